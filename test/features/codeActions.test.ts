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
  it("offer the source's words first, then accepting", () => {
    const { offers } = offersAt('all of');
    assert.deepEqual(
      offers.map((offer) => [offer.title, 'edits' in offer && offer.preferred]),
      [
        ["Use the source's words: “a lot”", true],
        ['Accept, with a reason…', false],
        ['Ignore quote/altered here', false],
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

  const ignoring = (written: string): { readonly shown: Scene; readonly offer: CodeActionOffer | undefined } => {
    const shown = scene({ corpus: harbourDesk, draft: written });
    const at = shown.text.indexOf('all of');
    const offers = codeActionsAt(shown.analysis, { start: at, end: at });
    return { shown, offer: offers.find(({ kind }) => kind === 'ignore') };
  };
  const settled: Readonly<Record<string, string>> = {
    'alone in the draft': altered,
    'behind another paragraph': `# Boats\n\nIt rains.\n\n${altered}\n\nMore.\n`,
    'right below a heading': `# Boats\n${altered}\n`,
    'in a heading': `## ${altered}\n\nMore.\n`,
    'in a draft with CRLF': `# Boats\r\n\r\n${altered}\r\n`,
    'below front matter': `---\ntitle: Boats\n---\n${altered}\n`,
  };
  for (const [where, written] of Object.entries(settled)) {
    it(`settle a finding by a comment above it, ${where}`, () => {
      const { shown, offer } = ignoring(written);
      const text = applied(shown.text, offer!);
      assert.equal(text.replace(/<!-- deskcheck-ignore-next-line quote\/altered: -->(\r?\n)/, ''), shown.text);
      const { analysis } = scene({ corpus: harbourDesk, draft: text });
      assert.deepEqual([shown.analysis.findings.length, analysis.findings.length], [1, 0]);
      assert.deepEqual(
        analysis.draft.blocks.map(({ kind }) => kind),
        shown.analysis.draft.blocks.map(({ kind }) => kind),
      );
    });
  }

  for (const [named, left] of Object.entries({
    quote: 0,
    'quote/*': 0,
    '*': 0,
    'quote/altered': 0,
    'cite/*': 1,
    quot: 1,
  })) {
    it(`leave ${left === 0 ? 'nothing' : 'the finding'} where a comment names ${named}`, () => {
      const commented = `<!-- deskcheck-ignore-next-line ${named}: as agreed -->\n${altered}\n`;
      assert.equal(scene({ corpus: harbourDesk, draft: commented }).analysis.findings.length, left);
    });
  }

  const unsettled: Readonly<Record<string, string>> = {
    list: `- One.\n- ${altered}\n`,
    'second paragraph of a list item': `- One.\n\n  ${altered}\n`,
    table: `| a | b |\n|---|---|\n| c | ${altered} |\n`,
    'block quotation': `> ${altered}\n`,
    'later line of a paragraph': `It rains.\n${altered}\n`,
  };
  for (const [where, written] of Object.entries(unsettled)) {
    it(`write no comment into a ${where}`, () => {
      const { shown, offer } = ignoring(written);
      assert.equal(shown.analysis.findings[0]?.rule, 'quote/altered');
      assert.equal(offer, undefined);
    });
  }

  it('offer nothing where nothing is the matter', () => {
    const { shown } = offersAt('all of');
    assert.deepEqual(codeActionsAt(shown.analysis, { start: draft.indexOf('\n\n'), end: draft.indexOf('\n\n') }), []);
  });
});
