// Everything a snapshot of the corpus holds, in an order that does not depend on how it came to hold it.
import type { Corpus } from '../../server/src/engine/index';
import { articleAt, keyAt } from '../../server/src/engine/corpus/segment';

/** Articles with their texts, problems, and each pair of words with the place where it stands. */
export function corpusDigest(corpus: Corpus): unknown {
  const pairs: string[] = [];
  for (const segment of corpus.index.segments)
    segment.places.forEach((place, k) => {
      const key = keyAt(segment, k);
      const at = articleAt(segment, place);
      const article = segment.articles[at]!;
      if (!corpus.index.isLive(article)) return;
      const inArticle = place - segment.bases[at]!;
      pairs.push(
        `${article.path} ${String(article.span.start)} ${String(inArticle)} ${String(key)} ${String(segment.words[place])}`,
      );
    });
  const plain = corpus.articles.map(({ id, pageKey, path, text, extracted, span, metadata, paragraphs }) => ({
    ...{ id, pageKey, path, text, extracted: extracted === true, span, metadata, paragraphs },
  }));
  const problems = [...corpus.problems].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { articles: plain, problems, pairs: pairs.sort() };
}
