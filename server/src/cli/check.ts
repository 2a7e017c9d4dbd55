/** The command `deskcheck check`: checks drafts against their sources. */
import { resolve } from 'node:path';
import { z } from 'zod';
import { readDraftFile } from '../adapters/project';
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
import type { Command } from './command';
import { formatOption, oneOf, readOptions } from './options';
import type { CheckedDraft } from './report/checkedDraft';
import { checkAsGithub } from './report/checkGithub';
import { checkAsJson } from './report/checkJson';
import { checkAsJunit } from './report/checkJunit';
import { checkAsSarif } from './report/checkSarif';
import { checkAsText } from './report/checkText';
import { openSources, reportProblems } from './openSources';
import { BadUse, wantsColour, type Terminal } from './terminal';

const notYet = z
  .string()
  .optional()
  .refine((value) => value === undefined, 'is not in this version');
const values = z.object({
  corpus: z.array(z.string()).optional(),
  config: z.string().optional(),
  format: formatOption(['text', 'json', 'sarif', 'github', 'junit'], ['markdown', 'html', 'csv']),
  'fail-on': oneOf('error', 'warning', 'none').default('error'),
  level: oneOf('calm', 'thorough').optional(),
  profile: oneOf(...PROFILE_NAMES).optional(),
  since: notYet,
  baseline: notYet,
});

export const check: Command = {
  name: 'check',
  summary: 'check drafts against their sources',
  usage: `deskcheck check [--corpus DIR]... [--config FILE] [--format FORMAT] [--fail-on error|warning|none]
                [--profile news|academic|analyst] [--level calm|thorough] DRAFT...

  --corpus DIR     folder of articles in any format that is read; may be given several times
                   (default: what the nearest deskcheck.json names, else the nearest corpus/ folder)
  --config FILE    take this configuration instead of the nearest deskcheck.json
  --format FORMAT  text (default), json, sarif (for code hosts), github (beside the lines of a pull request),
                   junit (for build servers)
  --fail-on LEVEL  exit with 1 for findings at or above: error (default), warning, none
  --profile NAME   whose rules hold: news (default), academic or analyst; “rules” in deskcheck.json come over it
  --level LEVEL    calm (default), or thorough for a last read before publication

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
      since: string,
      baseline: string,
    },
    values,
  );
  if (words.length === 0) throw new BadUse('Name at least one draft.');
  const paths = words.map((path) => resolve(terminal.cwd, path));
  const project = await openSources({ ...options, drafts: paths }, terminal);
  const drafts: CheckedDraft[] = [];
  let unread = 0;
  for (const [i, path] of paths.entries()) {
    const shown = words[i] ?? path;
    const read = await readDraftFile(path);
    if ('reason' in read) {
      terminal.err(`${shown}: not checked: ${read.reason}.\n`);
      unread++;
      continue;
    }
    const draft = parseDraft(read.text, { path: shown, format: draftFormat(path) });
    for (const problem of draft.problems) terminal.err(`${shown}: ${problem.message}\n`);
    const decisions = project.decisions();
    for (const article of citedTogether(draft, project.corpus)) articleAnalysis(article);
    drafts.push({
      path: shown,
      analysis: analyseNow(draft, project.corpus, {
        level: project.config.level,
        decisions,
        severities: project.standards.severities,
        termWords: project.standards.termWords,
        origins: project.config.origins,
      }),
    });
  }
  const failing = (finding: Finding): boolean => fails(finding.severity, options['fail-on']);
  const reports: Readonly<Record<string, () => string>> = {
    json: () => checkAsJson(drafts, project),
    sarif: () => checkAsSarif(drafts, project),
    github: () => checkAsGithub(drafts, project),
    junit: () => checkAsJunit(drafts, project, failing),
  };
  terminal.out(reports[options.format]?.() ?? checkAsText(drafts, project, wantsColour(terminal)));
  reportProblems(project, terminal);
  await project.dispose();
  if (unread > 0) return 2;
  return drafts.some(({ analysis }) => analysis.findings.some(failing)) ? 1 : 0;
}

const fails = (severity: Severity, failOn: 'error' | 'warning' | 'none'): boolean =>
  failOn === 'error' ? severity === 'error' : failOn === 'warning' && severity !== 'information';
