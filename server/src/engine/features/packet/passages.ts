/** The passages beside a sentence of the draft: where its quotations stand, what it departs from, what carries it. */
import { sentenceAround, sourceWordsAt } from '../../analysis/besideClaim';
import type { DraftClaim } from '../../analysis/claims';
import { standingOf } from '../../analysis/standing';
import { isShareable } from '../../evidence/claims/support/carried';
import type { Analysis } from '../../model/analysis';
import type { DraftSentence } from '../../model/draft';
import type { QuoteMatch } from '../../model/evidence';
import type { Finding } from '../../model/finding';
import type { Conflict } from '../../model/origins';
import { hull, overlaps, sliceOf, span, type Span } from '../../model/span';
import { besideClaim } from './claimPassages';
import { namedWords, sentencesAt, speakerAt, type Beside } from './beside';
import type { PacketPassage } from './packet';
import { partsBeside } from './quotedParts';

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
    ...findings.flatMap((finding) => besideFinding(finding, claim, wordsIn(analysis, sentence))),
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

const wordsIn = ({ draft }: Analysis, { block, prose }: DraftSentence): string =>
  sliceOf(draft.blocks[block]?.prose.text ?? '', prose);

/** @param said the sentence of the draft, in its words */
function besideFinding(finding: Finding, claim: DraftClaim | undefined, said: string): readonly Beside[] {
  if (finding.data.rule === 'source/conflict') return besideConflict(finding.data.conflict, said);
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

/** Of two sources that disagree, the one departs that has another fact than the draft; both, where it has neither. */
const besideConflict = ({ a, b }: Conflict, said: string): readonly Beside[] =>
  [a, b].map(({ article, span: at, says }): Beside => {
    const start = article.text.slice(at.start, at.end).indexOf(says);
    const words = start < 0 ? [] : [span(at.start + start, at.start + start + says.length)];
    const isSaid = said.includes(says);
    return {
      article,
      span: sentencesAt(article, at),
      marks: isSaid ? [] : words.map((it) => ({ span: it, look: 'source-only' })),
      who: speakerAt(article, words[0] ?? at),
      standing: isSaid ? 'near' : 'departs',
      share: '',
    };
  });

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
      share: [one, other].some(({ standing }) => standing === 'departs') ? '' : other.share || one.share,
    };
  }
  return kept;
}
