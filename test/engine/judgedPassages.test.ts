// What of the sources is put before the judge beside a claim.
import assert from 'node:assert/strict';
import { analyseNow, emptyCorpus, pairsToJudge, parseDraft, type JudgePair } from '../../server/src/engine/index';
import { sourceFile } from '../harness/memoryAnalysis';

const NAMED = 'Mara Ilves, who ran the harbour of Tolm for nine years, spoke to us in her kitchen.';
const TOLD = [
  'Ships were turned away on three nights in March, she recalled.',
  'Nobody had told the pilots why, she said, and the fog had long lifted.',
];
const FILLER = [
  'The town lives on herring, and its bakers open before dawn.',
  'A new road to the hills was promised under two governments.',
  'Schools are closed on Fridays when the wind is strong.',
  'The choir sings in the old customs house twice a year.',
];
/** Nearer to the claim than the sentence with the name, word by word. */
const CROWD = [
  'Ships from the north',
  'Ships under old flags',
  'Ships with timber',
  'Ships with grain',
  'Ships in ballast',
].map((ships) => `${ships} were turned away in March on nights when the pilots had not been paid for weeks.`);
const article = [NAMED, ...FILLER, ...CROWD, ...TOLD, ...FILLER.map((it) => it.replace('The', 'Its'))].join(' ');

function pairsOf(claim: string, text = article): readonly JudgePair[] {
  const corpus = emptyCorpus.update({ add: [sourceFile('corpus/tolm.md', `${text}\n`)] });
  const draft = parseDraft(`${claim} [@tolm].\n`, { path: 'draft.md', format: 'markdown' });
  return pairsToJudge(analyseNow(draft, corpus, { level: 'calm', decisions: [] }), new Map());
}
const wideOf = (claim: string): string => pairsOf(claim)[0]?.passage ?? '';

describe('passages for the judge', () => {
  it('has what the nearest sentences leave out: who "she" is', () => {
    const wide = wideOf('Mara Ilves recalled that ships were turned away on three nights in March');
    assert.ok(wide.includes(TOLD[0]!), wide);
    assert.ok(wide.includes(NAMED), wide);
  });

  it('keeps the order of the source', () => {
    const wide = wideOf('Mara Ilves recalled that ships were turned away on three nights in March');
    assert.ok(wide.startsWith(NAMED) && wide.indexOf(TOLD[0]!) > 0, wide);
  });

  it('brings no sentence for a word that hardly weighs', () => {
    const wide = wideOf(
      'On three nights in March ships were turned away, and the pilots were told nothing of the fog there',
    );
    assert.ok(!wide.includes(NAMED), wide);
  });

  it('puts the nearest sentence among its neighbours beside it, without what stands far away', () => {
    const near = pairsOf('Mara Ilves recalled that ships were turned away on three nights in March').at(-1)!.passage;
    assert.ok(near.includes(TOLD[0]!) && near.includes(TOLD[1]!), near);
    assert.ok(!near.includes(NAMED), near);
  });

  it('is no longer than what a judge can read, and nothing where nothing comes near', () => {
    const long = Array.from(
      { length: 60 },
      (_, i) => `Mara Ilves counted the ships of night ${i + 1} in the harbour of Tolm.`,
    );
    for (const { passage } of pairsOf('Mara Ilves counted ships in the harbour of Tolm on many nights', long.join(' ')))
      assert.ok(passage.split(' ').length <= 130, passage);
    assert.deepEqual(pairsOf('Volcanoes erupted across Iceland'), []);
  });
});
