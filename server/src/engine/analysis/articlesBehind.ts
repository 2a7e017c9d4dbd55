/** The articles a draft rests on: what should be known of first, and best. */
import type { Analysis } from '../model/analysis';
import type { Article } from '../model/article';
import type { CorpusView } from '../model/corpus';
import type { Draft } from '../model/draft';

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

/** Those that a sentence cites together with others: whether they agree is only known of what was read in depth. */
export function citedTogether(draft: Draft, corpus: CorpusView): readonly Article[] {
  const several = draft.sentences.map(({ scope }) => scope.keys).filter((keys) => keys.length > 1);
  return [...new Set(several.flat())].flatMap((key) => corpus.byKey(key));
}
