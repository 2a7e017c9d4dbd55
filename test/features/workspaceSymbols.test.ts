// Symbols of the whole desk: articles, speakers and quotations by their words.
import assert from 'node:assert/strict';
import { digestOf, findSymbols, keepAnalysis, parseDraft, type DeskSymbol } from '../../server/src/engine/index';

import { attributed, type Said } from '../harness/attributed';
import { harbourDesk } from '../harness/harbourDesk';
import { scene } from '../harness/memoryAnalysis';

type Texts = Readonly<Record<string, string>>;

function found(
  query: string,
  drafts: Texts = {},
  texts: Texts = harbourDesk,
  corpus = scene({ corpus: texts, draft: '' }).analysis.corpus,
): readonly DeskSymbol[] {
  const digests = Object.entries(drafts).map(([path, text]) =>
    digestOf(parseDraft(text, { path, format: 'markdown' })),
  );
  const search = findSymbols(query, corpus, digests);
  let step = search.next();
  while (!step.done) step = search.next();
  return step.value;
}

const lines = (symbols: readonly DeskSymbol[]): readonly string[] =>
  symbols.map(({ kind, name, container }) => `${kind}: ${name} (${container})`);

const article = {
  harbour: '(harbour · The Ossay Islander, 4 Mar 2026)',
  compass: '(compass · Compass Weekly)',
};
const pier = 'quotation: “Nobody on this pier has slept since the strike began” (Tobias Hrane · harbour)';

describe('symbols of the desk', () => {
  it('are a few articles before anything is typed', () => {
    const all = [
      `article: Doses wait in the cold store ${article.compass}`,
      `article: Harbour talks stall ${article.harbour}`,
    ];
    assert.deepEqual(lines(found('')), all);
    assert.deepEqual(lines(found(' “ ')), all);
  });

  it('are articles by title, key and publisher; the name always holds what was typed', () => {
    assert.deepEqual(lines(found('talks st')), [`article: Harbour talks stall ${article.harbour}`]);
    assert.deepEqual(lines(found('islander')), [
      `article: The Ossay Islander — Harbour talks stall ${article.harbour}`,
    ]);
    assert.deepEqual(lines(found('compass weekly')), [
      `article: Compass Weekly — Doses wait in the cold store ${article.compass}`,
    ]);
    assert.deepEqual(lines(found('compass doses')), [
      `article: Compass Weekly — Doses wait in the cold store ${article.compass}`,
    ]);
  });

  it('are speakers with what they say, once each', () => {
    const [speaker, ...others] = found('hrane');
    assert.deepEqual(lines([speaker!]), ['speaker: Tobias Hrane (3 quotations · compass, harbour)']);
    assert.ok(speaker!.at.in === 'source');
    assert.match(speaker!.at.article.text.slice(speaker!.at.span.start, speaker!.at.span.end), /^The money is there/);
    assert.deepEqual(others, []);
  });

  it('are what is reported in other words, too, once a source has been read deeply', () => {
    const { corpus } = scene({ corpus: harbourDesk, draft: '' }).analysis;
    const article = corpus.articles.find(({ id }) => id === 'compass')!;
    const saying = (said: Said) => attributed(article, said);
    const before = found('night boats run', {}, harbourDesk, corpus);
    keepAnalysis(article, {
      attributions: [
        saying({
          words: 'The next delivery is due on Friday if the night boats run again by then',
          speaker: 'the company',
          type: 'indirect',
        }),
      ],
    });
    const report =
      'quotation: The next delivery is due on Friday if the night boats run again by then (the company · compass)';
    assert.ok(!lines(before).includes(report));
    assert.deepEqual(
      lines(found('night boats run', {}, harbourDesk, corpus)).filter((line) => line.includes('compass')),
      [report],
    );
    assert.deepEqual(
      lines(found('the company', {}, harbourDesk, corpus)).filter((line) => line.startsWith('speaker')),
      ['speaker: the company (1 report · compass)'],
    );
  });

  it('know neither case nor accents', () => {
    assert.deepEqual(lines(found('FAUBÁRD renee')), ['speaker: Renée Faubard (1 quotation · compass)']);
  });

  it('are quotations of sources and drafts, the drafts first', () => {
    const drafts = { 'b.md': 'He said: “nobody on this pier has ever slept,” and called it a “pier”.' };
    assert.deepEqual(lines(found('this pier', drafts)), [
      'quotation: “nobody on this pier has ever slept” (draft)',
      pier,
    ]);
  });

  it('are quotations whose words stand apart', () => {
    assert.deepEqual(lines(found('strike slept')), [pier]);
  });

  it('show the part of a long quotation that holds the words', () => {
    const long = `${'We waited and waited. '.repeat(10)}Then Halevny rang the bell. ${'We waited on. '.repeat(10)}`;
    const [symbol] = found(
      'halevny rang',
      {},
      { 'corpus/bell.md': `News.\n\n“${long},” said Ada Orsk of the guard.\n` },
    );
    assert.match(symbol!.name, /^“… and waited\. Then Halevny rang the bell\. We waited on\./);
    assert.ok(symbol!.name.length < 100);
  });

  it('are not what stands outside of quotation marks, nor two quoted words', () => {
    assert.deepEqual(found('skarnhaven'), []);
    assert.deepEqual(found('night boat', { 'a.md': 'The “night boat” and the night boat.' }), []);
  });

  it('are a hundred at most, and say when more was there to read', () => {
    const corpus = Object.fromEntries(
      Array.from({ length: 120 }, (_, n) => [
        `corpus/day-${n}.md`,
        `---\ntitle: Day ${n} on the quay\n---\nNews.\n\n“The quay is quiet on day ${n} again,” Ada Orsk said.\n`,
      ]),
    );
    assert.equal(found('quay', {}, corpus).length, 100);
    assert.deepEqual(lines(found('orsk', {}, corpus).slice(0, 1)), [
      'speaker: Ada Orsk (40 quotations or more · day-0, day-1, day-10 and 37 more articles)',
    ]);
  });

  it('take what was typed as words, not as a pattern', () => {
    for (const query of ['.*', '[', 'a(b', '\\', '“pier', 'x'.repeat(5000), '§', '(((((']) found(query);
    assert.deepEqual(lines(found('“Nobody on this pier')), [pier]);
  });
});
