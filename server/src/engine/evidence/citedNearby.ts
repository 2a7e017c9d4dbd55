/** The articles a writer has at hand at a place of the draft: cited here first, then cited anywhere in the draft. */
import type { Article } from '../model/article';
import type { CorpusView } from '../model/corpus';
import type { Draft, DraftSentence } from '../model/draft';
import { keptWith } from '../model/kept';
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
  const around = sentencesByBlock(draft).get(block) ?? [];
  const at = around.find((s) => s.span.start <= offset && offset < s.span.end);
  const scopes = [...(at ? [at] : []), ...around].map((s) => s.scope);
  const here = new Set(scopes.flatMap((scope) => citedArticles(scope, corpus)));
  // Of so many at most, `here` takes one each: the rest of a long draft's citations are not looked at.
  const elsewhere = citedIn(draft, corpus).slice(0, MAX_ARTICLES + here.size);
  return {
    here: [...here].slice(0, MAX_ARTICLES),
    elsewhere: elsewhere.filter((article) => !here.has(article)).slice(0, MAX_ARTICLES),
  };
}

const sentencesByBlock = keptWith(({ sentences }: Draft): ReadonlyMap<number, readonly DraftSentence[]> => {
  const byBlock = new Map<number, DraftSentence[]>();
  for (const sentence of sentences) {
    const same = byBlock.get(sentence.block);
    if (same) same.push(sentence);
    else byBlock.set(sentence.block, [sentence]);
  }
  return byBlock;
});

const citedByDraft = new WeakMap<Draft, { readonly corpus: CorpusView; readonly cited: readonly Article[] }>();

/** Every article that the draft cites, in the order of the text; kept, for a draft is asked of at many places. */
function citedIn(draft: Draft, corpus: CorpusView): readonly Article[] {
  const known = citedByDraft.get(draft);
  if (known?.corpus === corpus) return known.cited;
  const cited = [...new Set(draft.citations.flatMap(({ keys }) => keys.flatMap(({ key }) => corpus.byKey(key))))];
  citedByDraft.set(draft, { corpus, cited });
  return cited;
}
