/** Finds articles, speakers and quotations by their words, over all sources and drafts. */
import type { Article } from '../model/article';
import { bylineOf } from '../model/byline';
import type { CorpusView } from '../model/corpus';
import type { DraftDigest } from '../model/draftDigest';
import { headOf } from '../model/head';
import { foldedSearch, type FoldedSearch } from '../text/foldedSearch';
import { findWords } from '../text/words';
import type { DeskSymbol } from './workspaceSymbols/deskSymbol';
import { namedWords } from './workspaceSymbols/namedWords';
import { quotationsOf } from './workspaceSymbols/sourceQuotations';
import { speakerSymbols } from './workspaceSymbols/speakers';

export type { DeskSymbol } from './workspaceSymbols/deskSymbol';

/** More than this nobody reads; the next letter typed brings others. */
export const MOST_SYMBOLS = 100;
/** Shown before anything is typed. */
const FIRST_ARTICLES = 20;
/** Articles of which is read who says what, at about a millisecond each when it was not read before. */
const ARTICLES_READ = 40;
/** Articles looked at in one step: some hundredths of a millisecond each. */
const ARTICLES_A_STEP = 100;
/** One letter is in every article. */
const SHORTEST_QUERY = 2;
/** Shorter quotations are terms and titles. */
const FEWEST_WORDS = 4;

/** Best first, at most `MOST_SYMBOLS`; a few articles for an empty query. Yields between steps of some milliseconds. */
export function* findSymbols(
  query: string,
  corpus: CorpusView,
  drafts: readonly DraftDigest[],
): Generator<void, readonly DeskSymbol[]> {
  const search = foldedSearch(query);
  if (!search)
    return corpus.articles.slice(0, FIRST_ARTICLES).map((article) => articleSymbol(article, titleOf(article)));
  const found: Ranked[] = [];
  const add = (symbol: DeskSymbol): void => void found.push({ symbol, by: rankOf(symbol, search) });
  const holding: Article[] = [];
  // One more than is read, to know that there are more.
  const enough = query.trim().length < SHORTEST_QUERY ? 0 : ARTICLES_READ + 1;
  for (const [at, article] of corpus.articles.entries()) {
    const name = articleName(article, search);
    if (name !== undefined) add(articleSymbol(article, name));
    if (holding.length < enough && search.in(article.text)) holding.push(article);
    if (at % ARTICLES_A_STEP === 0) yield;
  }
  const read = holding.slice(0, ARTICLES_READ);
  for (const article of read) {
    saidIn(article, search).forEach(add);
    yield;
  }
  speakerSymbols(read, search, read.length < holding.length).forEach(add);
  for (const draft of drafts) {
    quotedIn(draft, search).forEach(add);
    yield;
  }
  const best = found.sort((a, b) => a.by - b.by).slice(0, MOST_SYMBOLS);
  return best.map(({ symbol }) => symbol);
}

interface Ranked {
  readonly symbol: DeskSymbol;
  /** The less, the better. */
  readonly by: number;
}

const articleSymbol = (article: Article, name: string): DeskSymbol => ({
  kind: 'article',
  name,
  container: `${article.id} · ${bylineOf(article)}`,
  at: { in: 'source', article, span: headOf(article) },
});

const titleOf = ({ id, metadata }: Article): string => metadata.title?.value ?? id;

/** The title; before it the publisher or the key, when it takes these to have all the words. Undefined when they are not there. */
function articleName(article: Article, search: FoldedSearch): string | undefined {
  const title = titleOf(article);
  const publisher = article.metadata.publisher?.value;
  const names = [title, ...(publisher === undefined ? [] : [`${publisher} — ${title}`]), `${article.id} — ${title}`];
  return names.find((name) => search.in(name));
}

const saidIn = (article: Article, search: FoldedSearch): readonly DeskSymbol[] =>
  quotationsOf(article)
    .filter(({ words, text }) => words >= FEWEST_WORDS && search.in(text))
    .map(({ text, span, speaker, quoted }) => ({
      kind: 'quotation',
      name: namedWords(text, search, quoted),
      container: [speaker, article.id].filter((part) => part !== '').join(' · '),
      at: { in: 'source', article, span },
    }));

const quotedIn = (draft: DraftDigest, search: FoldedSearch): readonly DeskSymbol[] =>
  draft.quotations
    .filter(({ text }) => search.in(text) && findWords(text).length >= FEWEST_WORDS)
    .map(({ text, content }) => ({
      kind: 'quotation',
      name: namedWords(text, search),
      // Which one it is, editors say beside it.
      container: 'draft',
      at: { in: 'draft', draft, span: content },
    }));

const kinds: readonly DeskSymbol['kind'][] = ['speaker', 'article', 'quotation'];

/** By where in the name the words stand; then people before papers before words, and drafts before sources. */
const rankOf = ({ kind, name, at }: DeskSymbol, search: FoldedSearch): number =>
  (kind === 'quotation' ? 2 : search.rankIn(name)) * 10 + kinds.indexOf(kind) * 2 + (at.in === 'draft' ? 0 : 1);
