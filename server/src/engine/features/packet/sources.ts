/** The sources behind a packet: what the draft uses, how many of them are independent, and what it uses nothing of. */
import { usageOf } from '../../analysis/usage';
import { readPair } from '../../attribution/origins/articlePair';
import { independent } from '../../attribution/origins/independent';
import { whyNoText } from '../../corpus/catalogue/withoutText';
import { healthOf } from '../../evidence/sourceHealth';
import type { Analysis } from '../../model/analysis';
import type { Article } from '../../model/article';
import { bylineOf, entryByline, marked, shownTitle } from '../../model/byline';
import type { Place } from '../../model/evidence';
import type { OriginDecisions, OriginReason } from '../../model/origins';
import { hull, span } from '../../model/span';
import type { PacketOrigin, PacketSource, PacketSources, PacketUnusedSource } from './packet';
import type { NumberedSentence } from './sentences';
import { oneLine } from '../../text/oneLine';

/** A corpus may hold thousands of pages that nobody wants printed. */
export const UNUSED_LISTED = 200;

/** Numbers sources in the order in which sentences use them; cited ones of which nothing is used come last. */
export function usedArticles(analysis: Analysis, numbered: readonly NumberedSentence[]): readonly Article[] {
  const beside = new Set(numbered.flatMap((it) => it.beside.map(({ article }) => article)));
  const pages = new Set([...beside].map(({ pageKey }) => pageKey));
  // Who cites a page of several articles does not mean all of them.
  const others = usageOf(analysis).articles.filter(({ pageKey }) => !pages.has(pageKey));
  return [...new Set([...beside, ...others])];
}

/** A step for each pair of the articles used, of some milliseconds where they are long. */
export function* packetSources(
  analysis: Analysis,
  numbered: readonly NumberedSentence[],
  used: readonly Article[],
  decisions: OriginDecisions,
): Generator<void, PacketSources> {
  for (const [at, article] of used.entries())
    for (const other of used.slice(0, at)) {
      readPair(other, article);
      yield;
    }
  const { corpus } = analysis;
  const origins = originsOf(numbered, used, decisions);
  const pages = new Set(used.map(({ pageKey }) => pageKey));
  const unused = [...new Map(corpus.articles.map((article) => [article.pageKey, article])).values()].filter(
    ({ pageKey }) => !pages.has(pageKey),
  );
  return {
    used: used.map((article, i) => sourceOf(analysis, numbered, article, i + 1, origins)),
    origins,
    textless: textlessOf(analysis),
    unused: unused.slice(0, UNUSED_LISTED).map(named),
    moreUnused: Math.max(0, unused.length - UNUSED_LISTED),
  };
}

/** By the passages that are used; an article of which none is, as a whole. */
function originsOf(
  numbered: readonly NumberedSentence[],
  used: readonly Article[],
  decisions: OriginDecisions,
): readonly PacketOrigin[] {
  const places: Place[] = numbered.flatMap(({ beside }) =>
    beside.map(({ article, span: at }) => ({ article, span: at })),
  );
  const placed = new Set(places.map(({ article }) => article));
  for (const article of used.filter((it) => !placed.has(it)))
    places.push({ article, span: hull(article.paragraphs.map(({ span: at }) => at)) ?? span(0, 0) });
  const numberOf = new Map(used.map((article, i) => [article, i + 1]));
  return independent(places, decisions).groups.map(({ origin, reason, places: its }, i): PacketOrigin => {
    const sources = [...new Set(its.flatMap(({ article }) => numberOf.get(article) ?? []))].sort((a, b) => a - b);
    return { letter: letterOf(i), name: origin, sources, why: sources.length > 1 && reason ? WHY[reason] : '' };
  });
}

const WHY: Readonly<Record<OriginReason, string>> = {
  'same-article': 'one article',
  'same-text': 'one text, printed again',
  'same-passage': 'they share a passage nearly word for word',
  'same-report': 'they carry one report',
  'same-utterance': 'they report one statement',
  'same-telling': 'they tell the same',
  decided: 'one source, as deskcheck.json says',
};

/** `A` … `Z`, `AA` …, as columns of a spreadsheet. */
export const letterOf = (index: number): string =>
  (index < 26 ? '' : letterOf(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

function sourceOf(
  analysis: Analysis,
  numbered: readonly NumberedSentence[],
  article: Article,
  number: number,
  origins: readonly PacketOrigin[],
): PacketSource {
  const { cited, quoted } = usageOf(analysis);
  const { author, url, corrections = [] } = article.metadata;
  return {
    ...named(article),
    key: article.id,
    number,
    author: author ? marked(author) : '',
    url: url && /^https?:\/\//iu.test(url.value) ? url.value : '',
    extracted: article.extracted === true,
    cited: cited.has(article),
    sentences: numbered.filter(({ beside }) => beside.some((it) => it.article === article)).map((it) => it.number),
    quotations: quoted.get(article)?.length ?? 0,
    origin: origins.find(({ sources }) => sources.includes(number))?.letter ?? '',
    remarks: [
      ...healthOf(article, analysis.corpus).map(({ message }) => message),
      ...corrections.map((note) => `It says of itself: “${oneLine(note)}”`),
    ],
  };
}

const named = (article: Article): PacketUnusedSource => ({
  key: article.pageKey,
  byline: bylineOf(article),
  title: shownTitle(article) ?? '',
  path: article.path,
});

/** Links to pages that are no source are no citations; other keys that nobody knows are. */
function textlessOf({ draft, corpus }: Analysis): PacketSources['textless'] {
  const cited = draft.citations.flatMap(({ form, maybe, keys }) =>
    keys.map(({ key }) => ({ key, isSure: form !== 'link' && !maybe })),
  );
  const unknown = cited.filter(({ key }) => key !== 'own' && corpus.byKey(key).length === 0);
  const sure = new Set(unknown.filter(({ isSure }) => isSure).map(({ key }) => key));
  return [...new Set(unknown.map(({ key }) => key))].flatMap((key) => {
    const [entry] = corpus.entriesFor(key);
    if (!entry) return sure.has(key) ? [{ key, name: '', why: 'No source and no bibliography has this key.' }] : [];
    const name = [entryByline(entry), entry.stated.title].filter(Boolean).join(' — ');
    return [{ key, name, why: whyNoText(entry, corpus).message }];
  });
}
