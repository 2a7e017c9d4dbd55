// The outline of a draft: sections, quotations with how they stand, citations with what they name.
import assert from 'node:assert/strict';
import { documentSymbolsOf, hoverAt, type DraftSymbol } from '../../server/src/engine/index';
import { altered, exact, harbourDesk, wrongSpeaker } from '../harness/harbourDesk';
import { scene } from '../harness/memoryAnalysis';

/** One line for each symbol, indented under its section: `name | detail`. */
function outline(draft: string, corpus = harbourDesk): readonly string[] {
  const { analysis } = scene({ corpus, draft });
  const lines = (symbols: readonly DraftSymbol[], depth: number): readonly string[] =>
    symbols.flatMap(({ kind, name, detail, children }) => [
      `${'  '.repeat(depth)}${kind === 'section' ? `# ${name}` : `${name} | ${detail}`}`,
      ...lines(children, depth + 1),
    ]);
  return lines(documentSymbolsOf(analysis), 0);
}

const every = (symbols: readonly DraftSymbol[]): readonly DraftSymbol[] =>
  symbols.flatMap((symbol) => [symbol, ...every(symbol.children)]);

describe('outline of a draft', () => {
  it('puts quotations and citations into their sections', () => {
    const draft = `---\nsources: [compass]\n---\n# Night boats\n\n${exact}\n\n## Money\n\n${altered}\n\nSetext\n------\n\nTalks stalled [@nobody].\n\n# End\n`;
    assert.deepEqual(outline(draft), [
      'compass | Compass Weekly',
      '# Night boats',
      '  “The money is there, but it is not unconditional” | found in source · harbour, compass · Tobias Hrane',
      '  harbour | The Ossay Islander, 4 Mar 2026',
      '  # Money',
      '    “We are going to take all of the burden until the boats run …” | differs from source · 1 word · Marta Ellenvik',
      '    harbour | The Ossay Islander, 4 Mar 2026',
      '  # Setext',
      '    nobody | not among your sources',
      '# End',
    ]);
  });

  it('names nobody whom a later paragraph merely follows on', () => {
    const draft =
      'Tobias Hrane came. “No,” he said.\n\nThe minister announced it:\n\n> We are going to take a lot of the burden until the boats run again.\n>\n> — Marta Ellenvik [@harbour]\n';
    const detail = outline(draft).find((line) => line.startsWith('“We are going'));
    assert.ok(detail && !detail.includes('Hrane'), detail);
  });

  it('says of a quotation what its hover says first', () => {
    const drafts = [
      exact,
      altered,
      wrongSpeaker,
      '“Nobody ever said a word like this about any boat at all,” Tobias Hrane said [@harbour].',
      '“Nobody ever said a word like this about any boat at all,” Tobias Hrane said [@harbour; @compass].',
      '“Nobody ever said a word like this about any boat at all,” Tobias Hrane said [@nobody].',
      'My neighbour said: “I keep the window open for the gulls every morning.”',
      '“I keep the window open for the gulls every morning,” she said [@own].',
      '“A vaccine that nobody can collect is only an expensive kind of ice,” said Renée Faubard [@harbour].',
      '“Nobody … has slept since the strike began,” Hrane said [@harbour].',
    ];
    for (const draft of drafts) {
      const { analysis } = scene({ corpus: harbourDesk, draft });
      const symbol = every(documentSymbolsOf(analysis)).find(({ kind }) => kind === 'quotation');
      const [heading] = hoverAt(analysis, symbol!.selection.start + 1)!.blocks[0]![0]!;
      assert.ok(heading?.look === 'strong');
      const status = heading.text.charAt(0).toLowerCase() + heading.text.slice(1);
      assert.ok(symbol!.detail.startsWith(status), `“${symbol!.detail}” beside “${heading.text}”`);
    }
  });

  it('says why a quotation was not checked', () => {
    assert.match(
      outline('My neighbour said: “I keep the window open for the gulls every morning.”')[0]!,
      /\| not checked · no citation, and no source has these words/,
    );
    assert.match(outline('“I keep the window open for the gulls,” she said [@own].')[0]!, /not checked · your own rep/);
  });

  it('leaves out terms, titles, and links that lead to no source', () => {
    assert.deepEqual(outline('The “night boats” of “The Long Way Home” are [late](https://example.org).'), []);
  });

  it('has one entry for each key, and one for each footnote mark', () => {
    assert.deepEqual(outline('Stalled [@harbour; @compass].[^1] So [[harbour]] says.\n\n[^1]: See @compass.\n'), [
      'harbour | The Ossay Islander, 4 Mar 2026',
      'compass | Compass Weekly',
      'compass | Compass Weekly',
      'harbour | The Ossay Islander, 4 Mar 2026',
      'compass | Compass Weekly',
    ]);
  });

  it('names a linked article by its key', () => {
    assert.deepEqual(outline('Talks [stalled](corpus/harbour.md).'), ['harbour | The Ossay Islander, 4 Mar 2026']);
  });

  it('keeps what is selected inside its symbol, and symbols inside their sections', () => {
    const draft = `Before “${'long words '.repeat(20)}” he said.\n\n### Deep\r\n\r\n${exact}\r\n\r\n# Top\n\n${altered}[^1]\n\n[^1]: @compass, p. 3\n`;
    const { analysis } = scene({ corpus: harbourDesk, draft });
    const check = (symbols: readonly DraftSymbol[], start: number, end: number): void => {
      for (const { span, selection, children } of symbols) {
        assert.ok(start <= span.start && span.end <= end);
        assert.ok(span.start <= selection.start && selection.end <= span.end);
        check(children, span.start, span.end);
      }
    };
    check(documentSymbolsOf(analysis), 0, draft.length);
    assert.equal(every(documentSymbolsOf(analysis)).length, 9);
  });

  it('is empty for a draft without words', () => {
    assert.deepEqual(outline(''), []);
  });
});
