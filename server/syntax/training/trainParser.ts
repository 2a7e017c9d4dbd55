/** Trains the parser with a dynamic oracle: it learns the best step also from where its own mistakes have led it. */
import { parserInput, type ParserInput } from '../../src/engine/text/syntax/parserInput';
import { relationFeatures } from '../../src/engine/text/syntax/relationFeatures';
import { PARSE_FEATURES, stepFeatures } from '../../src/engine/text/syntax/stepFeatures';
import { bestRelation, type Inventory } from '../../src/engine/text/syntax/parser';
import { attach, headOf, initialState, isFinal, LEFT, SHIFT, shift } from '../../src/engine/text/syntax/transitions';
import { best } from '../../src/engine/text/syntax/tagger';
import { Census } from './census';
import { seeded, shuffle, thinned } from './chance';
import type { Example } from './example';
import { Learner, type Pull } from './learner';
import { stepCosts } from './oracle';
import type { Effort } from './trainTagger';
import { MeanWeights } from './weights';

export interface ParserWeights {
  readonly steps: MeanWeights;
  readonly relations: MeanWeights;
}

/** How often the parser follows its own best step rather than the right one, once it knows something. */
const EXPLORE = 0.9;

// One sentence is learnt from at a time, so one of each is enough.
const features = new Int32Array(PARSE_FEATURES);
const scores = new Float32Array(3);
const costs = new Float32Array(3);
const named = new Float32Array(64);
const good = new Uint8Array(64);

export function trainParser(
  examples: readonly Example[],
  inventory: Inventory,
  pull: Both<Pull>,
  effort: Effort,
): ParserWeights {
  const steps = new MeanWeights(3);
  const relations = new MeanWeights(inventory.relationNames.length - 1);
  const census = { steps: new Census(effort.least), relations: new Census(effort.least) };
  for (const example of examples) count(example, census, inventory);
  for (let run = 0; run < effort.runs; run++) {
    const learners = {
      steps: new Learner(steps.classes, pull.steps),
      relations: new Learner(relations.classes, pull.relations),
    };
    const chance = seeded(effort.seed + 77 * run);
    const order = [...examples];
    for (let round = 0; round < effort.rounds; round++) {
      const lesson = { learners, census, inventory, thin: effort.thin, explore: round > 0 ? EXPLORE : 0, chance };
      for (const example of shuffle(order, chance)) learn(example, lesson);
    }
    steps.add(learners.steps);
    relations.add(learners.relations);
  }
  return { steps, relations };
}

/** The right tree over the words that the parser sees; what hung on a mark hangs on the mark's head. */
function withoutMarks(
  { forms, tags, heads, relations }: Example,
  { tagClasses }: Inventory,
): { input: ParserInput; heads: Int32Array; relations: Uint8Array } {
  const input = parserInput(forms, tags, tagClasses);
  const places = new Int32Array(forms.count + 2);
  for (let i = 1; i <= input.count + 1; i++) places[input.at[i]!] = i;
  const kept = new Int32Array(input.count + 2);
  const named = new Uint8Array(input.count + 2);
  const orphans: number[] = [];
  for (let i = 1; i <= input.count; i++) {
    let head = heads[input.at[i]!]!;
    while (places[head] === 0) head = heads[head]!;
    kept[i] = places[head]!;
    named[i] = relations[input.at[i]!]!;
    if (head === forms.count + 1) orphans.push(i);
  }
  // The root itself was taken for a mark: one of its dependents takes its place.
  for (const orphan of orphans.slice(1)) kept[orphan] = orphans[0]!;
  return { input, heads: kept, relations: named };
}

/** One of a kind for steps, one for relations. */
interface Both<T> {
  readonly steps: T;
  readonly relations: T;
}

/** Takes the right steps and counts what the parser sees on the way. */
function count(example: Example, census: Both<Census>, inventory: Inventory): void {
  const { input, heads, relations: gold } = withoutMarks(example, inventory);
  const state = initialState(input.count);
  while (!isFinal(state)) {
    stepCosts(state, heads, costs);
    census.steps.add(features, stepFeatures(state, input, features));
    const action = costs.indexOf(Math.min(costs[0]!, costs[1]!, costs[2]!));
    if (action === SHIFT) {
      shift(state);
      continue;
    }
    census.relations.add(features, relationFeatures(state, input, action, features));
    const relation = gold[state.stack[state.height - 1]!]!;
    attach(state, action, relation, inventory.profileBits[relation]!);
  }
}

interface Lesson {
  readonly learners: Both<Learner>;
  readonly census: Both<Census>;
  readonly inventory: Inventory;
  readonly thin: number;
  readonly explore: number;
  readonly chance: () => number;
}

function learn(example: Example, { learners, census, inventory, thin, explore, chance }: Lesson): void {
  const { input, heads, relations: gold } = withoutMarks(example, inventory);
  const state = initialState(input.count);
  const relationScores = named.subarray(0, learners.relations.classes);
  const models = { ...learners, inventory };
  while (!isFinal(state)) {
    stepCosts(state, heads, costs);
    const known = census.steps.keep(features, stepFeatures(state, input, features));
    const count = thinned(features, known, thin, chance);
    learners.steps.score(features, count, scores);
    const least = Math.min(costs[0]!, costs[1]!, costs[2]!);
    for (let a = 0; a < 3; a++) {
      good[a] = costs[a] === least ? 1 : 0;
      if (costs[a] === Infinity) scores[a] = -Infinity;
    }
    const guess = best(scores);
    const right = best(scores.map((score, a) => (good[a] ? score : -Infinity)));
    learners.steps.learn(features, count, scores, good);
    const action = guess !== right && chance() < explore ? guess : right;
    if (action === SHIFT) {
      shift(state);
      continue;
    }
    const relation = bestRelation(state, input, action, models, features, relationScores);
    const dependent = state.stack[state.height - 1]!;
    const onRoot = action === LEFT && state.next === state.count + 1;
    if (headOf(state, action) === heads[dependent] && !onRoot) {
      const seen = census.relations.keep(features, relationFeatures(state, input, action, features));
      const many = thinned(features, seen, thin, chance);
      learners.relations.score(features, many, relationScores);
      good.fill(0)[gold[dependent]! - 1] = 1;
      learners.relations.learn(features, many, relationScores, good);
    }
    attach(state, action, relation, inventory.profileBits[relation]!);
  }
}
