/** The hover on a citation: one block for each key, with what the article is and how much of it the draft uses. */
import { knownAnalysis } from '../../attribution/articleAnalysis';
import type { Analysis } from '../../model/analysis';
import type { Article } from '../../model/article';
import type { CatalogueEntry } from '../../model/catalogue';
import type { ProvenanceChain } from '../../model/attribution';
import { whyNoText } from '../../corpus/catalogue/withoutText';
import { healthOf } from '../../evidence/sourceHealth';
import { bylineOf, entryByline, marked, shownTitle } from '../../model/byline';
import type { Citation, CitedKey } from '../../model/draft';
import type { MatchKind } from '../../model/evidence';
import type { QuotedSpan } from '../../model/quotation';
import { overlaps, sliceOf, span, touches, type Span } from '../../model/span';
import { counted } from '../../text/counted';
import { excerpt } from '../../text/excerpt';
import { findQuotedSpans } from '../../text/quotationMarks';
import { open, plain, strong, type HoverCard, type HoverLine } from './card';
import { settledLines } from './settledLines';
import { listed, t } from '../../model/language';

/** Outlets named as those whose reporting a page passes on. */
const relaysShown = 2;
/** Parts of one page shown for its key; a digest may hold dozens. */
const partsShown = 4;
/** Shorter quotations are terms and titles: nobody misses them when they stay unused. */
const fewestWords = 4;

/** Undefined for a link that leads to no article: most links of a draft are not citations. */
export function citationCard(analysis: Analysis, citation: Citation, offset: number): HoverCard | undefined {
  const keys = citation.keys.filter((key) => touches(key.span, offset));
  const shown = keys.length > 0 ? keys : citation.keys;
  const blocks = shown.flatMap((key) => blocksOf(analysis, citation, key));
  const only = keys.length === 1 ? keys[0] : undefined;
  return blocks.length > 0 ? { origin: only?.span ?? citation.span, blocks } : undefined;
}

function blocksOf(analysis: Analysis, citation: Citation, key: CitedKey): readonly (readonly HoverLine[])[] {
  if (key.key === 'own') return [[[strong(t('Your own reporting')), plain(` · ${t('not compared with sources')}`)]]];
  const articles = analysis.corpus.byKey(key.key);
  if (articles.length === 0) {
    const entries = analysis.corpus.entriesFor(key.key);
    if (entries.length > 0) return entries.slice(0, partsShown).map((entry) => entryBlock(analysis, entry));
    return citation.form === 'link' ? [] : [unknown(analysis, key)];
  }
  const blocks = articles.slice(0, partsShown).map((article) => articleBlock(analysis, article));
  const more = articles.length - partsShown;
  return more > 0 ? [...blocks, [[plain(t('and {0} of this page', counted(more, 'more article')))]]] : blocks;
}

function unknown(analysis: Analysis, { key, span: at }: CitedKey): readonly HoverLine[] {
  const nearest = analysis.corpus.nearestKeys(key);
  const settled = analysis.settled.filter((f) => f.rule === 'cite/unknown-key' && overlaps(f.span, at));
  return [
    [strong(t('Not among your sources')), plain(` · ${key}`)],
    ...(nearest.length > 0 ? [[plain(t('Nearest: {0}', nearest.join(', ')))]] : []),
    ...settledLines(settled, headed),
  ];
}

/** A work that only a bibliography tells of. */
function entryBlock({ corpus }: Analysis, entry: CatalogueEntry): readonly HoverLine[] {
  const { short, message } = whyNoText(entry, corpus);
  return [
    [strong(entryByline(entry)), ...(entry.stated.title ? [plain(` — ${entry.stated.title}`)] : [])],
    [plain(t('Not checked: no text of it among your sources · {0}', entry.from.path))],
    ...(short === '' ? [] : [[plain(message)]]),
  ];
}

const headed: ReadonlySet<string> = new Set(['cite/unknown-key']);

function articleBlock(analysis: Analysis, article: Article): readonly HoverLine[] {
  const title = shownTitle(article);
  const { wire } = article.metadata;
  const heading: HoverLine = [strong(bylineOf(article)), ...(title ? [plain(` — ${title}`)] : [])];
  const facts = [
    ...(wire ? [t('carries {0}', marked(wire))] : []),
    ...relayed(article),
    ...usage(analysis, article),
  ].join(' · ');
  const head = article.paragraphs[0]?.span ?? span(article.span.start, article.span.start);
  const remarks = healthOf(article, analysis.corpus).map(({ message }): HoverLine => [plain(message)]);
  const [corrected] = article.metadata.corrections ?? [];
  const note =
    corrected === undefined ? [] : [[plain(t('It says of itself: “{0}”', excerpt(corrected, NOTE_CHARACTERS)))]];
  return [heading, ...remarks, ...note, [plain(`${facts} · `), open({ article, span: head })]];
}

/** `relays NBC News`: whose reporting the page passes on, by the way of its attributions or what the text credits. */
function relayed(article: Article): readonly string[] {
  const { publisher, wire, citedOutlets } = article.metadata;
  const ways = knownAnalysis(article)?.attributions.flatMap(({ chain }) => [...outletsOf(chain)]) ?? [];
  const own = new Set([publisher?.value, wire?.value]);
  const names = [...byFrequency(ways), ...citedOutlets].filter((name) => !own.has(name));
  const shown = [...new Set(names)].slice(0, relaysShown);
  return shown.length > 0 ? [t('relays {0}', listed(shown))] : [];
}

const outletsOf = (chain: ProvenanceChain): ReadonlySet<string> =>
  new Set(chain.slice(0, -1).flatMap(({ kind, name }) => (kind === 'outlet' || kind === 'wire' ? [name] : [])));

function byFrequency(names: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return [...times.keys()].sort((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0));
}

/** Of a note on corrections. */
const NOTE_CHARACTERS = 160;

/** Kinds that make a quotation one of this article's; a part of it, or words that are merely near, do not. */
const carries: ReadonlySet<MatchKind> = new Set(['found', 'restyled', 'altered', 'stitched']);

function usage(analysis: Analysis, article: Article): readonly string[] {
  const matched = analysis.quotations.flatMap((reading) =>
    reading.matches.filter((match) => match.article.id === article.id && carries.has(match.kind)).slice(0, 1),
  );
  const words = matched.flatMap((match) => match.spans);
  const unused = quotationsOf(article).filter((quotation) => !words.some((used) => overlaps(used, quotation))).length;
  return [t('{0} used here', counted(matched.length, 'quotation')), t('{0} unused', unused)];
}

/** Outer quotations of the article that are long enough to be speech, as spans of its text. */
function quotationsOf(article: Article): readonly Span[] {
  let before: QuotedSpan | undefined;
  return article.paragraphs.flatMap((paragraph) => {
    const found = findQuotedSpans(sliceOf(article.text, paragraph.span), before);
    before = found.findLast((quoted) => quoted.depth === 0 && !quoted.closed);
    return found
      .filter((quoted) => quoted.depth === 0)
      .map(({ content }) => span(paragraph.span.start + content.start, paragraph.span.start + content.end))
      .filter((content) => (sliceOf(article.text, content).match(/\S+/g)?.length ?? 0) >= fewestWords);
  });
}
