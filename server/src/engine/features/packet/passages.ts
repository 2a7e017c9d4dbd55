/** The passages beside a sentence of the draft: where its quotations stand, what it departs from, what carries it. */
import { sentenceAround, sourceWordsAt, whoSaysIt } from '../../analysis/besideClaim';
import type { DraftClaim } from '../../analysis/claims';
import { shareWords } from '../../analysis/claimStanding';
import { speakerWords } from '../../analysis/saidWords';
import { standingOf } from '../../analysis/standing';
import { articleAnalysis } from '../../attribution/articleAnalysis';
import { articleSentences } from '../../attribution/articleParagraphs';
import { attributionAt } from '../../attribution/attributionAt';
import { carriedBy, CARRIES, isShareable } from '../../evidence/claims/support/carried';
import type { Analysis } from '../../model/analysis';
import type { Article } from '../../model/article';
import type { CitationScope, DraftSentence } from '../../model/draft';
import type { Place, QuoteMatch, Speaker } from '../../model/evidence';
import type { Finding } from '../../model/finding';
import { hull, overlaps, span, type Span } from '../../model/span';
import type { PacketPassage } from './packet';
import { partsBeside } from './quotedParts';
import type { Mark } from './runs';

/** A stretch of an article, whole sentences, and what to look at in it. */
export interface Beside extends Place {
  readonly marks: readonly Mark[];
  readonly who: string;
  readonly standing: PacketPassage['standing'];
  readonly share: string;
}

const ORDER: readonly PacketPassage['standing'][] = ['departs', 'carries', 'near'];

/**
 * What departs first, then what carries, then what is only near; stretches of one article that meet are one. Reads the
 * articles in depth that were not yet.
 * @param findings on the sentence, open and settled
 * @param isChecked false where what the sources have of it does not settle the sentence
 */
export function passagesBeside(
  analysis: Analysis,
  sentence: DraftSentence,
  claim: DraftClaim | undefined,
  findings: readonly Finding[],
  isChecked: boolean,
): readonly Beside[] {
  const all: Beside[] = [
    ...findings.flatMap((finding) => besideFinding(finding, claim)),
    ...analysis.draft.quotations.flatMap((quotation, index) =>
      overlaps(quotation.span, sentence.span) ? besideQuotation(analysis, index, sentence) : [],
    ),
  ];
  // Beside the words of a quotation “said Orsk” needs no passage of its own.
  if (claim && (all.length === 0 || isShareable(claim.reading)))
    all.push(...besideClaim(claim, sentence.scope, isChecked));
  return merged(all).sort((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing));
}

const DEPARTURES: ReadonlySet<string> = new Set(['misquote', 'misattributed', 'contradicted', 'overstated']);

function besideFinding(finding: Finding, claim: DraftClaim | undefined): readonly Beside[] {
  const departs = DEPARTURES.has(finding.verdict);
  return finding.evidence.map((place): Beside => {
    const around = claim && finding.rule.startsWith('claim/') ? sentenceAround(claim.reading, place) : place;
    const whole = { article: place.article, span: sentencesAt(place.article, around.span) };
    const words = sourceWordsAt(finding, whole);
    return {
      ...whole,
      marks: [...words, ...leftOut(finding)].map((at) => ({ span: at, look: 'source-only' })),
      who: speakerAt(place.article, words[0] ?? place.span),
      standing: departs ? 'departs' : 'near',
      share: '',
    };
  });
}

/** Words that the draft leaves out at an ellipsis, or at the edge of what it quotes. */
function leftOut({ data, evidence }: Finding): readonly Span[] {
  if (data.rule !== 'quote/elision') return [];
  if (data.omission) return [data.omission.sourceSpan];
  return evidence.flatMap(({ article, span: at }) =>
    data.turnWords.flatMap((words) => {
      const start = article.text.slice(at.start, at.end).lastIndexOf(words);
      return start < 0 ? [] : [span(at.start + start, at.start + start + words.length)];
    }),
  );
}

/** Share of a quotation's words below which the nearest ones of a source are of no use to anybody. */
const NEAR = 0.5;

function besideQuotation(analysis: Analysis, index: number, sentence: DraftSentence): readonly Beside[] {
  const standing = standingOf(analysis, index);
  const reading = analysis.quotations[index];
  if (!standing || !reading) return [];
  return standing.shown.flatMap((at) => {
    const match = reading.matches[at];
    if (!match || (match.kind === 'near' && match.likeness < NEAR)) return [];
    const how = standingOfMatch(match, standing.open.length + standing.settled.length > 0);
    const parts = partsBeside(match, analysis.draft.text, sentence.span);
    const changed = how === 'departs' ? changedIn(match) : [];
    return parts.map((part): Beside => {
      const voice = reading.voices[at]?.speaker;
      const same = how === 'near' ? [] : [{ span: part, look: 'same' as const }];
      return {
        article: match.article,
        span: sentencesAt(match.article, part),
        marks: [...changed.map((it) => ({ span: it, look: 'source-only' as const })), ...same],
        who: speakerAt(match.article, part) || (voice ? namedWords(voice) : ''),
        standing: how,
        share: '',
      };
    });
  });
}

/** Other words without a finding may be the writer's own interview: they are near, no more. */
const standingOfMatch = ({ kind }: QuoteMatch, found: boolean): PacketPassage['standing'] =>
  kind === 'found' || kind === 'restyled' ? 'carries' : kind === 'near' || !found ? 'near' : 'departs';

export const changedIn = ({ diff, kind }: QuoteMatch): readonly Span[] =>
  kind === 'stitched'
    ? []
    : diff.filter((step) => step.kind === 'changed' || step.kind === 'dropped').map((step) => step.sourceSpan);

/** Each page that the sentence itself cites, with what it has of it; of the whole draft's sources only what comes near. */
function besideClaim({ reading }: DraftClaim, { reach }: CitationScope, isChecked: boolean): readonly Beside[] {
  const pages = carriedBy(reading);
  const severally = pages.length > 1 && isShareable(reading);
  const most = Math.max(0, ...pages.map(({ passage }) => passage?.coveredWithin ?? 0));
  const least = reach !== 'document' ? CARRIES.part : isChecked ? Math.min(most, CARRIES.most) : CARRIES.most;
  return pages.flatMap(({ passage }): readonly Beside[] => {
    if (!passage || passage.coveredWithin < Math.max(CARRIES.part, least)) return [];
    const { article, span: at } = passage.sentence;
    const said = whoSaysIt({ article, span: at }, passage, articleAnalysis);
    return [
      {
        article,
        span: at,
        marks: [],
        who: said && said !== 'nobody' ? namedWords(said.speaker) : '',
        standing: isChecked ? 'carries' : 'near',
        share: severally ? shareWords(passage.coveredWithin) : '',
      },
    ];
  });
}

function speakerAt(article: Article, at: Span): string {
  const said = attributionAt(articleAnalysis(article), at);
  return said ? namedWords(said.speaker) : '';
}

/** A bare pronoun names nobody. */
const namedWords = (speaker: Speaker): string => (speaker.name === '' ? '' : speakerWords(speaker));

/** Whole sentences around a stretch; the stretch itself where it stands in none. */
function sentencesAt(article: Article, at: Span): Span {
  const inside = articleSentences(article).filter((sentence) => overlaps(sentence, at));
  return hull([...inside, at]) ?? at;
}

/** In the order given; the first of those that meet keeps its place. */
function merged(all: readonly Beside[]): Beside[] {
  const kept: Beside[] = [];
  for (const one of all) {
    const at = kept.findIndex(({ article, span: its }) => article === one.article && overlaps(its, one.span));
    const other = kept[at];
    if (!other) {
      kept.push(one);
      continue;
    }
    kept[at] = {
      article: one.article,
      span: hull([other.span, one.span]) ?? other.span,
      marks: [...other.marks, ...one.marks],
      who: other.who || one.who,
      standing: ORDER.indexOf(one.standing) < ORDER.indexOf(other.standing) ? one.standing : other.standing,
      share: other.share || one.share,
    };
  }
  return kept;
}
