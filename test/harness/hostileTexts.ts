/** Texts that nobody would print and that must cost no more, for their length, than an article does. */

/** Made to a length in UTF-16 units, by what is hostile about them. */
export const hostileTexts: Readonly<Record<string, (length: number) => string>> = {
  'opening marks': (n) => '“'.repeat(n),
  'opening marks and words': filled('“yes '),
  'closing marks': filled('yes” '),
  'straight marks': filled('" '),
  apostrophes: filled('’ '),
  'nested marks': (n) => `Orsk said: ${'“a ‘b '.repeat(n / 12)}${'’ c” '.repeat(n / 12)}`,
  'marks that never match': filled('“a ‘b ”c '),
  'quotations in one sentence': filled('“yes,” Orsk said, '),
  'quotations in one paragraph': filled('“Yes,” Orsk said. '),
  'one endless sentence': filled('the mayor of Hrane and the council that met on Monday '),
  'one endless report': filled('Orsk said that the mayor, who told '),
  'names without an end': filled('Ada Orsk, '),
  'one-word paragraphs': filled('Hrane\n\n'),
  'one-word paragraphs in lower case': filled('harbour\n\n'),
  'said said said': filled('said '),
  'said, in paragraphs': filled('said\n\n'),
  'according to': filled('according to '),
  'reporting verbs': filled('said told asked warned '),
  'that that that': filled('that '),
  pronouns: filled('he said she said '),
  'statements issued': filled('The council issued a statement. It said the dam leaked. '),
  'reports of many people': counted(
    (i) => `${nameOf(i)} Orsk, the mayor of Hrane, said the dam leaked. The mayor said no. `,
  ),
  'paragraphs of many people': counted((i) => `${nameOf(i)} Orsk said that the dam leaked in ${i} places.\n\n`),
  'quotations of many people': counted(
    (i) => `“It leaks in ${i} places,” ${nameOf(i)} Orsk told the ${nameOf(i)} Times.\n\n`,
  ),
  'one quotation in many paragraphs': filled('“It leaks in nine places.\n\n'),
  'visits of many people': counted((i) => `${nameOf(i)} Orsk will travel to Hrane on Monday for talks.\n\n`),
  'outlets in one sentence': filled('the Hrane Times reported, citing the Norland Post, that '),
  'obtained by': filled('according to a report obtained by the Hrane Times '),
  'of of of': filled('the son of '),
  commas: filled(','),
  'commas and words': filled('a, '),
  'full stops': filled('. '),
  colons: filled('Orsk: '),
  semicolons: filled('; '),
  dashes: filled('— '),
  hyphens: filled('-'),
  'names only': filled('Orsk Hrane Halevny Ellenvik '),
  initials: filled('A. '),
  capitals: filled('HRANE '),
  digits: filled('1'),
  numbers: filled('12,000.50 '),
  dates: filled('March 3, 2026 '),
  days: filled('Monday '),
  visits: filled('Orsk visited Hrane on Monday. '),
  'null bytes': filled('\u0000'),
  'null bytes between words': filled('a\u0000 said '),
  'right to left': filled('אמר ראש העיר '),
  'bidi controls': filled('\u202E\u2066said\u2069\u202C '),
  'zero-width signs': filled('a\u200B\u200D'),
  'combining marks': filled('a\u0301\u0301\u0301\u0301'),
  'lone surrogates': filled('\uD800 said \uDC00'),
  'astral signs': filled('😀'),
  'one long word': filled('a'),
  'one long word in capitals': filled('A'),
  'long words': filled(`${'abc'.repeat(2000)} `),
  'deep brackets': (n) => `${'('.repeat(n / 2)}${')'.repeat(n / 2)}`,
  'brackets and words': (n) => `${'(said '.repeat(n / 12)}${') '.repeat(n / 12)}`,
  'square brackets': filled('['),
  links: filled('[a](b) '),
  'links in parentheses': filled('([A](b); '),
  'parentheses of links': filled('([A](b)). '),
  stars: filled('*'),
  tags: filled('<a>'),
  entities: filled('&amp;'),
  spaces: filled(' '),
  'spaces before a word': (n) => `${' '.repeat(n - 1)}a`,
  lines: filled('said\n'),
  'empty lines': filled('\n'),
  possessives: filled('Orsk’s '),
  slashes: filled('/'),
  addresses: filled('https://hrane.example/a '),
  'signs at': filled('@'),
  'lists of references': filled('<!-- deskcheck-references -->\n\n<!-- /deskcheck-references -->\n'),
  'lists that never end': filled('<!-- deskcheck-references -->\n'),
};

/** Another name for each number. */
const nameOf = (i: number): string => `N${i.toString(26).replace(/[0-9]/gu, (d) => 'qrstuvwxyz'.charAt(Number(d)))}el`;

function counted(part: (i: number) => string): (length: number) => string {
  return (length) => {
    let text = '';
    for (let i = 0; text.length < length; i++) text += part(i);
    return text;
  };
}

function filled(part: string): (length: number) => string {
  return (length) => part.repeat(Math.ceil(length / part.length)).slice(0, length);
}
