/** Where the words at a place come from: the very words, the passage nearest to a claim, or the head of a cited article. */
import { claimAt } from '../analysis/claims';
import { carriedBy } from '../evidence/claims/support/carried';
import { placeOf, readLocator } from '../evidence/locators';
import { wholeMatches } from '../evidence/wholeMatches';
import type { Analysis } from '../model/analysis';
import type { Article } from '../model/article';
import type { CatalogueEntry } from '../model/catalogue';
import { keysAt } from '../model/citedKeys';
import type { Place, QuoteMatch } from '../model/evidence';
import { headOf } from '../model/head';
import { covers, span, touches, type Span } from '../model/span';

export interface DefinitionTarget {
  /** Original span in the draft that the link starts from. */
  readonly origin: Span;
  readonly article: Article;
  /** The exact words, in `article.text`. */
  readonly span: Span;
  /** The paragraph around them. */
  readonly full: Span;
}

/**
 * Targets for the citation key, the quotation or the claim at `offset`, in the order of the citations: a claim leads to
 * what a finding rests on where its words are marked, else to the sentence of each cited page that is nearest.
 */
export function definitionsAt(analysis: Analysis, offset: number): readonly DefinitionTarget[] {
  const cited = analysis.draft.citations.flatMap((citation) => keysAt(citation, offset));
  const targets = cited.flatMap((key) =>
    analysis.corpus.byKey(key.key).map((article): DefinitionTarget => {
      const located = key.locator === undefined ? undefined : readLocator(key.locator);
      const head = (located && placeOf(article, located)) ?? headOf(article);
      return { origin: key.span, article, span: head, full: head };
    }),
  );
  if (targets.length > 0) return targets;
  const index = analysis.draft.quotations.findIndex((quotation) => touches(quotation.span, offset));
  const quotation = analysis.draft.quotations[index];
  const reading = analysis.quotations[index];
  if (!quotation || !reading) return claimTargets(analysis, offset);
  return wholeMatches(reading.matches).flatMap((match) => wordsOf(match, quotation.span));
}

/** A work that only a bibliography tells of. */
export interface EntryTarget {
  /** Original span of the key in the draft. */
  readonly origin: Span;
  readonly entry: CatalogueEntry;
}

/** For the citation key at `offset`, where no source has it: the entries of bibliographies that state it. */
export const entriesAt = ({ draft, corpus }: Analysis, offset: number): readonly EntryTarget[] =>
  draft.citations
    .flatMap((citation) => keysAt(citation, offset))
    .filter(({ key }) => corpus.byKey(key).length === 0)
    .flatMap(({ key, span: origin }) => corpus.entriesFor(key).map((entry) => ({ origin, entry })));

function claimTargets(analysis: Analysis, offset: number): readonly DefinitionTarget[] {
  const claim = claimAt(analysis, offset);
  const sentence = claim && analysis.draft.sentences[claim.sentence];
  if (!sentence) return [];
  const departs = analysis.findings.filter(
    ({ rule, span: words, evidence }) => rule.startsWith('claim/') && evidence.length > 0 && touches(words, offset),
  );
  const marked = departs.flatMap(({ span: words, evidence }) => evidence.map((place) => targetAt(words, place)));
  if (marked.length > 0) return marked;
  return carriedBy(claim.reading).flatMap(({ passage }) =>
    passage ? [targetAt(sentence.span, passage.sentence)] : [],
  );
}

const targetAt = (origin: Span, { article, span: words }: Place): DefinitionTarget => ({
  origin,
  article,
  span: words,
  full: paragraphAround(article, words),
});

function wordsOf(match: QuoteMatch, origin: Span): readonly DefinitionTarget[] {
  const words = match.spans[0];
  if (!words) return [];
  return [targetAt(origin, { article: match.article, span: words })];
}

/** An editor wants the exact words inside the full range, so words that run over a paragraph's end widen it. */
function paragraphAround(article: Article, words: Span): Span {
  const paragraph = article.paragraphs.find((p) => touches(p.span, words.start))?.span ?? words;
  return covers(paragraph, words)
    ? paragraph
    : span(Math.min(paragraph.start, words.start), Math.max(paragraph.end, words.end));
}
