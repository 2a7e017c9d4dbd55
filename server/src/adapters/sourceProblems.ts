/** Problems that show only when sources are seen together or read: two files with one key, files without an article. */
import { duplicatesIn, said, troubleProblem, type Corpus, type SourceProblem } from '../engine/index';

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
  ].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  known.set(corpus, problems);
  return problems;
}

/** Both files stay reachable: a citation of the key reaches both. */
const sharedKeys = (corpus: Corpus): readonly SourceProblem[] =>
  duplicatesIn(corpus).flatMap(({ kind, keys: [key = ''], paths: [first = '', ...others] }) =>
    (kind === 'files' ? others : []).map((path): SourceProblem => {
      const message = said(
        'The key “{0}” is also that of {1}; a citation of it reaches both. Give one of them its own “key:” in front matter.',
        key,
        first,
      );
      return { path, message, kind: 'duplicate' };
    }),
  );

/** Problems of one kind named one by one in a file. */
const NAMED = 4;

/** One key for two works: the first entry's metadata would be taken for both. */
function keysTwice(corpus: Corpus): readonly SourceProblem[] {
  const twice = new Map<string, string[]>();
  for (const { kind, entries } of duplicatesIn(corpus)) {
    const [first, ...others] = kind === 'key' ? entries : [];
    for (const { key = '', from } of others) {
      const where = first!.from.path === from.path ? said('twice in it') : said('also in {0}', first!.from.path);
      const message = said('The key “{0}” stands {1}, for another work: “{2}”.', key, where, first!.stated.title ?? '');
      twice.set(from.path, [...(twice.get(from.path) ?? []), message]);
    }
  }
  return [...twice].flatMap(([path, messages]) => few(path, messages));
}

function few(path: string, messages: readonly string[]): readonly SourceProblem[] {
  const more = messages.length - NAMED;
  const shown = more > 1 ? [...messages.slice(0, NAMED), said('{0} more keys stand for two works.', more)] : messages;
  return shown.map((message) => ({ path, message, kind: 'duplicate' }));
}

const empty = (corpus: Corpus): readonly SourceProblem[] =>
  corpus.articles
    .filter(({ paragraphs, metadata }) => paragraphs.length === 0 && !metadata.trouble)
    .map(({ path }) => ({
      path,
      message: said('There is nothing readable left in it once boilerplate is set aside.'),
    }));

/** What was saved instead of an article. */
const troubled = (corpus: Corpus): readonly SourceProblem[] =>
  corpus.articles.flatMap(({ path, metadata: { trouble } }) =>
    trouble ? [{ path, message: troubleProblem(trouble) }] : [],
  );
