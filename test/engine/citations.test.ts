/** Every way to cite, and which sentences each citation speaks for. */
import assert from 'node:assert/strict';
import type { CitationScope, Draft } from '../../server/src/engine/model/draft';
import { parseDraft } from '../../server/src/engine/parse/parseDraft';

const draftOf = (text: string): Draft => parseDraft(text, { path: 'draft.md', format: 'markdown' });

/** `pandoc a, b` for each citation; locators in brackets. */
function citationsIn(text: string): string[] {
  const draft = draftOf(text);
  for (const { keys, form } of draft.citations) {
    for (const { key, span } of keys) {
      if (form !== 'link') assert.equal(text.slice(span.start, span.end), key, 'the span is that of the key');
    }
  }
  return draft.citations.map(
    (c) => `${c.form} ${c.keys.map((k) => (k.locator ? `${k.key} (${k.locator})` : k.key)).join(', ')}`,
  );
}

const brief = ({ reach, keys, own, otherwise }: CitationScope): string =>
  [reach, ...keys, ...(own ? ['own'] : []), ...(otherwise ? ['or', brief(otherwise)] : [])].join(' ');

/** Each sentence's first word with its scope. */
const scopesIn = (text: string): string[] =>
  draftOf(text).sentences.map(
    (s) => `${/[\p{L}\p{N}]+/u.exec(text.slice(s.span.start))?.[0] ?? ''}: ${brief(s.scope)}`,
  );

function table(cases: readonly (readonly [string, ...string[]])[], read: (text: string) => readonly string[]): void {
  for (const [text, ...expected] of cases) {
    it(JSON.stringify(text), () => assert.deepEqual(read(text), expected));
  }
}

describe('citations', () => {
  describe('in Pandoc brackets', () => {
    table(
      [
        ['It rose [@lee2021].', 'pandoc lee2021'],
        ['It rose [@a; @b, p. 3].', 'pandoc a, b (p. 3)'],
        ['It rose [see @a, pp. 3-5; also -@b].', 'pandoc a (pp. 3-5), b'],
        ['It rose [@a, 12; @b {ch. 2}; @c, as he put it].', 'pandoc a (12), b (ch. 2), c'],
        ['It rose [@harbour-fire_2:b.c/d#2].', 'pandoc harbour-fire_2:b.c/d#2'],
        ['It rose [@{Harbour fire, part 2}].', 'pandoc Harbour fire, part 2'],
        ['It rose [@été2021].', 'pandoc été2021'],
        ['It rose\n[@a;\n@b].', 'pandoc a, b'],
        ['It rose [@a][@b] and fell.', 'pandoc a', 'pandoc b'],
        ['It rose [**see** @a].', 'pandoc a'],
        ['It rose (see [@a]).', 'pandoc a'],
        ['It rose \\[@a].', 'narrative a'],
        ['Write to [jane@herald.org] today.'],
        ['Inline `[@a]` and\n\n    [@b]\n\n```\n[@c]\n```\n'],
        ['The mayor [sic] said [the plan] would work.'],
        ['I met [@own].', 'pandoc own'],
      ],
      citationsIn,
    );
  });

  describe('in the sentence', () => {
    table(
      [
        ['@lee2021 says it rose.', 'narrative lee2021'],
        ['@lee2021 [p. 3] says it rose.', 'narrative lee2021 (p. 3)'],
        ['As @{Lee 2021} says.', 'narrative Lee 2021'],
        ['So says @lee2021.', 'narrative lee2021'],
        ['@mayor [sic] wrote @b [@c].', 'narrative mayor', 'narrative b', 'pandoc c'],
        ['Write to jane@herald.org or <jane@herald.org>.'],
      ],
      citationsIn,
    );
  });

  describe('in footnotes', () => {
    table(
      [
        ['It rose.[^1]\n\n[^1]: See [@a; @b].', 'footnote a, b', 'pandoc a, b'],
        ['[^n]: [@a]\n\nIt rose.[^n] It fell.[^n]', 'pandoc a', 'footnote a', 'footnote a'],
        ['It rose.[^1]\n\n[^1]: Herald.\n\n    Also @b.\n\nNext.', 'footnote b', 'narrative b'],
        [
          'It rose.[^1]\n\n[^1]: Herald,\n<https://herald.org/a>.\n[^2]: @b',
          'footnote https://herald.org/a',
          'link https://herald.org/a',
          'narrative b',
        ],
        ['It rose.^[See [@a] and [Herald](h.txt).] It fell.', 'footnote a, h.txt'],
        ['It rose.[^1] It fell.[^2]\n\n[^1]: Only words.'],
      ],
      citationsIn,
    );
  });

  describe('as links', () => {
    table(
      [
        ['It [rose](corpus/a.txt).', 'link corpus/a.txt'],
        ['It [rose](<corpus/a b.txt> "Title").', 'link corpus/a b.txt'],
        ['It [rose](corpus/a%20b.txt).', 'link corpus/a b.txt'],
        [
          'It rose: <https://herald.org/a>, https://herald.org/b_(c). Www.',
          'link https://herald.org/a',
          'link https://herald.org/b_(c)',
        ],
        [
          'It [rose][r], [fell][], and [fell], not [grew].\n\n[r]: a.txt\n[fell]: <b.txt>',
          'link a.txt',
          'link b.txt',
          'link b.txt',
        ],
        ['It rose [[harbour-fire]] and [[stem#2|fell]].', 'wiki harbour-fire', 'wiki stem#2'],
        ['It rose [[@lee2021]]. ![[picture.png]]', 'wiki lee2021'],
        ['![a picture](a.png)'],
      ],
      citationsIn,
    );
  });

  describe('in front matter', () => {
    table(
      [
        ['---\nsources: [lee2021, "b c"]\n---\nIt rose.', 'front-matter lee2021', 'front-matter b c'],
        [
          '---\nsources:\n  - a\n  - {key: b}\n  - "@c"\n  - @d\n---\nIt rose.',
          'front-matter a',
          'front-matter b',
          'front-matter c',
          'front-matter d',
        ],
        ['---\r\nsources: a, b\r\n---\r\nIt rose.', 'front-matter a', 'front-matter b'],
      ],
      citationsIn,
    );
  });
});

describe('citation scope', () => {
  describe('in a paragraph', () => {
    table(
      [
        ['One rose [@a]. Two fell.', 'One: sentence a', 'Two: none'],
        ['One rose. [@a] Two fell.', 'One: sentence a', 'Two: none'],
        ['One rose. Two fell. [@a] Three.', 'One: carried a', 'Two: sentence a', 'Three: none'],
        ['One rose [@a]. Two fell. Three. [@b]', 'One: sentence a', 'Two: carried b', 'Three: sentence b'],
        ['One rose. Two fell. [@a] [@b; @a]', 'One: carried a b', 'Two: sentence a b'],
        ['One rose [@a]. [@b]', 'One: sentence a b'],
        ['One rose [@a]', 'One: sentence a'],
        ['[@a] One rose. Two.', 'One: sentence a', 'Two: none'],
        ['It rose. @a says so.', 'It: none', 'a: sentence a'],
        ['@a says it rose. Two.', 'a: sentence a', 'Two: none'],
        ['“One rose,” she said. “Two.” [@a] Three.', 'One: carried a', 'Two: sentence a', 'Three: none'],
        ['“One.”[^1] Two.\n\n[^1]: [@a]', 'One: sentence a', 'Two: none'],
        ['One rose.^[@a]^[@b] Two.', 'One: sentence a b', 'Two: none'],
        ['One.\n\nSource: [@a]', 'One: sentence a'],
        ['One.\n\n— @a', 'One: sentence a'],
        ['I asked her. [@own]', 'I: sentence own'],
        ['One.\n\nTwo. [@a]', 'One: none', 'Two: sentence a'],
        ['One. Two.\n\n[@a]\n\nThree.', 'One: carried a', 'Two: sentence a', 'Three: none'],
        ['- One [@a]\n- Two', 'One: sentence a', 'Two: none'],
      ],
      scopesIn,
    );
  });

  describe('of links, which may name no article', () => {
    table(
      [
        ['One [rose](a.txt). Two.', 'One: sentence a.txt or none', 'Two: none'],
        [
          'One. Two. ([Herald](a.txt)) Three.',
          'One: carried a.txt or none',
          'Two: sentence a.txt or none',
          'Three: none',
        ],
        ['One. [Brede Herald](a.txt)', 'One: sentence a.txt or none'],
        ['One in [Brede](b.txt). Two. [@a]', 'One: sentence b.txt or carried a', 'Two: sentence a'],
        ['One. Two in [Brede](b.txt). [@a]', 'One: carried a', 'Two: sentence b.txt a'],
        ['One [rose](b.txt) [@a].', 'One: sentence b.txt a'],
        ['---\nsources: [s]\n---\nOne in [Brede](b.txt). Two.', 'One: sentence b.txt or document s', 'Two: document s'],
      ],
      scopesIn,
    );
  });

  describe('of block quotes', () => {
    table(
      [
        ['> One. Two. [@a]\n\nThree.', 'One: sentence a', 'Two: sentence a', 'Three: none'],
        ['> One.\n>\n> Two. [@a]', 'One: sentence a', 'Two: sentence a'],
        ['> One.\n>\n> — Jane Orsk, Herald [@a]', 'One: sentence a', 'Jane: sentence a'],
        ['She wrote [@a]:\n\n> One. Two.', 'She: sentence a', 'One: sentence a', 'Two: sentence a'],
        ['She wrote [@a].\n\n> One.', 'She: sentence a', 'One: none'],
        ['> One.\n>\n> [@a]', 'One: sentence a'],
        ['> One.\n\n[@a]\n\nTwo.', 'One: sentence a', 'Two: none'],
        ['> One. [@a]\n>\n> Two. [@b]', 'One: sentence a', 'Two: sentence b'],
      ],
      scopesIn,
    );
  });

  describe('of lists', () => {
    table(
      [
        [
          'They said [@a]:\n\n- One. Two.\n- Three [@b]',
          'They: sentence a',
          'One: carried a',
          'Two: carried a',
          'Three: sentence b',
        ],
        ['They said [@a].\n\n- One', 'They: sentence a', 'One: none'],
        ['They said:\n\n- One [@a]\n- Two', 'They: none', 'One: sentence a', 'Two: none'],
      ],
      scopesIn,
    );
  });

  describe('of tables and the whole draft', () => {
    table(
      [
        [
          '| What | Source |\n|---|---|\n| One | [@a] |\n| Two | x |',
          'What: none',
          'Source: none',
          'One: sentence a',
          'Two: none',
          'x: none',
        ],
        ['---\nsources: [a, b]\n---\nOne. Two [@c].', 'One: document a b', 'Two: sentence c'],
      ],
      scopesIn,
    );
  });

  it('gives a quotation the scope of its sentence', () => {
    const draft = draftOf('“One,” she said [@a]. “Two,” he said.');
    assert.deepEqual(
      draft.quotations.map((q) => brief(q.scope)),
      ['sentence a', 'none'],
    );
  });
});
