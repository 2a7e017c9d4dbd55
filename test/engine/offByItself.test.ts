// A rule that is off by itself is not asked until the writer gives it a severity, and then at once.
import assert from 'node:assert/strict';
import { analyseNow, checks, emptyCorpus, parseDraft, type Analysis } from '../../server/src/engine/index';
import { sourceFile } from '../harness/memoryAnalysis';

const article = 'The council of Hrane closed the swimming pool in Orsk Street on Monday.\n';
const careful = 'The council of Hrane might have closed the swimming pool in Orsk Street [@pool].\n';
const corpus = emptyCorpus.update({ add: [sourceFile('corpus/pool.md', article)] });
const draft = parseDraft(careful, { path: 'draft.md', format: 'markdown' });

const analysed = (severities: Readonly<Record<string, 'warning' | 'off'>> | undefined, previous?: Analysis): Analysis =>
  analyseNow(draft, corpus, { level: 'calm', decisions: [], ...(severities && { severities }) }, previous);
const rulesOf = ({ findings }: Analysis): readonly string[] =>
  findings.map(({ rule, severity }) => `${rule} ${severity}`);

describe('a rule that is off by itself', () => {
  it('is claim/understated or claim/judged, and no other', () => {
    assert.deepEqual(
      checks.filter(({ off }) => off).map(({ id }) => id),
      ['claim/understated', 'claim/judged'],
    );
  });

  it('says nothing until it has a severity', () => {
    assert.deepEqual(rulesOf(analysed(undefined)), []);
    assert.deepEqual(rulesOf(analysed({ 'claim/understated': 'off' })), []);
    assert.deepEqual(rulesOf(analysed({ 'claim/understated': 'warning' })), ['claim/understated warning']);
  });

  it('comes and goes with the setting, whatever was seen before', () => {
    const off = analysed({});
    const on = analysed({ 'claim/understated': 'warning' }, off);
    assert.deepEqual(rulesOf(on), ['claim/understated warning']);
    assert.deepEqual(rulesOf(analysed({}, on)), []);
  });

  it('leaves a sentence as found: less is no departure', () => {
    const on = analysed({ 'claim/understated': 'warning' });
    assert.deepEqual(
      on.sentences.map(({ status }) => status),
      ['found'],
    );
    assert.equal(on.findings[0]?.verdict, 'understated');
  });
});
