/** What a hover shows: the card of the citation, quotation or claim under the cursor; in a source, of what is said there. */
import { learnClaimOrigins } from '../analysis/claimOrigins';
import { claimAt } from '../analysis/claims';
import { learnTravel } from '../analysis/travel';
import { analysisAtHand } from '../attribution/analysisAtHand';
import { attributionUnder } from '../attribution/attributionAt';
import { pairsOfPassages } from '../evidence/claims/judging/judgedCarried';
import type { Analysis } from '../model/analysis';
import type { Article } from '../model/article';
import type { CorpusView } from '../model/corpus';
import type { DraftDigest } from '../model/draftDigest';
import type { JudgePair } from '../model/judgement';
import type { OriginCluster, OriginDecisions } from '../model/origins';
import { touches, type Span } from '../model/span';
import { attributionCard } from './hover/attributionCard';
import type { HoverCard } from './hover/card';
import { citationCard } from './hover/citationCard';
import { claimCard } from './hover/claimCard';
import type { HeardJudge } from './hover/judgeLine';
import { quotationCard } from './hover/quotationCard';

export type { HoverCard, HoverLine, HoverRun } from './hover/card';
export type { HeardJudge } from './hover/judgeLine';
export { whileReading } from './hover/whileReading';

/**
 * The card at `offset`, anywhere inside a quotation or citation, or else of a sentence that cites something; undefined
 * elsewhere. Where a quotation ends and a citation begins, the one that holds the character under the cursor wins.
 * @param tellings what several articles tell, as far as that is known
 * @param heard what the learned judge has said; absent where the writer wants none
 */
export function hoverAt(
  analysis: Analysis,
  offset: number,
  tellings: readonly OriginCluster[] = [],
  heard?: HeardJudge,
): HoverCard | undefined {
  const { citations, quotations } = analysis.draft;
  for (const holds of [inside, touches]) {
    const citation = citations.find((c) => holdsPart(c.form === 'front-matter' ? [] : [c.span], c.keys, holds, offset));
    const card = citation && citationCard(analysis, citation, offset);
    if (card) return card;
    const index = quotations.findIndex((quotation) => holds(quotation.span, offset));
    if (index >= 0) return quotationCard(analysis, index);
  }
  const claim = claimAt(analysis, offset);
  return claim && claimCard(analysis, claim, tellings, heard);
}

/**
 * The card of what is said at `offset` of a source; undefined where nobody says anything, or it has not been read yet.
 * @param parts the articles of the file; `offset` is in their text
 * @param drafts where the words may be used
 */
export function hoverInSource(
  parts: readonly Article[],
  corpus: CorpusView,
  drafts: readonly DraftDigest[],
  offset: number,
): HoverCard | undefined {
  const readingOf = analysisAtHand();
  const article = parts.find((part) => touches(part.span, offset));
  const analysis = article && readingOf(article);
  const said = analysis && attributionUnder(analysis, offset);
  return said && attributionCard(article, said, corpus, drafts, offset, readingOf);
}

/**
 * What the card of the quotation or claim at `offset` could say beside what is known: how many origins its articles have,
 * and who reports the same in other words. Steps of some milliseconds; the next card has it.
 */
export function* learnForHover(analysis: Analysis, offset: number, decisions: OriginDecisions): Generator<void> {
  const { draft, quotations, corpus } = analysis;
  const index = draft.quotations.findIndex(({ span }) => touches(span, offset));
  const reading = quotations[index];
  if (reading && reading.matches.length > 0) yield* learnTravel(reading, corpus, decisions);
  const claim = index < 0 ? claimAt(analysis, offset) : undefined;
  if (claim && claim.reading.articles.length > 1) yield* learnClaimOrigins(claim.reading, decisions);
}

/** What a learned judge would have to read for the card of the claim at `offset`; none for any other card. */
export function pairsForHover(analysis: Analysis, offset: number): readonly JudgePair[] {
  const { citations, quotations } = analysis.draft;
  const touched = (at: { readonly span: Span }): boolean => touches(at.span, offset);
  if (citations.some(touched) || quotations.some(touched)) return [];
  const claim = claimAt(analysis, offset);
  return claim && !claim.noClaim ? pairsOfPassages(claim.reading) : [];
}

/** Where what the card at `offset` speaks of begins, if there may be more to learn of it; undefined elsewhere. */
export function learnableAt(analysis: Analysis, offset: number): number | undefined {
  const quotation = analysis.draft.quotations.find(({ span }) => touches(span, offset));
  if (quotation) return quotation.span.start;
  const claim = claimAt(analysis, offset);
  return claim && analysis.draft.sentences[claim.sentence]?.span.start;
}

const inside = (s: Span, offset: number): boolean => s.start <= offset && offset < s.end;

/** A key counts wherever it stands: a footnote's keys are in the note, the front matter's in its list. */
function holdsPart(
  whole: readonly Span[],
  keys: readonly { readonly span: Span }[],
  holds: (s: Span, offset: number) => boolean,
  offset: number,
): boolean {
  return [...whole, ...keys.map((key) => key.span)].some((s) => holds(s, offset));
}
