/** Problems that show only when sources are seen together or read: two files with one key, files without an article. */
import { healthOf, type CatalogueEntry, type Corpus, type SourceProblem } from '../engine/index';

const known = new WeakMap<Corpus, readonly SourceProblem[]>();

/** The corpus's own problems and the derived ones, in the order of paths. */
export function derivedProblems(corpus: Corpus): readonly SourceProblem[] {
  const cached = known.get(corpus);
  if (cached) return cached;
  const problems = [
    ...corpus.problems,
    ...sharedKeys(corpus),
    ...empty(corpus),
    ...troubled(corpus),
    ...keysTwice(corpus),
    ...filesTwice(corpus),
  ].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  known.set(corpus, problems);
  return problems;
}

/** Both files stay reachable: a citation of the key reaches both. */
function sharedKeys(corpus: Corpus): readonly SourceProblem[] {
  const first = new Map<string, string>();
  const problems = new Map<string, SourceProblem>();
  for (const article of corpus.articles) {
    const { pageKey, path } = article;
    // A page and its PDF, both named by one entry, are meant to have one key.
    if (corpus.entriesOf(article).some(({ key }) => key === pageKey)) continue;
    const other = first.get(pageKey);
    if (other === undefined) first.set(pageKey, path);
    else if (other !== path && !problems.has(path)) {
      problems.set(path, {
        path,
        message: `The key “${pageKey}” is also that of ${other}; a citation of it reaches both. Give one of them its own “key:” in front matter.`,
      });
    }
  }
  return [...problems.values()];
}

/** Problems of one kind named one by one in a file. */
const NAMED = 4;

/** One key for two works: the first entry's metadata would be taken for both. */
function keysTwice({ catalogue }: Corpus): readonly SourceProblem[] {
  const first = new Map<string, CatalogueEntry>();
  const twice = new Map<string, string[]>();
  for (const entry of catalogue.entries) {
    if (entry.key === undefined || entry.kind === 'sidecar') continue;
    const other = first.get(entry.key);
    if (!other) first.set(entry.key, entry);
    else if (!isSameWork(entry, other)) {
      const { path } = entry.from;
      const where = other.from.path === path ? 'twice in it' : `also in ${other.from.path}`;
      twice.set(path, [
        ...(twice.get(path) ?? []),
        `The key “${entry.key}” stands ${where}, for another work: “${other.stated.title ?? ''}”.`,
      ]);
    }
  }
  return [...twice].flatMap(([path, messages]) => few(path, messages, 'keys stand for two works'));
}

const isSameWork = (a: CatalogueEntry, b: CatalogueEntry): boolean =>
  (a.stated.title ?? '').toLowerCase() === (b.stated.title ?? '').toLowerCase();

/** One file under two keys: both cite it. */
function filesTwice(corpus: Corpus): readonly SourceProblem[] {
  if (corpus.catalogue.entries.length === 0) return [];
  const problems = new Map<string, SourceProblem>();
  for (const article of corpus.articles) {
    const keys = new Set(
      corpus.entriesOf(article).flatMap(({ key, kind }) => (kind === 'bibliography' ? (key ?? []) : [])),
    );
    if (keys.size < 2 || problems.has(article.path)) continue;
    const message = `${keys.size} entries speak of it: ${[...keys].slice(0, NAMED).join(', ')}. Each of these keys cites it.`;
    problems.set(article.path, { path: article.path, message });
  }
  return [...problems.values()];
}

function few(path: string, messages: readonly string[], rest: string): readonly SourceProblem[] {
  const more = messages.length - NAMED;
  const shown = more > 1 ? [...messages.slice(0, NAMED), `${more} more ${rest}.`] : messages;
  return shown.map((message) => ({ path, message }));
}

const empty = (corpus: Corpus): readonly SourceProblem[] =>
  corpus.articles
    .filter(({ paragraphs, metadata }) => paragraphs.length === 0 && !metadata.trouble)
    .map(({ path }) => ({ path, message: 'There is nothing readable left in it once boilerplate is set aside.' }));

/** What was saved instead of an article. */
const troubled = (corpus: Corpus): readonly SourceProblem[] =>
  corpus.articles.flatMap((article) =>
    article.metadata.trouble
      ? healthOf(article, corpus)
          .filter(({ tone }) => tone === 'problem')
          .map(({ message }) => ({ path: article.path, message }))
      : [],
  );
