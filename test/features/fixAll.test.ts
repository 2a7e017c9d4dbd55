// Many findings at once: all of a rule, all quotations of the draft; what is fixed is gone, what is not is as it was.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  codeActionsAt,
  codeActionsForDraft,
  type Analysis,
  type EditOffer,
  type Finding,
} from '../../server/src/engine/index';
import { analysisOf, taken } from '../harness/applied';
import { demoArticles, demoDrafts } from '../harness/demoDesk';
import { altered, exact, harbourDesk, wrongSpeaker } from '../harness/harbourDesk';
import { scene } from '../harness/memoryAnalysis';
import { runs } from '../harness/runs';

const again = '“We are going to take all of the burden until the boats run again,” she said later [@harbour].';
const third = '“We are going to take some of the burden until the boats run again,” Ellenvik said [@harbour].';

const analysed = (...paragraphs: readonly string[]): Analysis =>
  scene({ corpus: harbourDesk, draft: `${paragraphs.join('\n\n')}\n` }).analysis;
const ruleFix = (analysis: Analysis, word: string): EditOffer | undefined => {
  const at = analysis.draft.text.indexOf(word);
  return codeActionsAt(analysis, { start: at, end: at }).find(({ kind }) => kind === 'fix-rule') as EditOffer;
};
/** Rule and quotation: what stays the same when words change. */
const placeOf = ({ draft }: Analysis, { rule, subject }: Finding): string =>
  `${rule} ${String(draft.quotations.findIndex(({ span }) => span.start === subject.start))}`;
const rulesOf = ({ findings }: Analysis): readonly string[] => findings.map(({ rule }) => rule);

describe('fixing all of a rule', () => {
  it('is offered at one of several, with their number', () => {
    const offer = ruleFix(analysed(altered, again, third, wrongSpeaker), 'all of');
    assert.equal(offer?.title, 'Fix all quote/altered in this draft (3)');
    assert.equal(offer.preferred, false);
    assert.equal(offer.findings.length, 3);
  });

  it('leaves other rules as they are', () => {
    const analysis = analysed(altered, again, wrongSpeaker);
    assert.deepEqual(rulesOf(taken(analysis, ruleFix(analysis, 'all of')!)), ['quote/speaker']);
  });

  it('is not offered for one finding alone', () => {
    assert.equal(ruleFix(analysed(altered, exact, wrongSpeaker), 'all of'), undefined);
  });

  it('is not offered where a person has to choose', () => {
    const corpus = { 'corpus/harbour-1.md': 'Nothing.\n', 'corpus/harbour-2.md': 'Nothing.\n' };
    const { analysis } = scene({ corpus, draft: 'One [@harbour-3]. Two [@harbour-4].\n' });
    assert.deepEqual(rulesOf(analysis), ['cite/unknown-key', 'cite/unknown-key']);
    assert.equal(ruleFix(analysis, 'harbour-3'), undefined);
  });
});

describe('fixing all quotations', () => {
  it('fixes every rule of quotations, and citations not', () => {
    const analysis = analysed(altered, wrongSpeaker, 'Talks stalled [@harbor].');
    const [offer, ...more] = codeActionsForDraft(analysis);
    assert.deepEqual([offer?.title, more], ['Fix all quotations in this draft', []]);
    assert.deepEqual(rulesOf(taken(analysis, offer!)), ['cite/unknown-key']);
  });

  it('is not offered where nothing is to be fixed', () => {
    assert.deepEqual(codeActionsForDraft(analysed(exact)), []);
    const stitched =
      '“We are going to take a lot of the burden until … the strike began,” Ellenvik told reporters [@harbour].';
    assert.ok(analysed(stitched).findings.every(({ fixes }) => fixes.length === 0));
    assert.deepEqual(codeActionsForDraft(analysed(stitched)), []);
  });

  it('leaves house style alone, unless the settings call it a departure', () => {
    const corpus = { 'corpus/levy.md': '“The harbor pays 10 percent of every ticket to the crews,” Hrane said.\n' };
    const draft = '“The harbour pays ten per cent of every ticket to the crews,” Hrane said [@levy].\n';
    const { analysis } = scene({ corpus, draft });
    assert.deepEqual(rulesOf(analysis), ['quote/restyled']);
    assert.deepEqual(codeActionsForDraft(analysis), []);
    const stricter: readonly Finding[] = analysis.findings.map((finding) => ({ ...finding, severity: 'warning' }));
    const [offer] = codeActionsForDraft({ ...analysis, findings: stricter });
    assert.deepEqual(rulesOf(taken(analysis, offer!)), []);
  });

  it('changes a name that two quotations share once', () => {
    const both =
      '“Nobody on this pier has slept since the strike began,” Marta Ellenvik said: “The money is there, but it is not unconditional” [@harbour].';
    const analysis = analysed(both);
    const [offer] = codeActionsForDraft(analysis);
    if (rulesOf(analysis).length === 2) assert.equal(offer!.edits.length, 1);
    assert.deepEqual(rulesOf(taken(analysis, offer!)), []);
  });

  it('leaves nothing of the demo that it could fix, and touches no other finding', () => {
    const corpus = demoArticles();
    let fixed = 0;
    for (const [name, text] of demoDrafts()) {
      const before = analysisOf(text, corpus);
      for (const offer of codeActionsForDraft(before)) {
        const after = taken(before, offer);
        fixed += offer.findings.length;
        assert.deepEqual(codeActionsForDraft(after), [], name);
        const rest = before.findings.filter((finding) => !offer.findings.includes(finding));
        assert.deepEqual(
          after.findings.map(({ rule, message }) => [rule, message]),
          rest.map(({ rule, message }) => [rule, message]),
          name,
        );
      }
    }
    assert.ok(fixed > 5, String(fixed));
  });

  it('leaves nothing that it fixed, whatever is wrong with the draft', () => {
    const corpus = demoArticles();
    const [, text] = demoDrafts().find(([name]) => name === 'notes.md')!;
    const words = [...text.matchAll(/\p{L}+/gu)];
    const slip = fc.record({ at: fc.nat(words.length - 1), by: fc.constantFrom('', 'hay', 'not', 'Hrane') });
    const slips = fc.array(slip, { minLength: 2, maxLength: 25 });
    fc.assert(
      fc.property(slips, (changes) => {
        const wrong = changes
          .sort((a, b) => b.at - a.at)
          .reduce((now, { at, by }) => {
            const { index, 0: word } = words[at]!;
            return now.slice(0, index) + by + now.slice(index + word.length);
          }, text);
        const before = analysisOf(wrong, corpus);
        for (const offer of codeActionsForDraft(before)) {
          const fixed = new Set(offer.findings.map((finding) => placeOf(before, finding)));
          for (const finding of before.findings)
            if (!offer.findings.includes(finding)) fixed.delete(placeOf(before, finding));
          const after = taken(before, offer);
          for (const finding of after.findings) assert.ok(!fixed.has(placeOf(after, finding)), finding.message);
        }
      }),
      runs(20),
    );
  });
});
