/** Where do my sources say this, and which of them carries a sentence? Ranked sentences of the corpus, in steps. */
import { readingOf, wordsOf } from '../analysis/claims';
import { shareWords } from '../analysis/claimStanding';
import { articleSentences } from '../attribution/articleParagraphs';
import { CARRIES } from '../evidence/claims/support/carried';
import { supportOf } from '../evidence/claims/support/support';
import { findPassages, type RankedPassage } from '../evidence/findPassages';
import type { Analysis } from '../model/analysis';
import type { Article } from '../model/article';
import type { CorpusView } from '../model/corpus';
import type { Draft } from '../model/draft';
import type { NotCheckedReason } from '../model/finding';
import { overlaps, sliceOf, touches, type Span } from '../model/span';
import { isFunctionHash } from '../text/lexicons/functionWords';
import { loadSyntaxModel } from '../text/syntax/model';
import { findWords } from '../text/words';
import { loadThesaurus } from '../text/wordnet/thesaurus';
import { t } from '../model/language';
import type { FoundPlace } from './findInSources/foundPlace';

export type { FoundPlace } from './findInSources/foundPlace';
export { judgedPlaces, pairsForPlaces } from './findInSources/judgedFinds';

export interface Supporting {
  /** The sentence that was looked for, as a reader sees it. */
  readonly sentence: string;
  /** Best first. */
  readonly places: readonly FoundPlace[];
  /** Why nothing was compared: the sentence states nothing that a source could carry. */
  readonly notChecked?: NotCheckedReason;
}

/** Beyond these a list is no answer. */
const MOST_PLACES = 20;
/** Passages in whose articles a sentence is looked for, and how many of these are read beside it: some milliseconds each. */
const PASSAGES = 40;
const ARTICLES = 12;

/** Takes as long as `findPassages`. @param text some words or a sentence */
export const findPlaces = (corpus: CorpusView, text: string, limit = MOST_PLACES): readonly FoundPlace[] =>
  placesIn(findPassages(corpus, text, limit), text);

/** Of each passage that `text` was looked for in, the words or the sentence that come nearest. */
export function placesIn(passages: readonly RankedPassage[], text: string): readonly FoundPlace[] {
  const most = Math.max(0, ...passages.map(({ exact, score }) => (exact ? 0 : score)));
  return passages.map((passage): FoundPlace => {
    const { article, exact, score } = passage;
    return exact
      ? { article, span: passage.span, how: t('the same words'), rules: 1, exact }
      : { article, span: nearestSentence(passage, text), how: '', rules: (BEST_BY_WORDS * score) / most, exact };
  });
}

/** How likely the passage that shares most words says the same: scores tell only how much less likely the others are. */
const BEST_BY_WORDS = 0.9;

/** Of a paragraph, the first sentence with most of the words. */
function nearestSentence({ article, span: paragraph }: RankedPassage, text: string): Span {
  const wanted = new Set([...findWords(text).hashes].filter((hash) => !isFunctionHash(hash)));
  let [best, most] = [paragraph, 0];
  for (const sentence of articleSentences(article)) {
    if (!overlaps(sentence, paragraph)) continue;
    const shared = new Set(findWords(article.text, sentence.start, sentence.end).hashes);
    const count = [...wanted].filter((hash) => shared.has(hash)).length;
    if (count > most) [best, most] = [sentence, count];
  }
  return best;
}

/**
 * Articles that carry the sentence at `offset` or a part of it, ranked by the engine's own degree of support, whatever the
 * sentence cites; undefined where no sentence stands. A step for each article that is read beside it.
 */
export function* sourcesSupporting(
  { draft, corpus }: Analysis,
  offset: number,
): Generator<void, Supporting | undefined> {
  const sentence =
    draft.sentences.find(({ span: at }) => at.start <= offset && offset < at.end) ??
    draft.sentences.find(({ span: at }) => touches(at, offset));
  if (!sentence) return undefined;
  const words = wordsOf(draft, sentence);
  const near = findPassages(corpus, words.text, PASSAGES);
  yield;
  const spoken = saying(draft, sentence.span, corpus);
  yield;
  yield* loadSyntaxModel();
  yield* loadThesaurus();
  const found: FoundPlace[] = [];
  for (const article of [...new Set(near.map((passage) => passage.article))].slice(0, ARTICLES)) {
    const { reading, noClaim } = readingOf(words, [article]);
    if (noClaim) return { sentence: words.text, places: [], notChecked: noClaim };
    yield;
    const [passage] = [...reading.passages].sort((a, b) => b.coveredWithin - a.coveredWithin);
    if (!passage || passage.coveredWithin < CARRIES.part) continue;
    const whole = near.some((it) => it.exact && it.article === article);
    const how = whole ? t('the same words') : shareWords(passage.coveredWithin);
    const exact = whole || spoken.has(article);
    found.push({ article, span: passage.sentence.span, how, rules: supportOf(reading), exact });
    yield;
  }
  const places = found.sort((a, b) => b.rules - a.rules);
  return { sentence: words.text || sliceOf(draft.text, sentence.span), places };
}

/** Articles that have the very words of all quotations in the sentence; none where it has no quotation. */
function saying(draft: Draft, sentence: Span, corpus: CorpusView): ReadonlySet<Article> {
  const [first, ...others] = draft.quotations
    .filter(({ span }) => overlaps(span, sentence))
    .map(({ content }) => findPassages(corpus, sliceOf(draft.text, content), PASSAGES).filter(({ exact }) => exact))
    .map((passages) => new Set(passages.map(({ article }) => article)));
  return new Set([...(first ?? [])].filter((article) => others.every((other) => other.has(article))));
}
