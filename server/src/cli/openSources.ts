/** Opens the sources for a command and waits until they are read; says what to do when there are none. */
import { dirname, resolve } from 'node:path';
import { cacheFolder } from '../adapters/extractedTexts';
import { indexesIn } from '../adapters/indexFolder';
import { namedByDraft } from '../adapters/bibliography/namedByDraft';
import { openProject, readDraftFile, type Project } from '../adapters/project';
import { draftFormat, mayNameBibliographies, parseDraft } from '../engine/index';
import type { Config } from '../adapters/config';
import { configProblemLine } from '../adapters/configProblem';
import { forTerminal } from './report/paint';
import { BadInput, progressBar, type Terminal } from './terminal';

export interface SourceOptions {
  readonly corpus?: readonly string[] | undefined;
  readonly config?: string | undefined;
  readonly level?: Config['level'] | undefined;
  readonly profile?: Config['profile'] | undefined;
  readonly judge?: Config['judge'] | undefined;
  /** Absolute. */
  readonly baseline?: string | undefined;
  /** Absolute paths of the drafts: never sources, and where the project is looked for. */
  readonly drafts?: readonly string[];
}

export async function openSources(options: SourceOptions, terminal: Terminal): Promise<Project> {
  const project = await openSourcesIfAny(options, terminal);
  if (project) return project;
  throw new BadInput(
    'No sources: there is no deskcheck.json and no corpus/ folder here or above. Name a folder of articles with --corpus DIR.',
  );
}

/** Undefined where neither an option nor a folder names any. */
export async function openSourcesIfAny(options: SourceOptions, terminal: Terminal): Promise<Project | undefined> {
  const bar = progressBar(terminal, 'Sources');
  const corpus = options.corpus?.map((folder) => resolve(terminal.cwd, folder));
  const first = options.drafts?.[0];
  const from = first === undefined ? terminal.cwd : dirname(first);
  const project = await openProject({
    from,
    // With folders named on the command line, reports' paths are relative to where the writer stands.
    fallbackRoot: terminal.cwd,
    ...(options.config === undefined ? {} : { configFile: resolve(terminal.cwd, options.config) }),
    overrides: {
      ...(corpus ? { corpus } : {}),
      ...(options.level ? { level: options.level } : {}),
      ...(options.judge ? { judge: options.judge } : {}),
      ...(options.baseline === undefined ? {} : { baseline: options.baseline }),
      ...(options.profile ? { profile: options.profile } : {}),
    },
    notSources: options.drafts ?? [],
    named: await bibliographiesOf(options.drafts ?? []),
    indexes: indexesIn(cacheFolder(terminal.env)),
    onProgress: (done, total) => bar.show(done, total),
  });
  // A folder that is not there is named among the sources.
  for (const problem of project.configProblems.filter(({ kind }) => kind !== 'disk'))
    terminal.err(`${configProblemLine(problem)}\n`);
  if (options.config !== undefined && !project.configUsable)
    throw new BadInput(`The configuration ${options.config} cannot be used.`);
  if (!project.hasSources) {
    bar.clear();
    await project.dispose();
    return undefined;
  }
  await project.ready;
  bar.clear();
  if (project.corpus.articles.length === 0) {
    await project.dispose();
    const problems = project.problems().map((p) => `${p.path}: ${p.message}\n`);
    throw new BadInput(`${problems.join('')}No article could be read in ${project.corpusFolders.join(', ')}.`);
  }
  return project;
}

/** Those that the drafts name. */
async function bibliographiesOf(drafts: readonly string[]): Promise<readonly string[]> {
  const texts = await Promise.all(drafts.map(async (path) => ({ path, read: await readDraftFile(path) })));
  return texts.flatMap(({ path, read }) => {
    if (!('text' in read) || !mayNameBibliographies(read.text)) return [];
    return namedByDraft(path, parseDraft(read.text, { path, format: draftFormat(path) }).bibliographies);
  });
}

/** Problems of sources go to stderr, so that results can be piped. */
export function reportProblems(project: Project, terminal: Terminal): void {
  const problems = project.problems();
  if (problems.length === 0) return;
  terminal.err(`\nSources: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}\n`);
  for (const { path, message } of problems) terminal.err(forTerminal(`  ${path}: ${message}\n`, false));
}
