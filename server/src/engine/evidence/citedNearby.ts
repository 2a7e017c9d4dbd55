/** The articles a writer has at hand at a place of the draft: cited here first, then cited anywhere in the draft. */
import type { Article } from '../model/article';
import type { CorpusView } from '../model/corpus';
import type { Draft } from '../model/draft';
import { citedArticles } from './citedMatches';

export interface CitedNearby {
  /** Cited by the sentence or the paragraph at the place. */
  readonly here: readonly Article[];
  /** Cited elsewhere in the draft or named in the front matter's `sources`, in the order of the text. */
  readonly elsewhere: readonly Article[];
}

/** A citation of a page of many articles says little about which of them is meant. */
const MAX_ARTICLES = 40;

export function citedNearby(draft: Draft, corpus: CorpusView, offset: number): CitedNearby {
  const block = draft.blocks.findLastIndex((b) => b.span.start <= offset);
  const around = draft.sentences.filter((s) => s.block === block);
  const at = around.find((s) => s.span.start <= offset && offset < s.span.end);
  const scopes = [...(at ? [at] : []), ...around].map((s) => s.scope);
  const here = new Set(scopes.flatMap((scope) => citedArticles(scope, corpus)));
  const cited = draft.citations.flatMap(({ keys }) => keys.flatMap(({ key }) => corpus.byKey(key)));
  const elsewhere = [...new Set(cited)].filter((article) => !here.has(article));
  return { here: [...here].slice(0, MAX_ARTICLES), elsewhere: elsewhere.slice(0, MAX_ARTICLES) };
}
