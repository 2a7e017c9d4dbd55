// The hover on a claim with a judge at hand: which passage is shown first, and what several sources carry only together.
import assert from 'node:assert/strict';
import {
  analyseNow,
  hoverAt,
  pairKey,
  pairsForHover,
  pairsToJudge,
  type Analysis,
  type HeardJudge,
  type Judgement,
  type JudgePair,
  type Judgements,
} from '../../server/src/engine/index';
import { cardText } from '../harness/cardText';
import { scene } from '../harness/memoryAnalysis';

const supported: Judgement = { supported: 0.97, contradicted: 0.01, overstated: 0.01, notStated: 0.01 };
const contradicted: Judgement = { supported: 0.01, contradicted: 0.97, overstated: 0.01, notStated: 0.01 };
const silent: Judgement = { supported: 0.01, contradicted: 0.01, overstated: 0.01, notStated: 0.97 };

const near = 'Keeper Ilse Brandt thanked the old lighthouse of Varn for its years in service.';
const same = 'Since January the tower in Varn is lit by nobody any more.';
const corpus = {
  'corpus/light.md': `---
title: A light goes out
---
${near} Snow fell on the cape for a week and the roads were closed to lorries. Fishing boats stayed in. ${same} Its stairs are to be repaired.
`,
};
const draft = 'The old lighthouse of Varn went out of serv$0ice in January [@light].\n';

describe('hover on a claim with a judge', () => {
  const shown = (judge?: (pair: JudgePair) => Judgement | undefined): string => {
    const { analysis, cursor } = scene({ corpus, draft });
    return (
      cardText(hoverAt(analysis, cursor, [], judge && heard(answers(pairsForHover(analysis, cursor), judge)))) ?? ''
    );
  };
  const first = (words: string) => (pair: JudgePair) => (pair.passage.includes(words) ? supported : silent);

  it('shows the passage that the judge holds to carry it', () => {
    assert.ok(shown().includes(near));
    const card = shown(({ passage }) => (passage.startsWith('Fishing boats') ? supported : silent));
    assert.ok(card.includes(same), card);
    assert.ok(!card.includes(near), card);
  });

  it('shows the one that says the contrary likewise', () => {
    const card = shown(({ passage }) => (passage.startsWith('Fishing boats') ? contradicted : silent));
    assert.ok(card.includes(same), card);
  });

  it('shows of the sentences that the judge has read as one the one that has most of the claim in it', () => {
    const beside = {
      'corpus/light.md': `---\ntitle: A light goes out\n---\nThe cape is quiet. ${near} The keeper of Varn left.\n`,
    };
    const { analysis, cursor } = scene({ corpus: beside, draft });
    const one = answers(pairsForHover(analysis, cursor), ({ passage }) =>
      passage.startsWith(near) ? supported : silent,
    );
    assert.ok([...one.values()].includes(supported));
    const card = cardText(hoverAt(analysis, cursor, [], heard(one))) ?? '';
    assert.ok(card.includes(near), card);
  });

  it('shows what the rules hold nearest without a judge, without all of its answers, and where it finds nothing', () => {
    assert.equal(
      shown((pair) => (pair.passage.startsWith('Fishing boats') ? supported : undefined)),
      shown(),
    );
    assert.equal(
      shown(() => silent),
      shown(),
    );
    assert.equal(shown(first('thanked the old lighthouse')), shown());
  });

  it('has nothing judged for a citation, a question or no claim at all', () => {
    const { analysis } = scene({
      corpus,
      draft: 'The old lighthouse of Varn went out in January [@light]. Did it go out [@light]? Nobody knows.\n',
    });
    const { text } = analysis.draft;
    for (const words of ['@light', 'Did it', 'Nobody'])
      assert.deepEqual(pairsForHover(analysis, text.indexOf(words) + 2), []);
    assert.ok(pairsForHover(analysis, 3).length > 0);
  });
});

describe('several sources that carry a claim together', () => {
  const setting = {
    corpus: {
      'corpus/mill.md': `---
title: The mill of Tarn
publisher: The Tarn Echo
---
The paper mill of Tarn was bought by the brothers Olufsen in 1931.
`,
      'corpus/fire.md': `---
title: A fire in Tarn
publisher: Compass Weekly
---
In 1954 a fire destroyed the warehouse and the archive of the mill.
`,
    },
    draft:
      'The brothers Olufsen bought the paper mill of Tarn in 1931, and a fire destroyed its archive and warehouse in 1954 [@mill; @fire].\n',
  };
  const whole = ({ passage }: JudgePair): boolean => passage.includes('Olufsen') && passage.includes('archive');
  const judged = (judge: (pair: JudgePair) => Judgement | undefined, { analysis } = scene(setting)): Analysis =>
    analyseNow(
      analysis.draft,
      analysis.corpus,
      { level: 'calm', decisions: [], judgements: answers(pairsToJudge(analysis, new Map()), judge) },
      analysis,
    );
  const support = ({ sentences }: Analysis): number => sentences[0]!.support!;

  it('counts as carried by what is read of both, whatever each lacks', () => {
    const together = judged((pair) => (whole(pair) ? supported : silent));
    const throughout = judged(() => supported);
    assert.equal(support(together), support(throughout));
    assert.equal(together.sentences[0]!.status, 'found');
    assert.ok(support(together) >= support(scene(setting).analysis));
  });

  it('does not count as carried because one of them says its half', () => {
    const half = judged((pair) => (whole(pair) ? silent : supported));
    assert.ok(support(half) < support(scene(setting).analysis));
    assert.equal(half.sentences[0]!.status, 'not-checked');
  });

  it('says of each source in the hover that it carries a part, and of neither that it has nothing', () => {
    const analysis = judged((pair) => (whole(pair) ? supported : silent));
    const card = cardText(hoverAt(analysis, 8, [], heard(answers(pairsForHover(analysis, 8), () => silent)))) ?? '';
    assert.match(card, /^\*\*Found in source\*\* · 2 articles\n/u);
    assert.match(card, /The Tarn Echo[^\n]* · carries (?:part|most) of it/u);
    assert.match(card, /Compass Weekly[^\n]* · carries (?:part|most) of it/u);
  });
});

const answers = (pairs: readonly JudgePair[], judge: (pair: JudgePair) => Judgement | undefined): Judgements =>
  new Map(
    pairs.flatMap((pair) => {
      const answer = judge(pair);
      return answer ? [[pairKey(pair), answer] as const] : [];
    }),
  );

const heard = (pages: Judgements): HeardJudge => ({ judgements: new Map(), pages, words: [] });
