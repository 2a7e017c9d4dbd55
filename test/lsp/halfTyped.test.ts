// Half-typed sentences stay quiet: what shows at the cursor, and how findings follow the text.
import assert from 'node:assert/strict';
import type { Analysis, Finding } from '../../server/src/engine/index';
import { moved, seenOf, showable, type Writing } from '../../server/src/lsp/halfTyped';

/** An analysis with nothing in it but sentences (split at `|`) and one finding on `word`. */
function typed(marked: string, word: string): { analysis: Analysis; finding: Finding; end: number } {
  const sentences: { span: { start: number; end: number } }[] = [];
  let text = '';
  for (const part of marked.split('|')) {
    const start = text.length + (part.length - part.trimStart().length);
    text += part;
    sentences.push({ span: { start, end: text.trimEnd().length } });
  }
  const start = text.indexOf(word);
  const span = { start, end: start + word.length };
  const finding = { rule: 'quote/altered', span, subject: span, data: { rule: 'quote/altered' } } as Finding;
  return {
    analysis: { draft: { text, sentences, quotations: [] }, findings: [finding] } as unknown as Analysis,
    finding,
    end: text.length,
  };
}

const at = (...cursors: readonly number[]): Writing => ({ cursors, resting: false });

describe('half-typed sentences', () => {
  it('hold back a new finding while the sentence is being typed', () => {
    const { analysis, end } = typed('One is done. |He said “all of it” on', 'all');
    assert.deepEqual(showable(analysis, [], at(end)), []);
  });

  it('show it once the sentence has ended', () => {
    const { analysis, finding, end } = typed('He said “all of it” on Monday.', 'all');
    assert.deepEqual(showable(analysis, [], at(end)), [finding]);
  });

  it('show it once a citation of whatever format stands behind the stop', () => {
    for (const citation of ['[@lee2021]', '~\\cite[p.~3]{lee2021}', ' @lee2021', ' cite:[lee2021]']) {
      const { analysis, finding, end } = typed(`He said “all of it” on Monday.${citation}`, 'all');
      assert.deepEqual(showable(analysis, [], at(end)), [finding], citation);
    }
  });

  it('show it when the writer is in another sentence', () => {
    const { analysis, finding, end } = typed('He said “all of it”. |And the', 'all');
    assert.deepEqual(showable(analysis, [], at(end)), [finding]);
  });

  it('show it when the writer rests', () => {
    const { analysis, finding, end } = typed('He said “all of it” on', 'all');
    assert.deepEqual(showable(analysis, [], { ...at(end), resting: true }), [finding]);
  });

  it('hold back what is under the cursor even in a finished sentence', () => {
    const { analysis, finding } = typed('He said “all of it” on Monday.', 'all');
    assert.deepEqual(showable(analysis, [], at(finding.span.end)), []);
  });

  it('keep a finding that was there before', () => {
    const { analysis, finding, end } = typed('He said “all of it” on', 'all');
    assert.deepEqual(showable(analysis, [seenOf(finding)], at(end)), [finding]);
  });

  it('keep the underline when another rule speaks of the same words', () => {
    const { analysis, finding, end } = typed('He said “all of it” on', 'all');
    assert.deepEqual(showable(analysis, [{ ...seenOf(finding), rule: 'quote/speaker' }], at(end)), [finding]);
  });

  it('hold back what is under any of several cursors', () => {
    const { analysis, finding, end } = typed('He said “all of it” on Monday. |And then', 'all');
    assert.deepEqual(showable(analysis, [], at(end)), [finding]);
    assert.deepEqual(showable(analysis, [], at(finding.span.end, end)), []);
  });

  it('hold back a word that ends at the cursor, even for a writer who rests', () => {
    const { analysis, finding } = typed('He said “all of it” on Monday.', 'all');
    assert.deepEqual(showable(analysis, [], { cursors: [finding.span.end], resting: true }), []);
    assert.deepEqual(showable(analysis, [], { cursors: [finding.span.end + 1], resting: true }), [finding]);
  });

  describe('and half-typed keys', () => {
    const keyed = (key: string, articles: readonly string[]) => {
      const text = `He said so [@${key}`;
      const span = { start: text.length - key.length, end: text.length };
      const finding = { rule: 'cite/unknown-key', span, subject: span, data: { rule: 'cite/unknown-key', key } };
      const analysis = {
        draft: { text, sentences: [], quotations: [] },
        corpus: { articles: articles.map((id) => ({ id, pageKey: id })) },
        findings: [finding],
      } as unknown as Analysis;
      return { analysis, findings: analysis.findings, end: text.length };
    };

    it('wait, even for a writer who rests, while they are the beginning of a known one', () => {
      const { analysis, end } = keyed('npa-har', ['npa-harbour']);
      assert.deepEqual(showable(analysis, [], { cursors: [end], resting: true }), []);
    });

    it('show once the cursor has gone', () => {
      const { analysis, findings } = keyed('npa-har', ['npa-harbour']);
      assert.deepEqual(showable(analysis, [], at(3)), findings);
    });

    it('show to a writer who rests behind them when no known key begins like that', () => {
      const { analysis, findings, end } = keyed('npa-hatch', ['npa-harbour']);
      assert.deepEqual(showable(analysis, [], { cursors: [end + 1], resting: true }), findings);
    });
  });

  it('clear what is gone at once', () => {
    const { analysis, finding, end } = typed('He said “all of it” on', 'all');
    assert.deepEqual(showable({ ...analysis, findings: [] }, [seenOf(finding)], at(end)), []);
  });
});

describe('a seen finding', () => {
  const seen = { rule: 'quote/altered', subject: { start: 10, end: 20 } };
  const after = (start: number, end: number, newLength: number) => moved(seen, { start, end, newLength }).subject;

  it('follows changes before it', () => assert.deepEqual(after(0, 2, 5), { start: 13, end: 23 }));
  it('grows with changes inside it', () => assert.deepEqual(after(15, 15, 1), { start: 10, end: 21 }));
  it('shrinks with them, too', () => assert.deepEqual(after(12, 18, 0), { start: 10, end: 14 }));
  it('stays for changes behind it', () => assert.deepEqual(after(25, 30, 0), { start: 10, end: 20 }));
  it('collapses when its text goes', () => assert.deepEqual(after(5, 25, 0), { start: 5, end: 5 }));
});
