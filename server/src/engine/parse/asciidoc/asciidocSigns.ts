/** Signs of AsciiDoc that print as others, and marks that only say how words look. */

/** Attributes that every document has. */
export const ATTRIBUTES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nbsp: '\u00a0',
    zwsp: '',
    empty: '',
    blank: '',
    sp: ' ',
    quot: '"',
    apos: "'",
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    deg: '°',
    plus: '+',
    brvbar: '¦',
    vbar: '|',
    amp: '&',
    lt: '<',
    gt: '>',
    startsb: '[',
    endsb: ']',
    caret: '^',
    asterisk: '*',
    tilde: '~',
    backslash: '\\',
    backtick: '`',
  }),
);

/** Marks and signs that are written otherwise than they look. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ['"`', '“'],
  ['`"', '”'],
  ["'`", '‘'],
  ["`'", '’'],
  ['...', '…'],
  ['(C)', '©'],
  ['(R)', '®'],
  ['(TM)', '™'],
]);

/** `*bold*`, `_it_` and `#marked#` in words' borders, `**b**old` anywhere. */
export function marksIn(source: string, from: number, to: number): ReadonlySet<number> {
  const text = source.slice(from, to);
  const marks = new Set<number>();
  for (const pattern of FORMATS)
    for (const m of text.matchAll(pattern)) {
      const [whole, sign = ''] = m;
      for (let i = 0; i < sign.length; i++) {
        marks.add(from + m.index + i);
        marks.add(from + m.index + whole.length - 1 - i);
      }
    }
  return marks;
}

const FORMATS: readonly RegExp[] = [
  /(\*{2})(?!\*)[^*]{1,500}\1/gu,
  /(_{2})(?!_)[^_]{1,500}\1/gu,
  /(#{2})(?!#)[^#]{1,500}\1/gu,
  /(?<![\p{L}\p{N}\\*])(\*)(?=[^\s*])[^*]{0,500}(?<=[^\s*])\*(?![\p{L}\p{N}*])/gu,
  /(?<![\p{L}\p{N}\\_])(_)(?=[^\s_])[^_]{0,500}(?<=[^\s_])_(?![\p{L}\p{N}_])/gu,
  /(?<![\p{L}\p{N}\\#])(#)(?=[^\s#])[^#]{0,500}(?<=[^\s#])#(?![\p{L}\p{N}#])/gu,
  /(\^)[^\s^]{1,60}\^/gu,
  /(~)[^\s~]{1,60}~/gu,
];
