// The tree of sources beside a draft: which articles are its own, who speaks in them, and what of it the draft uses.
import assert from 'node:assert/strict';
import {
  articleAnalysis,
  byOrigin,
  disagreements,
  findOrigins,
  kinOf,
  sourcesBeside,
  speakersIn,
  usageOf,
  type Analysis,
  type Article,
  type Corpus,
  type Origins,
} from '../../server/src/engine/index';
import { analysisOf } from '../harness/applied';
import { altered, exact, harbourDesk } from '../harness/harbourDesk';
import { cut, ownReport, rewritten, wire } from '../harness/ferryWire';
import { corpusOf } from '../harness/memoryCorpus';

const reprint = `---
title: Talks stall again
date: 2026-03-05
---
"The money is there, but it is not unconditional," said Tobias Hrane, general secretary of the Ferry Crews' Union.
`;
const undated = 'The pier is shut.\n';
const desk = (): Corpus => corpusOf({ ...harbourDesk, 'corpus/reprint.md': reprint, 'corpus/undated.txt': undated });
const keys = (articles: readonly Article[]): string => articles.map(({ id }) => id).join(' ');

/** `Name (n used): words · words`, used words with a tick. */
const said = (article: Article, analysis?: Analysis): readonly string[] =>
  speakersIn(article, articleAnalysis(article), analysis && usageOf(analysis).quoted.get(article)).map(
    ({ name, words }) =>
      `${name || '—'}: ${words.map(({ text, used, place }) => `${used ? '✓ ' : ''}${text.split(' ').slice(0, 3).join(' ')} ${place}`).join(' · ')}`,
  );

describe('sources beside a draft', () => {
  it('are its own in the order of its text, and the others, latest first', () => {
    const corpus = desk();
    const beside = (draft: string) => sourcesBeside(corpus, analysisOf(draft, corpus));
    const both = beside(`The store is cold [@compass]. ${exact}`);
    assert.equal(keys(both.inDraft), 'compass harbour');
    assert.equal(keys(both.others), 'reprint undated');
    const none = beside('Nobody is cited here.');
    assert.equal(keys(none.inDraft), '');
    assert.equal(keys(none.others), 'reprint harbour compass undated');
    assert.equal(keys(sourcesBeside(corpus, undefined).others), 'reprint harbour compass undated');
  });

  it('count those it quotes without citing them', () => {
    const corpus = desk();
    const words = '“A vaccine that nobody can collect is only an expensive kind of ice,” Faubard said.';
    const analysis = analysisOf(`It is shut [@undated]. So it is.\n\n${words}`, corpus);
    assert.equal(keys(sourcesBeside(corpus, analysis).inDraft), 'undated compass');
    const { cited } = usageOf(analysis);
    assert.equal(keys([...cited]), 'undated');
  });

  it('do not count an article that has the same words but is not the one cited', () => {
    const corpus = desk();
    const analysis = analysisOf(exact, corpus);
    assert.equal(keys(sourcesBeside(corpus, analysis).inDraft), 'harbour');
    assert.deepEqual(said(corpus.byKey('reprint')[0]!, analysis), ['Tobias Hrane: The money is ¶1']);
  });

  it('do not count an article for a term that any text may have', () => {
    const corpus = desk();
    assert.equal(keys(sourcesBeside(corpus, analysisOf('He spoke of a “cold store” there.', corpus)).inDraft), '');
  });

  it('are as they were for a draft that an older corpus was read for', () => {
    const corpus = desk();
    const analysis = analysisOf(exact, corpus);
    const changed = corpus.update({ remove: ['corpus/undated.txt'] });
    assert.equal(keys(sourcesBeside(changed, analysis).inDraft), '');
  });
});

describe('speakers of a source', () => {
  it('come in the order in which they first speak, each with all of their words', () => {
    const [article] = desk().byKey('harbour');
    assert.deepEqual(said(article!), [
      'Marta Ellenvik: We are going ¶2',
      'Tobias Hrane: The money is ¶3 · Nobody on this ¶4',
    ]);
  });

  it('have what the draft uses marked, also where the draft has changed a word', () => {
    const corpus = desk();
    const [article] = corpus.byKey('harbour');
    assert.deepEqual(said(article!, analysisOf(`${exact}\n\n${altered}`, corpus)), [
      'Marta Ellenvik: ✓ We are going ¶2',
      'Tobias Hrane: ✓ The money is ¶3 · Nobody on this ¶4',
    ]);
  });

  it('leave words that nobody is named for to the end, and terms out', () => {
    const text = `A sign on the pier: "No boats until further notice, by order." It was called a "cold store".\n\n"I saw it on Monday morning," said Ada Orsk.\n`;
    const [article] = corpusOf({ 'corpus/sign.txt': text }).articles;
    assert.deepEqual(said(article!), ['Ada Orsk: I saw it ¶2', '—: No boats until ¶1']);
  });

  it('have whom they speak for, and not what they declined to say', () => {
    const [article] = desk().byKey('harbour');
    const [first, second] = articleAnalysis(article!).attributions;
    const spokesman = { ...first!, speaker: { ...first!.speaker, onBehalfOf: 'the Harbour Board' } };
    const speakers = speakersIn(article!, { attributions: [spokesman, { ...second!, negated: true }] });
    assert.deepEqual(
      speakers.map(({ name, about }) => [name, about]),
      [
        ['Marta Ellenvik', 'the Harbour Board'],
        ['', ''],
      ],
    );
    assert.deepEqual(
      speakers[1]!.words.map(({ place }) => place),
      ['¶4'],
    );
  });

  it('have of a report that quotes some words those to quote', () => {
    const text = 'Ada Orsk called the closing of the pier "a disgrace for the whole island" on Monday.\n';
    const [article] = corpusOf({ 'corpus/pier.txt': text }).articles;
    const words = speakersIn(article!, articleAnalysis(article!)).flatMap((speaker) => speaker.words);
    assert.deepEqual(
      words.map(({ quotable }) => article!.text.slice(quotable.start, quotable.end)),
      ['a disgrace for the whole island'],
    );
  });

  it('are none in an article without speech', () => {
    const [article] = desk().byKey('undated');
    assert.deepEqual(said(article!), []);
  });
});

describe('sources by origin', () => {
  const ferry = (): Corpus =>
    corpusOf({
      'corpus/cut.md': cut,
      'corpus/own.md': ownReport,
      'corpus/rewritten.md': rewritten,
      'corpus/wire.md': wire,
    });
  const originsOf = (corpus: Corpus): Origins => {
    const run = findOrigins(corpus);
    for (;;) {
      const step = run.next();
      if (step.done) return step.value;
    }
  };
  const shelves = (list: ReturnType<typeof byOrigin>): readonly string[] =>
    list.map((it) => ('cluster' in it ? `[${keys(it.articles)}]` : it.id));

  it('have articles of one text together, where the first of them stands', () => {
    const corpus = ferry();
    assert.deepEqual(shelves(byOrigin(corpus.articles, originsOf(corpus))), ['[cut wire]', 'own', 'rewritten']);
    assert.deepEqual(shelves(byOrigin([...corpus.articles].reverse(), originsOf(corpus))), [
      '[wire cut]',
      'rewritten',
      'own',
    ]);
  });

  it('leave one of them alone where the list has no other', () => {
    const corpus = ferry();
    const list = corpus.articles.filter(({ id }) => id !== 'wire');
    assert.deepEqual(shelves(byOrigin(list, originsOf(corpus))), ['cut', 'own', 'rewritten']);
  });

  it('are a plain list while origins are not known', () => {
    const { articles } = ferry();
    assert.deepEqual(byOrigin(articles, undefined), articles);
  });

  it('know with whom they share a text or a report', () => {
    const corpus = ferry();
    const origins = originsOf(corpus);
    const kin = (key: string): readonly string[] =>
      kinOf(corpus.byKey(key)[0]!, origins).map(({ cluster, others }) => `${cluster.kind}: ${keys(others)}`);
    assert.deepEqual(kin('own'), []);
    assert.equal(kin('cut')[0], 'article: wire');
    assert.ok(
      kin('rewritten').some((it) => /^passage: .*wire/.test(it)),
      kin('rewritten').join('; '),
    );
  });
});

describe('sources that disagree', () => {
  const [cold, harbour] = corpusOf(harbourDesk).articles;
  const [reprinted] = corpusOf({ 'corpus/reprint.md': reprint }).articles;
  const side = (article: Article | undefined, says: string) => ({
    article: article!,
    span: { start: article!.text.indexOf('The'), end: article!.text.indexOf('.') },
    says,
  });
  const conflict = (a: Article | undefined, b: Article | undefined): Origins['conflicts'][number] => ({
    aspect: 'how many',
    a: side(a, '40 boats'),
    b: side(b, '50 boats'),
  });

  it('are named once, with every place that tells it', () => {
    const found = disagreements(
      { clusters: [], conflicts: [conflict(cold, harbour), conflict(cold, harbour)] },
      undefined,
    );
    assert.equal(found.length, 1);
    assert.match(found[0]!.message, /Compass Weekly.*“40 boats”.*The Ossay Islander.*“50 boats”/);
    assert.equal(keys(found[0]!.sides.map(({ article }) => article)), 'compass harbour');
  });

  it('are shown beside a draft where they concern one of its articles', () => {
    const origins = { clusters: [], conflicts: [conflict(cold, harbour)] };
    assert.equal(disagreements(origins, [harbour!]).length, 1);
    assert.deepEqual(disagreements(origins, [reprinted!]), []);
    assert.deepEqual(disagreements(origins, []), []);
  });

  it('are none while nothing is known of them', () => assert.deepEqual(disagreements(undefined, undefined), []));
});
