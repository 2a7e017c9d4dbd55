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
  ...['\\*', '_', '#'].flatMap((sign) => [
    new RegExp(String.raw`(${sign}{2})(?!${sign})[^${sign}]{1,500}\1`, 'gu'),
    new RegExp(
      String.raw`(?<![\p{L}\p{N}\\${sign}])(${sign})(?=[^\s${sign}])[^${sign}]{0,500}(?<=[^\s${sign}])\1(?![\p{L}\p{N}${sign}])`,
      'gu',
    ),
  ]),
  /(\^)[^\s^]{1,60}\^/gu,
  /(~)[^\s~]{1,60}~/gu,
];
