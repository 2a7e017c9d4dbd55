// Reads and writes fixtures: one file that holds a small corpus, a draft with carets and the draft after its fixes.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Finding } from '../../server/src/engine/index';
import { compareCarets, readCarets, writeCarets, type Caret } from './carets';
import { scene, type Setting } from './memoryAnalysis';

export interface Fixture {
  /** As in the file, in order: `deskcheck.json`, `judge` (what the learned judge answers, see `judgeIn`), `corpus/lee2021.md`,
   * `earlier` (the draft when it was last looked at), `draft.md`, `after fix`. */
  readonly sections: readonly Section[];
  /** The draft without its caret lines. */
  readonly draft: string;
  readonly carets: readonly Caret[];
  readonly afterFix?: string;
  /** The fixture is of `copy/*`: short made-up sentences of all others stand close to their sources on purpose. */
  readonly ofCopying: boolean;
}

interface Section {
  readonly name: string;
  readonly text: string;
}

const HEADER = /^--- (deskcheck\.json|judge|corpus\/\S+|earlier|draft\.[a-z]+|after fix)$/u;
const DRAFT = /^draft\./u;
const ARTICLE = /^corpus\//u;

export const readFixture = (file: string): Fixture =>
  parseFixture(readFileSync(file, 'utf8').replace(/\r\n/gu, '\n'), /[/\\]copy-[^/\\]+[/\\][^/\\]+$/u.test(file));

export function parseFixture(text: string, ofCopying = false): Fixture {
  const sections: { name: string; lines: string[] }[] = [];
  for (const line of text.replace(/\n$/u, '').split('\n')) {
    const name = HEADER.exec(line)?.[1];
    if (name) sections.push({ name, lines: [] });
    else if (sections.length > 0) sections.at(-1)!.lines.push(line);
    else throw new Error(`A fixture begins with "--- corpus/NAME.md", not with "${line}".`);
  }
  const read = sections.map(({ name, lines }) => ({ name, text: lines.map((l) => `${l}\n`).join('') }));
  const draft = read.find((s) => DRAFT.test(s.name));
  if (!draft) throw new Error('A fixture needs a section "--- draft.md".');
  const afterFix = read.find((s) => s.name === 'after fix')?.text;
  return { sections: read, ofCopying, ...readCarets(draft.text), ...(afterFix === undefined ? {} : { afterFix }) };
}

/** What a fixture has analysed: its articles and settings, and `draft`. */
export function settingOf(fixture: Fixture, draft = fixture.draft): Setting {
  const articles = fixture.sections.filter((s) => ARTICLE.test(s.name)).map((s) => [s.name, s.text] as const);
  const path = fixture.sections.find((s) => DRAFT.test(s.name))?.name;
  const earlier = fixture.sections.find((s) => s.name === 'earlier')?.text;
  const judge = fixture.sections.find((s) => s.name === 'judge')?.text;
  const config = fixture.sections.find((s) => s.name === 'deskcheck.json')?.text ?? '{}';
  const settings = JSON.parse(config) as Pick<Setting, 'level' | 'rules' | 'profile' | 'lexicon'>;
  const rules = { ...(fixture.ofCopying ? {} : { 'copy/unquoted': 'off' as const }), ...settings.rules };
  return {
    corpus: Object.fromEntries(articles),
    draft,
    ...settings,
    ...(path === undefined ? {} : { path }),
    ...(earlier === undefined ? {} : { earlier }),
    ...(judge === undefined ? {} : { judge: judgeIn(judge) }),
    rules,
  };
}

/** Of lines such as `contradicted 0.98: The levy fell` the answer for claims that begin with these words. */
function judgeIn(text: string): NonNullable<Setting['judge']> {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [, label, share, words] =
        /^(supported|contradicted|overstated|notStated) (0?\.\d+): (.+)$/u.exec(line) ?? [];
      if (label === undefined || words === undefined)
        throw new Error(`The judge answers "LABEL 0.98: words", not "${line}".`);
      const rest = (1 - Number(share)) / 3;
      const others = { supported: rest, contradicted: rest, overstated: rest, notStated: rest };
      return { words, answer: { ...others, [label]: Number(share) } };
    });
}

/** What the whole pipeline says about `draft` over the fixture's articles. */
export const findingsIn = (
  fixture: Fixture,
  draft = fixture.draft,
  over: Pick<Setting, 'profile' | 'lexicon'> = {},
): readonly Finding[] => scene({ ...settingOf(fixture, draft), ...over }).analysis.findings;

/** The draft once the preferred fix of every finding that has one is applied; undefined when none has. */
export function fixedDraft(draft: string, findings: readonly Finding[]): string | undefined {
  const fixes = findings.flatMap((f) => f.fixes.find((fix) => fix.preferred) ?? []);
  if (fixes.length === 0) return undefined;
  return fixes
    .flatMap((fix) => fix.edits)
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((now, { span, newText }) => now.slice(0, span.start) + newText + now.slice(span.end), draft);
}

/** Writes what the engine says now into the fixture's file; the diff is what a reviewer reads. */
export function acceptFixture(file: string): void {
  const fixture = readFixture(file);
  const findings = findingsIn(fixture);
  const fixed = fixedDraft(fixture.draft, findings);
  const sections = fixture.sections
    .filter((s) => s.name !== 'after fix')
    .map((s) => (DRAFT.test(s.name) ? { ...s, text: writeCarets(fixture, findings) } : s));
  const all = fixed === undefined ? sections : [...sections, { name: 'after fix', text: fixed }];
  writeFileSync(file, all.map((s) => `--- ${s.name}\n${s.text}`).join(''));
}

/** A fixture whose carets are the complete set of its findings, and these; with ACCEPT set, they are made so first. */
export function heldFixture(file: string): { readonly fixture: Fixture; readonly findings: readonly Finding[] } {
  if (process.env.ACCEPT) {
    assert.ok(!process.env.CI, 'Carets are accepted by a person who reads the diff, never by CI.');
    acceptFixture(file);
  }
  const fixture = readFixture(file);
  const findings = findingsIn(fixture);
  const wrong = compareCarets(fixture, findings);
  assert.ok(wrong.length === 0, `\n${wrong.join('\n')}`);
  return { fixture, findings };
}
