/** The other commands: help, quotes, find, index, lsp. */
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { runCli } from '../harness/runCli';
import { tempFolder, type TempFolder } from '../harness/tempFolder';

const text = `---
publisher: The Ossay Islander
---
Pier to close

“The money is there 😀, but it is not unconditional,” said Una Skerrow, the leader of the council.

The council said on Friday that the old pier would close in May.
`;

describe('deskcheck', () => {
  let folder: TempFolder;
  beforeEach(() => (folder = tempFolder({ 'corpus/pier.txt': text })));
  afterEach(() => folder.remove());
  const deskcheck = (...args: string[]) => runCli(folder.path, args);

  it('helps', async () => {
    for (const args of [['--help'], ['help'], ['-h']]) {
      const { code, out } = await deskcheck(...args);
      assert.equal(code, 0);
      for (const name of ['check', 'quotes', 'find', 'sources', 'explain', 'index', 'lsp'])
        assert.match(out, new RegExp(`^ {2}${name} `, 'm'));
    }
    assert.match((await deskcheck('help', 'check')).out, /^deskcheck check .*--fail-on/s);
    assert.equal((await deskcheck('help', 'check')).out, (await deskcheck('check', '--help')).out);
    assert.match((await deskcheck('--version')).out, /^\d+\.\d+\.\d+\n$/);
  });

  it('names what it does not know', async () => {
    for (const [args, message] of [
      [[], /^Name a command\./],
      [['chekc'], /^Unknown command: chekc\./],
      [['explain'], /^Give the sentence to explain\./],
      [['lsp'], /^Say --stdio: .*\n\nUsage: deskcheck lsp --stdio/],
      [['lsp', '--socket=6000'], /^Unknown option --socket\. This command knows --stdio/],
      [['lsp', '--stdio', '--clientProcessId', 'me'], /^--clientProcessId: should be a number/],
      [['lsp', '--stdio', 'drafts'], /^The server takes its folder from the editor, not from here: drafts/],
    ] as const) {
      const { code, err, out } = await deskcheck(...args);
      assert.equal(code, 2);
      assert.match(err, message);
      assert.equal(out, '');
    }
  });

  describe('explain', () => {
    const sentence = 'Orsk said the mayor had refused to sign the pact.';
    let empty: TempFolder;
    before(() => (empty = tempFolder({ 'note.txt': 'Nothing.\n' })));
    after(() => empty.remove());
    const alone = (...args: string[]) => runCli(empty.path, ['explain', ...args]);

    it('lists what each clause tells, how far its writer goes, and the words for that', async () => {
      const { code, out } = await alone(sentence);
      assert.equal(code, 0);
      assert.equal(
        out,
        [
          sentence,
          '  said  verb, past',
          '    agent  Orsk',
          '    topic  the mayor had refused to sign the pact',
          '  refused  verb, past',
          '    agent      the mayor',
          '    topic      sign the pact',
          '    evidence   named speaker  “said”',
          '    source     Orsk',
          '    direction  answer −       “refused”',
          '  sign  verb',
          '    agent     the mayor',
          '    patient   the pact',
          '    polarity  denied         “refused”',
          '    evidence  named speaker  “said”',
          '    source    Orsk',
          '',
        ].join('\n'),
      );
    });

    it('gives offsets into each sentence, and every sentence of the text', async () => {
      const given = `It rained. ${sentence}`;
      const { out } = await alone('--format', 'json', given);
      const { sentences } = JSON.parse(out) as {
        sentences: {
          text: string;
          clauses: {
            frame: { predicate: { span: { start: number; end: number } } };
            commitment: Record<string, { value: string }>;
          }[];
        }[];
      };
      assert.deepEqual(
        sentences.map((s) => s.text),
        ['It rained.', sentence],
      );
      const said = sentences.flatMap(({ text: its, clauses }) =>
        clauses.map(({ frame, commitment }) => {
          const { start, end } = frame.predicate.span;
          return `${its.slice(start, end)} ${commitment.polarity!.value}`;
        }),
      );
      assert.deepEqual(said, ['rained affirmed', 'said affirmed', 'refused affirmed', 'sign denied']);
    });

    it('lets nothing of the text act on the terminal', async () => {
      const { out } = await alone('Orsk \u001b[31msaid it rained.');
      assert.ok(!out.includes('\u001b'));
    });

    it('shows beside sources what is compared, and why each check speaks or is silent', async () => {
      const { code, out } = await deskcheck('explain', 'The old pier may close in May [@pier].');
      assert.equal(code, 0);
      assert.match(out, /^ {2}Nearest passages\n {4}corpus\/pier\.txt:8 {2}carries all of it\n {6}The council said/mu);
      assert.match(out, /^ {4}“close” beside “close”, corpus\/pier\.txt:8 {2}surely one event$/mu);
      assert.match(out, /^ {6}certainty +draft: possible \(“may”\) · source: as in a plain sentence$/mu);
      assert.match(out, /^ {4}claim\/certainty +silent: “close”: the source says as much$/mu);
      assert.match(out, /^ {4}claim\/number +silent: nothing departs$/mu);
    });

    it('gives the words of the check that speaks', async () => {
      const { out } = await deskcheck('explain', 'The old pier will not close in May [@pier].');
      assert.match(out, /^ {4}claim\/negation +Source says “would close”\.$/mu);
    });

    it('looks in all sources without a citation, and in none that is not cited', async () => {
      const other = tempFolder({
        'corpus/pier.txt': text,
        'corpus/gulls.txt': 'Gulls\n\nThe gulls stay on the old pier.\n',
      });
      const places = async (draft: string) => {
        const { out } = await runCli(other.path, ['explain', '--format', 'json', draft]);
        const [first] = (JSON.parse(out) as { sentences: { compared?: { passages: { path: string }[] } }[] }).sentences;
        return [...new Set(first?.compared?.passages.map(({ path }) => path))].sort();
      };
      assert.deepEqual(await places('The old pier will close in May.'), ['corpus/gulls.txt', 'corpus/pier.txt']);
      assert.deepEqual(await places('The old pier will close in May [@gulls].'), ['corpus/gulls.txt']);
      other.remove();
    });
  });

  describe('quotes', () => {
    it('tells a group by the document it speaks through, and a document by its issuer', async () => {
      const issued = 'Coastal leaders met. They issued a letter.';
      const said =
        'The letter says that the pier leaks. The leaders added that it sinks. The council said that it floats.';
      folder.write('corpus/letter.txt', `${issued} ${said}\n`);
      const { out } = await deskcheck('quotes', '--format', 'json', 'corpus/letter.txt');
      const { articles } = JSON.parse(out) as { articles: { attributions: { speaker: string }[] }[] };
      assert.deepEqual(
        articles[0]?.attributions.map((a) => a.speaker),
        ['The letter (Coastal leaders)', 'Coastal leaders (letter)', 'The council'],
      );
    });

    it('gives offsets into the file’s text', async () => {
      const { code, out } = await deskcheck('quotes', '--format', 'json', 'corpus/pier.txt');
      assert.equal(code, 0);
      const { articles } = JSON.parse(out) as { articles: { path: string; attributions: Record<string, unknown>[] }[] };
      assert.equal(articles[0]?.path, 'corpus/pier.txt');
      const direct = articles[0].attributions.find((a) => a.type === 'direct');
      assert.ok(direct);
      const words = (direct.content as [number, number][]).map(([s, e]) => text.slice(s, e)).join(' ');
      assert.match(words, /^The money is there 😀, but it is not unconditional,?$/);
      assert.equal(direct.speaker, 'Una Skerrow');
      assert.equal(direct.kind, 'person');
      const chain = direct.chain as string[];
      assert.equal(chain[0], 'Una Skerrow');
      assert.equal(chain.at(-1), 'The Ossay Islander');
    });

    it('reads well', async () => {
      assert.match((await deskcheck('quotes', 'corpus/pier.txt')).out, /Una Skerrow: “The money is there/);
    });

    it('shows through whom words came, where that is more than the page', async () => {
      folder.write(
        'corpus/roof.txt',
        '---\npublisher: The Ossay Islander\n---\n“It leaks,” Una Skerrow told Norland News.\n',
      );
      assert.match(
        (await deskcheck('quotes', 'corpus/roof.txt')).out,
        /“It leaks,”\n.*Una Skerrow → Norland News → The Ossay Islander\n/,
      );
      assert.doesNotMatch((await deskcheck('quotes', 'corpus/pier.txt')).out, /→/);
    });

    it('reports what it cannot read and goes on', async () => {
      const { code, out, err } = await deskcheck('quotes', '--format', 'json', 'gone.txt', 'corpus/pier.txt');
      assert.equal(code, 2);
      assert.match(err, /gone\.txt: Not read: there is no such file/);
      assert.equal((JSON.parse(out) as { articles: unknown[] }).articles.length, 1);
    });
  });

  describe('find', () => {
    it('shows where the sources say it', async () => {
      const { code, out } = await deskcheck('find', 'the money is there');
      assert.equal(code, 0);
      assert.match(out, /^corpus\/pier\.txt:6/);
      assert.match(out, /The Ossay Islander — Pier to close/);
      const passages = (
        JSON.parse((await deskcheck('find', '--format', 'json', 'old pier')).out) as { passages: { path: string }[] }
      ).passages;
      assert.equal(passages[0]?.path, 'corpus/pier.txt');
    });

    it('says so when they do not', async () => {
      assert.equal((await deskcheck('find', 'xylophone zebra quartz')).out, 'Not found in the sources.\n');
      assert.equal((await deskcheck('find')).code, 2);
    });
  });

  describe('index', () => {
    it('lists what was read, marks what was inferred, and what was not read', async () => {
      folder.write('corpus/scan.docx', 'x');
      const { code, out, err } = await deskcheck('index', '--format', 'json');
      assert.equal(code, 0);
      const { version, articles, problems } = JSON.parse(out) as {
        version: number;
        articles: unknown[];
        problems: unknown[];
      };
      assert.equal(version, 1);
      assert.deepEqual(articles, [
        {
          key: 'pier',
          path: 'corpus/pier.txt',
          title: 'Pier to close',
          publisher: 'The Ossay Islander',
          author: null,
          date: null,
          url: null,
          wire: null,
          citedOutlets: [],
          inferred: ['title'],
          paragraphs: 3,
          words: 34,
        },
      ]);
      assert.equal(problems.length, 1);
      assert.match(err, /scan\.docx/);
      const text = (await deskcheck('index')).out;
      assert.match(text, /Pier to close \(inferred\)/);
      assert.match(text, /\n1 article, 34 words(?:; nothing has changed)?\n$/);
    });

    it('tells of works without text, of what is there twice, and of what no draft cites', async () => {
      folder.write(
        'corpus/refs.bib',
        '@online{nets, title={Nets}, date={2024}}\n\n@online{sails, title={Sails}}\n@book{sails, title={Oars}}\n',
      );
      folder.write('other.md', 'Nets are dear [@nets].\n');
      const report = JSON.parse((await deskcheck('index', '--format', 'json')).out) as {
        works: { key: string; path: string; range: { start: object }; message: string }[];
        duplicates: { kind: string; keys: string[]; entries: unknown[] }[];
        notCited: { works: string[] };
      };
      assert.deepEqual(
        report.works.map(({ key, path, range }) => [key, path, range.start]),
        [
          ['nets', 'corpus/refs.bib', { line: 0, character: 8 }],
          ['sails', 'corpus/refs.bib', { line: 2, character: 8 }],
          ['sails', 'corpus/refs.bib', { line: 3, character: 6 }],
        ],
      );
      assert.deepEqual(
        report.duplicates.map(({ kind, keys, entries }) => [kind, keys, entries.length]),
        [['key', ['sails'], 2]],
      );
      assert.deepEqual(report.notCited.works, ['sails']);
      const { out } = await deskcheck('index');
      assert.match(out, /\n3 works without text\n {2}nets {2}corpus\/refs\.bib:1 {2}nets, 2024 · Nets\n/u);
      assert.match(out, /\n1 there twice\n {2}The key “sails” stands for 2 works: “Sails”, “Oars”\.\n/u);
      assert.match(out, /\nCited in no draft: \d+, 1 of them without text\n {2}.*sails\n/u);
    });

    it('reads the bibliographies that drafts name, as `check` does for its own', async () => {
      folder.write('drafts/draft.md', '---\nbibliography: refs.bib\n---\nNets are dear [@nets].\n');
      folder.write('drafts/refs.bib', '@online{nets, title={Nets}}');
      const report = JSON.parse((await deskcheck('index', '--format', 'json')).out) as { works: { key: string }[] };
      assert.deepEqual(
        report.works.map(({ key }) => key),
        ['nets'],
      );
      const { code, out } = await deskcheck('check', '--fail-on', 'warning', 'drafts/draft.md');
      assert.equal(code, 0, out);
      assert.doesNotMatch(out, /unknown-key/u);
    });

    it('reads again only what has changed', async () => {
      // A file as young as this may change again unseen.
      const settled = 60;
      await wait(settled);
      await deskcheck('index');
      assert.match((await deskcheck('index')).out, /\n1 article, 34 words; nothing has changed\n$/);
      folder.write('corpus/ferry.txt', 'The ferry leaves at nine.');
      await wait(settled);
      assert.match(
        (await deskcheck('index')).out,
        /\n2 articles, 39 words; 1 file read, the others are as they were\n$/,
      );
    });
  });
});
