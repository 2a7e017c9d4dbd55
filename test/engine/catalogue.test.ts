// What a catalogue has twice, without a text, or for no draft; and what of it is none of that.
import assert from 'node:assert/strict';
import {
  digestOf,
  duplicatesIn,
  emptyCorpus,
  parseDraft,
  uncitedIn,
  whyNoText,
  type Corpus,
} from '../../server/src/engine/index';
import { cslEntries, sourceFile } from '../harness/memoryAnalysis';

const item = (id: string, more: object = {}): object => ({ id, type: 'article-newspaper', ...more });
const talks = {
  title: 'The talks on the harbour levy',
  issued: { 'date-parts': [[2024]] },
  author: [{ family: 'Sarn' }],
};

function desk(
  items: readonly object[],
  files: Readonly<Record<string, string>> = { 'corpus/a.md': 'The pier is shut.' },
): Corpus {
  return emptyCorpus.update({
    add: Object.entries(files).map(([path, text]) => sourceFile(path, text)),
    catalogue: { entries: cslEntries('refs.json', JSON.stringify(items)) },
  });
}
const twice = (items: readonly object[], files?: Readonly<Record<string, string>>): readonly string[] =>
  duplicatesIn(desk(items, files)).map(({ kind, keys }) => `${kind}: ${keys.join(' ')}`);

describe('duplicates', () => {
  it('are keys that stand for two works, but not one work that is entered again', () => {
    assert.deepEqual(twice([item('a', { title: 'Nets' }), item('a', { title: 'Sails' })]), ['key: a']);
    assert.deepEqual(twice([item('a', { title: 'Nets' }), item('a', { title: 'nets' })]), []);
  });

  it('are works under two keys, where something beside the title says so', () => {
    assert.deepEqual(twice([item('one', talks), item('two', talks)]), ['work: one two']);
    const doi = { title: talks.title, DOI: '10.1000/xyz' };
    assert.deepEqual(twice([item('one', doi), item('two', { ...doi, DOI: '10.1000/XYZ' })]), ['work: one two']);
    const address = { title: talks.title, URL: 'https://herald.example/talks' };
    assert.deepEqual(
      twice([item('one', address), item('two', { ...address, URL: 'http://www.herald.example/talks/' })]),
      ['work: one two'],
    );
  });

  it('are not works that only share a title, or differ in what is stated of both', () => {
    const pairs: readonly (readonly [object, object])[] = [
      [{ title: talks.title }, { title: talks.title }],
      [talks, { ...talks, issued: { 'date-parts': [[2023]] } }],
      [talks, { ...talks, author: [{ family: 'Orrel' }] }],
      [
        { ...talks, 'container-title': 'Gazette' },
        { ...talks, 'container-title': 'Herald' },
      ],
      [
        { ...talks, volume: '1' },
        { ...talks, volume: '2' },
      ],
      [
        { ...talks, DOI: '10.1000/a' },
        { ...talks, DOI: '10.1000/b' },
      ],
      [
        { ...talks, title: 'Editorial' },
        { ...talks, title: 'Editorial' },
      ],
      [
        { ...talks, type: 'book' },
        { ...talks, type: 'chapter' },
      ],
    ];
    for (const [a, b] of pairs) assert.deepEqual(twice([item('one', a), item('two', b)]), [], JSON.stringify([a, b]));
  });

  it('are sources that several keys name, once', () => {
    const text = '---\nurl: https://herald.example/talks\n---\nThe pier is shut.\n';
    const both = { ...talks, URL: 'https://herald.example/talks' };
    assert.deepEqual(twice([item('one', both), item('two', both)], { 'corpus/a.md': text }), ['source: one two']);
  });

  it('are files with one key', () => {
    const [found] = duplicatesIn(desk([], { 'corpus/a.md': 'The pier is shut.', 'corpus/b/a.md': 'Snow fell.' }));
    assert.deepEqual(found?.paths, ['corpus/a.md', 'corpus/b/a.md']);
  });

  it('take no longer for a column of thousands', () => {
    const column = Array.from({ length: 5000 }, (_, i) => item(`k${i}`, talks));
    const same = Array.from({ length: 5000 }, (_, i) => item('same', { title: `Letter number ${i} of this winter` }));
    assert.deepEqual(twice([...column, ...same]), ['key: same']);
  });
});

describe('a work without a text', () => {
  it('is one, however many bibliographies have it under its key', () => {
    const corpus = desk([
      item('talks', talks),
      item('talks', { title: talks.title }),
      item('talks', { title: 'Nets' }),
    ]);
    assert.deepEqual(
      corpus.textless.map(({ stated }) => stated.title),
      [talks.title, 'Nets'],
    );
  });

  const named = (file: string, files: Readonly<Record<string, string>>, unread: readonly string[] = []): string => {
    const corpus = desk([item('talks', talks)], files).update({
      problems: unread.map((path) => ({ path, message: 'Not read: it is a scan without text.' })),
    });
    const [entry] = corpus.catalogue.entries;
    return whyNoText({ ...entry!, files: file === '' ? [] : [file] }, corpus).message;
  };
  it('says which file it names, and what became of that', () => {
    assert.equal(named('storage/talks.pdf', {}), 'It names storage/talks.pdf, which is not among your sources.');
    assert.equal(
      named('talks.pdf', {}, ['corpus/talks.pdf']),
      'It names talks.pdf. Not read: it is a scan without text.',
    );
    assert.equal(
      named('x/a.md', { 'corpus/1/a.md': 'Snow fell.', 'corpus/2/a.md': 'Ice came.' }),
      'Several of your sources are called a.md, and the folders it names are none of theirs.',
    );
    assert.match(named('', {}), /it names no file\.$/u);
  });
});

describe('what no draft cites', () => {
  it('is told by key, of pages and of works; links and front matter cite, too', () => {
    const files = { 'corpus/a.md': 'The pier is shut.', 'corpus/b.md': 'Snow fell.', 'corpus/c.md': 'Ice came.' };
    const corpus = desk([item('w1', talks), item('w2')], files);
    const cites = (text: string) => digestOf(parseDraft(text, { path: 'd.md', format: 'markdown' }));
    assert.deepEqual(uncitedIn(corpus, []), { sources: ['a', 'b', 'c'], works: ['w1', 'w2'] });
    assert.deepEqual(uncitedIn(corpus, [cites('Shut [@a; @w2].'), cites('Snow [there](corpus/b.md).')]), {
      sources: ['c'],
      works: ['w1'],
    });
    assert.deepEqual(uncitedIn(corpus, [cites('---\nsources: [c]\n---\nIce.\n')]).sources, ['a', 'b']);
  });
});
