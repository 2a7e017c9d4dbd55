// Citations that are put in where a source has pages: with the page of the words, in the format of the draft.
import assert from 'node:assert/strict';
import {
  analyseNow,
  citationOf,
  codeActionsAt,
  emptyCorpus,
  parseDraft,
  quoteWithCitation,
  type Analysis,
  type Corpus,
  type DraftFormat,
} from '../../server/src/engine/index';
import { applyEdits } from '../harness/applied';
import { sourceFile } from '../harness/memoryAnalysis';

const report = `=== page 12
“The sluice was opened at night,” Dov Sarn said.

=== page 13
“Nobody had asked whose barns

=== page 14
they were in the first place,” Sarn said.

=== page 15
“Forty barns were lost in the flood,” Sarn said.

=== page 16
“Forty barns were lost in the flood,” Sarn said again.

The council met in a cold hall above the harbour office to count them.
`;
const corpus: Corpus = emptyCorpus.update({ add: [sourceFile('corpus/report.md', report)] });
const analysed = (text: string, format: DraftFormat = 'markdown'): Analysis =>
  analyseNow(parseDraft(text, { path: 'draft.md', format }), corpus, { level: 'calm', decisions: [] });

function cited(text: string, format: DraftFormat = 'markdown'): string {
  const analysis = analysed(text, format);
  const at = analysis.draft.quotations[0]!.content.start;
  const offer = codeActionsAt(analysis, { start: at, end: at }).find(({ kind }) => kind === 'cite');
  return applyEdits(text, offer && 'edits' in offer ? offer.edits : []);
}

describe('a citation that is put in', () => {
  it('has the page of the quotation, or the pages it runs over', () => {
    assert.equal(
      cited('“The sluice was opened at night,” Sarn said.'),
      '“The sluice was opened at night,” Sarn said [@report, p. 12].',
    );
    assert.equal(
      cited('“Nobody had asked whose barns they were in the first place,” Sarn said.'),
      '“Nobody had asked whose barns they were in the first place,” Sarn said [@report, pp. 13–14].',
    );
    assert.equal(
      cited("``The sluice was opened at night,'' Sarn said.", 'latex'),
      "``The sluice was opened at night,'' Sarn said~\\cite[p.~12]{report}.",
    );
  });

  it('has none where the words stand on several', () => {
    assert.match(cited('“Forty barns were lost in the flood,” Sarn said.'), /\[@report\]\.$/u);
  });

  it('leaves nothing to find', () => {
    const after = analysed(cited('“The sluice was opened at night,” Sarn said.'));
    assert.deepEqual(after.findings, []);
  });

  it('comes with words that are pasted, and with words that are put in marks', () => {
    const { draft } = analysed('');
    const [offer] = quoteWithCitation({ draft, corpus }, { start: 0, end: 0 }, 'The sluice was opened at night');
    assert.match(offer?.newText ?? '', /\[@report, p\. 12\]\.$/u);
    const copied = analysed('The council met in a cold hall above the harbour office to count them all.');
    const [finding] = copied.findings.filter(({ rule }) => rule === 'copy/unquoted');
    assert.match(applyEdits(copied.draft.text, finding?.fixes[0]?.edits ?? []), /” \[@report, p\. 16\]/u);
  });

  it('is copied with its page', () => {
    const [article] = corpus.articles;
    const at = article!.text.indexOf('Forty');
    assert.equal(citationOf({ article: article!, span: { start: at, end: at + 20 } }), '[@report, p. 15]');
  });
});
