/** The articles a draft rests on: what should be known of first, and best. */
import type { Analysis } from '../model/analysis';
import type { Article } from '../model/article';

/** Those the draft cites, then those its quotations were found in; each once, in the order of the text. */
export function articlesBehind({ draft, corpus, quotations }: Analysis): readonly Article[] {
  const cited = new Set(draft.citations.flatMap(({ keys }) => keys.map(({ key }) => key)));
  return [
    ...new Set([
      ...[...cited].flatMap((key) => corpus.byKey(key)),
      ...quotations.flatMap(({ matches }) => matches.map(({ article }) => article)),
    ]),
  ];
}
