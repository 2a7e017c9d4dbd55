/** Trains the tagger, and tags the training sentences as by a tagger that has not seen them. */
import type { Scorer } from '../../src/engine/text/syntax/scorer';
import { best, TAG_FEATURES, tagFeatures, tagWords } from '../../src/engine/text/syntax/tagger';
import { STAND_IN_FORM } from '../../src/engine/text/syntax/wordForms';
import { Census } from './census';
import { seeded, shuffle, thinned } from './chance';
import type { Example } from './example';
import { Learner, type Pull } from './learner';
import { MeanWeights, usable } from './weights';

export interface Effort {
  /** Times over all examples. */
  readonly rounds: number;
  /** Trained with this many orders of the examples; the mean of all is better than any. */
  readonly runs: number;
  readonly seed: number;
  /** Features seen less often are left out. */
  readonly least: number;
  /** Share of the features left out of each single decision while learning. */
  readonly thin: number;
}

/** @param classes number of tags, without that of stand-ins */
export function trainTagger(examples: readonly Example[], classes: number, pull: Pull, effort: Effort): MeanWeights {
  const mean = new MeanWeights(classes);
  const features = new Int32Array(TAG_FEATURES);
  const census = new Census(effort.least);
  for (const { forms, goldTags: gold } of examples)
    for (let i = 1; i <= forms.count; i++)
      census.add(features, tagFeatures(forms, i, gold[i - 1]!, i > 1 ? gold[i - 2]! : 0, features));
  for (let run = 0; run < effort.runs; run++) {
    const learner = new Learner(classes, pull);
    const chance = seeded(effort.seed + run);
    const order = [...examples];
    for (let round = 0; round < effort.rounds; round++)
      for (const example of shuffle(order, chance)) learn(example, learner, census, effort.thin, chance, features);
    mean.add(learner);
  }
  return mean;
}

function learn(
  { forms, goldTags }: Example,
  learner: Learner,
  census: Census,
  thin: number,
  chance: () => number,
  features: Int32Array,
): void {
  const scores = new Float32Array(learner.classes);
  const good = new Uint8Array(learner.classes);
  let t1 = 0;
  let t2 = 0;
  for (let i = 1; i <= forms.count; i++) {
    let tag = learner.classes + 1;
    if (forms.lower[i] !== STAND_IN_FORM) {
      const known = census.keep(features, tagFeatures(forms, i, t1, t2, features));
      const count = thinned(features, known, thin, chance);
      learner.score(features, count, scores);
      tag = best(scores) + 1;
      good.fill(0)[goldTags[i]! - 1] = 1;
      learner.learn(features, count, scores, good);
    }
    t2 = t1;
    t1 = tag;
  }
}

/** Tags every example by a tagger trained on the other folds. Whole documents stay in one fold. */
export function jackknife(
  documents: readonly (readonly Example[])[],
  classes: number,
  folds: number,
  pull: Pull,
  effort: Effort,
): void {
  for (let fold = 0; fold < folds; fold++) {
    const others = documents.filter((_, i) => i % folds !== fold).flat();
    const tagger = usable(trainTagger(others, classes, pull, effort).packed(Infinity));
    for (const example of documents.filter((_, i) => i % folds === fold).flat()) tagExample(example, tagger);
  }
}

function tagExample(example: Example, tagger: Scorer): void {
  tagWords(example.forms, tagger, example.tags);
}
