/** Reads all bibliographies and sidecars of a project into one catalogue; what has not changed is not read again. */
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, isAbsolute, join, win32 } from 'node:path';
import { emptyCatalogue, said, type Catalogue, type CatalogueEntry, type SourceProblem } from '../../engine/index';
import { decode } from '../decode';
import { noFile } from '../readers/index';
import { whySystem } from '../systemError';
import type { BibliographyFile, ReadEntry } from './bibliographyFile';
import { readBibtex, type BibtexMemory } from './bibtex';
import { readCslJson } from './cslItems';
import { readRis } from './ris';
import { readReferencesYaml, readSidecar } from './yamlFile';

export interface CatalogueFiles {
  /** @param sources the files of articles, absolute: sidecars belong to them */
  read(files: readonly CatalogueFile[], sources: readonly string[]): Promise<ReadCatalogue>;
}

export interface CatalogueFile {
  /** Absolute. */
  readonly path: string;
  /** A setting or a draft names it: it is to be a bibliography, whatever its name. */
  readonly isNamed: boolean;
}

export interface ReadCatalogue {
  readonly catalogue: Catalogue;
  readonly problems: readonly SourceProblem[];
  /** Files that are neither bibliography nor sidecar after all, absolute. */
  readonly others: readonly string[];
}

/** Largest that is read, in bytes; a library of 20,000 entries with abstracts has some 40 MB. */
const LARGEST = 50 * 1024 * 1024;

const EXTENSIONS: ReadonlySet<string> = new Set(['.bib', '.bibtex', '.biblatex', '.ris', '.json', '.yml', '.yaml']);

/** Files that may tell of sources without being one. */
export const mayTellOfSources = (path: string): boolean => EXTENSIONS.has(extname(path).toLowerCase());

interface Known {
  readonly stamp: string;
  readonly read: BibliographyFile | undefined;
  /** What a sidecar states, where the file can be one. */
  readonly sidecar: BibliographyFile | undefined;
  readonly why?: string;
  readonly memory: BibtexMemory;
}

/** @param show a path as reports show it */
export function makeCatalogueFiles(show: (absolute: string) => string): CatalogueFiles {
  let known = new Map<string, Known>();
  let last = { sign: '', catalogue: emptyCatalogue };
  return {
    read: async (files, sources) => {
      const next = new Map<string, Known>();
      for (const { path } of files) next.set(path, await readFileOnce(path, known.get(path)));
      known = next;
      const besides = sidecarsOf(sources);
      const parts = files.map((file) => catalogued(file, next.get(file.path)!, besides, show));
      const entries = parts.flatMap((part) => part.entries);
      // Where nothing is stated otherwise, it is the same value.
      const sign = entries.length > 0 ? JSON.stringify(entries) : '';
      if (sign !== last.sign) last = { sign, catalogue: sign === '' ? emptyCatalogue : { entries } };
      return {
        catalogue: last.catalogue,
        problems: parts.flatMap(({ problems }) => problems),
        others: files.filter((_, i) => parts[i]!.isOther).map(({ path }) => path),
      };
    },
  };
}

async function readFileOnce(path: string, before: Known | undefined): Promise<Known> {
  const memory = before?.memory ?? new Map<string, undefined>();
  const failed = (why: string): Known => ({ stamp: '', read: undefined, sidecar: undefined, why, memory });
  try {
    const found = await stat(path);
    if (!found.isFile()) return failed(said('Not read: {0}.', noFile(found)));
    const { size, mtimeMs, ino } = found;
    const stamp = [size, mtimeMs, ino].join(' ');
    if (before?.stamp === stamp) return before;
    if (size > LARGEST)
      return failed(said('Not read: the file has {0} MB; the limit is 50 MB.', Math.round(size / 1048576)));
    const decoded = decode(await readFile(path));
    if ('reason' in decoded) return failed(said('Not read: {0}.', decoded.reason));
    return { stamp, memory, ...(await readText(path, decoded.text, memory)) };
  } catch (error) {
    return failed(said('Not read: {0}.', whySystem(error)));
  }
}

async function readText(path: string, text: string, memory: BibtexMemory): Promise<Pick<Known, 'read' | 'sidecar'>> {
  switch (extname(path).toLowerCase()) {
    case '.ris':
      return { read: readRis(text), sidecar: undefined };
    case '.json':
      return { read: readCslJson(text), sidecar: undefined };
    case '.yml':
    case '.yaml': {
      const read = readReferencesYaml(text);
      return { read, sidecar: read ? undefined : readSidecar(text) };
    }
    default:
      return { read: await readBibtex(text, memory), sidecar: undefined };
  }
}

/** Sources by the names that a sidecar of theirs has without `.yml`: `folder/talks`, `folder/talks.pdf`. */
function sidecarsOf(sources: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const besides = new Map<string, string[]>();
  for (const source of sources) {
    for (const name of new Set([source, source.slice(0, source.length - extname(source).length)])) {
      const list = besides.get(name);
      if (list) list.push(source);
      else besides.set(name, [source]);
    }
  }
  return besides;
}

interface Catalogued {
  readonly entries: readonly CatalogueEntry[];
  readonly problems: readonly SourceProblem[];
  readonly isOther: boolean;
}

function catalogued(
  { path, isNamed }: CatalogueFile,
  { read, sidecar, why }: Known,
  besides: ReadonlyMap<string, readonly string[]>,
  show: (absolute: string) => string,
): Catalogued {
  const shown = show(path);
  const problem = (message: string): SourceProblem => ({ path: shown, message });
  const isBibliography = /\.(?:bib|bibtex|biblatex|ris)$/iu.test(path);
  if (why !== undefined && (isNamed || isBibliography))
    return { entries: [], problems: [problem(why)], isOther: false };
  const entryOf = (entry: ReadEntry, kind: CatalogueEntry['kind'], files: readonly string[]): CatalogueEntry => {
    const { span, ...rest } = entry;
    return { ...rest, kind, files, from: { path: shown, span } };
  };
  if (read) {
    const entries = read.entries.map((it) =>
      entryOf(
        it,
        'bibliography',
        it.files.map((file) => show(placeOf(path, file))),
      ),
    );
    return { entries, problems: read.problems.map(problem), isOther: false };
  }
  const sources = besides.get(path.slice(0, path.length - extname(path).length));
  if (sidecar && sources) {
    const entries = sidecar.entries.map((it) => entryOf(it, 'sidecar', sources.map(show)));
    return { entries, problems: sidecar.problems.map(problem), isOther: false };
  }
  if (!isNamed && !isBibliography) return { entries: [], problems: [], isOther: true };
  return { entries: [], problems: [problem(said('There is no entry of a bibliography in it.'))], isOther: false };
}

/** A file as the bibliography means it; another computer's path stays what it is. */
const placeOf = (bibliography: string, file: string): string =>
  isAbsolute(file) || win32.isAbsolute(file) ? file : join(dirname(bibliography), file);

/** What `pandoc` and Quarto do with a name without an extension. */
export const bibliographyName = (named: string): string => (basename(named).includes('.') ? named : `${named}.bib`);
