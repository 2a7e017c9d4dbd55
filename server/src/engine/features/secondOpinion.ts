/** What somebody outside may be asked of a sentence: the sentence and the passages it was compared with; and where words they quote stand. */
import { claimAt } from '../analysis/claims';
import { locateQuote } from '../evidence/locateQuote';
import type { Analysis } from '../model/analysis';
import type { Place } from '../model/evidence';
import { hull, sliceOf, span, type Span } from '../model/span';
import { findWords } from '../text/words';
import { oneLine } from '../text/oneLine';

export interface OpinionGround {
  /** Of the sentence in the draft. */
  readonly span: Span;
  /** As a reader sees it, without citations. */
  readonly sentence: string;
  /** The nearest first, each with the sentence before it; none overlaps another. */
  readonly passages: readonly Place[];
}

/** As many as a claim is set beside by the checks. */
const PASSAGES = 5;

/** Of the sentence at `offset`; undefined where none stands that cites an article. */
export function opinionGroundAt(analysis: Analysis, offset: number): OpinionGround | undefined {
  const claim = claimAt(analysis, offset);
  const at = claim && analysis.draft.sentences[claim.sentence]?.span;
  if (!at || claim.reading.passages.length === 0) return undefined;
  const { reading } = claim;
  const passages: Place[] = [];
  for (const { sentence, around } of reading.passages.slice(0, PASSAGES)) {
    const { article } = sentence;
    const whole = hull([...around.map((it) => it.span), sentence.span]) ?? sentence.span;
    const clash = passages.some(
      (it) => it.article === article && it.span.start < whole.end && whole.start < it.span.end,
    );
    if (!clash) passages.push({ article, span: whole });
    else if (!passages.some((it) => it.article === article && holds(it.span, sentence.span)))
      passages.push({ article, span: sentence.span });
  }
  return { span: at, sentence: oneLine(reading.text), passages };
}

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Words below which finding them says nothing. */
const FEWEST_WORDS = 2;

/**
 * Where these words stand, letter by letter but for the folds of quotations, in the articles that the sentence at `offset` cites.
 * Empty for words that stand in none of them, for too few, and for those with something left out: who checks may not guess.
 */
export function standsIn(analysis: Analysis, offset: number, quoted: string): readonly Place[] {
  const articles = claimAt(analysis, offset)?.reading.articles ?? [];
  if (findWords(quoted).length < FEWEST_WORDS) return [];
  const prose = { text: quoted, origin: 0 };
  return locateQuote(prose, span(0, quoted.length), articles, analysis.corpus).flatMap(
    ({ article, kind, spans, omissions }): readonly Place[] => {
      const place = hull(spans);
      const isVerbatim = kind === 'found' && omissions.length === 0;
      return isVerbatim && place && articles.includes(article) ? [{ article, span: place }] : [];
    },
  );
}

/** The text of a place, in one line. */
export const lineOf = ({ article, span: at }: Place): string => oneLine(sliceOf(article.text, at));
