// The outline of a source: what is said in it, by whom, to whom and through whom.
import assert from 'node:assert/strict';
import { articleAnalysis, keepAnalysis, sourceSymbolsOf, type SourceSymbol } from '../../server/src/engine/index';
import { attributed } from '../harness/attributed';
import { harbourDesk } from '../harness/harbourDesk';
import { scene } from '../harness/memoryAnalysis';

const articlesOf = (corpus: Readonly<Record<string, string>>) => scene({ corpus, draft: '' }).analysis.corpus.articles;

function outline(articles: ReturnType<typeof articlesOf>): readonly SourceSymbol[] {
  for (const article of articles) articleAnalysis(article);
  return sourceSymbolsOf(articles);
}

const harbour = () => articlesOf(harbourDesk).filter(({ id }) => id === 'harbour');

describe('outline of a source', () => {
  it('has who says what, in the order of the text', () => {
    assert.deepEqual(
      outline(harbour()).map(({ name }) => name),
      [
        'Marta Ellenvik: “We are going to take a lot of the burden until the boats run …”',
        'Tobias Hrane: “The money is there, but it is not unconditional”',
        'Tobias Hrane: “Nobody on this pier has slept since the strike began”',
      ],
    );
  });

  it('covers the words with their speaker, and selects the words', () => {
    const [article] = harbour();
    const [first] = outline([article!]);
    const { span, selection } = first!;
    assert.match(article!.text.slice(span.start, span.end), /^We are going .* Marta Ellenvik/s);
    assert.match(article!.text.slice(selection.start, selection.end), /^We are going to .* run again,?$/);
    assert.ok(span.start <= selection.start && selection.end <= span.end);
  });

  it('has reports without marks, and says to whom and through whom', () => {
    const [article] = harbour();
    const said = attributed(article!, {
      words: 'The talks over the night boats stalled on Tuesday',
      speaker: 'two officials',
      type: 'indirect',
      to: 'reporters',
      way: [['outlet', 'Lantern Post']],
    });
    keepAnalysis(article!, { attributions: [said] });
    assert.deepEqual(
      outline([article!]).map(({ name, detail }) => [name, detail]),
      [['two officials: The talks over the night boats stalled on Tuesday', 'to reporters · via Lantern Post']],
    );
  });

  it('keeps the articles of one page apart', () => {
    const both = articlesOf(harbourDesk);
    const symbols = outline(both);
    assert.deepEqual(
      symbols.map(({ kind, name, children }) => [kind, name, children.length]),
      [
        ['article', 'Doses wait in the cold store', 2],
        ['article', 'Harbour talks stall', 3],
      ],
    );
  });

  it('has nothing to say of what was not read yet', () => {
    assert.deepEqual(sourceSymbolsOf(harbour()), []);
  });

  it('is empty where nobody says anything', () => {
    assert.deepEqual(outline(articlesOf({ 'corpus/quay.md': 'The quay reopened on Monday.\n' })), []);
  });
});
