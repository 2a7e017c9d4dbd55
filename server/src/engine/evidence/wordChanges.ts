/** Which words of an utterance are others elsewhere, in short: for a drawing, not for a judgement. */
import type { Article } from '../model/article';
import type { WordChange } from '../model/provenance';
import { overlaps, type Span } from '../model/span';
import { locateIn } from './locateQuote';
import { oneLine } from '../text/oneLine';

/** More than this is another wording, and nobody reads it beside an arrow. */
const MOST_CHANGES = 3;

/** From the words at `spans` of the article to `words`; empty where they are the same, or no wording of these at all. */
export function wordChanges(
  { article, spans }: { readonly article: Article; readonly spans: readonly Span[] },
  words: string,
): readonly WordChange[] {
  const matches = locateIn(article, words);
  const match = matches.find((it) => it.spans.some((s) => spans.some((at) => overlaps(s, at))));
  if (!match || match.kind === 'near' || match.kind === 'partial') return [];
  return match.diff
    .filter(({ kind }) => kind !== 'same')
    .slice(0, MOST_CHANGES)
    .map(({ source, draft }) => ({ was: oneLine(source), is: oneLine(draft) }));
}
