/** What holds for a project: where it is, and its configuration out of settings, `deskcheck.json` and options. */
import { dirname, join, resolve } from 'node:path';
import { bibliographyName } from './bibliography/catalogueFiles';
import { configSchema, type Config } from './config';
import { liesInside, whyConfined } from './confine';
import {
  PROFILES,
  settleSeverities,
  type HouseLexicon,
  type ReferenceStyleName,
  type SettledSeverities,
  said,
} from '../engine/index';
import { readConfigFile, type ConfigFile } from './configFile';
import type { ConfigProblem } from './configProblem';
import { configFileName, findProject, kindOf, type FoundProject } from './findProject';
import { houseLexicon } from './lexicon/houseLexicon';
import { readLexiconFile } from './lexicon/lexiconFile';
import { ledgerFileName } from './ledger';
import { kept } from './parseConfig';
import { namedFolder, shownPath } from './paths';

export interface SettleOptions {
  /** Where to look for the project from, upward: the workspace folder, a draft's folder, the working folder. */
  readonly from: string;
  /** Where to look next, and the root when neither `deskcheck.json` nor `corpus/` is found; `from` by default. */
  readonly fallbackRoot?: string;
  /** Takes this file instead of looking for one. */
  readonly configFile?: string;
  /** Editor settings; `deskcheck.json` wins over them. Corpus paths are relative to the root. */
  readonly settings?: Partial<Config>;
  /** Command line options; they win over everything. Corpus paths must be absolute. */
  readonly overrides?: Partial<Config>;
  /** Absolute folders outside which nothing is read: what a folder that is not trusted may ask for. */
  readonly confinedTo?: readonly string[];
  /** What `deskcheck.json` said last time: holds while a writer who is editing it has it broken. */
  readonly before?: Partial<Config>;
}

/** What follows from the profile and what is named over it. */
export interface Standards extends SettledSeverities {
  readonly termWords: number;
  readonly referenceStyle: ReferenceStyleName;
}

export interface Settled {
  /** Absolute; reports' paths are relative to it. */
  readonly root: string;
  /** Absolute. */
  readonly configFile?: string | undefined;
  readonly config: Config;
  readonly standards: Standards;
  /** The desk's own words; undefined where it has none. */
  readonly lexicon?: HouseLexicon | undefined;
  /** Absolute: where those lie that it shares with other desks. */
  readonly lexiconFile?: string | undefined;
  /** What `deskcheck.json` says, or last said where it cannot be understood; undefined when it never could. */
  readonly configGiven?: Partial<Config> | undefined;
  readonly configProblems: readonly ConfigProblem[];
  /** False when there is a configuration file that could not be understood at all. */
  readonly configUsable: boolean;
  /** True when a configuration file, a `corpus/` folder or an option names sources. */
  readonly hasSources: boolean;
  /** Absolute. */
  readonly corpusFolders: readonly string[];
  /** Absolute files, whether or not they are there. */
  readonly bibliographies: readonly string[];
  /** Absolute. */
  readonly ledgerFile: string;
  /** Absolute, whether or not it is there. */
  readonly baselineFile: string;
  /** Absolute: another judge than the one that comes with the product; undefined where none is named. */
  readonly judgeModel?: string | undefined;
}

export async function settle(options: SettleOptions): Promise<Settled> {
  const from = resolve(options.from);
  const given = options.configFile === undefined ? undefined : resolve(options.configFile);
  const found = given ? { root: dirname(given), configFile: given } : await nearest(from, options.fallbackRoot);
  const root = found?.root ?? resolve(options.fallbackRoot ?? from);
  const configFile = found?.configFile;
  const where = configFile && shownPath(root, configFile);
  const read = where === undefined ? undefined : await readInside(configFile!, where, options);
  // A model is run: a folder that is not trusted names none, wherever it lies.
  const foreign = options.confinedTo !== undefined && read?.given.judgeModel ? read : undefined;
  const layers = [
    options.settings,
    read?.given,
    foreign ? { judgeModel: options.settings?.judgeModel ?? '' } : {},
    options.overrides,
  ];
  const config = configSchema.parse(Object.assign({}, ...layers));
  const words = await wordsOf(config, root, read, where ?? '', options);
  // Folders named by the editor's settings alone count where they exist; the default name is not a wish.
  const named = await Promise.all((options.settings?.corpus ?? []).map((folder) => kindOf(namedFolder(root, folder))));
  return {
    root,
    config,
    standards: standardsOf(config, options.settings?.rules, read?.given.rules),
    ...(words.lexicon ? { lexicon: words.lexicon } : {}),
    ...(words.file === undefined ? {} : { lexiconFile: words.file }),
    configProblems: [
      ...(read ? [...read.problems, ...(await missingFolders(root, read, where ?? ''))] : []),
      ...words.problems,
      ...(foreign ? [judgeNotNamed(foreign, where ?? '')] : []),
    ],
    configUsable: read?.usable ?? true,
    hasSources: found !== undefined || named.includes('folder') || options.overrides?.corpus !== undefined,
    // What stands on a command line is of this system already.
    corpusFolders: config.corpus.map((folder) =>
      options.overrides?.corpus ? resolve(root, folder) : namedFolder(root, folder),
    ),
    bibliographies: config.bibliography.map((file) => namedFolder(root, bibliographyName(file))),
    ledgerFile: join(root, ledgerFileName),
    // What stands on a command line is of this system already.
    baselineFile: options.overrides?.baseline ?? namedFolder(root, config.baseline),
    ...(config.judgeModel === '' ? {} : { judgeModel: namedFolder(root, config.judgeModel) }),
    ...(configFile ? { configFile } : {}),
    ...(read && (read.usable || options.before) ? { configGiven: read.given } : {}),
  };
}

/** Severities are settled rule by rule: naming one in the file leaves those of the settings. */
function standardsOf(
  { profile, referenceStyle }: Config,
  settings: Config['rules'] = {},
  file: Config['rules'] = {},
): Standards {
  const layers = [
    { where: said('the settings'), rules: settings },
    { where: configFileName, rules: file },
  ];
  const { termWords, referenceStyle: usual } = PROFILES[profile];
  const style = referenceStyle === 'profile' ? usual : referenceStyle;
  return { ...settleSeverities(profile, layers), termWords, referenceStyle: style };
}

interface Words {
  readonly lexicon: HouseLexicon | undefined;
  readonly file?: string;
  readonly problems: readonly ConfigProblem[];
}

/** The desk's own words, and those of the file it names. What is wrong in that file is told where it is named. */
async function wordsOf(
  { lexicon }: Config,
  root: string,
  read: ConfigFile | undefined,
  where: string,
  { confinedTo }: SettleOptions,
): Promise<Words> {
  const own = typeof lexicon === 'string' ? { file: lexicon } : lexicon;
  if (own.file === undefined) return { lexicon: houseLexicon([own]), problems: [] };
  const file = namedFolder(root, own.file);
  const outside = confinedTo !== undefined && !(await liesInside(file, confinedTo));
  const shared = outside ? { lexicon: {}, problems: [whyConfined] } : await readLexiconFile(file);
  const range = read?.placeOf(['lexicon', 'file']) ?? read?.placeOf(['lexicon']);
  const problems = shared.problems.map((problem): ConfigProblem => {
    const line = /^\d+:(?= )/u.exec(problem)?.[0] ?? '';
    return {
      where: read?.given.lexicon === undefined ? 'settings' : where,
      inFile: `${own.file ?? ''}:${line}`,
      message: problem.slice(line.length).trimStart(),
      kind: 'disk',
      ...(range ? { range } : {}),
    };
  });
  return { lexicon: houseLexicon([shared.lexicon, own]), file, problems };
}

async function nearest(from: string, second: string | undefined): Promise<FoundProject | undefined> {
  return (await findProject(from)) ?? (second === undefined ? undefined : findProject(resolve(second)));
}

/** A configuration that really lies outside the borders says nothing, wherever it is linked from. */
async function readInside(file: string, where: string, { confinedTo, before }: SettleOptions): Promise<ConfigFile> {
  if (!confinedTo || (await liesInside(file, confinedTo))) return readConfigFile(file, where, before);
  return {
    given: {},
    problems: [{ where, message: whyConfined, meanwhile: kept(false), kind: 'disk' }],
    usable: false,
    placeOf: () => undefined,
  };
}

function judgeNotNamed(read: ConfigFile, where: string): ConfigProblem {
  const range = read.placeOf(['judgeModel']);
  const message = said('“judgeModel” does not count in a folder that is not trusted.');
  return { where, message, kind: 'disk', ...(range ? { range } : {}) };
}

/** Folders that the file names and the disk does not have. */
async function missingFolders(root: string, read: ConfigFile, where: string): Promise<readonly ConfigProblem[]> {
  const folders = read.given.corpus ?? [];
  const kinds = await Promise.all(folders.map((folder) => kindOf(namedFolder(root, folder))));
  return folders.flatMap((folder, i): readonly ConfigProblem[] => {
    const range = read.placeOf(['corpus', i]);
    if (kinds[i] === 'folder' || !range) return [];
    const message =
      kinds[i] === 'file'
        ? said('“{0}” is a file. Name the folder that holds your articles.', folder)
        : said('There is no folder “{0}” here yet. Create it and put your articles there, or name another.', folder);
    return [{ where, range, message, kind: 'disk' }];
  });
}

/** Nothing has changed that decides what is read, or what is a draft. */
export function onSameGround(a: Settled, b: Settled): boolean {
  const ground = ({ config, ...its }: Settled): string =>
    JSON.stringify([
      ...[its.root, its.hasSources, its.corpusFolders, its.bibliographies, its.baselineFile, its.lexiconFile],
      config.drafts,
    ]);
  return ground(a) === ground(b);
}
