// Desks on which things are the matter: for whoever wants to know what an editor is told of each.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readFixture } from './fixture';
import { altered, exact, harbourDesk, wrongSpeaker } from './harbourDesk';
import { damagedSources } from './sourceFormats';

export interface BrokenDesk {
  readonly name: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** By path: opened, and asked about. */
  readonly drafts: Readonly<Record<string, string>>;
  /** Symbolic links, by path. */
  readonly links?: Readonly<Record<string, string>>;
}

const draft = [
  '# Night boats',
  exact,
  altered,
  wrongSpeaker,
  'The cold store at Skarnhaven holds 2.4 million doses [@compass].',
  'The next delivery is due on Friday [@compass; @nobody].',
  'Is that so? “Nobody on this pier has slept since the strike began,” Tobias Hrane said [@compass].',
  'See [the page](https://ledger.example/none) and [the file](corpus/none.md). We think that it is enough [@own].',
].join('\n\n');

const desk = (name: string, files: BrokenDesk['files'], more: Partial<BrokenDesk> = {}): BrokenDesk => ({
  name,
  files: {
    ...harbourDesk,
    ...('deskcheck.json/a' in files ? {} : { 'deskcheck.json': '{ "signedBy": "nobody" }' }),
    'corpus/post.md': harbourDesk['corpus/harbour.md']!.replace('The Ossay Islander', 'The Post'),
    ...files,
    'draft.md': draft,
  },
  drafts: { 'draft.md': draft },
  ...more,
});

const decisions = (...entries: readonly string[]): string => `{ "version": 2, "decisions": [${entries.join(',')}] }`;

const configs: Readonly<Record<string, string>> = {
  'values that none of them is': JSON.stringify({
    corpsu: ['corpus'],
    zzzz: 1,
    corpus: [3],
    drafts: 'drafts',
    bibliography: { a: 1 },
    profile: 'loud',
    level: 'loud',
    rules: { 'quote/alterd': 'off', zzzz: 'off', 'quote/altered': 'loud' },
    lexicon: 3,
    run: 'never',
    sentenceStatus: 1,
    codeLens: 1,
    referenceStyle: 'bold',
    baseline: 1,
    signedBy: 1,
    origins: { together: [['post']] },
  }),
  'rules that are a list': '{ "rules": [] }',
  'folders that are not there': '{ "corpus": ["corpus", "nowhere", "draft.md"] }',
  'a list': '[]',
  nothing: '',
  'a comma behind the last': '{ "level": "calm", }',
  'no value': '{ "level": }',
  'no colon': '{ "level" "calm" }',
  'no comma': '{ "level": "calm" "run": "onType" }',
  'no brace': '{ "level": "calm"',
  'no bracket': '{ "corpus": ["corpus" }',
  'something behind it': '{} {}',
  'a comment': '{ /* ours */ }',
  'half a word': '{ "level": "calm }',
  'a backslash': '{ "corpus": ["c\\xorpus"] }',
  'a word that does not belong there': '{ "level": loud }',
  'origins twice': '{ "origins": {}, "origins": {} }',
  'a lexicon with each kind of slip': JSON.stringify({
    lexicon: {
      naems: [],
      zzzz: [],
      file: 3,
      speech: ['', 'the', { past: 3 }, 'Ombudsrat '.repeat(20), 'deadpan'],
      hedges: { belike: 'perhaps', deadpan: 'possible', '': 'possible' },
      names: { Seabank: 'Bank', Treasury: ['Treasury', 'NCB'], Mint: ['NCB', 3] },
      spellings: [],
      titles: 'Ombudsrat',
      ignored: [3],
    },
  }),
};

const lexicons: Readonly<Record<string, string>> = {
  'a list':
    'deadpan\n[hedges]\nbelike = perhaps\nmayhap\n[ignore]\nEllenvik\n[names]\nMint = Mint\nSeabank = NCB\nTreasury = NCB\n[speech]\nthe\n[zzzz]\na\n',
  JSON: '{ "file": "b", "titles": 3, "hedges": { "belike": "perhaps" }, "naems": 1 }',
  'half of it': '{ "titles": [',
  'far too long': `[titles]\n${'Ombudsrat\n'.repeat(120_000)}`,
};

const ledgers: Readonly<Record<string, string>> = {
  'no JSON': '{',
  'a list': '[]',
  'of a version to come': '{ "version": 9, "decisions": [] }',
  'no list in it': '{ "version": 2, "decisions": {} }',
  'no entries in it': '{ "version": 2, "decisions": [3] }',
  'half a merge': '<<<<<<< ours\n{}\n',
  'a merge': '{\n<<<<<<< ours\n  "version": 2,\n=======\n  "version": 2,\n>>>>>>> theirs\n  "decisions": []\n}\n',
  'a field twice': decisions('{ "rule": "quote/altered", "rule": "a" }'),
  'a field that is missing': decisions('{ "rule": "quote/altered" }'),
  'an empty rule': decisions('{ "rule": "", "clause": "a", "passage": "b", "reason": "c" }'),
  'a reason that is a number': decisions('{ "rule": "a", "clause": "a", "passage": "b", "reason": 3 }'),
  'both kinds in one': decisions('{ "rule": "a", "clause": "a", "passage": "b", "source": "c", "reason": "d" }'),
  'taken back by half': decisions('{ "rule": "a", "clause": "a", "passage": "b", "takenBack": "yes" }'),
};

const baselines: Readonly<Record<string, string>> = {
  'no JSON': '{',
  'of a version to come': '{ "version": 9, "findings": [] }',
  'a field that is missing': '{ "version": 1, "findings": [{ "clause": "a" }] }',
};

const front = (fields: string): string =>
  `---\n${fields}\n---\nThe harbour was closed on Friday, the council said in a note to all crews.\n`;

const texts: BrokenDesk['files'] = {
  ...Object.fromEntries(
    damagedSources.map(({ extension, make }, i) => [`corpus/damaged-${String(i)}${extension}`, make(i)]),
  ),
  'corpus/colon.md': front('title: Harbour: closed'),
  'corpus/sign.md': front('title: @harbour'),
  'corpus/open.md': front('title: "Harbour'),
  'corpus/bracket.md': front('author: [Hrane'),
  'corpus/tab.md': front('author:\n\tname: Hrane'),
  'corpus/noname.md': front('title: a\nHarbour'),
  'corpus/backslash.md': front('title: "a \\q b"'),
  'corpus/list.md': front('title: [1, 2]\ndate: {a: b}'),
  'corpus/robots.html':
    '<html><head><title>Just a moment...</title></head><body><h1>Checking your browser before accessing the site</h1></body></html>',
  'corpus/cookies.html':
    '<html><head><title>Cookies</title></head><body><p>We value your privacy. We and our partners use cookies. Accept all</p></body></html>',
  'corpus/gone.html': '<html><head><title>404 Not Found</title></head><body><h1>Page not found</h1></body></html>',
  'corpus/gone.md': '# **404 – Page not found**\n\nBack to the start.\n',
  'corpus/address.txt': 'https://ledger.example/none\n',
  'corpus/stub.txt': 'The harbour was closed on Friday.\n\nSubscribe to continue reading.\n',
  'corpus/old.doc': 'old',
  'corpus/sheet.xlsx': 'old',
  'corpus/marks.txt': Buffer.from([
    0x54, 0x68, 0x65, 0x20, 0xc3, 0x28, 0x20, 0x68, 0x61, 0x72, 0x62, 0x6f, 0x75, 0x72, 0xff, 0x2e,
  ]),
  'corpus/nothing.md': 'Copyright 2026. All rights reserved.\n',
  'corpus/german.md':
    'Der Hafen wurde am Freitag geschlossen, und die Mannschaften beider Fähren erfuhren es aus einem Brief, den der Rat geschrieben hatte.\n',
};

const bibliographies: BrokenDesk['files'] = {
  'deskcheck.json': JSON.stringify({
    bibliography: [
      'nowhere.bib',
      'corpus',
      'notes.md',
      'items.json',
      'open.json',
      'list.yaml',
      'half.ris',
      'broken.bib',
    ],
  }),
  'notes.md': 'No bibliography.\n',
  'items.json': '[{ "id": "a", "title": "Tide", "type": "book" }, { "title": "None", "type": "book" }]',
  'open.json': '[{ "container-title": "Tide"',
  'list.yaml': 'references:\n- id: b\n  title: "Tide\n',
  'half.ris': 'TY  - JOUR\nTI  - Tide\nID  - c\n',
  'broken.bib': `@article{one, title = {Tide}, year = 2026, file = {gone.pdf}}\n@article{one, title = {Ebb}, year = 2025}\n${Array.from({ length: 7 }, (_, i) => `@article{open${String(i)}, title = {Tide\n`).join('')}`,
  'twice.bib':
    '@article{harbour, title = {Harbour talks stall}, url = {https://a.example/x}}\n@article{pier, title = {Harbour talks stall}, url = {https://a.example/x}}\n',
  'corpus/twice.bib':
    '@article{harbour, title = {Harbour talks stall}}\n@article{pier2026, title = {Harbour talks stall}}\n@book{worktext, title = {A work without text}, author = {Hrane, Tobias}, year = 2020, file = {gone.pdf}}\n@book{workdoc, title = {Another}, year = 2020, file = {old.doc}}\n',
  'corpus/old.doc': 'old',
  'corpus/post.yml': 'title: "Harbour\n',
  'corpus/cold-store.yml': 'title: [1, 2]\n',
};

const fixtures = join(import.meta.dirname, '../fixtures/checks');

/** The first loud fixture of each check. */
const ofChecks = (): readonly BrokenDesk[] =>
  readdirSync(fixtures).flatMap((rule) => {
    const [first] = readdirSync(join(fixtures, rule)).filter((it) => it.endsWith('.md') && !it.startsWith('keeps-'));
    if (first === undefined) return [];
    const { sections, draft: text } = readFixture(join(fixtures, rule, first));
    const files = Object.fromEntries(
      sections.filter(({ name }) => /^corpus\/|\.json$/.test(name)).map((it) => [it.name, it.text]),
    );
    const path = sections.find(({ name }) => name.startsWith('draft.'))?.name ?? 'draft.md';
    return [{ name: rule, files: { ...files, [path]: text }, drafts: { [path]: text } }];
  });

const each = (
  of: string,
  given: Readonly<Record<string, string>>,
  files: (text: string) => BrokenDesk['files'],
): readonly BrokenDesk[] => Object.entries(given).map(([name, text]) => desk(`${of}: ${name}`, files(text)));

export const brokenDesks = (): readonly BrokenDesk[] => [
  ...ofChecks(),
  ...each('settings', configs, (text) => ({ 'deskcheck.json': text })),
  ...each('a shared lexicon', lexicons, (text) => ({ 'deskcheck.json': '{ "lexicon": "a" }', a: text })),
  desk('a shared lexicon that is a folder', { 'deskcheck.json': '{ "lexicon": "corpus" }' }),
  desk('a shared lexicon that is not there', { 'deskcheck.json': '{ "lexicon": "none" }' }),
  desk('a shared lexicon behind a file', { 'deskcheck.json': '{ "lexicon": "draft.md/none" }' }),
  ...each('a ledger', ledgers, (text) => ({ 'deskcheck.ledger.json': text })),
  ...each('a baseline', baselines, (text) => ({ 'deskcheck.baseline.json': text })),
  desk('files in each other’s place', {
    'deskcheck.ledger.json/a': 'a',
    'deskcheck.baseline.json/a': 'a',
    'deskcheck.json/a': 'a',
  }),
  desk('sources that cannot be read', texts, {
    links: { 'corpus/round.md': 'round.md', 'corpus/outside.md': '/etc/hostname', 'corpus/broken.md': 'nowhere.md' },
  }),
  desk('bibliographies', bibliographies),
  { name: 'no sources', files: { 'draft.md': draft }, drafts: { 'draft.md': draft } },
  {
    name: 'an empty folder of sources',
    files: { 'corpus/empty.txt': '', 'draft.md': draft },
    drafts: { 'draft.md': draft },
  },
  {
    ...desk('a draft with broken front matter', {}),
    drafts: {
      'draft.md': `---\ntitle: a: b\n---\n\n${draft}`,
      'other.md': `---\ntitle: [a]\nbibliography: none.bib\n---\n\n${draft}`,
      'corpus/harbour.md': 'A source.',
    },
  },
];
