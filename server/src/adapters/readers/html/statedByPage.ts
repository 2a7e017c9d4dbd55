/** What a web page states of its article: JSON-LD first, then tags, then what the address shows. */
import type { StatedMetadata } from '../../../engine/index';
import { plainText, type PageDocument } from './dom';
import { headlineOf } from './headline';
import { given, type LinkedData } from './jsonLd';
import { readMetaTags } from './metaTags';
import { waysOf } from './otherOutlets';
import { readPrintedMarks } from './printedMarks';

export interface Page {
  /** As the library parsed it, before anything is taken away. */
  readonly document: PageDocument;
  readonly linked: LinkedData;
  /** Words of the page's title element. */
  readonly tab: string;
  /** Where the browser that saved the page had it from. */
  readonly savedFrom?: string | undefined;
  /** When, as written. */
  readonly accessed?: string | undefined;
  /** The element `html` names it. */
  readonly language?: string | undefined;
}

export function statedByPage({ document, linked, tab, savedFrom, accessed, language: declared }: Page): StatedMetadata {
  const tags = readMetaTags(document);
  const printed = readPrintedMarks(document);
  const said = linked.stated;
  const url = [savedFrom, ...tags.urls, said.url].find(isArticleAddress);
  const publishers = [...tags.publishers, ...(said.publisher === undefined ? [] : [said.publisher])].map(plainText);
  const host = url === undefined ? '' : hostName(url);
  const site = publisherAmong(publishers, host) ?? siteInTab(plainText(tab), host);
  const { publisher, carrier, wire } = waysOf(site, said.publisher, [said.author, ...tags.authors, ...printed.authors]);
  const title = headlineOf({
    stated: [...(said.title === undefined ? [] : [said.title]), ...tags.titles].map(plainText),
    headings: printed.headings,
    tab: plainText(tab),
    sites: [...publishers, host],
  });
  const authors = [said.author, ...tags.authors, ...printed.authors].map(
    (author) => author && peopleIn(plainText(author), site),
  );
  const date = [said.date, ...tags.dates, ...printed.dates].find(
    (written) => written !== undefined && dayOf(written) !== undefined,
  );
  const author = authors.find((one) => one);
  const changed = [said.modified, ...tags.changes].find(
    (written) => written !== undefined && dayOf(written) !== undefined,
  );
  const section = [said.section, ...tags.sections].map((name) => name && plainText(name)).find((name) => name);
  const language = [declared, said.language, ...tags.languages].find(
    (tag) => tag !== undefined && languageTag.test(tag),
  );
  const corrections = [...new Set([...(said.corrections ?? []).map(plainText), ...printed.corrections])];
  return {
    ...given({ title, publisher, author, date: newsroomDay(date, url), url, wire, carrier }),
    ...given({
      accessed: accessed && savedDay(accessed),
      modified: changed && dayOf(changed),
      section,
      language: language?.replaceAll('_', '-'),
    }),
    ...(corrections.length > 0 && { corrections }),
  };
}

/**
 * The name that the page's address has too, before others and before an address; without the site's motto; as words where it
 * is written so (“norland news” for “norlandnews”).
 */
function publisherAmong(names: readonly string[], host: string): string | undefined {
  const usable = names
    .map((name) => name.replace(/^@/, ''))
    .filter((name, i) => name !== '' && !/^https?:/.test(name) && (name === names[i] || isNameOf(name, host)))
    .map((name) => (name.split(/\s+[|–—»-]\s+/)[0] ?? name).replace(/^www\./, ''));
  const spoken = usable.filter((one) => !isAddress(one));
  const first = [...spoken, ...usable].find((one) => isNameOf(one, host)) ?? spoken[0] ?? usable[0];
  const same = usable.filter((one) => first !== undefined && squashed(one) === squashed(first));
  return same.toSorted((a, b) => b.split(' ').length - a.split(' ').length)[0];
}

const squashed = (name: string): string => name.toLowerCase().replace(/^the\s+|[^\p{L}\p{N}]/gu, '');

/** “Pier to close - The Orsk Ledger” on orskledger.example: where no tag names the site, its title does. */
function siteInTab(tab: string, host: string): string | undefined {
  const parts = tab.split(/\s+[|·•–—»-]\s+|\s*\|\s*/);
  return parts.length < 2
    ? undefined
    : [...parts.slice(1).reverse(), parts[0]!].find((part) => isNameOf(part, host))?.replace(/^www\./, '');
}

/** `en`, `pt_BR`, `zh-Hans-TW` */
const languageTag = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/i;

/** In words; mottos are longer. */
const longestName = 6;
/** How much longer than the address a name may be: “Orsk Ledger Media” for `orskledger`. */
const mostAround = 2.5;

/** `orskledger`, `oledger` and `ol` for “The Orsk Ledger”: beginnings of its words, one after the other. */
function isNameOf(name: string, host: string): boolean {
  if (host === '') return false;
  const wanted = host.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const all = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (all.length === 0 || all.length > longestName) return false;
  const whole = all.join('');
  if (whole.includes(wanted) && whole.length <= wanted.length * mostAround) return true;
  const words = all[0] === 'the' ? all.slice(1) : all;
  const begins = (word: number, at: number): boolean => {
    if (at === wanted.length) return word === words.length;
    const next = words[word];
    if (next === undefined) return false;
    for (let length = next.length; length > 0; length--)
      if (wanted.startsWith(next.slice(0, length), at) && begins(word + 1, at + length)) return true;
    return false;
  };
  return begins(0, 0) || (all[0] === 'the' && wanted.startsWith('the') && all.join('').startsWith(wanted));
}

/** A moment in UTC may be on the day after or before the one the newsroom printed, which many addresses hold. */
function newsroomDay(written: string | undefined, url: string | undefined): string | undefined {
  const [day, addressed] = [written && dayOf(written), url && dayInAddress(url)];
  if (!day || !addressed) return day ?? addressed;
  const utc = /T.*(?:Z|[+-]00:?00)$/i.test(written?.trim() ?? '');
  return utc && Math.abs(Date.parse(day) - Date.parse(addressed)) === 86_400_000 ? addressed : day;
}

/** In UTF-16 units, with weekday, clock and time zone. */
const longestDate = 100;

/** `2025-08-16` where the day can be told, in the page's own time zone; else as written; undefined without a year. */
function dayOf(written: string): string | undefined {
  const [, year, month, day] =
    /^\s*((?:19|20)\d\d)[-/.]?(0[1-9]|1[0-2])[-/.]?(0[1-9]|[12]\d|3[01])(?!\d{3})/.exec(written) ?? [];
  if (year) return `${year}-${month}-${day}`;
  if (written.length > longestDate) return undefined;
  const [seconds] = /^\d{10}(?=(?:\d{3})?$)/.exec(written.trim()) ?? [];
  if (seconds) return new Date(Number(seconds) * 1000).toISOString().slice(0, 10);
  return /\b(?:19|20)\d\d\b/.test(written) ? written.trim() : undefined;
}

/** `Tue Nov 17 2026 09:12:44 GMT+0100` and `Tue, 17 Nov 2026 …` → `2026-11-17`, the day where it was saved. */
export function savedDay(written: string): string | undefined {
  const [, month, day, year] = /\b([A-Z][a-z]{2}) (\d{1,2}),? (\d{4})\b/.exec(written) ?? [];
  const [, otherDay, otherMonth, otherYear] = /\b(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})\b/.exec(written) ?? [];
  const named = months.indexOf((month ?? otherMonth ?? '').toLowerCase()) + 1;
  const two = (number: number | string): string => String(number).padStart(2, '0');
  return named > 0 ? `${year ?? otherYear}-${two(named)}-${two(day ?? otherDay ?? '')}` : dayOf(written);
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const addressed = new RegExp(
  `[/-]((?:19|20)\\d\\d)[/-](0?[1-9]|1[0-2]|${months.join('|')})[/-](0?[1-9]|[12]\\d|3[01])(?:[/-]|$)`,
  'i',
);
const addressedShort = /[/-](20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:[/.-]|$)/;

/** `…/2025/08/16/…`, `…/2025-08-16-…`, `…/2025/aug/16/…`, `…-20250816/` */
function dayInAddress(url: string): string | undefined {
  const [, year, month = '', day] = addressed.exec(url) ?? addressedShort.exec(url) ?? [];
  const named = months.indexOf(month.toLowerCase()) + 1;
  return year && `${year}-${(named > 0 ? String(named) : month).padStart(2, '0')}-${day?.padStart(2, '0')}`;
}

/** Names without “By”, addresses and handles; undefined when only the publisher is named. */
function peopleIn(author: string, publisher: string | undefined): string | undefined {
  const names = author
    .split(/\s*[,;|]\s*/)
    .map((name) =>
      name
        .replace(/^(?:\p{L}+\s+)?by:?\s+/iu, '')
        .replace(/\S+@\S+|@\w+/g, '')
        .trim(),
    )
    .filter((name) => name !== '' && !isAddress(name) && !(publisher && name.startsWith(publisher)));
  return names.length > 0 ? [...new Set(names)].join(', ') : undefined;
}

const isAddress = (text: string): boolean => /^(?:https?:\/\/|www\.)|^\S+\.[a-z]{2,4}\/?$/i.test(text);

/** A page's own address: a site's front page is not one. */
const isArticleAddress = (url: string | undefined): url is string =>
  url !== undefined && /^https?:\/\/[^/\s]+\/[^\s]+$/.test(url);

/** `https://www.orsk-ledger.example/a` → `orsk-ledger` */
const hostName = (url: string): string => {
  const labels = /^https?:\/\/([^/:]+)/.exec(url)?.[1]?.split('.') ?? [];
  return labels.toSorted((a, b) => b.length - a.length)[0] ?? '';
};
