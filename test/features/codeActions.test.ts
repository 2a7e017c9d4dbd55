// Code actions: the fixes that findings carry, applied to the text, and accepting each of them.
import assert from 'node:assert/strict';
import { analyseNow, codeActionsAt, parseDraft, type CodeActionOffer } from '../../server/src/engine/index';
import { altered, harbourDesk, wrongSpeaker } from '../harness/harbourDesk';
import { scene, type Scene } from '../harness/memoryAnalysis';

const draft = `${altered}\n\n${wrongSpeaker}\n`;

function offersAt(word: string): { readonly shown: Scene; readonly offers: readonly CodeActionOffer[] } {
  const shown = scene({ corpus: harbourDesk, draft });
  const at = draft.indexOf(word);
  return { shown, offers: codeActionsAt(shown.analysis, { start: at, end: at }) };
}

function applied(text: string, offer: CodeActionOffer): string {
  assert.equal(offer.kind, 'fix');
  const edits = offer.kind === 'fix' ? offer.edits : [];
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((now, { span, newText }) => now.slice(0, span.start) + newText + now.slice(span.end), text);
}

describe('code actions', () => {
  it("offer the source's words first, then accepting", () => {
    const { offers } = offersAt('all of');
    assert.deepEqual(
      offers.map(({ title, preferred }) => [title, preferred]),
      [
        ["Use the source's words: “a lot”", true],
        ['Accept, with a reason…', false],
      ],
    );
  });

  it('are offered anywhere in the quotation', () => {
    assert.deepEqual(
      offersAt('boats run').offers.map(({ kind }) => kind),
      offersAt('all of').offers.map(({ kind }) => kind),
    );
  });

  it('give the quotation to whom the source gives it', () => {
    const { offers } = offersAt('Marta Ellenvik said [');
    assert.equal(offers[0]?.title, 'Give the quotation to Tobias Hrane');
  });

  it('leave every other finding as it was', () => {
    for (const word of ['all of', 'Marta Ellenvik said [']) {
      const { shown, offers } = offersAt(word);
      const text = applied(shown.text, offers[0]!);
      const parsed = parseDraft(text, { path: 'draft.md', format: 'markdown' });
      const after = analyseNow(parsed, shown.analysis.corpus, { level: 'calm', decisions: [] });
      const fixed = offers[0]!.finding;
      assert.deepEqual(
        after.findings.map(({ rule, binding }) => ({ rule, binding })),
        shown.analysis.findings.filter((f) => f !== fixed).map(({ rule, binding }) => ({ rule, binding })),
      );
    }
  });

  it('offer nothing where nothing is the matter', () => {
    const { shown } = offersAt('all of');
    assert.deepEqual(codeActionsAt(shown.analysis, { start: draft.indexOf('\n\n'), end: draft.indexOf('\n\n') }), []);
  });
});
