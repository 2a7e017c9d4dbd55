// What a page's markup states of its article, looked up crudely and without the reader: to judge the reader by.

export const FIELDS = ['title', 'publisher', 'author', 'date'] as const;
export type Field = (typeof FIELDS)[number];

const metaNames: Readonly<Record<Field, RegExp>> = {
  title: /^(?:og:title|twitter:title|title|citation_title|headline)$/,
  publisher: /^(?:og:site_name|publisher|citation_publisher|application-name)$/,
  author: /^(?:author|byl|sailthru\.author|parsely-author|citation_author|dc\.creator)$/,
  date: /^(?:article:published(?:_time)?|datepublished|sailthru\.date|parsely-pub-date|pubdate|pub_date|dc\.date(?:\.issued)?)$/,
};
const dataNames: Readonly<Record<Field, RegExp>> = {
  title: /"headline"\s*:\s*"((?:[^"\\]|\\.)*)"/g,
  publisher: /"publisher"\s*:\s*\{[^{}]*?"name"\s*:\s*"((?:[^"\\]|\\.)*)"/g,
  author: /"(?:author|creator)"\s*:\s*(?:\[\s*)?(?:\{[^{}]*?"name"\s*:\s*)?"((?:[^"\\]|\\.)*)"/g,
  date: /"datePublished"\s*:\s*"((?:[^"\\]|\\.)*)"/g,
};

/** Everything that the markup gives for a field; addresses, handles and empty values are no statement. */
export function statedOnPage(html: string, field: Field): readonly string[] {
  const found: string[] = [];
  for (const [tag] of html.matchAll(/<meta\b[^>]{1,2000}>/gi)) {
    const of = (name: string): string =>
      new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag)?.slice(1).find(Boolean) ?? '';
    if (
      ['name', 'property', 'itemprop'].some((kind) =>
        of(kind)
          .toLowerCase()
          .split(/\s+/)
          .some((it) => metaNames[field].test(it)),
      )
    )
      found.push(of('content'));
  }
  for (const [, script = ''] of html.matchAll(/<script[^>]*ld\+json[^>]*>([^]*?)<\/script>/gi))
    for (const [, value = ''] of script.matchAll(dataNames[field])) found.push(value.replace(/\\(["/])/g, '$1'));
  if (field === 'author')
    for (const [, value = ''] of html.matchAll(/\brel=["']author["'][^>]*>\s*([^<>]{3,60})</gi)) found.push(value);
  return found.filter((value) => plain(value) !== '' && !/^(?:@|https?:)/.test(value.trim()) && !/^0001/.test(value));
}

/** Whether what was read is one of the values stated: the same words, a day in whatever form, a name within a longer one. */
export function isAmong(read: string, stated: readonly string[], field: Field): boolean {
  if (field === 'date') return stated.some((value) => daysOf(value).some((day) => daysOf(read).includes(day)));
  const words = plain(read);
  return stated.map(plain).some((value) => value.includes(words) || (value.length > 2 && words.includes(value)));
}

/** The day of a moment may be another one where the newsroom is. */
function daysOf(written: string): readonly string[] {
  const [, year, month, day] = /((?:19|20)\d\d)[-/.]?(\d\d)[-/.]?(\d\d)/.exec(written) ?? [];
  const at = year
    ? Date.UTC(Number(year), Number(month) - 1, Number(day))
    : Date.parse(written.replace(/^\D*?(?=\d|[A-Z][a-z]{2})/, ''));
  return Number.isNaN(at) ? [] : [-1, 0, 1].map((n) => new Date(at + n * 86_400_000).toISOString().slice(0, 10));
}

const plain = (text: string): string =>
  text
    .replace(/&(?:#\d+|#x[\da-f]+|\w+);/gi, '')
    .replace(/\\u[\da-f]{4}/gi, '')
    .replace(/&|<[^>]*>/g, '')
    .toLowerCase()
    .replace(/^\s*by\s/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
