/** Cuts a BibTeX entry into its fields, and reads those that hold no TeX: of most libraries, nearly all of what we need. */

/** A field as it is written, with its braces or quotation marks: `{The {Halevny} Harbour}`, `2024`, `mar`. */
export interface RawField {
  readonly name: string;
  readonly written: string;
}

export interface RawEntry {
  readonly type: string;
  readonly key: string;
  readonly fields: readonly RawField[];
}

const HEAD = /^\s*@\s*([a-z]+)\s*\{\s*([^\s,{}()"=#%~\\]+)\s*(?=[,}])/iu;
const NAME = /[\s,]*([a-z][\w:.+-]*)\s*=\s*/iuy;
const END = /[\s,]*\}/uy;
const BARE = /[\p{L}\p{N}_:.+-]+/uy;
const NEXT = /\s*(?=[,}])/uy;

/** Undefined for what only a whole parser can make sense of: comments inside, `#` between values, braces that do not match. */
export function cutEntry(text: string): RawEntry | undefined {
  const head = HEAD.exec(text);
  const [whole = '', type = '', key = ''] = head ?? [];
  if (!head) return undefined;
  const fields: RawField[] = [];
  let at = whole.length;
  for (;;) {
    END.lastIndex = at;
    if (END.test(text)) return { type: type.toLowerCase(), key, fields };
    NAME.lastIndex = at;
    const name = NAME.exec(text)?.[1];
    if (name === undefined) return undefined;
    const from = NAME.lastIndex;
    const to = valueEnd(text, from);
    NEXT.lastIndex = to;
    if (to === from || !NEXT.test(text)) return undefined;
    fields.push({ name: name.toLowerCase(), written: text.slice(from, to) });
    at = NEXT.lastIndex;
  }
}

/** `from` where no value is. A brace behind `\` counts as any other, as it does for BibTeX. */
function valueEnd(text: string, from: number): number {
  const open = text.charAt(from);
  if (open !== '{' && open !== '"') {
    BARE.lastIndex = from;
    return BARE.test(text) ? BARE.lastIndex : from;
  }
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    const sign = text.charCodeAt(i);
    if (sign === OPENS) depth++;
    else if (sign === CLOSES) {
      depth--;
      if (depth < 0) return from;
      if (depth === 0 && open === '{') return i + 1;
    } else if (sign === QUOTES && open === '"' && depth === 0 && i > from) return i + 1;
  }
  return from;
}

const [OPENS, CLOSES, QUOTES] = [123, 125, 34];

/** Signs that mean themselves wherever they stand in a text; more than one hyphen is a dash to TeX. */
const PLAIN = /^(?:[\p{L}\p{N}\s.,:;!?()[\]/+*=@’“”‘–—…]|(?<![-'])[-'](?![-']))*$/u;
/** What TeX takes out of an address or a path, or a library does. */
const NOT_VERBATIM = /[\\{}\s%#]/u;
const FILE_PATH = /^[^{}%\r\n]*$/u;
const LISTS: ReadonlySet<string> = new Set(['publisher', 'organization', 'institution']);
const PEOPLE: ReadonlySet<string> = new Set(['author', 'editor']);
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)$/iu;

/** A text, or a list of people; undefined where a parser of TeX has to be asked. */
export function plainField({ name, written }: RawField): unknown {
  const isBare = !/^[{"]/u.test(written);
  if (isBare) return /^\d+$/u.test(written) || (name === 'month' && MONTH.test(written)) ? written : undefined;
  const inside = written.slice(1, -1);
  // A key is no text: `_` and `$` are its own.
  if (name === 'crossref' || name === 'xdata') return /[\\{}%]/u.test(inside) ? undefined : inside.trim();
  if (name === 'file') return FILE_PATH.test(inside) ? inside : undefined;
  if (name === 'url' || name === 'doi') return NOT_VERBATIM.test(inside.trim()) ? undefined : inside.trim();
  if (PEOPLE.has(name)) return people(inside);
  const bare = (name === 'pages' ? inside.replace(/-{2,3}/gu, '–') : inside).replace(/[{}]/gu, '');
  if (!PLAIN.test(bare) || (LISTS.has(name) && /(?:^|\s)and(?:\s|$)/iu.test(bare))) return undefined;
  return bare.replace(/\s+/gu, ' ').trim();
}

/** `Family, Given and {An Office}`: anything else has rules of its own. */
function people(inside: string): readonly object[] | undefined {
  const names = inside.split(/\s+and\s+/u).map((name) => name.trim());
  const read = names.map((name) => {
    const office = /^\{([^{}]+)\}$/u.exec(name)?.[1];
    if (office !== undefined) return PLAIN.test(office) ? { name: office.replace(/\s+/gu, ' ').trim() } : undefined;
    const [, lastName, firstName] = /^([^,{}]+), ([^,{}]+)$/u.exec(name.replace(/\s+/gu, ' ')) ?? [];
    if (lastName === undefined || firstName === undefined || !PLAIN_NAME.test(lastName + firstName)) return undefined;
    // “Meer, Ada van der”: what is small may belong to the family.
    return /(?:^|\s)\p{Ll}/u.test(firstName) ? undefined : { lastName, firstName };
  });
  return read.some((name) => name === undefined) ? undefined : (read as readonly object[]);
}

const PLAIN_NAME = /^(?:[\p{L} .’]|(?<![-'])[-'](?![-']))+$/u;
