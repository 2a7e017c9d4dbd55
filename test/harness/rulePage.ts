// The page of a rule, made of its check and of fixtures that hold: what it looks for, what it leaves alone, how to settle it.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROFILES, type checks, type Finding } from '../../server/src/engine/index';
import { findingsIn, readFixture, type Fixture } from './fixture';

const fixtures = join(import.meta.dirname, '../fixtures/checks');
/** Examples of each kind on a page. */
const SHOWN = 2;
/** Longer ones have more to them than a page wants; UTF-16 units, sources and draft together. */
const LONGEST = 1600;

interface Example {
  readonly title: string;
  readonly fixture: Fixture;
  readonly findings: readonly Finding[];
}

/** Of `server/rules/`. */
export const pageName = (rule: string): string => `${rule.replace('/', '-')}.md`;

export function rulePage(check: (typeof checks)[number]): string {
  const { id, summary, leaves, verdict, severity, off } = check;
  const [loud, quiet] = examplesOf(id);
  const otherwise = Object.entries(PROFILES).flatMap(([name, { severities }]) => {
    const its = severities[id] ?? severities[`${id.split('/')[0]!}/*`];
    return its === undefined ? [] : [`\`${its}\` in the profile \`${name}\``];
  });
  const own = off ? '`off` until it is given one' : `\`${severity}\``;
  const fixes = [
    ...new Set(loud.flatMap(({ findings }) => findings.flatMap((it) => it.fixes.map(({ title }) => title)))),
  ];
  return `${[
    `# ${id}`,
    `<!-- Made of the check and its fixtures by npm run accept; what is written here by hand goes. -->`,
    summary,
    `Verdict: *${verdict}*. Severity: ${[own, ...otherwise].join('; ')}.`,
    '## What this looks for',
    ...loud.flatMap((example) => told(example)),
    '## What it leaves alone',
    leaves,
    ...quiet.flatMap((example) => told(example)),
    '## How to settle it',
    [
      ...(fixes.length > 0
        ? [
            `- **Take a fix** under Ctrl+. (Cmd+.). In the examples above: ${fixes.map((it) => `*${escaped(it)}*`).join(', ')}.`,
          ]
        : []),
      '- **Change the sentence, or what it cites,** until both agree. The finding goes by itself.',
      '- **Accept it, with a reason,** where the draft is right as it is: *Accept, with a reason…* under Ctrl+. writes who, when and why into `deskcheck.ledger.json`. It comes back when the sentence or the source’s words change.',
      `- **Keep it out of a place:** *Ignore ${id} here* puts a comment into the draft.`,
      `- **Set how severe it is,** for all drafts, in \`deskcheck.json\`: \`{ "rules": { "${id}": "${off ? 'information' : 'off'}" } }\`. The severities are \`error\`, \`warning\`, \`information\` and \`off\`.`,
    ].join('\n'),
    'Nothing found is no proof: Deskcheck compares words with the sources it has, and says *found in source*, *differs*, *not checked*, never more.',
  ].join('\n\n')}\n`;
}

/** The shortest fixtures whose findings are this rule's alone, and the shortest in which it is silent beside a citation. */
function examplesOf(rule: string): readonly [loud: readonly Example[], quiet: readonly Example[]] {
  const folder = join(fixtures, rule.replace('/', '-'));
  const all = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ name, fixture: readFixture(join(folder, name)) }))
    .filter(({ fixture }) => isPlain(fixture))
    .sort((a, b) => lengthOf(a.fixture) - lengthOf(b.fixture) || (a.name < b.name ? -1 : 1));
  const loud: Example[] = [];
  const quiet: Example[] = [];
  for (const { name, fixture } of all) {
    const into = name.startsWith('keeps-') ? quiet : loud;
    if (into.length === SHOWN || /uncited|ignored|off-by/.test(name)) continue;
    const findings = findingsIn(fixture);
    if (findings.every((it) => it.rule === rule) && findings.length === (into === quiet ? 0 : 1))
      into.push({ title: name.replace(/^keeps-|\.md$/g, '').replaceAll('-', ' '), fixture, findings });
  }
  return [loud, quiet];
}

/** Markdown without settings of its own, front matter or more than a page wants. */
const isPlain = ({ sections, draft }: Fixture): boolean =>
  sections.every(({ name }) => !/^draft\.(?!md$)/.test(name)) &&
  !draft.startsWith('---') &&
  !draft.includes('deskcheck-ignore') &&
  sections.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST;

const lengthOf = ({ sections }: Fixture): number => sections.reduce((sum, { text }) => sum + text.length, 0);

function told({ title, fixture, findings }: Example): readonly string[] {
  const [finding] = findings;
  const sources = fixture.sections.filter(({ name }) => name.startsWith('corpus/'));
  return [
    `**${title.charAt(0).toUpperCase()}${title.slice(1)}**`,
    ...sources.map(({ name, text }) => quoted(`Source, \`${name.replace(/^corpus\//, '')}\``, escaped(bodyOf(text)))),
    ...fixture.sections.flatMap(({ name, text }) => (name === 'earlier' ? quoted('Draft, before', escaped(text)) : [])),
    quoted('Draft', finding ? markedDraft(fixture.draft, finding) : escaped(fixture.draft)),
    finding ? `→ ${escaped(finding.message)}` : '→ Nothing is said.',
  ];
}

const bodyOf = (text: string): string => text.replace(/^---\n[^]*?\n---\n/, '').trim();

const quoted = (who: string, text: string): string => `> *${who}:*\n>\n${text.trim().replace(/^/gm, '> ')}`;

function markedDraft(draft: string, { span: { start, end } }: Finding): string {
  const [before, words, after] = [draft.slice(0, start), draft.slice(start, end), draft.slice(end)];
  return `${escaped(before)}**${escaped(words).replace(/\n+/g, '** $&**')}**${escaped(after)}`;
}

/** Nothing of an example acts as markup but what we put there. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
