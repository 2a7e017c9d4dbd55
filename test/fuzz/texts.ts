/** Texts to try: what people write and print, damaged; marks that do not match; signs that nobody types. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { hostileTexts } from '../harness/hostileTexts';
import type { Random } from './random';

const root = join(import.meta.dirname, '../..');

function textsIn(folder: string, most: number): readonly string[] {
  const paths = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ['.md', '.txt', '.html'].includes(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const step = Math.max(1, Math.floor(paths.length / most));
  return paths.filter((_, i) => i % step === 0).map((path) => readFileSync(path, 'utf8'));
}

/** The demo's articles and drafts, and fixtures of the checks. */
export const realTexts: readonly string[] = [...textsIn('corpus', 40), ...textsIn('test/fixtures/checks', 160)];

const hostile = Object.values(hostileTexts);

/** Signs and stretches that readers of texts treat as something. */
const pieces: readonly string[] = [
  ...['“', '”', '‘', '’', '"', "'", '«', '»', '„', '‹', '›', '『', '』', '``', "''", '′', '\\"'],
  ...[
    '[@a]',
    '[@',
    '@a',
    '[see @farm, p. 3; @levy]',
    '[-@farm]',
    '[^1]',
    '[^1]: x [@a]\n',
    '^[',
    '[[farm]]',
    '[[',
    ']]',
    '[a](b)',
    '](',
    '[x][y]',
    '<https://hrane.example>',
  ],
  ...[
    '\n',
    '\r',
    '\r\n',
    '\n\n',
    '\u0085',
    '\u2028',
    '\u2029',
    '\u000b',
    '\f',
    '\n\r',
    '  \n',
    '\\\n',
    '\t',
    ' ',
    '\u00a0',
    '\u3000',
    '\u200b',
    '\ufeff',
  ],
  ...[
    '\u0000',
    '\ud800',
    '\udc00',
    '\udbff\udfff',
    '\uffff',
    '\ufffd',
    'e\u0301',
    '\u0301',
    '😀',
    '👩‍👩‍👧',
    '\u202e',
    '\u2066',
    'İ',
    'ß',
    'ﬁ',
    'ǆ',
    'ſ',
    'Σ',
    '１２',
    '٣',
    '½',
    '²',
    '。',
  ],
  ...[
    '---\n',
    '---\nkey: farm\n---\n',
    'sources: [a, b]\n',
    'date: 2026-13-45\n',
    'title: "',
    ': ',
    '- ',
    '> ',
    '>',
    '# ',
    '    ',
    '1. ',
    '| a | b |\n|---|---|\n',
    '```\n',
    '~~~\n',
    '`',
    '*',
    '**',
    '_',
    '~~',
    '::: note\n',
    '\n---\n',
    '\n===\n',
  ],
  ...[
    '<!-- deskcheck-ignore-next-line quote -->\n',
    '<!-- deskcheck-ignore',
    '<!--',
    '-->',
    '<b>',
    '</b>',
    '<p>',
    '<script>',
    '</script>',
    '<![CDATA[',
    ']]>',
    '<?',
    '&amp;',
    '&#0;',
    '&#x110000;',
    '&',
    '<table><tr><td>',
    '<a href="',
    '<meta charset="utf-16">',
    '<template>',
    '<svg><style>',
  ],
  ...[
    '…',
    '...',
    '. . .',
    '[…]',
    '[sic]',
    '[T]he',
    '(',
    ')',
    '{',
    '}',
    '[',
    ']',
    '—',
    '–',
    '-',
    '/',
    '\\',
    '%',
    '$',
    '€',
    '№',
  ],
  ...[
    '12,000.50',
    '1e999',
    '0x',
    '-0',
    '1,2,3',
    '3/4',
    '10–20',
    '$3bn',
    '9999999999999999999',
    '24:61',
    '29 February 2025',
    '31/31/31',
    'March 3',
    'last week',
    'the 1990s',
    'two dozen',
    'half a',
    'per cent',
    '5ft 3in',
  ],
  ...[
    'Ada Orsk',
    'she said',
    'Orsk said that ',
    'according to ',
    'the mayor of Hrane',
    'Mr. ',
    'U.S.',
    'told the Hrane Times',
    'who',
    ' said. “',
    ', he said, “',
    'not ',
    'if ',
    'because ',
  ],
  ...[
    '{"',
    '":',
    '"version": 1',
    '"accepted": [',
    'null',
    'true',
    '1e400',
    '\\u0000',
    '__proto__',
    'constructor',
    '/*',
    '//',
    ',',
  ],
];

/** Any sixteen bits, mostly from where letters are. */
function anySign(random: Random): string {
  if (random.oneIn(4)) return String.fromCharCode(random.below(0x10000));
  if (random.oneIn(3)) return String.fromCodePoint(random.below(0x110000));
  return String.fromCharCode(random.pick([0, 32, 0x80, 0x300, 0x2000, 0x2100]) + random.below(128));
}

const cut = (random: Random, text: string, most: number): string => {
  const from = random.below(text.length + 1);
  return text.slice(from, from + random.below(most));
};

/** A stretch to put in somewhere: a sign, some, a stretch of a real text, one that is hostile. */
export function stretch(random: Random): string {
  switch (random.below(8)) {
    case 0:
      return anySign(random);
    case 1:
      return cut(random, random.pick(realTexts), 200);
    case 2:
      return random.pick(hostile)(1 + random.below(200));
    case 3:
      return random.pick(pieces).repeat(1 + random.below(12));
    default:
      return random.pick(pieces);
  }
}

/** What happens to texts on their way: stretches lost, doubled, moved, put in, line ends changed. */
export function mutated(random: Random, text: string): string {
  let now = text;
  for (let times = 1 + random.below(8); times > 0; times--) {
    const from = random.below(now.length + 1);
    const to = Math.min(now.length, from + random.below(random.oneIn(4) ? 400 : 8));
    const between = now.slice(from, to);
    const whole = (middle: string): string => now.slice(0, from) + middle + now.slice(to);
    switch (random.below(7)) {
      case 0:
        now = whole('');
        break;
      case 1:
        now = whole(between + between);
        break;
      case 2:
        now = whole([...between].reverse().join(''));
        break;
      case 3:
        now = whole(between.replace(/\n/g, random.pick(['\r\n', '\r', '\u0085', '\n\r', ' '])));
        break;
      case 4:
        now = whole(random.pick([between.toUpperCase(), between.toLowerCase(), between.normalize('NFD')]));
        break;
      default:
        now = whole(stretch(random));
    }
  }
  return now;
}

/** Nested as deep as it goes. */
function nested(random: Random): string {
  const [open, close] = random.pick([
    ['“', '”'],
    ['(', ')'],
    ['[', ']'],
    ['> ', '\n'],
    ['**', '**'],
    ['<div>', '</div>'],
    ['{"a":', '}'],
    ['[[', ']]'],
    ['^[', ']'],
    ['‘“', '”’'],
    ['- ', '\n'],
  ] as const);
  const deep = 1 + random.below(random.oneIn(8) ? 3000 : 60);
  return open.repeat(deep) + stretch(random) + close.repeat(random.below(deep + 2));
}

/** Any text: some hundred signs mostly, some thousand now and then. */
export function anyText(random: Random): string {
  switch (random.below(8)) {
    case 0:
      return Array.from({ length: random.below(120) }, () => anySign(random)).join('');
    case 1:
      return random.pick(hostile)(1 + random.below(random.oneIn(10) ? 20_000 : 1500));
    case 2:
      return nested(random);
    case 3:
    case 4:
      return Array.from({ length: random.below(40) }, () => stretch(random)).join(random.pick(['', ' ', '\n']));
    default:
      return mutated(random, random.pick(realTexts));
  }
}
