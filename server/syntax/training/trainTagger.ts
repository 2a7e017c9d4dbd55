/** Trains the tagger, and tags the training sentences as by a tagger that has not seen them. */
import { best, TAG_FEATURES, tagFeatures, tagWords } from '../../src/engine/text/syntax/tagger';
import type { Scorer } from '../../src/engine/text/syntax/scorer';
import { STAND_IN_FORM } from '../../src/engine/text/syntax/wordForms';
import { Census } from './census';
import { Learner, seeded, shuffle } from './learner';
import type { Example } from './example';
import { MeanWeights, usable, type PackedModel } from './weights';

/** Rounds over the examples, and runs with another order of them. */
export interface Effort {
  readonly rounds: number;
  readonly runs: number;
  readonly seed: number;
  /** Features seen less often are left out. */
  readonly least: number;
  /** By how much the right answer has to lead. */
  readonly margin: number;
}

export function trainTagger(examples: readonly Example[], classes: number, effort: Effort): MeanWeights {
  const mean = new MeanWeights(classes);
  const census = new Census(effort.least);
  const features = new Int32Array(TAG_FEATURES);
  for (const { forms, goldTags: gold } of examples)
    for (let i = 1; i <= forms.count; i++)
      census.add(features, tagFeatures(forms, i, gold[i - 1]!, i > 1 ? gold[i - 2]! : 0, features));
  for (let run = 0; run < effort.runs; run++) {
    const learner = new Learner(classes);
    const chance = seeded(effort.seed + run);
    const order = [...examples];
    const scores = new Float32Array(classes);
    for (let round = 0; round < effort.rounds; round++) {
      for (const { forms, goldTags } of shuffle(order, chance)) {
        let t1 = 0;
        let t2 = 0;
        for (let i = 1; i <= forms.count; i++) {
          if (forms.lower[i] === STAND_IN_FORM) {
            t2 = t1;
            t1 = classes + 1;
            continue;
          }
          const count = census.keep(features, tagFeatures(forms, i, t1, t2, features));
          learner.score(features, count, scores);
          const guess = best(scores);
          const gold = goldTags[i]! - 1;
          learner.tick();
          const rival = guess === gold ? second(scores, gold) : guess;
          if (scores[gold]! - scores[rival]! < effort.margin) learner.update(features, count, gold, rival);
          t2 = t1;
          t1 = guess + 1;
        }
      }
    }
    mean.add(learner);
  }
  return mean;
}

/** The highest score but for that of `not`. */
export function second(scores: Float32Array, not: number): number {
  let at = not === 0 ? 1 : 0;
  for (let i = 0; i < scores.length; i++) if (i !== not && scores[i]! > scores[at]!) at = i;
  return at;
}

/** Tags every example by a tagger trained on the other folds. Whole documents stay in one fold. */
export function jackknife(
  documents: readonly (readonly Example[])[],
  classes: number,
  folds: number,
  effort: Effort,
): void {
  for (let fold = 0; fold < folds; fold++) {
    const others = documents.filter((_, i) => i % folds !== fold).flat();
    const tagger = usable(trainTagger(others, classes, effort).packed(Infinity));
    for (const example of documents.filter((_, i) => i % folds === fold).flat()) tagExample(example, tagger);
  }
}

export function tagExample(example: Example, tagger: Scorer): void {
  tagWords(example.forms, tagger, example.tags);
}

export type { PackedModel };
