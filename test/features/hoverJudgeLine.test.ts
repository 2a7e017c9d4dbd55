// The hover's line on who spoke: the language model, the rules and it together, or, where a rule or a quotation decides, nobody.
import assert from 'node:assert/strict';
import {
  hoverAt,
  speak,
  english,
  type HoverCard,
  type Judgement,
  type WordWeight,
} from '../../server/src/engine/index';
import { cardText } from '../harness/cardText';
import { judged } from '../harness/fakeJudge';
import { scene, type Setting } from '../harness/memoryAnalysis';

const corpus = {
  'corpus/a.md': `---
title: Trams for Velt
---
Engineers in Velt took a first look at where a tram line could run. A study may follow next year, and the money for it is not there. The mayor called the idea worth a thought. Shopkeepers in the old town fear for their deliveries, while the hospital has asked for a stop at its gate. The last tram in Velt was taken out of service forty years ago, and its rails were lifted soon after.
`,
};
const rails = 'Old tracks still run$0 through the streets of Velt [@a].\n';
const found = 'The last tram in Velt was taken out$0 of service forty years ago [@a].\n';
const wrong = 'A study will$0 follow next year [@a].\n';

interface Over extends Partial<Setting> {
  /** Words of the claim, each with its weight. */
  readonly weights?: Readonly<Record<string, number>>;
  readonly heard?: false;
}

function card(draft: string, answer: Partial<Judgement> | undefined, over: Over = {}): HoverCard | undefined {
  const { weights = {}, heard, ...setting } = over;
  const judge = answer && [{ words: '', answer: judged(answer) }];
  const { analysis, cursor, judgements } = scene({ corpus, draft, ...(judge && { judge }), ...setting });
  const before = hoverAt(analysis, cursor, [], judgements && { judgements, pages: judgements, words: [] });
  const words = Object.entries(weights).map(([word, weight]): WordWeight => {
    const start = before!.weighs!.claim.indexOf(word);
    return { start, end: start + word.length, weight };
  });
  return hoverAt(
    analysis,
    cursor,
    [],
    heard !== false && judgements ? { judgements, pages: judgements, words } : undefined,
  );
}
const lineIn = (shown: HoverCard | undefined): string | undefined => {
  const lines = (cardText(shown) ?? '').split('\n').filter((line) => /language model|Sprachmodell/u.test(line));
  assert.ok(lines.length <= 1);
  return lines[0];
};
const asWarning = { rules: { 'claim/judged': 'warning' } } as const;

describe('who read a claim, in its hover', () => {
  afterEach(() => speak(english));

  it('is the model alone where no rule has found anything', () => {
    const shown = card(rails, { overstated: 0.99 }, asWarning);
    assert.equal(lineIn(shown), 'Read by the language model on this machine: says more than the source (0.99).');
    assert.match(cardText(shown)!, /^\*\*Says more than the source\*\* · by the judge\n/u);
  });

  it('leaves out words that explain nothing alone, not those that say how surely or when', () => {
    const weights = { through: 0.9, the: 0.8, of: 0.7, still: 0.3 };
    const shown = lineIn(card(rails, { contradicted: 0.99 }, { ...asWarning, weights }));
    assert.ok(shown?.endsWith('Weighed most: **still**.'), shown);
  });

  it('names the words that weighed most, the weightiest first, and no more than three', () => {
    const line = (weights: Readonly<Record<string, number>>) =>
      lineIn(card(rails, { contradicted: 0.99 }, { ...asWarning, weights }));
    const said = 'Read by the language model on this machine: differs (0.99).';
    assert.equal(line({ still: 0.4, Old: 0.3, Velt: 0.01 }), `${said} Weighed most: **still**, **Old**.`);
    assert.equal(
      line({ Old: 0.3, still: 0.31, run: 0.32, streets: 0.33 }),
      `${said} Weighed most: **streets**, **run**, **still**.`,
    );
    assert.equal(line({ still: 0.01, Old: -0.4 }), said);
  });

  it('is rules and model together where its answer was weighed with theirs', () => {
    assert.equal(
      lineIn(card(found, { supported: 0.94 })),
      'Weighed by the rules and by the language model on this machine, which reads: found in source (0.94).',
    );
    assert.equal(
      lineIn(card(rails, { notStated: 0.94 })),
      'Weighed by the rules and by the language model on this machine, which reads: not found (0.94).',
    );
  });

  it('says what could be weighed word by word, which is nothing where the model takes the claim for found', () => {
    assert.equal(card(rails, { notStated: 0.94 })?.weighs?.claim, 'Old tracks still run through the streets of Velt.');
    const quiet = card(found, { supported: 0.94 });
    assert.ok(quiet && !('weighs' in quiet));
  });

  it('is not told where a rule has found what departs', () => {
    const shown = card(wrong, { contradicted: 0.94 }, asWarning);
    assert.match(cardText(shown)!, /^\*\*Says more than the source\*\* · certainty\n/u);
    assert.equal(lineIn(shown), undefined);
    assert.equal(shown?.weighs, undefined);
  });

  it('is not told of questions, of quoted words, of what the model has not read, or to whom wants no model', () => {
    assert.equal(lineIn(card('Do old tracks still$0 run through Velt [@a]?\n', { notStated: 0.94 })), undefined);
    assert.equal(
      lineIn(card('The tram “was taken out of service” in Velt$0 years ago [@a].\n', { notStated: 0.94 })),
      undefined,
    );
    assert.equal(lineIn(card(rails, undefined)), undefined);
    assert.equal(lineIn(card(rails, { notStated: 0.94 }, { heard: false })), undefined);
    const half = scene({ corpus, draft: rails, judge: [{ words: '', answer: judged({ notStated: 0.94 }) }] });
    assert.ok(half.judgements!.size > 1);
    const judgements = new Map([...half.judgements!].slice(0, 1));
    assert.equal(
      lineIn(hoverAt(half.analysis, half.cursor, [], { judgements, pages: judgements, words: [] })),
      undefined,
    );
  });

  it('is said in the language of whoever reads, with the words of the draft as they are', () => {
    speak({
      name: 'de',
      words: {
        'Read by the language model on this machine: {0} ({1}).': 'Vom Sprachmodell gelesen: {0} ({1}).',
        'Weighed most:': 'Am schwersten wog:',
        differs: 'weicht ab',
      },
    });
    assert.equal(
      lineIn(card(rails, { contradicted: 0.99 }, { ...asWarning, weights: { still: 0.4 } })),
      'Vom Sprachmodell gelesen: weicht ab (0,99). Am schwersten wog: **still**.',
    );
  });
});
