/** Which articles report the same utterance, and how many origins they amount to: learned in steps, kept for the next look. */
import { knownAnalysis } from '../attribution/articleAnalysis';
import { attributionAt } from '../attribution/attributionAt';
import { readPair } from '../attribution/origins/articlePair';
import { independent } from '../attribution/origins/independent';
import { retellings } from '../evidence/retellings';
import type { PlacedWords } from '../evidence/sharedWords';
import { isWhole } from '../evidence/wholeMatches';
import type { Article } from '../model/article';
import type { Attribution } from '../model/attribution';
import type { CorpusView } from '../model/corpus';
import type { Place, QuoteMatch } from '../model/evidence';
import type { QuotationReading } from '../model/finding';
import type { OriginDecisions, OriginReason } from '../model/origins';
import { hull } from '../model/span';
import { drawUp, type ArticleOrigin, type ReportedAt } from './provenance';

export interface Travel {
  /** Where the words stand, then where they are told in other words. */
  readonly places: readonly ReportedAt[];
  readonly origins: ReadonlyMap<Article, ArticleOrigin>;
}

/**
 * By what is known of the articles now. Yields between pairs of articles, which take some milliseconds when they are long.
 * @param decisions what the writer said of origins
 */
export function* travelOf(
  words: readonly PlacedWords[],
  corpus: CorpusView,
  decisions: OriginDecisions,
): Generator<void, Travel> {
  const carrying = words.filter(({ spans }) => spans.length > 0).map(withSpeaker);
  const places: readonly ReportedAt[] = [...carrying, ...(yield* retellings(carrying, corpus))];
  const articles = [...new Set(places.map(({ article }) => article))];
  for (const [at, article] of articles.entries())
    for (const other of articles.slice(0, at)) {
      readPair(other, article);
      yield;
    }
  const origins = new Map<Article, ArticleOrigin>();
  for (const [number, { places: its, reason }] of independent(places.flatMap(wholeOf), decisions).groups.entries())
    for (const { article } of its)
      origins.set(article, { number, oneReport: reason !== undefined && oneReport.has(reason) });
  return { places, origins };
}

/** The very words alone may have been heard by several. */
const oneReport: ReadonlySet<OriginReason> = new Set(['same-report', 'same-text', 'decided']);

function wholeOf({ article, spans }: ReportedAt): readonly Place[] {
  const whole = hull(spans);
  return whole ? [{ article, span: whole }] : [];
}

/** The words with who says them there, as far as that is known. */
export function withSpeaker({ article, spans }: PlacedWords): ReportedAt & { readonly said?: Attribution } {
  const analysis = knownAnalysis(article);
  const said = analysis && spans[0] && attributionAt(analysis, spans[0]);
  return { article, spans, ...(said ? { said } : {}) };
}

/** What is known beyond the matches of one quotation of a draft. */
export interface QuotationTravel {
  /** Independent origins of the articles that have the words. */
  readonly origins: number;
  /** Articles that report the same utterance in other words. */
  readonly retold: readonly ReportedAt[];
}

const kept = new WeakMap<readonly QuoteMatch[], QuotationTravel>();

/** Undefined means “not looked at yet”. */
export const knownTravel = ({ matches }: QuotationReading): QuotationTravel | undefined => kept.get(matches);

/** Finds it out and keeps it with the quotation's matches, until these are others or it is found out anew. */
export function* learnTravel(
  { matches }: QuotationReading,
  corpus: CorpusView,
  decisions: OriginDecisions,
): Generator<void> {
  const whole = matches.filter(isWhole);
  const { places, origins } = yield* travelOf(whole, corpus, decisions);
  const carrying = places.slice(0, whole.filter(({ spans }) => spans.length > 0).length);
  kept.set(matches, {
    origins: drawUp('', carrying, [], origins).origins,
    retold: places.slice(carrying.length),
  });
}
