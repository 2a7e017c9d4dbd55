/** Keys that no draft cites. */
import type { CorpusView } from '../../model/corpus';
import type { DraftDigest } from '../../model/draftDigest';

export interface Uncited {
  /** Of sources that no draft cites, in their order; a page of several articles has one. */
  readonly sources: readonly string[];
  /** Of works that only bibliographies tell of. */
  readonly works: readonly string[];
}

/** Links and front matter cite, too. Linear in articles, entries and citations. */
export function uncitedIn(corpus: CorpusView, drafts: readonly DraftDigest[]): Uncited {
  const keys = new Set(drafts.flatMap(({ citations }) => citations.map(({ key }) => key)));
  const cited = new Set([...keys].flatMap((key) => corpus.byKey(key)));
  const works = new Set([...keys].flatMap((key) => corpus.entriesFor(key)));
  const pages = new Set([...cited].map(({ pageKey }) => pageKey));
  const sources = corpus.articles.filter((it) => !pages.has(it.pageKey)).map(({ pageKey }) => pageKey);
  const unused = corpus.textless.filter((entry) => !works.has(entry)).flatMap(({ key }) => key ?? []);
  return { sources: [...new Set(sources)], works: [...new Set(unused)] };
}
