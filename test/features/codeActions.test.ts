// Code actions: the fixes that findings carry, applied to the text, and accepting each of them.
import assert from 'node:assert/strict';
import { analyseNow, codeActionsAt, parseDraft, type CodeActionOffer } from '../../server/src/engine/index';
import { applyEdits } from '../harness/applied';
import { altered, harbourDesk, wrongSpeaker } from '../harness/harbourDesk';
import { scene, type Scene } from '../harness/memoryAnalysis';

const draft = `${altered}\n\n${wrongSpeaker}\n`;

function offersAt(word: string): { readonly shown: Scene; readonly offers: readonly CodeActionOffer[] } {
  const shown = scene({ corpus: harbourDesk, draft });
  const at = draft.indexOf(word);
  return { shown, offers: codeActionsAt(shown.analysis, { start: at, end: at }) };
}

const applied = (text: string, offer: CodeActionOffer): string => applyEdits(text, 'edits' in offer ? offer.edits : []);

describe('code actions', () => {
  it("offer the source's words first, then other ways, then decisions", () => {
    const { offers } = offersAt('all of');
    assert.deepEqual(
      offers.map((offer) => [offer.title, 'edits' in offer && offer.preferred]),
      [
        ["Use the source's words: “a lot”", true],
        ['Make it indirect speech', false],
        ['Accept, with a reason…', false],
        ['Ignore quote/altered here', false],
        ['Ignore quote/altered in this draft', false],
        ['Ignore quote/altered for harbour, with a reason…', false],
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
      const [fixed] = offers[0]?.kind === 'fix' ? offers[0].findings : [];
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
