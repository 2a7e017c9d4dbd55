// Completion of pages behind a citation key: where it speaks, which page comes first, what it puts in.
import assert from 'node:assert/strict';
import { completionsAt, emptyCorpus, parseDraft } from '../../server/src/engine/index';
import { scene, sourceFile } from '../harness/memoryAnalysis';

const report = `=== page iv
The harbour office met in spring.

=== page 12
“The sluice was opened at night,” Dov Sarn said.

=== page 13
Forty barns were lost. “Nobody had asked

=== page 14
whose barns they were,” Sarn said.
`;
const corpus = { 'corpus/report.md': report, 'corpus/plain.md': 'Snow fell on the pier.' };

const offers = (draft: string) => {
  const { analysis, cursor, text } = scene({ corpus, draft });
  return completionsAt(analysis, cursor).map(({ label, newText, replace, detail }) => ({
    label,
    detail,
    line:
      text.slice(text.lastIndexOf('[', replace.start), replace.start) +
      newText +
      text.slice(replace.end).replace(/\n[^]*/u, ''),
  }));
};
const labels = (draft: string): string =>
  offers(draft)
    .map(({ label }) => label)
    .join(' ');
const first = (draft: string): string | undefined => offers(draft)[0]?.line;

describe('completion of pages', () => {
  it('offers the page of the quotation, then the others', () => {
    const draft = '“The sluice was opened at night,” Sarn said [@report, $0].';
    assert.equal(labels(draft), 'p. 12 p. iv p. 13 p. 14');
    assert.equal(first(draft), '[@report, p. 12].');
    assert.deepEqual(
      offers(draft).map(({ detail }) => detail),
      [
        'where these words stand',
        'The harbour office met in spring.',
        'Forty barns were lost. “Nobody had asked',
        'whose barns they were,” Sarn said.',
      ],
    );
  });

  it('offers the pages over which a quotation runs', () => {
    assert.equal(
      first('“Nobody had asked whose barns they were,” Sarn said [@report, p. $0].'),
      '[@report, pp. 13–14].',
    );
  });

  it('keeps what is typed: the word, or no word before a number', () => {
    assert.equal(first('Barns were lost [@report, page 13$0].'), '[@report, page 13].');
    assert.equal(first('Barns were lost [@report, 13$0].'), '[@report, 13].');
    assert.equal(first('Barns were lost [@report, p. 1$09].'), '[@report, p. 12].');
    assert.equal(first('Barns were lost [see @{report}, p.$0'), '[see @{report}, p. iv');
    assert.equal(first('As @report [$0] says, barns were lost.'), '[p. iv] says, barns were lost.');
    assert.equal(labels('Barns were lost [@plain; @report, p. 14$0]'), 'p. 14');
  });

  it('writes them as the format of the draft does', () => {
    const lineIn = (format: 'latex' | 'typst', marked: string): string | undefined => {
      const cursor = marked.indexOf('$0');
      const text = marked.replace('$0', '');
      const draft = parseDraft(text, { path: 'draft', format });
      const files = emptyCorpus.update({ add: Object.entries(corpus).map(([path, it]) => sourceFile(path, it)) });
      const [offer] = completionsAt({ draft, corpus: files }, cursor);
      return offer?.kind === 'page'
        ? text.slice(0, offer.replace.start) + offer.newText + text.slice(offer.replace.end)
        : undefined;
    };
    assert.equal(
      lineIn('latex', "``The sluice was opened at night,'' Sarn said~\\cite[$0]{report}."),
      "``The sluice was opened at night,'' Sarn said~\\cite[p.~12]{report}.",
    );
    assert.equal(
      lineIn('latex', 'Barns were lost~\\autocite[see][p.~14$0]{report}.'),
      'Barns were lost~\\autocite[see][p.~14]{report}.',
    );
    assert.equal(lineIn('latex', 'Barns [@report, p. $0].'), undefined);
    assert.equal(
      lineIn('typst', '"The sluice was opened at night," Sarn said @report[p. $0].'),
      '"The sluice was opened at night," Sarn said @report[p. 12].',
    );
  });

  const quiet: Readonly<Record<string, string>> = {
    'for a source without pages': 'Snow [@plain, p. $0].',
    'for an unknown key': 'Snow [@nobody, p. $0].',
    'in words behind a key': 'Barns [@report, as he$0].',
    'behind the bracket': 'Barns [@report], p. $0',
    'outside of brackets': 'As @report, p. $0',
    'behind a link’s words': 'As [there](x), p. $0',
    'behind an address': 'Write to [desk@report, p. $0]',
    'in code': 'Write `[@report, p. $0]`.',
    'for a page that it has not': 'Barns [@report, p. 99$0].',
  };
  for (const [where, draft] of Object.entries(quiet)) it(`keeps quiet ${where}`, () => assert.equal(labels(draft), ''));
});
