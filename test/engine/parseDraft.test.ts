/** Drafts as checks see them: blocks, prose, quotations, front matter, ignore comments. */
import assert from 'node:assert/strict';
import type { Draft } from '../../server/src/engine/model/draft';
import { readFrontMatter } from '../../server/src/engine/parse/frontMatter';
import { parseDraft, type DraftFormat } from '../../server/src/engine/parse/parseDraft';

const draftOf = (text: string, format: DraftFormat = 'markdown'): Draft =>
  parseDraft(text, { path: 'draft.md', format });

const blocksIn = (text: string, format?: DraftFormat): string[] =>
  draftOf(text, format).blocks.map((b) => `${b.kind}: ${b.prose.text}`);

/** Source text of each quotation's words, with its style where that is unusual. */
const quotationsIn = (text: string): string[] =>
  draftOf(text).quotations.map((q) => `${q.quoted.style}: ${text.slice(q.content.start, q.content.end)}`);

type Case = readonly [string, ...string[]];

function table(cases: readonly Case[], read: (text: string) => readonly string[]): void {
  for (const [text, ...expected] of cases) {
    it(JSON.stringify(text), () => assert.deepEqual(read(text), expected));
  }
}

describe('a list of references', () => {
  const list = '<!-- deskcheck-references -->\n\nOrsk. “A dam.” [@a]\n\n<!-- /deskcheck-references -->';

  it('is neither prose nor a citation, and ends nothing around it', () => {
    assert.deepEqual(blocksIn(`It rose [@b].\n\n${list}\n\nIt fell.`), ['paragraph: It rose.', 'paragraph: It fell.']);
    assert.deepEqual(
      draftOf(`It rose [@b].\n${list}\nIt fell.`).citations.flatMap(({ keys }) => keys.map(({ key }) => key)),
      ['b'],
    );
    assert.deepEqual(quotationsIn(list), []);
  });

  it('is none where a mark is missing, or in plain text', () => {
    assert.deepEqual(blocksIn(list.slice(0, -10)), ['paragraph: Orsk. “A dam.”']);
    assert.ok(blocksIn(list, 'plain').some((block) => block.includes('Orsk')));
  });
});

describe('prose', () => {
  describe('has the words a reader sees', () => {
    table(
      [
        ['It *rose* **sharply** and __fell__ ~~not~~ again.', 'paragraph: It rose sharply and fell again.'],
        [
          'AT&amp;T &ldquo;rose&rdquo; \\*sharply\\* &#8212; &unknown; &#x1F600;',
          'paragraph: AT&T “rose” *sharply* — &unknown; 😀',
        ],
        ['It `npm i` rose.', 'paragraph: It \ufffc rose.'],
        ['It <b>rose</b><!-- really --> here.<br>Next.', 'paragraph: It rose here. Next.'],
        [
          'It ![alt](x.png) [rose](a.txt "t") in [Brede][] and [the] city.',
          'paragraph: It rose in [Brede][] and [the] city.',
        ],
        [
          'It rose [@a], they said [@b; @c]. [@d] Then ([@e]) it fell [@f]',
          'paragraph: It rose, they said. Then it fell',
        ],
        ['It rose.[^1] Then^[a note] it\nfell [@a]\nagain.', 'paragraph: It rose. Then it fell again.'],
        ['@lee2021 [p. 3] says it rose.', 'paragraph: lee2021 says it rose.'],
        ['[[Jane Orsk]] said so [[harbour-fire]]. [[Harbour fire]]', 'paragraph: Jane Orsk said so.'],
        ['See https://herald.org/a for more.', 'paragraph: See for more.'],
        ['One  \ntwo\\\nthree\r\nfour\rfive\tsix.', 'paragraph: One two three four five\tsix.'],
        ['Sources: ([Herald](a.txt), [Post](b.txt))'],
      ],
      blocksIn,
    );
  });

  describe('knows blocks', () => {
    table(
      [
        ['# Title #\n\nText\n\nOther\n=====', 'heading: Title', 'paragraph: Text', 'heading: Other'],
        [
          '- One\n  goes on\n- [x] Two\n\n  Three\n1. Four',
          'listItem: One goes on',
          'listItem: Two',
          'listItem: Three',
          'listItem: Four',
        ],
        ['> One\n> two\nlazy\n>\n> > Three', 'blockquote: One two lazy', 'blockquote: Three'],
        ['- > Quoted', 'blockquote: Quoted'],
        ['> [!NOTE]\n> Call her.', 'paragraph: Call her.'],
        ['| A | B |\n|---|---|\n| c *d* | e [@x] |', 'tableCell: A', 'tableCell: B', 'tableCell: c d', 'tableCell: e'],
        [
          'One.[^n]\n\n[^n]: Two\n    three.\n\n    Four.\n\nFive.',
          'paragraph: One.',
          'footnote: Two three.',
          'footnote: Four.',
          'paragraph: Five.',
        ],
        ['```\ncode\n```\n\n    code\n\n<div>\nhtml\n</div>\n\n<!-- c -->\n\n[r]: a.txt\n\n---\n\n::: note\n:::'],
        ['---\ntitle: T\n---\nText', 'paragraph: Text'],
        ['---\n\nText\n\n---\n\nMore', 'paragraph: Text', 'paragraph: More'],
        ['[@a]\n\n([Herald](a.txt))'],
      ],
      blocksIn,
    );
  });

  it('reads plain text as paragraphs with citations', () => {
    const text = '# Not a *heading* [@a]\n    indented\n\n- no list\r\n\r\n> no quote';
    assert.deepEqual(blocksIn(text, 'plain'), [
      'paragraph: # Not a *heading* indented',
      'paragraph: - no list',
      'paragraph: > no quote',
    ]);
    assert.equal(draftOf(text, 'plain').citations.length, 1);
  });
});

describe('quotations of a draft', () => {
  table(
    [
      [
        '“We *will* go,” she said. \\"No,\\" he &quot;said&quot;.',
        'double: We *will* go,',
        'double: No,',
        'double: said',
      ],
      ['> We will go.\n> And stay.\n>\n> — Jane Orsk, Brede', 'block: We will go.\n> And stay.'],
      ['> We will go.\n> — Jane Orsk [@a]', 'block: We will go.'],
      ['> We will go. — Jane Orsk, mayor', 'block: We will go.'],
      ['> We will go. [@a]', 'block: We will go.'],
      ['> “We will go,” she said.', 'double: We will go,'],
      ['> [!tip] Call her.'],
      ['“One paragraph.\n\n“Another.”', 'double: One paragraph.', 'double: Another.'],
      ['`"code"` and "😀 words"', 'double: 😀 words'],
      ['""'],
    ],
    quotationsIn,
  );

  it('spans the whole entity of a mark', () => {
    const text = 'He &quot;went&quot; away.';
    const [q] = draftOf(text).quotations;
    assert.equal(q && text.slice(q.span.start, q.span.end), '&quot;went&quot;');
  });

  it('names the sentence each stands in', () => {
    const draft = draftOf('# “A b”\n\nOne. “Two. Three,” he said. “Four.”');
    assert.deepEqual(
      draft.quotations.map((q) => q.sentence),
      [0, 2, 3],
    );
  });
});

describe('front matter', () => {
  it('states metadata as text', () => {
    const front = readFrontMatter(
      '---\nid: 007\ntitle: "Fire: the harbour"\nauthor: [Jane Orsk, {name: P. Lund}]\npublisher: Herald\ndate: 2025-08-16\nurl: https://h.org/a\nwire: AP\nother: {x: 1}\n---\nText',
    );
    assert.deepEqual(front.data, {
      key: '007',
      title: 'Fire: the harbour',
      author: 'Jane Orsk, P. Lund',
      publisher: 'Herald',
      date: '2025-08-16',
      url: 'https://h.org/a',
      wire: 'AP',
    });
    assert.deepEqual(front.problems, []);
  });

  it('names bibliographies as its format has them', () => {
    const named = (format: DraftFormat, text: string) => parseDraft(text, { path: 'draft', format }).bibliographies;
    const tex = `\\documentclass{article}
\\addbibresource[location=local]{refs.bib} % \\bibliography{old}
% \\bibliography{older}
\\begin{document} Nets. \\% \\bibliography{nets, lib/sails} \\end{document}`;
    assert.deepEqual(named('latex', tex), ['refs.bib', 'nets.bib', 'lib/sails.bib']);
    const typst = '#bibliography("a.bib", style: "ieee")\n// #bibliography("b.bib")\n#bibliography(("c.bib", "d.yml"))';
    assert.deepEqual(named('typst', typst), ['a.bib', 'c.bib']);
    assert.deepEqual(named('asciidoc', '= Nets\n:bibtex-file: refs.bib  \n\nNets.'), ['refs.bib']);
    assert.deepEqual(named('quarto', '---\nbibliography: a.bib\n---\nNets \\bibliography{b}.'), ['a.bib']);
    for (const format of ['latex', 'typst', 'asciidoc'] as const)
      for (const many of [' ', '\\', '"', '(', '/', 'bibliography(', '\\bibliography{', '"a",'])
        named(format, `:bibtex-file: \\bibliography{a #bibliography(("a"${many.repeat(20_000)}`);
  });

  it('names bibliographies as Pandoc and Quarto have them', () => {
    const named = (yaml: string) => readFrontMatter(`---\n${yaml}\n---\n`).bibliographies;
    assert.deepEqual(named('bibliography: refs.bib'), ['refs.bib']);
    assert.deepEqual(named('bibliography: [a.bib, "b c.json"]'), ['a.bib', 'b c.json']);
    assert.deepEqual(named('bibliography:\n  - a.bib\n  - ../b.bib'), ['a.bib', '../b.bib']);
    for (const none of ['bibliography:', 'bibliography: {a: b}', 'bibliography: [[a.bib], 3]', 'title: "A"'])
      assert.deepEqual(named(none), []);
  });

  for (const [written, iso] of [
    ['2025-08-16T10:30:00Z', '2025-08-16'],
    ['2025/8/6', '2025-08-06'],
    ['16 August 2025', '2025-08-16'],
    ['"Saturday, Aug. 16, 2025"', '2025-08-16'],
    ['last week', 'last week'],
    ['2025', '2025'],
  ]) {
    it(`reads the date ${written ?? ''}`, () =>
      assert.equal(readFrontMatter(`---\ndate: ${written ?? ''}\n---\n`).data.date, iso));
  }

  it('says calmly what it cannot read, and the body stays', () => {
    const text = '---\ntitle: [unclosed\nsources: [a]\n---\nThe mayor left.';
    const draft = draftOf(text);
    assert.equal(draft.problems.length, 1);
    assert.match(
      draft.problems[0]?.message ?? '',
      /^The front matter could not be read \(line \d+: .+\); its fields are ignored\.$/,
    );
    assert.equal(draft.blocks[0]?.prose.text, 'The mayor left.');
  });

  it('says what to do about a title with a colon', () => {
    const [problem] = readFrontMatter('---\nkey: a\ntitle: Fire: the harbour\n---\n').problems;
    assert.equal(
      problem?.message,
      'The front matter could not be read (line 3: a value with a colon in it needs quotation marks around it); its fields are ignored.',
    );
  });

  it('takes a star for emphasis where YAML sees a reference to nothing', () => {
    assert.equal(readFrontMatter('---\ntitle: *Fire*\n---\n').data.title, '*Fire*');
  });

  it('names a field that is no text', () => {
    const [problem] = readFrontMatter('---\ntitle: {a: b}\nkey: k\n---\n').problems;
    assert.equal(problem?.message, 'The front matter\'s "title" is not a text; it is ignored.');
  });

  for (const text of [
    '---\ntitle: T\n',
    'Text\n---\na: b\n---\n',
    '---\nJust words.\n---\n',
    '--- \n\nText\n\n---\n',
    '',
  ]) {
    it(`is none: ${JSON.stringify(text)}`, () => assert.equal(readFrontMatter(text).end, 0));
  }

  it('ends behind its last line', () => {
    for (const text of ['---\na: b\n---\n', '\uFEFF---\r\na: b\r\n...\r\n', '---\n---\n', '---\ra: b\r---\r']) {
      assert.equal(readFrontMatter(`${text}Text`).end, text.length);
    }
  });
});

describe('ignore comments', () => {
  const reaches = (text: string): string[] =>
    draftOf(text).ignores.map(
      (i) => `${i.rules.join(' ')} (${i.reason}) ${JSON.stringify(text.slice(i.reach.start, i.reach.end))}`,
    );

  table(
    [
      [
        '<!-- deskcheck-ignore-next-line quote/altered: as corrected -->\n\nOne.\nTwo.',
        'quote/altered (as corrected) "One."',
      ],
      ['One <!-- deskcheck-ignore-next-line quote/altered, claim/* -->\r\nTwo.\r\n', 'quote/altered claim/* () "Two."'],
      [
        '<!-- deskcheck-ignore-next-line a -->\n<!-- deskcheck-ignore-next-line b: c: d -->\nOne.',
        'a () "One."',
        'b (c: d) "One."',
      ],
      [
        '<!-- deskcheck-ignore-start quote/not-found: r -->\nOne.\n<!-- deskcheck-ignore-end -->\nTwo.',
        'quote/not-found (r) "\\nOne.\\n"',
      ],
      ['One.\n<!-- deskcheck-ignore-start -->\nTwo.', ' () "\\nTwo."'],
      [
        'One.\n\n<!-- deskcheck-ignore-file cite/*: r -->',
        'cite/* (r) "One.\\n\\n<!-- deskcheck-ignore-file cite/*: r -->"',
      ],
      ['```\n<!-- deskcheck-ignore-file a -->\n```\n`<!-- deskcheck-ignore-file a -->`'],
      ['- <!-- deskcheck-ignore-next-line a -->\n- One.', 'a () "- One."'],
    ],
    reaches,
  );
});

describe('a reparse', () => {
  it('hands back the blocks the edit did not touch', () => {
    const before = draftOf('One.\n\nTwo “a b”.\n\nThree.');
    const after = parseDraft('One.\n\nTwo “a b” c.\n\nThree.', { path: 'draft.md', format: 'markdown' }, before);
    assert.equal(after.blocks[0], before.blocks[0]);
    assert.equal(after.blocks[2]?.sentences, before.blocks[2]?.sentences);
    assert.equal(after.blocks[1]?.prose.text, 'Two “a b” c.');
  });

  it('follows a definition at the other end of the draft', () => {
    const options = { path: 'draft.md', format: 'markdown' } as const;
    const before = draftOf('It [rose].[^1]\n\nMore.\n');
    assert.equal(before.citations.length, 0);
    const after = parseDraft('It [rose].[^1]\n\nMore.\n\n[rose]: a.txt\n\n[^1]: @b', options, before);
    assert.deepEqual(
      after.citations.map((c) => `${c.form} ${c.keys.map((k) => k.key).join()}`),
      ['link a.txt', 'footnote b', 'narrative b'],
    );
    assert.equal(after.blocks[0]?.prose.text, 'It rose.');
  });
});

describe('a draft nested without end', () => {
  for (const mark of ['>', '> ', '- ', '1. '])
    it(`is read in ${JSON.stringify(mark)} over and over`, () => {
      const text = `${mark.repeat(4000)}a\n\n“It leaks,” she said.\n`;
      const { quotations } = parseDraft(text, { path: 'draft.md', format: 'markdown' });
      assert.equal(quotations.length, 1);
    });
});
