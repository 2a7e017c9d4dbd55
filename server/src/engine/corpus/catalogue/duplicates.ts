/** What is there twice: a key for several files or works, a source or a work under several keys. */
import type { Catalogue, CatalogueEntry } from '../../model/catalogue';
import type { CorpusView } from '../../model/corpus';
import { keptWith } from '../../model/kept';
import { quotedWords, t } from '../../model/language';
import { foldedTitle, TELLING_LETTERS } from '../../text/foldedTitle';
import { bareUrl } from '../addresses';

export interface Duplicate {
  /** `files`, `key`: one key stands for several files, or works. `source`, `work`: several keys stand for one. */
  readonly kind: 'files' | 'key' | 'source' | 'work';
  /** One sentence. */
  readonly message: string;
  readonly keys: readonly string[];
  /** Entries of bibliographies, in their order; none for `files`. */
  readonly entries: readonly CatalogueEntry[];
  /** Sources, as reports show them; for `files` and `source`. */
  readonly paths: readonly string[];
}

/** In the order of kinds: first keys that leave open what is cited. */
export const duplicatesIn: (corpus: CorpusView) => readonly Duplicate[] = keptWith((corpus) => {
  const sources = oneSource(corpus);
  const told = new Set(sources.map(({ keys }) => keys.join('\n')));
  const { keys, works } = ofCatalogue(corpus.catalogue);
  // Entries that speak of one file are one work already.
  return [...sharedByFiles(corpus), ...keys, ...sources, ...works.filter((work) => !told.has(work.keys.join('\n')))];
});

const keysOf = (entries: readonly CatalogueEntry[]): readonly string[] => [
  ...new Set(entries.map(({ key }) => key ?? '')),
];

/** Worked out once for a catalogue, whatever becomes of the sources. */
const ofCatalogue: (catalogue: Catalogue) => { readonly keys: readonly Duplicate[]; readonly works: readonly Duplicate[] } =
  keptWith(({ entries }) => {
    const own = entries.filter(({ kind, key }) => kind === 'bibliography' && key !== undefined);
    return { keys: keysTwice(own), works: worksTwice(own) };
  });

function sharedByFiles(corpus: CorpusView): readonly Duplicate[] {
  const first = new Map<string, string>();
  const shared = new Map<string, Set<string>>();
  for (const article of corpus.articles) {
    const { pageKey, path } = article;
    // A page and its PDF, both named by one entry, are meant to have one key.
    if (corpus.entriesOf(article).some(({ key }) => key === pageKey)) continue;
    const other = first.get(pageKey);
    if (other === undefined) first.set(pageKey, path);
    else if (other !== path) shared.set(pageKey, (shared.get(pageKey) ?? new Set([other])).add(path));
  }
  return [...shared].map(([key, paths]): Duplicate => {
    const message = t('The key “{0}” is that of {1} files: {2}.', key, paths.size, [...paths].slice(0, NAMED).join(', '));
    return { kind: 'files', message, keys: [key], entries: [], paths: [...paths] };
  });
}

function keysTwice(entries: readonly CatalogueEntry[]): readonly Duplicate[] {
  return grouped(entries, ({ key }) => key).flatMap(([key, all]): readonly Duplicate[] => {
    const works = firstOfEach(all, ({ stated }) => (stated.title ?? '').toLowerCase());
    if (works.length < 2) return [];
    const titles = works.slice(0, NAMED).map(({ stated }) => quotedWords(stated.title ?? ''));
    const message = t('The key “{0}” stands for {1} works: {2}.', key, works.length, titles.join(', '));
    return [{ kind: 'key', message, keys: [key], entries: works, paths: [] }];
  });
}

/** Named in one sentence. */
const NAMED = 4;

function oneSource(corpus: CorpusView): readonly Duplicate[] {
  if (corpus.catalogue.entries.length === 0) return [];
  const found = new Map<string, Duplicate>();
  for (const article of corpus.articles) {
    const all = corpus.entriesOf(article).filter(({ kind, key }) => kind === 'bibliography' && key !== undefined);
    const keys = keysOf(all);
    if (keys.length < 2 || found.has(article.path)) continue;
    const entries = firstOfEach(all, ({ key }) => key);
    const message = t(
      '{0} entries speak of {1}: {2}. Each of these keys cites it.',
      keys.length,
      article.path,
      keys.slice(0, NAMED).join(', '),
    );
    found.set(article.path, { kind: 'source', message, keys, entries, paths: [article.path] });
  }
  return [...found.values()];
}

/** More entries under one title are columns and series. */
const MOST_ALIKE = 20;

function worksTwice(entries: readonly CatalogueEntry[]): readonly Duplicate[] {
  return grouped(entries, titleOf).flatMap(([, all]): readonly Duplicate[] => {
    if (all.length < 2 || all.length > MOST_ALIKE) return [];
    const works: CatalogueEntry[][] = [];
    for (const entry of all) {
      const same = works.find((work) => work.every((it) => isSameWork(it, entry)));
      if (same) same.push(entry);
      else works.push([entry]);
    }
    return works.flatMap((work): readonly Duplicate[] => {
      const keys = keysOf(work);
      if (keys.length < 2) return [];
      const title = work[0]?.stated.title ?? '';
      const message = t('{0} are entries of one work: “{1}”.', keys.slice(0, NAMED).join(', '), title);
      return [{ kind: 'work', message, keys, entries: firstOfEach(work, ({ key }) => key), paths: [] }];
    });
  });
}

function titleOf({ stated: { title } }: CatalogueEntry): string | undefined {
  const name = foldedTitle(title ?? '');
  return name.length < TELLING_LETTERS ? undefined : name;
}

/** Of one title: something else must be the same, too, and nothing stated otherwise. */
function isSameWork(a: CatalogueEntry, b: CatalogueEntry): boolean {
  const same = (of: (entry: CatalogueEntry) => string | undefined): boolean | undefined => {
    const [one, other] = [of(a), of(b)];
    return one === undefined || other === undefined ? undefined : one === other;
  };
  const answers = {
    doi: same(({ work }) => work.doi?.toLowerCase()),
    year: same(({ stated }) => /\b\d{4}\b/u.exec(stated.date ?? '')?.[0]),
    author: same(({ work }) => work.authors?.[0]?.replace(/,.*$/u, '').toLowerCase()),
    container: same(({ work }) => work.container?.toLowerCase()),
    volume: same(({ work }) => work.volume),
    pages: same(({ work }) => work.pages),
    type: same(({ work }) => work.type),
  };
  if (Object.values(answers).includes(false)) return false;
  return answers.doi === true || sameAddress(a, b) || (answers.year === true && answers.author === true);
}

const sameAddress = ({ stated: { url } }: CatalogueEntry, { stated }: CatalogueEntry): boolean =>
  url !== undefined && stated.url !== undefined && bareUrl(url) === bareUrl(stated.url);

/** By what they have in common; those that have nothing are left out. */
function grouped(
  entries: readonly CatalogueEntry[],
  of: (entry: CatalogueEntry) => string | undefined,
): readonly (readonly [string, readonly CatalogueEntry[]])[] {
  const groups = new Map<string, CatalogueEntry[]>();
  for (const entry of entries) {
    const name = of(entry);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group) group.push(entry);
    else groups.set(name, [entry]);
  }
  return [...groups];
}

/** Of those that have it in common, the first. */
function firstOfEach(
  entries: readonly CatalogueEntry[],
  of: (entry: CatalogueEntry) => string | undefined,
): readonly CatalogueEntry[] {
  const known = new Set<string | undefined>();
  return entries.filter((entry) => {
    const name = of(entry);
    const isFirst = !known.has(name);
    known.add(name);
    return isFirst;
  });
}
