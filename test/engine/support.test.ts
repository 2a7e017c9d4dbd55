// How far sources carry a sentence, as reports tell it: less where its paragraph names nobody whom it could be about.
import assert from 'node:assert/strict';
import { analyseNow, emptyCorpus, parseDraft } from '../../server/src/engine/index';
import { sourceFile } from '../harness/memoryAnalysis';

const corpus = emptyCorpus.update({
  add: [
    sourceFile(
      'corpus/trial.txt',
      'Mirek Halas was found guilty of 27 counts of fraud in Ellenvik on Friday. His sister watched the trial.',
    ),
  ],
});

function supportOf(draft: string): readonly number[] {
  const { sentences } = analyseNow(parseDraft(draft, { path: 'draft.md', format: 'markdown' }), corpus, {
    level: 'calm',
    decisions: [],
  });
  return sentences.map(({ support }) => support ?? 0);
}

describe('support', () => {
  it('is high for what a source tells', () => {
    const [told] = supportOf('Mirek Halas was found guilty of 27 counts of fraud in Ellenvik [@trial].\n');
    assert.ok(told! > 0.9, String(told));
  });

  it('is low where a paragraph opens with somebody it has not named', () => {
    const [told] = supportOf('He was found guilty of 27 counts of fraud in Ellenvik [@trial].\n');
    assert.ok(told! < 0.2, String(told));
  });

  it('is low there behind another paragraph, too', () => {
    const [, told] = supportOf('Ellenvik waits.\n\nHe was found guilty of 27 counts of fraud in Ellenvik [@trial].\n');
    assert.ok(told! < 0.2, String(told));
  });

  it('is as high where the sentence before says whom it is about', () => {
    const [, told] = supportOf(
      'Mirek Halas went to court [@trial]. He was found guilty of 27 counts of fraud in Ellenvik [@trial].\n',
    );
    assert.ok(told! > 0.9, String(told));
  });

  it('does not keep such a sentence from being found', () => {
    const draft = parseDraft('He was found guilty of 27 counts of fraud in Ellenvik [@trial].\n', {
      path: 'draft.md',
      format: 'markdown',
    });
    const { sentences } = analyseNow(draft, corpus, { level: 'calm', decisions: [] });
    assert.equal(sentences[0]!.status, 'found');
  });
});
