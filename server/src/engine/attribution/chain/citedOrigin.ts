/** The human origin an outlet names for its own report: "citing two officials, NRX reported". */
import type { Article } from '../../model/article';
import type { ProvenanceLink } from '../../model/attribution';
import { sliceOf } from '../../model/span';
import type { PlacedUtterance } from './placedUtterance';

const citing = /\b[Cc]iting (?:(?:an?|the) (?!\p{Lu}))?([\p{L}\p{N}][^,.;:”"]{2,90})/u;
/** Words that end the phrase: a clause, a verb of reporting. */
const end = /\s(?:who|that|which|reports?|reported|said|says|wrote|and said)\b.*$/u;

/** Empty when the sentence cites nobody. */
export function citedOrigin({ sentence, utterance }: PlacedUtterance, article: Article): readonly ProvenanceLink[] {
  const text = sliceOf(article.text, sentence);
  const found = citing.exec(text);
  const name = found?.[1]?.replace(end, '').trim();
  if (!found || !name) return [];
  const start = sentence.start + found.index + found[0].indexOf(found[1] ?? '');
  const place = { start, end: start + name.length };
  if (utterance.content.some((s) => s.start <= place.start && place.end <= s.end)) return [];
  return [{ kind: 'speaker', name, span: place }];
}
