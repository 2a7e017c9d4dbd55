/** The passage a claim is shown beside: the whole sentence a finding rests on, the words in it, and who says them there. */
import type { AnalysisAtHand } from '../attribution/analysisAtHand';
import { attributionAt } from '../attribution/attributionAt';
import type { ClaimReading, Passage } from '../evidence/claims/reading/readClaim';
import type { Attribution } from '../model/attribution';
import type { Place } from '../model/evidence';
import type { Finding } from '../model/finding';
import { covers, overlaps, sliceOf, span, type Span } from '../model/span';

/** A finding rests on a clause; a reader wants its sentence. */
export function sentenceAround({ passages }: ClaimReading, place: Place): Place {
  const sentences = passages.flatMap(({ sentence, around }) => [sentence, ...around]);
  return sentences.find(({ article, span: at }) => article === place.article && covers(at, place.span)) ?? place;
}

/** Where the words that the message quotes stand in the passage, as spans of the article's text; at most one. */
export function sourceWordsAt({ data }: Pick<Finding, 'data'>, { article, span: at }: Place): readonly Span[] {
  const words = 'source' in data && typeof data.source === 'string' ? data.source : '';
  const start = words === '' ? -1 : sliceOf(article.text, at).indexOf(words);
  return start < 0 ? [] : [span(at.start + start, at.start + start + words.length)];
}

/**
 * Who is given at least half of what ties the passage to the claim; undefined where somebody is given less, or the article
 * was not read yet.
 */
export function whoSaysIt(
  { article, span: at }: Place,
  passage: Passage | undefined,
  readingOf: AnalysisAtHand,
): Attribution | 'nobody' | undefined {
  const reading = readingOf(article);
  if (!reading) return undefined;
  const said = attributionAt(reading, at);
  if (!said) return 'nobody';
  const { sentence, ties = [] } = passage ?? {};
  const tied = ties.flatMap((tie) => sentence?.words[tie.at]?.span ?? []).filter((word) => covers(at, word));
  const theirs = tied.filter((word) => said.content.some((content) => overlaps(content, word)));
  return 2 * theirs.length >= tied.length ? said : undefined;
}
