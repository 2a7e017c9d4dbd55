/** The command `deskcheck check`: checks drafts against their sources. */
import { resolve } from 'node:path';
import { z } from 'zod';
import { PACKET_FORMATS } from '../adapters/packet/writePacket';
import { readDraftFile, type Project } from '../adapters/project';
import {
  analyseNow,
  articleAnalysis,
  citedTogether,
  draftFormat,
  parseDraft,
  PROFILE_NAMES,
  type Finding,
  type Severity,
} from '../engine/index';
import { mustExist, reportStale, writeBaseline, type PlacedDraft } from './baselines';
import { changedSpans } from './changedSpans';
import type { Command } from './command';
import { openJudging, type Judging } from './judging';
import { formatOption, oneOf, readOptions } from './options';
import { checkAsGithub } from './report/checkGithub';
import { checkAsJson } from './report/checkJson';
import { checkAsJunit } from './report/checkJunit';
import { checkAsPacket } from './report/checkPacket';
import { checkAsSarif } from './report/checkSarif';
import { checkAsText } from './report/checkText';
import { openSources, reportProblems } from './openSources';
import { BadUse, wantsColour, type Terminal } from './terminal';

const values = z.object({
  corpus: z.array(z.string()).optional(),
  config: z.string().optional(),
  format: formatOption(['text', 'json', 'sarif', 'github', 'junit', ...PACKET_FORMATS]),
  'fail-on': oneOf('error', 'warning', 'none').default('error'),
  level: oneOf('calm', 'thorough').optional(),
  judge: oneOf('on', 'off').optional(),
  profile: oneOf(...PROFILE_NAMES).optional(),
  since: z.string().min(1, 'should be a revision of git, such as main').optional(),
  baseline: z.string().min(1, 'should be a file').optional(),
  'write-baseline': z.string().min(1, 'should be a file').optional(),
});

export const check: Command = {
  name: 'check',
  summary: 'check drafts against their sources',
  usage: `deskcheck check [--corpus DIR]... [--config FILE] [--format FORMAT] [--fail-on error|warning|none]
                [--profile news|academic|analyst] [--level calm|thorough] [--judge on|off]
                [--since REV] [--baseline FILE | --write-baseline FILE] DRAFT...

  --corpus DIR     folder of articles in any format that is read; may be given several times
                   (default: what the nearest deskcheck.json names, else the nearest corpus/ folder)
  --config FILE    take this configuration instead of the nearest deskcheck.json
  --format FORMAT  text (default), json, sarif (for code hosts), github (beside the lines of a pull request),
                   junit (for build servers); html, markdown, csv: a fact-checker's packet, to be printed and signed,
                   read, or opened in a spreadsheet
  --fail-on LEVEL  exit with 1 for findings at or above: error (default), warning, none
  --profile NAME   whose rules hold: news (default), academic or analyst; “rules” in deskcheck.json come over it
  --level LEVEL    calm (default), or thorough for a last read before publication
  --judge on|off   whether a small model on this machine reads claims, too (default: “judge” in deskcheck.json, else on)
  --since REV      only what touches lines that have changed since this revision of git (main, HEAD~3, a tag);
                   a file that git does not know yet is new as a whole
  --baseline FILE  report nothing that this baseline has (default: “baseline” in deskcheck.json, else
                   deskcheck.baseline.json beside it, where there is one)
  --write-baseline FILE
                   make this baseline of all that is found now, and report nothing; what it has of other drafts stays

Exit codes: 0 nothing at or above --fail-on, 1 something found, 2 bad use or unreadable input.`,
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const string = { type: 'string' } as const;
  const { options, words } = readOptions(
    args,
    {
      corpus: { type: 'string', multiple: true },
      config: string,
      format: string,
      'fail-on': string,
      profile: string,
      level: string,
      judge: string,
      since: string,
      baseline: string,
      'write-baseline': string,
    },
    values,
  );
  if (words.length === 0) throw new BadUse('Name at least one draft.');
  const paths = words.map((path) => resolve(terminal.cwd, path));
  const { since, baseline: known, 'write-baseline': written } = options;
  if (written !== undefined && (known !== undefined || since !== undefined))
    throw new BadUse('--write-baseline takes all that is found now: name it without --baseline and --since.');
  const baseline = known ?? written;
  const project = await openSources(
    { ...options, baseline: baseline === undefined ? undefined : resolve(terminal.cwd, baseline), drafts: paths },
    terminal,
  );
  const judging = openJudging(project, terminal);
  return checkDrafts(project, judging, words, options, terminal).finally(() =>
    Promise.all([judging.dispose(), project.dispose()]),
  );
}

async function checkDrafts(
  project: Project,
  judging: Judging,
  words: readonly string[],
  options: z.infer<typeof values>,
  terminal: Terminal,
): Promise<number> {
  const paths = words.map((path) => resolve(terminal.cwd, path));
  const { since, 'write-baseline': written } = options;
  const drafts: PlacedDraft[] = [];
  let unread = 0;
  mustExist(options.baseline, project);
  for (const [i, path] of paths.entries()) {
    const shown = words[i] ?? path;
    const read = await readDraftFile(path);
    if ('reason' in read) {
      terminal.err(`${shown}: not checked: ${read.reason}.\n`);
      unread++;
      continue;
    }
    const draft = parseDraft(read.text, {
      path: shown,
      format: draftFormat(path),
      ...(project.lexicon && { lexicon: project.lexicon }),
    });
    for (const problem of draft.problems) terminal.err(`${shown}: ${problem.message}\n`);
    const within = since === undefined ? undefined : await changedSpans(path, read.text, since);
    for (const article of citedTogether(draft, project.corpus)) articleAnalysis(article);
    const settings = {
      level: project.config.level,
      decisions: project.decisions(),
      baseline: project.baseline().entries,
      ...(within && { within }),
      severities: project.standards.severities,
      termWords: project.standards.termWords,
      origins: project.config.origins,
    };
    const byRules = analyseNow(draft, project.corpus, settings);
    const judgements = await judging.judged(byRules, shown);
    const analysis = judgements ? analyseNow(draft, project.corpus, { ...settings, judgements }, byRules) : byRules;
    drafts.push({ path: shown, file: path, analysis });
  }
  if (written !== undefined) {
    await writeBaseline(drafts, project, terminal);
    return unread > 0 ? 2 : 0;
  }
  const failing = (finding: Finding): boolean => fails(finding.severity, options['fail-on']);
  const reports: Readonly<Record<string, () => string>> = {
    json: () => checkAsJson(drafts, project),
    sarif: () => checkAsSarif(drafts, project),
    github: () => checkAsGithub(drafts, project),
    junit: () => checkAsJunit(drafts, project, failing),
    ...Object.fromEntries(
      PACKET_FORMATS.map((format) => [
        format,
        () => checkAsPacket(format, drafts, project, { now: terminal.now(), since }),
      ]),
    ),
  };
  terminal.out(reports[options.format]?.() ?? checkAsText(drafts, project, wantsColour(terminal)));
  reportProblems(project, terminal);
  if (since === undefined) reportStale(drafts, project, terminal);
  if (unread > 0) return 2;
  return drafts.some(({ analysis }) => analysis.findings.some(failing)) ? 1 : 0;
}

const fails = (severity: Severity, failOn: 'error' | 'warning' | 'none'): boolean =>
  failOn === 'error' ? severity === 'error' : failOn === 'warning' && severity !== 'information';
