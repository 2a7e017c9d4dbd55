// Pairs that the engine makes for training the judge: each change says what it should, and what only looks alike stays quiet.
import assert from 'node:assert/strict';
import { applied } from '../../server/judge/training/generate/edits';
import { canBeFramed, framed } from '../../server/judge/training/generate/kinds/frames';
import { turnsOf } from '../../server/judge/training/generate/kinds/index';
import { grafted, leftBehind } from '../../server/judge/training/generate/kinds/neighbours';
import { PairMaker } from '../../server/judge/training/generate/pairs';
import { Sentence } from '../../server/judge/training/generate/sentence';
import { levelled } from '../../server/judge/training/generate/shares';
import { isStatement, tidied } from '../../server/judge/training/generate/documents';
import type { Document, Pair } from '../../server/judge/training/generate/turn';
import { gerund, participle, past, third } from '../../server/judge/training/generate/verbForms';
import { seeded } from '../../server/syntax/training/chance';

const documentOf = (...texts: string[]): Document => ({
  sentences: texts.map((text) => new Sentence(text)),
  licence: 'MIT',
  source: 'invented',
  inOrder: true,
});

/** "kind/relation: claim" for the first sentence, by several seeds. */
const turned = (kind: string, ...texts: string[]): string[] => {
  const document = documentOf(...texts);
  const all = [1, 2, 3, 4, 5, 6].flatMap((seed) =>
    turnsOf(document.sentences[0]!, document, 0, seeded(seed))
      .filter((t) => t.kind === kind)
      .map((t) => `${t.relation}: ${applied(texts[0]!, t.edits)}`),
  );
  return [...new Set(all)].sort();
};

const says = (kind: string, sentence: string, expected: string, ...rest: string[]): void => {
  it(`${kind}: ${expected}`, () => {
    const found = turned(kind, sentence, ...rest);
    assert.ok(found.includes(expected), `found ${JSON.stringify(found)}`);
  });
};

const quiet = (kind: string, sentence: string, ...rest: string[]): void => {
  it(`${kind}: nothing of “${sentence}”`, () => assert.deepEqual(turned(kind, sentence, ...rest), []));
};

describe('pairs made by the engine', () => {
  describe('one rung up or down', () => {
    says('hedge', 'The new dam may cause floods in the valley.', 'stronger: The new dam causes floods in the valley.');
    says(
      'hedge',
      'The clerk reportedly left the town hall on Friday.',
      'stronger: The clerk left the town hall on Friday.',
    );
    quiet('hedge', 'The new dam may not cause floods in the valley.');
    quiet('hedge', 'Orsk asked whether the dam may cause floods.');
    says('plan-done', 'The bank plans to sell the mill.', 'stronger: The bank has sold the mill.');
    quiet('plan-done', 'We want to hear from the readers.');
    it('plan: a plan of what was done', () => {
      const found = turned('plan', 'The company sold the mill in March.');
      assert.ok(
        found.length > 0 && found.every((f) => /^weaker: The company .+ (?:sell|selling) the mill in March\.$/.test(f)),
        String(found),
      );
    });
    quiet('plan', 'The company died in March.');
    it('finding: what a study is worth', () => {
      const found = turned('finding', 'The study suggests that the dam leaks.');
      assert.ok(
        found.length > 0 &&
          found.every((f) => /^stronger: The study (?:proves|confirms|demonstrates|establishes) that/.test(f)),
        String(found),
      );
    });
    quiet('finding', 'The study did not suggest that the dam leaks.');
    says(
      'quantity',
      'Some of the houses were lost in the flood.',
      'stronger: Most of the houses were lost in the flood.',
    );
    quiet('quantity', 'Some of the houses were not lost in the flood.');
    says('frequency', 'The mayor often visits the harbour.', 'stronger: The mayor always visits the harbour.');
    says(
      'the-only',
      'Velt is one of the largest cities in the valley.',
      'stronger: Velt is the largest city in the valley.',
    );
    quiet('the-only', 'One of them was late for the meeting.');
    quiet('hedged-modal', 'The harbour may have closed in the spring.');
  });

  describe('what cannot both be so', () => {
    says('negation', 'The council approved the plan.', 'differs: The council did not approve the plan.');
    says('negation', 'The council did not approve the plan.', 'differs: The council approved the plan.');
    quiet('negation', 'Nobody approved the plan of the council.');
    says('opposite', 'The council accepted the plan on Monday.', 'differs: The council rejected the plan on Monday.');
    it('changes a number, keeps its unit, and leaves bounds alone', () => {
      const found = turned('number', 'The flood destroyed 40 houses in May.');
      assert.ok(
        found.length > 0 &&
          found.every((f) => /^differs: The flood destroyed \d+ houses in May\.$/.test(f) && !f.includes(' 40 ')),
      );
      assert.deepEqual(turned('number', 'The flood destroyed more than 40 houses in May.'), []);
    });
    it('changes a year', () => {
      const found = turned('date', 'The harbour was built in 1907.');
      assert.ok(found.length > 0 && found.every((f) => /built in \d{4}\.$/.test(f) && !f.includes('1907')));
    });
  });

  describe('the same, or less', () => {
    says('moved', 'In May 2019, the harbour closed.', 'same: The harbour closed in May 2019.');
    says('apposition', 'Aram Velt, the mayor of Orsk, opened the dam.', 'detail: Aram Velt opened the dam.');
    says('aside', 'The dam (built by hand) held the water.', 'less: The dam held the water.');
    quiet('adverbial', 'No house was built during the war.');
    says('number-form', 'The town lost ten boats in May.', 'same: The town lost 10 boats in May.');
    says('rounded', 'The flood destroyed 297 houses in May.', 'less: The flood destroyed nearly 300 houses in May.');
    says('short-name', 'Thomas Velt opened the dam.', 'less: Velt opened the dam.');
    says('not-opposite', 'Velt won the election in May.', 'same: Velt did not lose the election in May.');
    quiet('not-opposite', 'Velt won a prize in May.');
  });

  it('puts a pronoun’s name in, and asks for the sentence that has it', () => {
    const document = documentOf('Thomas Velt took office in May.', 'He opened the dam a year later.');
    const turn = turnsOf(document.sentences[1]!, document, 1, seeded(1)).find((t) => t.kind === 'name-for-pronoun')!;
    assert.equal(applied(document.sentences[1]!.text, turn.edits), 'Thomas Velt opened the dam a year later.');
    assert.deepEqual(turn.needs, [0]);
  });

  it('frames flat sentences only, with their first letter small unless it is a name’s', () => {
    const said = framed(new Sentence('The council approved the plan.'), [], 'unclear', seeded(1));
    assert.match(said, /the council approved the plan\.$/);
    assert.match(
      framed(new Sentence('Thomas Velt approved the plan.'), [], 'unclear', seeded(1)),
      /Thomas Velt approved/,
    );
    assert.ok(!canBeFramed(new Sentence('The council may approve the plan.')));
  });

  it('knows a neighbour that the passage lacks, and one that says the same', () => {
    const lacking = documentOf(
      'The council of Orsk approved the new dam in May.',
      'The council of Orsk sold its new boats to a bank in Hrane.',
    );
    assert.deepEqual(leftBehind(lacking, 0), [1]);
    const same = documentOf('The council of Orsk approved the new dam in May.', 'In May the new dam was approved.');
    assert.deepEqual(leftBehind(same, 0), []);
    assert.equal(grafted(lacking.sentences[0]!, lacking.sentences[1]!), undefined);
  });

  it('makes loud pairs and quiet ones of the same words', () => {
    const document = documentOf('The council approved 40 boats.', 'The mayor opened the harbour in 1907.');
    const pairs: Pair[] = [];
    for (let seed = 1; seed < 9; seed++) pairs.push(...new PairMaker(seeded(seed)).of(document, 0));
    const labels = (claim: RegExp): Set<string> =>
      new Set(pairs.filter((p) => claim.test(p.hypothesis)).map((p) => p.label));
    assert.ok(labels(/did not approve/).has('contradicted') && labels(/did not approve/).has('supported'));
    assert.ok(labels(/(?:may|might|could) have approved/).has('supported'));
    assert.ok(pairs.some((p) => p.label === 'overstated') && pairs.every((p) => p.license === 'MIT'));
    assert.ok(
      pairs.some((p) => p.premise.includes('The mayor opened')) &&
        pairs.some((p) => !p.premise.includes('The mayor opened')),
    );
  });

  it('makes the same pairs each time', () => {
    const document = documentOf('The council approved 40 boats.', 'The mayor opened the harbour in 1907.');
    assert.deepEqual([...new PairMaker(seeded(3)).of(document, 1)], [...new PairMaker(seeded(3)).of(document, 1)]);
  });

  it('inflects verbs', () => {
    assert.deepEqual(['rise', 'admit', 'carry', 'cut', 'become', 'make'].map(past), [
      'rose',
      'admitted',
      'carried',
      'cut',
      'became',
      'made',
    ]);
    assert.deepEqual(['rise', 'show', 'come', 'take'].map(participle), ['risen', 'shown', 'come', 'taken']);
    assert.deepEqual(['go', 'carry', 'pass', 'be'].map(third), ['goes', 'carries', 'passes', 'is']);
    assert.deepEqual(['make', 'run', 'lie', 'see'].map(gerund), ['making', 'running', 'lying', 'seeing']);
  });

  it('reads texts as they stand in articles, and makes claims of whole statements only', () => {
    assert.equal(tidied('The dam -LRB- old -RRB- held , he said .'), 'The dam old held, he said.');
    assert.ok(isStatement('The council approved the new plan.'));
    assert.ok(!isStatement('Did the council approve the plan?') && !isStatement('approved the plan of the town.'));
  });

  it('takes small kinds whole and large ones alike', () => {
    assert.deepEqual(levelled([3, 50, 70], 43), [3, 20, 20]);
    assert.deepEqual(levelled([3, 5], 100), [3, 5]);
  });
});
