/** The sentences of cited articles that come nearest to a claim: where to look for what carries it or departs from it. */
import { weightsFor, type Weights } from '../../../attribution/origins/likeness';
import { tellingsOf, type Telling } from '../../../attribution/origins/tellings';
import type { Article } from '../../../model/article';
import type { Concept } from '../../../model/claim';
import { keptWith } from '../../../model/kept';

/** By hand-checked claims the deciding sentence is the nearest in 73 of 100 cases, and among five in 93. */
const PASSAGES = 5;
/** What a sentence says besides counts against it, but less than what it lacks. */
const LENGTH = 0.5;

export const articleWeights: (article: Article) => Weights = keptWith((article: Article) => weightsFor([article]));

/** The nearest first; none where no word of the claim stands in the articles. Reads all their sentences' words. */
export function nearestSentences(
  concepts: ReadonlyMap<string, Concept>,
  articles: readonly Article[],
  most = PASSAGES,
): readonly Telling[] {
  return articles
    .flatMap((article) => scored(concepts, article))
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ telling }) => telling);
}

function scored(
  concepts: ReadonlyMap<string, Concept>,
  article: Article,
): readonly { readonly telling: Telling; readonly score: number }[] {
  const weigh = articleWeights(article);
  let all = 0;
  for (const concept of concepts.values()) all += weigh(concept);
  return tellingsOf(article).flatMap((telling) => {
    let common = 0;
    let there = 0;
    for (const concept of telling.concepts.values()) {
      const weight = weigh(concept);
      there += weight;
      if (concepts.has(concept.key)) common += weight;
    }
    return common === 0 ? [] : [{ telling, score: common / all + (LENGTH * common) / Math.sqrt(all * there) }];
  });
}
