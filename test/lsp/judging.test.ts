// The learned judge is asked in the background: what is beside the writer first, each pair once, and nothing while paused.
import assert from 'node:assert/strict';
import type { Analysis, Judgement, JudgePair } from '../../server/src/engine/index';
import { Judging, type JudgedDraft } from '../../server/src/lsp/judging';
import { eventually } from '../harness/eventually';
import { scene } from '../harness/memoryAnalysis';

const article = `---
title: Trams for Velt
---
Engineers in Velt took a first look at where a tram line could run. A study may follow next year, and the money for it is not there. The mayor called the idea worth a thought. Shopkeepers in the old town fear for their deliveries, while the hospital has asked for a stop at its gate. The last tram in Velt was taken out of service forty years ago, and its rails were lifted soon after.
`;
const draft = `Engineers in Velt have looked at a tram line [@a].

Shopkeepers in the old town fear for their deliveries [@a].

The last tram in Velt went out of service forty years ago [@a].
`;
const answer: Judgement = { supported: 0.9, contradicted: 0.04, overstated: 0.03, notStated: 0.03 };

describe('judging in the background', () => {
  const analysed = (): Analysis => scene({ corpus: { 'corpus/a.md': article }, draft }).analysis;

  it('asks for every claim once, and tells when more is known', async () => {
    const desk = deskWith(analysed());
    desk.judging.stir();
    await eventually(() => desk.told.length > 0 && desk.judging.known.size > 0);
    const asked = desk.asked.flat();
    assert.equal(new Set(asked.map(({ claim }) => claim)).size, 3);
    desk.judging.stir();
    await desk.calm();
    assert.equal(desk.asked.flat().length, asked.length);
  });

  it('begins beside the writer', async () => {
    const desk = deskWith(analysed(), draft.indexOf('last tram'));
    desk.judging.stir();
    await eventually(() => desk.asked.length > 0);
    assert.match(desk.asked[0]![0]!.claim, /^The last tram/);
  });

  it('asks nothing where there is no judge, while paused, of a draft that wants no judge, or of one that is being typed', async () => {
    const analysis = analysed();
    for (const over of [{ atHand: false }, { paused: true }, { wantsJudge: false }, { analysis: undefined }]) {
      const desk = deskWith(analysis, undefined, over);
      desk.judging.stir();
      await desk.calm();
      assert.deepEqual(desk.asked, []);
      assert.deepEqual(desk.told, []);
    }
  });

  it('tells of what was just edited with the first answers to it, however much else there is to read', async () => {
    const claims = (n: number): string =>
      Array.from({ length: n }, (_, i) => `Tram line ${i} runs in Velt [@a].`).join('\n\n');
    const before = claims(40);
    const edited = `${before}\n\nThe last tram in Velt went out of service forty years ago [@a].\n`;
    const corpus = { 'corpus/a.md': article };
    const open = [
      { analysis: scene({ corpus, draft: before }).analysis, changedAt: undefined, rested: 9000, wantsJudge: true },
      { analysis: scene({ corpus, draft: before }).analysis, changedAt: 0, rested: 5000, wantsJudge: true },
    ];
    const [, mine] = open;
    /** Batches asked for before it was told of the edited sentence. */
    let batches: number | undefined;
    const knows = (): boolean => [...judging.known.keys()].some((key) => key.startsWith('The last tram'));
    const asked: string[][] = [];
    let answered = 0;
    const judging = new Judging<(typeof open)[number]>({
      atHand: () => Promise.resolve(true),
      judge: async (pairs) => {
        asked.push(pairs.map(({ claim }) => claim));
        await new Promise((resolve) => void setTimeout(resolve, 2));
        // The writer edits while the first texts are being read.
        if (++answered === 3) {
          Object.assign(mine!, { ...scene({ corpus, draft: edited }), changedAt: edited.length, rested: 0 });
          judging.stir();
        }
        return pairs.map(() => answer);
      },
      drafts: () => open,
      judged: () => (batches ??= knows() ? asked.length : undefined),
      paused: () => false,
      failed: (error) => assert.fail(String(error)),
    });
    judging.stir();
    await eventually(() => batches !== undefined);
    judging.dispose();
    assert.match(asked[0]![0]!, /^Tram line 0/);
    assert.match(asked[3]![0]!, /^The last tram/);
    assert.equal(batches, 4);
  });

  it('does not ask again for what had no answer', async () => {
    const desk = deskWith(analysed(), undefined, { answer: undefined });
    desk.judging.stir();
    await eventually(() => desk.asked.length > 0);
    await desk.calm();
    const { length } = desk.asked;
    desk.judging.stir();
    await desk.calm();
    assert.equal(desk.asked.length, length);
    assert.equal(desk.judging.known.size, 0);
    assert.deepEqual(desk.told, []);
  });

  it('is quiet once it has ended', async () => {
    const desk = deskWith(analysed());
    desk.judging.dispose();
    desk.judging.stir();
    await desk.calm();
    assert.deepEqual(desk.asked, []);
  });
});

interface Over {
  readonly atHand?: boolean;
  readonly paused?: boolean;
  readonly wantsJudge?: boolean;
  readonly analysis?: undefined;
  readonly answer?: undefined;
}

function deskWith(analysis: Analysis, changedAt?: number, over: Over = {}) {
  const asked: (readonly JudgePair[])[] = [];
  const told: (readonly JudgedDraft[])[] = [];
  const open: JudgedDraft = {
    analysis: 'analysis' in over ? undefined : analysis,
    changedAt,
    rested: 0,
    wantsJudge: over.wantsJudge ?? true,
  };
  const judging = new Judging<JudgedDraft>({
    atHand: () => Promise.resolve(over.atHand ?? true),
    judge: (pairs) => {
      asked.push(pairs);
      return Promise.resolve(pairs.map(() => ('answer' in over ? undefined : answer)));
    },
    drafts: () => [open],
    judged: (drafts) => void told.push(drafts),
    paused: () => over.paused ?? false,
    failed: (error) => assert.fail(String(error)),
  });
  const calm = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 20));
  return { judging, asked, told, calm };
}
