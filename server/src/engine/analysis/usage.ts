/** How a draft uses its sources: which articles are its own, and which of their words it quotes. */
import { mayJudge, sortMatches } from '../evidence/citedMatches';
import type { Analysis } from '../model/analysis';
import type { Article } from '../model/article';
import type { CatalogueEntry } from '../model/catalogue';
import type { MatchKind, QuoteMatch } from '../model/evidence';
import { keptWith } from '../model/kept';
import type { Span } from '../model/span';

export interface DraftUsage {
  /** Those the draft cites in the order of its text, then those it quotes without citing them. */
  readonly articles: readonly Article[];
  readonly cited: ReadonlySet<Article>;
  /** Works it cites of which there is no text. */
  readonly works: ReadonlySet<CatalogueEntry>;
  /** For each article the words of it that the draft quotes: one entry for each quotation of the draft. */
  readonly quoted: ReadonlyMap<Article, readonly (readonly Span[])[]>;
}

/** Kinds that make a quotation one of the article's; a part of it, or words that are merely near, do not. */
const carries: ReadonlySet<MatchKind> = new Set(['found', 'restyled', 'altered', 'stitched']);

export const usageOf: (analysis: Analysis) => DraftUsage = keptWith((analysis) => {
  const { draft, corpus } = analysis;
  const keys = new Set(draft.citations.flatMap((citation) => citation.keys.map(({ key }) => key)));
  const cited = new Set([...keys].flatMap((key) => corpus.byKey(key)));
  const textless = [...keys].filter((key) => corpus.byKey(key).length === 0);
  const works = new Set(textless.flatMap((key) => corpus.entriesFor(key)));
  const quoted = new Map<Article, (readonly Span[])[]>();
  for (const { article, spans } of matchesOf(analysis)) quoted.set(article, [...(quoted.get(article) ?? []), spans]);
  return { articles: [...new Set([...cited, ...quoted.keys()])], cited, works, quoted };
});

/** Where a quotation is cited, the cited articles' matches: that others carry the words too does not make them used. */
const matchesOf = ({ draft, corpus, quotations }: Analysis): readonly QuoteMatch[] =>
  quotations.flatMap((reading, i) => {
    const quotation = draft.quotations[i];
    if (!quotation) return [];
    const sorted = sortMatches(reading, quotation.scope, corpus);
    const words = draft.text.slice(quotation.content.start, quotation.content.end);
    const counted = sorted.isCited ? sorted.cited : mayJudge(sorted, words) ? sorted.elsewhere : [];
    return counted.filter(({ kind }) => carries.has(kind));
  });
