/** Whether a sentence of a source tells of somebody else what the claim tells: "Aker was fined 300 euros" beside "Sarn was fined 500". */
import { sentenceFrames } from '../../../claims/frames/articleFrames';
import type { Concept, Frame } from '../../../model/claim';
import { covers, type Span } from '../../../model/span';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';
import { carriageOf } from '../support/carriage';
import { claimFrames } from '../reading/claimFrames';
import { predicateAt } from './comparisons';
import type { ClaimReading } from '../reading/readClaim';
import { topWord } from '../values/slots';
import type { SourceSentence } from '../reading/sourceSentences';

/**
 * Both name of whom they tell it, neither names whom the other does, and the sources know the claim's.
 * @param mine a value or name of the claim, in its text
 * @param theirs the one of the source in its stead, in the article
 */
export function isToldOfOthers(claim: ClaimReading, mine: Span, sentence: SourceSentence, theirs: Span): boolean {
  const here = subjectOf(claimFrames(claim), claim.parse, mine);
  if (here.length === 0) return false;
  const frames = sentenceFrames(sentence.article, sentence.index);
  const there = subjectOf(frames, sentence.parse, theirs, true);
  if (there.length === 0) return false;
  const isIn = (names: readonly Concept[], words: readonly { readonly concept: Concept }[]): boolean =>
    names.some(({ key }) => words.some(({ concept }) => concept.key === key));
  if (isIn(here, sentence.words) || isIn(there, claim.words)) return false;
  const carriage = carriageOf(claim);
  return claim.words.some(
    ({ concept }, i) =>
      here.some(({ key }) => key === concept.key) && /^(?:passage|near|elsewhere)$/u.test(carriage[i] ?? ''),
  );
}

/**
 * The names of whom the clause is told in which the words stand; none where that is no name.
 * @param byName only where the clause names them itself
 */
function subjectOf(frames: readonly Frame[], parse: SentenceParse, at: Span, byName = false): readonly Concept[] {
  const events = new Map(frames.map((frame) => [predicateAt(frame, parse), frame]));
  // A tree has no circles, so this ends.
  for (let up = topWord(parse, at); up >= 0; up = parse.words[up]!.head) {
    const frame = events.get(up);
    if (!frame || frame.predicate.form === 'noun') continue;
    const subject = frame.participants.find(
      ({ role, span }) => role === (frame.passive ? 'patient' : 'agent') && !covers(span, at),
    );
    if (
      !subject ||
      (byName && !parse.words.some(({ span, tag }) => span.start === subject.head.start && tag.startsWith('NNP')))
    )
      return [];
    return subject.concepts[0]?.kind === 'name' ? subject.concepts.filter(({ kind }) => kind === 'name') : [];
  }
  return [];
}
