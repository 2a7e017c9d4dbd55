// Bibliographies and sidecars: what each format states, what broken entries cost, and which sources they are tied to.
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readBibtex, type BibtexMemory } from '../../server/src/adapters/bibliography/bibtex';
import { cutEntry, plainField } from '../../server/src/adapters/bibliography/bibtexFields';
import { parseBibtex } from '../../server/src/adapters/bibliography/bibtexLibrary';
import { filesIn } from '../../server/src/adapters/bibliography/fileField';
import { readCslJson } from '../../server/src/adapters/bibliography/cslItems';
import { readRis } from '../../server/src/adapters/bibliography/ris';
import { readSidecar } from '../../server/src/adapters/bibliography/yamlFile';
import { openProject, type Project } from '../../server/src/adapters/project';
import { duplicatesIn } from '../../server/src/engine/index';
import * as fc from 'fast-check';
import { eventually } from '../harness/eventually';
import { runs } from '../harness/runs';
import { tempFolder, type TempFolder } from '../harness/tempFolder';

const better = `@string{herald = {Orsk Herald}}

@online{sarn2024harbour,
  title = {The {Halevny} Harbour in W{\\"i}nter},
  author = {Sarn, Dov and {Harbour Office} and van der Meer, Ada},
  date = {2024-03-05},
  journaltitle = herald,
  url = {https://herald.example/harbour?a=1&b=2_3},
  urldate = {2024-04-01},
  file = {Snapshot:C\\:\\\\Users\\\\ada\\\\Zotero\\\\storage\\\\AB12\\\\harbour.html:text/html;Full Text PDF:files/12/harbour.pdf:application/pdf}
}

@article{broken2020,
  title = {Never closed,
  year = 2020
}

@incollection{runn2019,
  title = {Barley},
  author = {Runn, Edda},
  pages = {12--34},
  crossref = {fields2019}
}

@book{fields2019, title = {Fields of Hrane}, editor = {Orrel, Tamsin}, publisher = {Ellenvik Press}, year = 2019, doi = {https://doi.org/10.1000/XY.1}}
`;

describe('bibliographies', () => {
  it('reads BibTeX as Better BibTeX exports it, and leaves out only what is broken', async () => {
    const { entries = [], problems } = (await readBibtex(better)) ?? {};
    assert.deepEqual(
      entries.map(({ key }) => key),
      ['sarn2024harbour', 'runn2019', 'fields2019'],
    );
    const [harbour, chapter, book] = entries;
    assert.deepEqual(harbour?.stated, {
      title: 'The Halevny Harbour in Wïnter',
      publisher: 'Orsk Herald',
      author: 'Dov Sarn, Harbour Office, Ada van der Meer',
      date: '2024-03-05',
      url: 'https://herald.example/harbour?a=1&b=2_3',
    });
    assert.deepEqual(harbour.work.authors, ['Sarn, Dov', 'Harbour Office', 'van der Meer, Ada']);
    assert.deepEqual(harbour.files, ['C:/Users/ada/Zotero/storage/AB12/harbour.html', 'files/12/harbour.pdf']);
    assert.equal(better.slice(harbour.span.start, harbour.span.end), 'sarn2024harbour');
    assert.equal(chapter?.work.container, 'Fields of Hrane');
    assert.equal(chapter.work.pages, '12–34');
    assert.equal(chapter.stated.date, '2019');
    assert.equal(book?.work.doi, '10.1000/XY.1');
    assert.equal(problems?.length, 1);
    assert.match(problems[0]!, /^Line 13: the entry “broken2020” could not be read/u);
  });

  it('reads fields without TeX as the library does, and hands it all others', () => {
    const parts = [
      'The',
      'halevny',
      '{Harbour}',
      '{{Office}}',
      ' ',
      '\n  ',
      ', ',
      '. ',
      ': ',
      '-',
      '--',
      "'",
      '’',
      '“',
      '…',
      '–',
    ];
    const more = [
      ' and ',
      'van der ',
      'Sarn',
      'O’Hara',
      "O'Hara",
      'é',
      '12',
      '?',
      '!',
      '(',
      ']',
      '/',
      '+',
      '*',
      '=',
      '@',
      'Jr',
      'others',
    ];
    const tex = ['\\"{o}', '\\&', '~', '$x$', '``', '\\emph{a}', '%', '_', '#'];
    const value = fc.array(fc.constantFrom(...parts, ...more, ...tex), { maxLength: 7 }).map((its) => its.join(''));
    const names = 'title journaltitle publisher author editor date year volume pages url doi file institution'.split(
      ' ',
    );
    const shown = (it: unknown): unknown =>
      typeof it === 'string'
        ? it
            .replace(/\s+/gu, ' ')
            .trim()
            .replace(/[-–—]+/gu, '–')
        : it;
    const named = (it: unknown): unknown =>
      Array.isArray(it)
        ? it.map((one: unknown) => (typeof one === 'string' ? shown(one) : inOne(one as object))).join('; ')
        : shown(it);
    const inOne = (it: { name?: string; prefix?: string; lastName?: string; firstName?: string }): string =>
      [it.name ?? [it.prefix, it.lastName].filter(Boolean).join(' '), it.firstName].filter(Boolean).join(', ');
    let plain = 0;
    fc.assert(
      fc.property(fc.constantFrom(...names), value, fc.boolean(), (name, written, quoted) => {
        const text = `@article{key,\n  ${name} = ${quoted ? `"${written}"` : `{${written}}`}\n}`;
        const [field] = cutEntry(text)?.fields ?? [];
        const own = field && plainField(field);
        if (own === undefined) return;
        plain++;
        const { entries, isBroken } = parseBibtex(text, {});
        assert.equal(isBroken, false, text);
        assert.equal(
          named(own),
          named(entries[0]?.fields[name] ?? (name === 'author' || name === 'editor' ? [] : '')),
          text,
        );
      }),
      runs(400),
    );
    assert.ok(plain > 0);
  });

  it('cuts no entry that is not whole', () => {
    const broken = [
      '@a{k, title = {x}',
      '@a{k, title = {x}}}'.slice(0, -2),
      '@a{k title = {x}}',
      '@a{k, title {x}}',
      '@a{k, t = {a} # {b}}',
      '@a(k, t = {x})',
      '@a{k, t = "x}',
    ];
    for (const text of broken) assert.equal(cutEntry(text), undefined, text);
    assert.deepEqual(cutEntry('@Book{k:1,\n a = {x {y} "z"},b="{""}", c = mar ,\n}\n trailing'), {
      type: 'book',
      key: 'k:1',
      fields: [
        { name: 'a', written: '{x {y} "z"}' },
        { name: 'b', written: '"{""}"' },
        { name: 'c', written: 'mar' },
      ],
    });
  });

  it('lets parts take over from the whole what biblatex says, and all from xdata', async () => {
    const text = `@xdata{press, publisher = {Ellenvik Press}, date = {2018}}
@mvcollection{series, title = {Coasts}, editor = {Orrel, Tamsin}, xdata = {press}}
@collection{fields, crossref = {series}, title = {Fields of Hrane}, subtitle = {A Reader}, volume = {2}, url = {https://e.example/whole}, file = {whole.pdf}, pages = {1--300}}
@incollection{barley, crossref = {Fields}, title = {Barley}, author = {Runn, Edda}, pages = {12--34}}
@incollection{later, crossref = {fields}, title = {Rye}, year = {2020}}
@inbook{own, crossref = {novel}, title = {Chapter}}
@book{novel, title = {Nights}, author = {Sarn, Dov}, crossref = {own}}
@periodical{gazette, title = {Gazette}, date = {2021}}
@article{note, crossref = {gazette}, title = {A Note}}`;
    const { entries = [] } = (await readBibtex(text)) ?? {};
    const of = (wanted: string) => entries.find(({ key }) => key === wanted)!;
    assert.deepEqual(
      entries.map(({ key }) => key),
      ['series', 'fields', 'barley', 'later', 'own', 'novel', 'gazette', 'note'],
    );
    const { stated, work, files } = of('barley');
    assert.deepEqual(stated, { title: 'Barley', publisher: 'Ellenvik Press', author: 'Edda Runn', date: '2018' });
    assert.deepEqual([work.container, work.volume, work.pages, files], ['Fields of Hrane', '2', '12–34', []]);
    assert.deepEqual([of('later').stated.date, of('later').stated.author], ['2020', 'Tamsin Orrel']);
    assert.equal(of('fields').stated.title, 'Fields of Hrane: A Reader');
    assert.deepEqual([of('own').work.container, of('own').stated.author], ['Nights', 'Dov Sarn']);
    assert.deepEqual([of('note').work.container, of('note').stated.date], ['Gazette', '2021']);
  });

  it('is done with entries that take over in circles and chains', async () => {
    const keys = Array.from({ length: 3000 }, (_, i) => `k${i}`);
    const chain = keys.map((key, i) => `@book{${key}, crossref = {k${(i + 1) % 3000}}, publisher = {P${i}}}`);
    const all = keys.slice(0, 60).map(
      (key) =>
        `@online{x${key}, xdata = {${keys
          .slice(0, 60)
          .map((it) => `x${it}`)
          .join(', ')}}}`,
    );
    assert.equal((await readBibtex([...chain, ...all].join('\n')))?.entries.length, 3060);
  });

  it('reads a library again only where it has changed', async () => {
    const memory: BibtexMemory = new Map();
    await readBibtex(better, memory);
    const known = [...memory.values()];
    const read = await readBibtex(better.replace('Barley', 'Rye'), memory);
    assert.equal(read?.entries[1]?.stated.title, 'Rye');
    assert.equal(known.filter((entry) => entry && [...memory.values()].includes(entry)).length, 2);
  });

  it('reads the file fields of other programs', () => {
    assert.deepEqual(filesIn(':papers/a.pdf:PDF'), ['papers/a.pdf']);
    assert.deepEqual(filesIn(':home/u/b.pdf:pdf;:home/u/c.pdf:pdf'), ['home/u/b.pdf', 'home/u/c.pdf']);
    assert.deepEqual(filesIn('papers/a.pdf'), ['papers/a.pdf']);
    assert.deepEqual(filesIn('C:\\papers\\a.pdf'), ['C:/papers/a.pdf']);
    assert.deepEqual(filesIn(''), []);
  });

  it('reads CSL-JSON, and no other JSON', () => {
    const text = JSON.stringify([
      {
        id: 'lee2021',
        type: 'article-newspaper',
        title: 'Ferry talks',
        author: [{ family: 'Lee', given: 'Bo' }, { literal: 'NPA' }],
        issued: { 'date-parts': [[2021, 4, 3]] },
        'container-title': 'Orsk Herald',
        URL: 'https://herald.example/ferry',
      },
      { title: 'Without an id' },
    ]);
    const read = readCslJson(text);
    assert.deepEqual(read?.entries[0]?.stated, {
      ...{ title: 'Ferry talks', author: 'Bo Lee, NPA', url: 'https://herald.example/ferry' },
      ...{ publisher: 'Orsk Herald', date: '2021-04-03' },
    });
    assert.deepEqual(read.problems, ['Entry 2 has no “id” and is left out.']);
    const at = read.entries[0].span;
    assert.equal(text.slice(at.start, at.end), 'lee2021');
    for (const other of ['{"compilerOptions": {}}', '[1, 2]', '[{"id": 3, "name": "x"}]', '', 'null', '[]'])
      assert.equal(readCslJson(other), undefined, other);
  });

  it('reads RIS', () => {
    const text =
      'TY  - NEWS\r\nID  - orrel22\r\nAU  - Orrel, Tamsin\r\nTI  - The levy\r\n and the pier\r\nT2  - Gazette\r\nPY  - 2022/05/07/\r\nUR  - https://g.example/levy\r\nSP  - 3\r\nEP  - 5\r\nER  - \r\n\r\nTY  - BOOK\r\nID  - late\r\nTI  - Unended';
    const read = readRis(text);
    assert.deepEqual(
      read?.entries.map(({ key }) => key),
      ['orrel22', 'late'],
    );
    assert.deepEqual(read.entries[0]?.stated, {
      ...{ title: 'The levy and the pier', publisher: 'Gazette', author: 'Tamsin Orrel' },
      ...{ date: '2022-05-07', url: 'https://g.example/levy' },
    });
    assert.equal(read.entries[0].work.pages, '3–5');
    assert.match(read.problems.join(), /^Line 13: the entry there does not end/u);
    assert.equal(readRis('To whom it may concern'), undefined);
  });

  it('reads sidecars as front matter, with or without its marks', () => {
    for (const text of ['title: A\nkey: pier\n', '---\ntitle: A\nkey: "pier"\n---\n']) {
      const read = readSidecar(text);
      assert.equal(read?.entries[0]?.key, 'pier');
      assert.equal(read.entries[0].stated.title, 'A');
      const at = read.entries[0].span;
      assert.equal(text.slice(at.start, at.end), 'pier');
    }
    assert.equal(readSidecar('services:\n  web: 1\n'), undefined);
    assert.match(readSidecar('title: "A\n')?.problems[0] ?? '', /^This file could not be read \(line 2/u);
  });
});

const article = '“It was a mistake to open the sluice at night,” engineer Dov Sarn said.\n';

describe('a project with a bibliography', () => {
  let folder: TempFolder | undefined;
  let project: Project | undefined;
  afterEach(async () => {
    await project?.dispose();
    project = undefined;
    folder?.remove();
  });

  async function open(files: Readonly<Record<string, string>>, watch = false): Promise<Project> {
    folder = tempFolder(files);
    project = await openProject({ from: folder.path, watch });
    await project.ready;
    await project.watching;
    return project;
  }
  const ids = (its: Project, key: string): readonly string[] =>
    its.corpus.byKey(key).map(({ id, path }) => `${id} ${path}`);

  it('ties entries by file, key, address and title, and leaves the rest without text', async () => {
    const its = await open({
      'corpus/harbour.txt': article,
      'corpus/sarn20.txt': article,
      'corpus/saved.md': `---\nurl: https://www.herald.example/levy/\n---\n${article}`,
      'corpus/titled.md': `---\ntitle: "The Long Winter of the Pier"\nkey: own-key\n---\n${article}`,
      'corpus/refs.bib': `@online{byfile, title={Sluices}, file={:/home/u/Zotero/storage/XY/harbour.txt:text/plain}}
@online{sarn20, title={Nights}, author={Sarn, Dov}}
@online{byurl, title={Levy}, url={https://herald.example/levy}}
@online{bytitle, title={The long winter of the {Pier}}}
@online{nowhere, title={Elsewhere}}`,
    });
    assert.deepEqual(ids(its, 'byfile'), ['byfile corpus/harbour.txt']);
    assert.deepEqual(ids(its, 'harbour'), ['byfile corpus/harbour.txt']);
    assert.deepEqual(ids(its, 'sarn20'), ['sarn20 corpus/sarn20.txt']);
    assert.deepEqual(its.corpus.byKey('sarn20')[0]?.metadata.author, { value: 'Dov Sarn', inferred: false });
    assert.deepEqual(ids(its, 'byurl'), ['byurl corpus/saved.md']);
    assert.deepEqual(ids(its, 'bytitle'), ['own-key corpus/titled.md']);
    assert.deepEqual(
      its.corpus.textless.map(({ key }) => key),
      ['nowhere'],
    );
    assert.deepEqual(its.problems(), []);
  });

  it('has no work without text that another bibliography ties to one', async () => {
    const entry = '@online{nights, title={Nights}';
    const its = await open({
      'corpus/a.txt': article,
      'corpus/library.bib': `${entry}, file={a.txt}}`,
      'corpus/refs.bib': `${entry}}\n@online{late, title={Late}}`,
    });
    assert.deepEqual(
      its.corpus.textless.map(({ key }) => key),
      ['late'],
    );
    assert.deepEqual([its.problems(), duplicatesIn(its.corpus)], [[], []]);
  });

  it('lets front matter and a sidecar have the better of a bibliography', async () => {
    const its = await open({
      'corpus/a.md': `---\ntitle: Of Itself\n---\n${article}`,
      'corpus/b.txt': article,
      'corpus/b.txt.yml': 'title: Of the sidecar\nkey: bee\n',
      'corpus/refs.bib': '@online{a, title={Of the entry}, date={2024-01-02}}\n@online{b, title={Of the entry}}',
    });
    const [a] = its.corpus.byKey('a');
    assert.equal(a?.metadata.title?.value, 'Of Itself');
    assert.equal(a.metadata.date?.value, '2024-01-02');
    assert.deepEqual(ids(its, 'bee'), ['bee corpus/b.txt']);
    assert.equal(its.corpus.byKey('b')[0]?.metadata.title?.value, 'Of the sidecar');
  });

  it('names what is there twice, and what lies there for nothing', async () => {
    const its = await open({
      'corpus/a.txt': article,
      'corpus/refs.bib':
        '@online{one, title={A}, file={a.txt}}\n@online{two, title={B}, file={a.txt}}\n@online{two, title={C}}',
      'corpus/other.json': '{"name": "x"}',
      'corpus/lost.yml': 'title: Nobody\n',
      'corpus/empty.bib': 'nothing',
    });
    assert.deepEqual(
      its
        .problems()
        .map(({ path, message }) => `${path}: ${message}`)
        .sort(),
      [
        'corpus/empty.bib: There is no entry of a bibliography in it.',
        'corpus/refs.bib: The key “two” stands twice in it, for another work: “B”.',
        'corpus: Not read: 1 .json file; Deskcheck has no reader for them.',
        'corpus: Not read: 1 .yml file; Deskcheck has no reader for them.',
      ].sort(),
    );
    assert.deepEqual(
      duplicatesIn(its.corpus).map(({ message }) => message),
      [
        'The key “two” stands for 2 works: “B”, “C”.',
        '2 entries speak of corpus/a.txt: one, two. Each of these keys cites it.',
      ],
    );
  });

  it('follows a bibliography on the disk, and replaces no article of which nothing else is said', async () => {
    const its = await open(
      {
        'deskcheck.json': '{"bibliography": ["refs.bib"]}',
        'corpus/a.txt': article,
        'corpus/b.txt': article,
        'refs.bib': '@online{first, title={One}, file={corpus/a.txt}}',
      },
      true,
    );
    assert.deepEqual(ids(its, 'first'), ['first corpus/a.txt']);
    const b = its.corpus.byKey('b')[0];
    folder!.write('refs.bib', '@online{second, title={Two}, file={corpus/a.txt}}');
    await eventually(() => ids(its, 'second').join() === 'second corpus/a.txt');
    assert.deepEqual(ids(its, 'first'), []);
    assert.equal(its.corpus.byKey('b')[0], b);
    const second = its.corpus.byKey('second')[0]!;
    assert.ok(its.corpus.index.isLive(second));
    assert.ok(its.corpus.index.segments.some(({ articles }) => articles.includes(second)));
    folder!.write('corpus/a.txt', `${article}\nMore of it.\n`);
    await eventually(() => its.corpus.byKey('second')[0]?.text.includes('More of it') === true);
    await rm(join(folder!.path, 'refs.bib'));
    await eventually(() => ids(its, 'a').join() === 'a corpus/a.txt');
    assert.deepEqual(its.corpus.textless, []);
  });
});
