/** What of the sources a judge reads beside a claim: the nearest sentence among its neighbours, and all that carry something of it together. */
import { articleSentences } from '../../../attribution/articleParagraphs';
import { tellingsOf } from '../../../attribution/origins/tellings';
import type { Article } from '../../../model/article';
import type { JudgePair } from '../../../model/judgement';
import { keptWith } from '../../../model/kept';
import { sliceOf } from '../../../model/span';
import type { ClaimReading } from '../reading/readClaim';

/** Words of a passage. The judge was trained on passages of up to 130 words, which fit its window beside the claim. */
const MOST_WORDS = 130;
/** Words of a nearest sentence with what stands around it. */
const NEAR_WORDS = 70;

/** A sentence of an article, by number. */
interface Numbered {
  readonly article: Article;
  readonly index: number;
}

/**
 * The passages to be judged, without doublets: first all that come near, together, in the order of the sources, then the
 * nearest alone with its neighbours. None where nothing comes near. Quick: nothing is parsed.
 */
export const judgedPairs: (claim: ClaimReading) => readonly JudgePair[] = keptWith((claim: ClaimReading) => {
  const best = claim.passages.map(({ sentence: { article, index } }): Numbered => ({ article, index }));
  if (best.length === 0) return [];
  const around = [0, -1, 1];
  const near = around.map((step) => ({ ...best[0]!, index: best[0]!.index + step }));
  const [nearest, second, ...others] = best;
  const led = [nearest, second].flatMap((one) => one ?? []);
  const together = [
    ...led,
    ...forTheRest(claim, led),
    ...near.slice(1),
    ...others,
    ...best.slice(1, 3).flatMap(before),
  ];
  const passages = [textOf(together, MOST_WORDS), textOf(near, NEAR_WORDS)];
  const said = claim.text.replace(/\s+/gu, ' ').trim();
  return [...new Set(passages)].map((passage) => ({ passage, claim: said }));
});

/** Sentences for what the nearest leave out of a claim: one that names a speaker whom they call "she", say. */
const MOST_FOR_REST = 2;
/** Of a claim's weight; a word that weighs less is not looked for. */
const LEAST_FOR_REST = 0.06;

function forTheRest(claim: ClaimReading, led: readonly Numbered[]): readonly Numbered[] {
  const open = new Map(claim.words.map(({ concept }, i) => [concept.key, claim.weights[i] ?? 0]));
  const least = LEAST_FOR_REST * [...open.values()].reduce((sum, weight) => sum + weight, 0);
  const tellings = claim.articles.flatMap(tellingsOf);
  const found: Numbered[] = [];
  const close = ({ article, index }: Numbered): void => {
    for (const key of tellingsOf(article)[index]?.concepts.keys() ?? []) open.delete(key);
  };
  led.forEach(close);
  while (found.length < MOST_FOR_REST) {
    let most = least;
    let fullest: Numbered | undefined;
    for (const { article, index, concepts } of tellings) {
      let carried = 0;
      for (const key of concepts.keys()) carried += open.get(key) ?? 0;
      if (carried > most) [most, fullest] = [carried, { article, index }];
    }
    if (!fullest) break;
    found.push(fullest);
    close(fullest);
  }
  return found;
}

const before = ({ article, index }: Numbered): readonly Numbered[] => [{ article, index: index - 1 }];

/** As many as there is room for, the first always; then in the order of their articles. */
function textOf(sentences: readonly Numbered[], room: number): string {
  const kept: (Numbered & { readonly text: string })[] = [];
  let left = room;
  for (const { article, index } of sentences) {
    const at = articleSentences(article)[index];
    if (!at || kept.some((other) => other.article === article && other.index === index)) continue;
    const text = sliceOf(article.text, at).replace(/\s+/gu, ' ').trim();
    const words = text.split(' ').length;
    if (kept.length > 0 && words > left) continue;
    left -= words;
    kept.push({ article, index, text });
  }
  const order = [...new Set(kept.map(({ article }) => article))];
  return kept
    .sort((a, b) => order.indexOf(a.article) - order.indexOf(b.article) || a.index - b.index)
    .map(({ text }) => text)
    .join(' ');
}
