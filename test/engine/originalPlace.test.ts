// Addresses of the original at the words: pages of documents, text fragments of web pages; and pages in the outline.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  articleAnalysis,
  emptyCorpus,
  originalPlaceOf,
  sourceSymbolsOf,
  withWords,
  type Article,
  type SourceFile,
} from '../../server/src/engine/index';
import { runs } from '../harness/runs';

const url = 'https://orsk-weekly.example/2026/ferry?a=1&b=2';
const first = 'The ferry from Hrane was late on Monday, the company said.';
const second = '“Nobody asked us,” harbour master Dov Sarn said in the rain.';
const text = `${first}\n\n${second}`;
const file = (more: Partial<SourceFile> = {}): SourceFile => ({
  ...{ path: 'corpus/report.pdf', text, bodyStart: 0, extracted: true },
  stated: { url },
  landmarks: [
    { at: 0, kind: 'page', label: 'iv', page: 4 },
    { at: first.length + 2, kind: 'page', label: '1', page: 6 },
  ],
  ...more,
});
const read = (source: SourceFile): Article => emptyCorpus.update({ add: [source] }).articles[0]!;
const at = (words: string): { start: number; end: number } => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

describe('the original of a source', () => {
  it('has no address where what is stated is none of the web', () => {
    const stated = (address: string): string | undefined =>
      originalPlaceOf(read(file({ stated: { url: address } })), { start: 0, end: 0 }).address;
    for (const address of [
      'https://a.example b@c.example',
      'https://bank.example@evil.example/',
      'javascript:alert(1)',
      'https://a.example/<b>',
      'https:///x',
      'ftp://a.example',
      'https://a.example/\u202ex',
    ])
      assert.equal(stated(address), undefined, address);
    assert.equal(stated('https://orsk.example/fähre'), 'https://orsk.example/f%C3%A4hre');
    assert.equal(stated('https://orsk.example'), 'https://orsk.example');
  });

  it('is opened at the page as the file counts it, and at the words', () => {
    const article = read(file());
    assert.deepEqual(originalPlaceOf(article, at('late on Monday')), {
      page: 4,
      address: `${url}#:~:text=late%20on%20Monday`,
    });
    assert.equal(originalPlaceOf(article, at('Nobody asked us')).page, 6);
  });

  it('has no address where the source states none, or none of the web', () => {
    assert.deepEqual(originalPlaceOf(read(file({ stated: {}, landmarks: [] })), at('late')), {});
    for (const bad of [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'command:workbench.action.quit',
      'https://',
      'ferry',
    ])
      assert.equal(originalPlaceOf(read(file({ stated: { url: bad } })), at('late')).address, undefined, bad);
  });

  it('is found by the beginning and the end of long words', () => {
    assert.equal(
      withWords('https://a.example/b', 'one two three four five six seven eight nine ten'),
      'https://a.example/b#:~:text=one%20two%20three%20four,seven%20eight%20nine%20ten',
    );
  });

  it('keeps a fragment of the address, and encodes what fragments give a meaning', () => {
    assert.equal(
      withWords('https://a.example/b#top', 'so-called, A & B'),
      'https://a.example/b#top:~:text=so%2Dcalled%2C%20A%20%26%20B',
    );
    assert.equal(withWords('https://a.example/b#top:~:text=old', 'new'), 'https://a.example/b#top:~:text=new');
    assert.equal(withWords('https://a.example/b', ' “…” '), 'https://a.example/b');
  });

  it('has words in its address that are read back as they are, and no sign that would act there or in a hover', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (words) => {
        const directive = withWords('https://a.example/', `a ${words}`).split('#:~:text=')[1] ?? '';
        assert.match(directive, /^[\w.~%,]*$/);
        const parts = directive.split(',').map(decodeURIComponent);
        const plain = `a ${words}`
          .replace(/\p{Cs}/gu, '\uFFFD')
          .replace(/\s+/gu, ' ')
          .trim();
        assert.ok(plain.startsWith(parts[0]!) && plain.endsWith(parts.at(-1)!));
      }),
      runs(300),
    );
  });
});

describe('the outline of a source with pages', () => {
  it('has what is said below the page on which it begins', () => {
    const article = read(file());
    articleAnalysis(article);
    const outline = sourceSymbolsOf([article]).map(({ name, children }) => [name, children.length]);
    assert.deepEqual(
      outline.map(([name]) => name),
      ['p. iv', 'p. 1'],
    );
    assert.ok(Number(outline[1]?.[1]) >= 1);
  });

  it('has no times: a transcript would be a list as long as itself', () => {
    const landmarks = [0, 10, 20].map((it) => ({ at: it, kind: 'time' as const, label: `00:00:${it}` }));
    assert.ok(sourceSymbolsOf([read(file({ landmarks }))]).every(({ kind }) => kind !== 'section'));
  });
});
