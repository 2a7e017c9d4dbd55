/** Problems that show only when sources are seen together or read: two files with one key, files without an article. */
import { healthOf, type Corpus, type SourceProblem } from '../engine/index';

const known = new WeakMap<Corpus, readonly SourceProblem[]>();

/** The corpus's own problems and the derived ones, in the order of paths. */
export function derivedProblems(corpus: Corpus): readonly SourceProblem[] {
  const cached = known.get(corpus);
  if (cached) return cached;
  const problems = [...corpus.problems, ...sharedKeys(corpus), ...empty(corpus), ...troubled(corpus)].sort((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : 0,
  );
  known.set(corpus, problems);
  return problems;
}

/** Both files stay reachable: a citation of the key reaches both. */
function sharedKeys(corpus: Corpus): readonly SourceProblem[] {
  const first = new Map<string, string>();
  const problems = new Map<string, SourceProblem>();
  for (const { pageKey, path } of corpus.articles) {
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
