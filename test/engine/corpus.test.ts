// The corpus: snapshots that stay, changes in any order, citation keys in all their forms, and an index that finds altered words.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { emptyCorpus, type Corpus, type CorpusView, type QuoteMatch } from '../../server/src/engine/index';
import { tidySegments } from '../../server/src/engine/corpus/mergeSegments';
import { locateQuote } from '../../server/src/engine/evidence/locateQuote';
import { sourceFile } from '../harness/memoryAnalysis';
import { runs } from '../harness/runs';

const sentences = [
  'The levy will be voted on in spring.',
  '“The rain took half of our barley before we could cut it,” Edda Runn said.',
  'The pier needs new planks, and nobody knows who will pay for them.',
  '“I will resign before I raise that levy,” Tamsin Orrel told the council.',
  'A ferry leaves at nine every evening unless there is ice on the lake.',
];
const articleText = fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 4 }).map((s) => s.join('\n\n'));
const path = fc.constantFrom('corpus/a.md', 'corpus/b.md', 'corpus/c.txt', 'corpus/sub/d.md');
const change = fc.oneof(
  { weight: 4, arbitrary: fc.record({ path, text: articleText }) },
  { weight: 1, arbitrary: fc.record({ path, text: fc.constant(undefined) }) },
);

const locate = (corpus: CorpusView, text: string): readonly QuoteMatch[] =>
  locateQuote({ text, origin: 0 }, { start: 0, end: text.length }, [], corpus);

/** All that can be seen of a corpus: articles, keys, and where words are found. */
const seen = (corpus: CorpusView): unknown => ({
  articles: corpus.articles.map((a) => [a.id, a.path, a.text]),
  keys: ['a', 'b', 'c', 'd', 'sub/d.md'].map((key) => corpus.byKey(key).map((a) => a.id)),
  found: sentences.map((s) =>
    locate(corpus, s.replace(/ (?:said|told).*$|[“”]/gu, ''))
      .map((m) => [m.kind, m.article.path, m.spans])
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  ),
});

const of = (files: Readonly<Record<string, string>>): Corpus =>
  emptyCorpus.update({ add: Object.entries(files).map(([name, text]) => sourceFile(name, text)) });

describe('corpus', () => {
  it('is the same after any changes as when read afresh', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const files = new Map<string, string>();
        let corpus = emptyCorpus;
        for (const { path: file, text } of changes) {
          if (text === undefined) files.delete(file);
          else files.set(file, text);
          corpus = corpus.update(text === undefined ? { remove: [file] } : { add: [sourceFile(file, text)] });
        }
        assert.deepEqual(seen(corpus), seen(of(Object.fromEntries(files))));
      }),
      runs(60),
    );
  });

  it('finds words wherever they stand, though one of the articles says them over and over', () => {
    const levy = sentences[0]!;
    const files: readonly (readonly [string, string])[] = [
      ['corpus/a.md', levy],
      ['corpus/b.md', `${levy}\n\n`.repeat(4)],
      ['corpus/c.txt', levy],
    ];
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [0, 2, 1],
    ]) {
      const corpus = of(Object.fromEntries(order.map((i) => files[i]!)));
      const found = new Set(locate(corpus, levy).map((m) => m.article.path));
      assert.deepEqual([...found].sort(), ['corpus/a.md', 'corpus/b.md', 'corpus/c.txt']);
    }
  });

  it('leaves earlier snapshots as they were', () => {
    const first = of({ 'corpus/a.md': sentences[0]! });
    const before = JSON.stringify(seen(first));
    first.update({ add: [sourceFile('corpus/a.md', sentences[1]!)] }).update({ remove: ['corpus/a.md'] });
    assert.equal(JSON.stringify(seen(first)), before);
  });

  it('grows its generation with every change', () => {
    const first = of({ 'corpus/a.md': sentences[0]! });
    assert.ok(first.update({ remove: ['corpus/a.md'] }).generation > first.generation);
  });

  it('forgets the problem of a file that can be read again', () => {
    const broken = emptyCorpus.update({ problems: [{ path: 'corpus/a.md', message: 'cannot be decoded' }] });
    assert.equal(broken.problems.length, 1);
    assert.equal(broken.update({ add: [sourceFile('corpus/a.md', 'Text.')] }).problems.length, 0);
  });

  it('keeps few segments, and none of only dead articles', () => {
    let corpus = emptyCorpus;
    for (let i = 0; i < 40; i++)
      corpus = corpus.update({ add: [sourceFile(`corpus/${i}.md`, sentences.join('\n\n'))] });
    assert.ok(corpus.index.segments.length <= 7, `${corpus.index.segments.length} segments`);
    const gone = Array.from({ length: 40 }, (_, i) => `corpus/${i}.md`);
    assert.equal(corpus.update({ remove: gone }).index.segments.length, 0);
    assert.deepEqual(tidySegments([], () => true).segments, []);
  });
});

describe('citation keys', () => {
  const corpus = of({
    'corpus/levy.md': '---\nkey: orrel2020\ntitle: The Levy\nurl: https://www.example.org/levy/\n---\nThe levy.',
    'corpus/sub/pier.txt': 'The pier needs planks.',
    'corpus/Ferry Times.md': 'The ferry leaves at nine.',
  });
  const forms: readonly [key: string, path: string | undefined][] = [
    ['orrel2020', 'corpus/levy.md'],
    ['levy', 'corpus/levy.md'],
    ['The Levy', 'corpus/levy.md'],
    ['the levy', 'corpus/levy.md'],
    ['https://www.example.org/levy/', 'corpus/levy.md'],
    ['http://example.org/levy', 'corpus/levy.md'],
    ['https://example.org/levy#top', 'corpus/levy.md'],
    ['corpus/levy.md', 'corpus/levy.md'],
    ['../corpus/sub/pier.txt', 'corpus/sub/pier.txt'],
    ['pier.txt', 'corpus/sub/pier.txt'],
    ['pier', 'corpus/sub/pier.txt'],
    ['Ferry Times', 'corpus/Ferry Times.md'],
    ['other/pier.txt', undefined],
    ['nobody', undefined],
    ['', undefined],
  ];
  for (const [key, expected] of forms)
    it(`“${key}” names ${expected ?? 'nothing'}`, () => assert.equal(corpus.byKey(key)[0]?.path, expected));

  const near: readonly [key: string, keys: readonly string[]][] = [
    ['orel2020', ['orrel2020']],
    ['peir', ['pier']],
    ['zweig1927', []],
    ['p', []],
  ];
  for (const [key, keys] of near)
    it(`near “${key}” stands ${keys.join() || 'nothing'}`, () => assert.deepEqual(corpus.nearestKeys(key), keys));

  it('come at most three at a time', () => {
    const many = of(Object.fromEntries(['levy1', 'levy2', 'levy3', 'levy4'].map((k) => [`corpus/${k}.md`, 'Text.'])));
    assert.equal(many.nearestKeys('levy5').length, 3);
  });
});

describe('the index', () => {
  const words = '“The rain took half of our barley before we could cut it,” Edda Runn said.';
  const others = Array.from({ length: 60 }, (_, i): readonly [string, string] => [
    `corpus/other${i}.md`,
    `Report ${i}. ${sentences[i % sentences.length]!.replace('barley', 'wheat')}`,
  ]);
  const corpus = of({ ...Object.fromEntries(others), 'corpus/farm.md': words });
  const altered = [
    'The rain took all of our barley before we could cut it',
    'half of the barley before we could cut',
    'took some of our barley before',
    'our barley before they could cut it',
  ];
  for (const text of altered)
    it(`finds “${text}”`, () => assert.equal(locate(corpus, text)[0]?.article.path, 'corpus/farm.md'));
});
