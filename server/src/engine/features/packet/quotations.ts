/** Quotations to approve: each with its speaker and its words on either side, and how it was altered. */
import { occasionWords, relaysOf, speakerWords } from '../../analysis/saidWords';
import { standingOf, type Standing } from '../../analysis/standing';
import { articleAnalysis } from '../../attribution/articleAnalysis';
import { attributionAt } from '../../attribution/attributionAt';
import type { Analysis } from '../../model/analysis';
import type { Article } from '../../model/article';
import type { Attribution } from '../../model/attribution';
import { placeInArticle } from '../../model/byline';
import type { DraftQuotation } from '../../model/draft';
import type { QuoteMatch, Speaker, SpeakerRelation } from '../../model/evidence';
import type { QuotationReading } from '../../model/finding';
import { proseIndex } from '../../model/prose';
import { overlaps, span, type Span } from '../../model/span';
import { foldText } from '../../text/words';
import { commentsOn, lineOf, packetDecision } from './findings';
import type { Alteration, PacketQuotation, PacketRun, SpeakerAgreement } from './packet';
import type { Beside } from './beside';
import { changedIn } from './passages';
import { joinedRuns, runsOf, type Mark } from './runs';
import type { NumberedSentence } from './sentences';

const AGREEMENT: Readonly<Record<SpeakerRelation, SpeakerAgreement>> = {
  same: 'same',
  different: 'different',
  anonymous: 'unnamed',
  unknown: 'unclear',
};

/** As sure as the draft's outline must be that somebody is the speaker. */
const SPEAKER_FLOOR = 0.7;

/** Titles, terms and quotations in headings are nobody's to approve; they are counted elsewhere. A step for each. */
export function* quotationsToApprove(
  analysis: Analysis,
  numbered: readonly NumberedSentence[],
  numberOf: (place: Pick<Beside, 'article'>) => number,
): Generator<void, readonly PacketQuotation[]> {
  const quotations: PacketQuotation[] = [];
  for (const [index, quotation] of analysis.draft.quotations.entries()) {
    const reading = analysis.quotations[index];
    const standing = standingOf(analysis, index);
    const within = numbered.find(({ sentence }) => overlaps(sentence.span, quotation.span));
    if (!reading || !standing || !within || !isToApprove(reading, standing)) continue;
    quotations.push(quotationOf(analysis, quotation, reading, standing, within.number, numberOf));
    yield;
  }
  return quotations;
}

export const isToApprove = ({ use }: QuotationReading, { open, settled }: Standing): boolean =>
  use === 'speech' || use === 'own' || open.length + settled.length > 0;

function quotationOf(
  analysis: Analysis,
  quotation: DraftQuotation,
  reading: QuotationReading,
  standing: Standing,
  sentence: number,
  numberOf: (place: Pick<Beside, 'article'>) => number,
): PacketQuotation {
  const { heading, detail, best } = standing;
  const isSure = reading.draftConfidence >= SPEAKER_FLOOR;
  const base = {
    sentence,
    line: lineOf(analysis.draft, quotation.span.start),
    draftSpeaker: isSure && reading.draftSpeaker ? speakerWords(reading.draftSpeaker) : '',
    alteration: alterationOf(reading, standing),
    heading,
    detail,
    decisions: standing.settled.map(({ decision }) => packetDecision(decision)),
    comments: commentsOn(analysis.draft, quotation.span),
  };
  const first = best?.spans[0];
  if (!best || !first || base.alteration === 'not-found' || base.alteration === 'not-compared')
    return { ...base, runs: draftRuns(analysis, quotation, undefined), ...nobody };
  const said = attributionAt(articleAnalysis(best.article), first);
  const at = reading.matches.indexOf(best);
  const voice = reading.voices[at]?.speaker;
  const named = said?.speaker.name ? said.speaker : (voice ?? said?.speaker);
  return {
    ...base,
    runs: draftRuns(analysis, quotation, best),
    sourceRuns: sourceRuns(best, standing),
    sourceSpeaker: named ? speakerWords(named) : '',
    agreement: isSure ? agreementOf(reading.relations[at], reading.draftSpeaker, named) : 'unclear',
    occasion: said ? occasionOf(best.article, said) : '',
    source: numberOf(best),
    key: best.article.id,
    place: placeInArticle(best.article, first.start),
    alsoIn: new Set(standing.shown.map((i) => reading.matches[i]?.article)).size - 1,
  };
}

/** Whom no text names is the same only where both have the same words for them: “a diplomatic source”, “the diplomatic source”. */
function agreementOf(
  relation: SpeakerRelation = 'unknown',
  ours: Speaker | undefined,
  theirs: Speaker | undefined,
): SpeakerAgreement {
  const words = ours && withoutArticle(ours);
  return relation === 'unknown' && theirs && words !== '' && words === withoutArticle(theirs)
    ? 'same'
    : AGREEMENT[relation];
}

const withoutArticle = ({ name }: Speaker): string => foldText(name).replace(/^(?:an?|the) /u, '');

/** Who is named as addressee already has not to be named as outlet. */
function occasionOf(article: Article, said: Attribution): string {
  const occasion = occasionWords(article, said);
  const relays = relaysOf(said).filter((name) => !occasion.some((words) => words.includes(name)));
  return [...occasion, ...relays.map((name) => `via ${name}`)].join(', ');
}

const nobody = {
  sourceRuns: [],
  sourceSpeaker: '',
  agreement: 'unclear',
  occasion: '',
  key: '',
  place: '',
  alsoIn: 0,
} as const;

function alterationOf({ use }: QuotationReading, { best, open, settled, heading }: Standing): Alteration {
  const rules = new Set([...open, ...settled].map(({ rule }) => rule));
  if (rules.has('quote/not-found')) return 'not-found';
  if (rules.has('quote/altered') || rules.has('quote/stitched') || rules.has('quote/elision')) return 'altered';
  if (!best || use === 'own' || heading === 'Not checked')
    return heading.startsWith('Not found') ? 'not-found' : 'not-compared';
  if (best.kind === 'near') return 'not-found';
  if (best.kind === 'restyled') return 'house-style';
  if (best.kind !== 'found') return 'altered';
  return best.omissions.length > 0 ? 'shortened' : 'none';
}

function draftRuns(
  { draft }: Analysis,
  { block: at, quoted }: DraftQuotation,
  best: QuoteMatch | undefined,
): readonly PacketRun[] {
  const block = draft.blocks[at];
  if (!block) return [];
  const steps = best?.kind === 'stitched' ? [] : (best?.diff ?? []);
  const marks = steps
    .filter(({ kind }) => kind === 'changed' || kind === 'added')
    .map(({ draftSpan }): Mark => {
      const start = proseIndex(block.prose, draftSpan.start);
      return { span: span(start, Math.max(start, proseIndex(block.prose, draftSpan.end))), look: 'draft-only' };
    });
  return runsOf(block.prose.text, quoted.content, marks);
}

/** The parts as they stand, with what an ellipsis leaves out where that turns the meaning. */
function sourceRuns(best: QuoteMatch, { open, settled }: Standing): readonly PacketRun[] {
  const marks = changedIn(best).map((at): Mark => ({ span: at, look: 'source-only' }));
  const turned = [...open, ...settled].flatMap(({ data }): readonly Span[] =>
    data.rule === 'quote/elision' && data.omission ? [data.omission.sourceSpan] : [],
  );
  const all = [...marks, ...turned.map((at): Mark => ({ span: at, look: 'source-only' }))];
  return joinedRuns(best.spans.map((part) => runsOf(best.article.text, part, all)));
}
