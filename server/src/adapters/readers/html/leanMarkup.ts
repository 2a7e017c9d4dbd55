/** Takes away from a page's markup what is not its words, before it costs time or depth: scripts, styles, drawings. */

export interface LeanMarkup {
  /** What is left of head and body, without the tags `html`, `head` and `body`, which many pages have wrong. */
  readonly markup: string;
  /** Markup of the page's title. */
  readonly title: string;
  /** Language that the element `html` names. */
  readonly language?: string;
  /** Contents of the page's JSON-LD scripts. */
  readonly jsonLd: readonly string[];
  /** Address in the comment that browsers write into pages they save. */
  readonly savedFrom?: string;
  /** When, as SingleFile writes it into that comment. */
  readonly savedOn?: string;
}

/** Deeper elements join their ancestor at this depth: browsers stop at 512, and nesting costs time with each level. */
const deepest = 200;
const withContent = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
  'canvas',
  'textarea',
  'select',
  'title',
]);
const dropped = new Set(['html', 'head', 'body', 'base', 'input', 'embed', 'wbr']);
/** Elements without an end tag, or whose end tag is mostly left out: they open no level. */
const flat = new Set(
  'area br col hr img link meta param source track p li dt dd tr td th thead tbody tfoot option colgroup'.split(' '),
);
/** Each such tag is read to the end of the page; after so many, quotation marks mean nothing on it. */
const mostUnclosed = 20;
const tagName = /^<\/?([a-z][^\s/>]*)/i;

/** Of a comment that says where a page was saved from, in UTF-16 units: addresses may be long. */
const longestComment = 3000;

/** Longer data in a tag is a picture, in UTF-16 units. */
const longestData = 200;

/** A search for the end, and no pattern for the whole: over megabytes that one may need more room than it is given. */
function withoutPictures(tag: string): string {
  let out = '';
  let at = 0;
  for (let from = tag.indexOf('data:'); from >= 0; from = tag.indexOf('data:', at)) {
    const length = tag.slice(from).search(/["'\s>]/);
    const end = length < 0 ? tag.length : from + length;
    out += end - from - 'data:'.length < longestData ? tag.slice(at, end) : `${tag.slice(at, from)}data:,`;
    at = end;
  }
  return out + tag.slice(at);
}

/** Linear in the length of `html`. */
export function leanMarkup(html: string): LeanMarkup {
  const out: string[] = [];
  const jsonLd: string[] = [];
  const levels: string[] = [];
  // Only ASCII: other letters may become two, and places would not be the same.
  const lower = html.replace(/[A-Z]{1,999}/g, (letters) => letters.toLowerCase());
  const tooDeep = new Map<string, number>();
  // What is not found once is not looked for again: else a page of nothing but beginnings takes for ever.
  const missing = new Set<string>();
  const find = (text: string, mark: string, from: number): number => {
    const found = missing.has(mark) ? -1 : text.indexOf(mark, from);
    if (found < 0) missing.add(mark);
    return found;
  };
  let unclosed = 0;
  let title: string | undefined;
  let savedFrom: string | undefined;
  let savedOn: string | undefined;
  let language: string | undefined;
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    out.push(html.slice(at, open));
    if (html.startsWith('<!--', open)) {
      const end = find(html, '-->', open + 4);
      const comment = html.slice(open, Math.min(open + longestComment, end < 0 ? html.length : end));
      if (savedFrom === undefined && (savedFrom = savedAddress(comment)) !== undefined) savedOn = savedDate(comment);
      // A comment that never ends is damage: the words behind it are still the page's.
      at = end < 0 ? open + 4 : end + 3;
      continue;
    }
    if (html[open + 1] === '!' || html[open + 1] === '?') {
      at = after(html, '>', open);
      continue;
    }
    const name = tagName.exec(html.slice(open, open + 40))?.[1]?.toLowerCase();
    if (name === undefined) {
      out.push('&lt;');
      at = open + 1;
      continue;
    }
    const whole = unclosed < mostUnclosed ? tagEnd(html, open) : undefined;
    if (whole === undefined) unclosed++;
    // A quotation mark that nothing closes.
    const end = whole ?? after(html, '>', open);
    // Pages saved in one file carry their pictures in their tags.
    const tag = withoutPictures(html.slice(open, end));
    at = end;
    if (name === 'html' && tag[1] !== '/') language ??= /\slang\s*=\s*["']?([a-z][\w-]{1,30})/i.exec(tag)?.[1];
    if (tag[1] === '/') close(name, tag);
    else if (!withContent.has(name)) begin(name, tag);
    else if (!tag.endsWith('/>') || name === 'script') {
      const stop = find(lower, `</${name}`, end);
      // Without an end, a script is the rest of the page; anything else is only its tag.
      const content = stop < 0 ? (name === 'script' || name === 'style' ? html.slice(end) : '') : html.slice(end, stop);
      if (name === 'title') title ??= content;
      if (name === 'script' && /ld\+json/i.test(tag)) jsonLd.push(content);
      at = stop < 0 ? end + content.length : after(html, '>', stop);
    }
  }
  out.push(html.slice(at));
  return {
    ...{ markup: out.join(''), title: title ?? '', jsonLd },
    ...(savedFrom !== undefined && { savedFrom }),
    ...(savedOn !== undefined && { savedOn }),
    ...(language !== undefined && { language }),
  };

  function begin(name: string, tag: string): void {
    if (dropped.has(name)) return;
    // The slash of `<div/>` closes nothing in HTML.
    if (flat.has(name)) out.push(tag);
    else if (levels.length < deepest) {
      levels.push(name);
      out.push(tag);
    } else tooDeep.set(name, (tooDeep.get(name) ?? 0) + 1);
  }

  function close(name: string, tag: string): void {
    if (dropped.has(name) || withContent.has(name)) return;
    const deep = tooDeep.get(name) ?? 0;
    if (deep > 0) {
      tooDeep.set(name, deep - 1);
      return;
    }
    // An end tag closes whatever was left open inside its element.
    const level = levels.lastIndexOf(name);
    if (level >= 0) levels.length = level;
    out.push(tag);
  }
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

type Where = 'tag' | 'gap' | 'name' | 'behind name' | 'before value' | 'value';

/**
 * Behind the tag's `>`; one inside a quoted value does not end it, and only a value can be quoted: the library must see
 * the same tags, or it would nest what is counted as flat here. Undefined when none is outside.
 */
function tagEnd(html: string, open: number): number | undefined {
  if (html[open + 1] === '/') return after(html, '>', open);
  let where: Where = 'tag';
  for (let i = open + 1; i < html.length; i++) {
    const c = html[i]!;
    if (c === '>') return i + 1;
    if ((c === '"' || c === "'") && where === 'before value') {
      i = html.indexOf(c, i + 1);
      if (i < 0) return undefined;
      where = 'gap';
    } else where = next(where, c);
  }
  return undefined;
}

function next(where: Where, c: string): Where {
  const blank = /\s/.test(c);
  if (where === 'tag') return blank || c === '/' ? 'gap' : 'tag';
  if (blank) return where === 'name' ? 'behind name' : where === 'value' ? 'gap' : where;
  if (where === 'value' || where === 'before value') return 'value';
  if (c === '/') return 'gap';
  // What begins with an equals sign is a name too.
  return c === '=' && where !== 'gap' ? 'before value' : 'name';
}

/** `<!-- saved from url=(0033)https://… -->`, and SingleFile's `url: https://…`. */
const savedAddress = (comment: string): string | undefined =>
  /saved from url=\(\d+\)(https?:\/\/\S+)/.exec(comment)?.[1] ??
  /Page saved with SingleFile\s+url: (https?:\/\/\S+)/.exec(comment)?.[1];

/** SingleFile's `saved date: Tue Nov 17 2026 09:12:44 GMT+0100 (…)`. */
const savedDate = (comment: string): string | undefined =>
  /\bsaved date:\s*(\S[^\n]{0,100})/.exec(comment)?.[1]?.trim();
