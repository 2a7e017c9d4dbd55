/** Builds the dependency tree of a tagged sentence, greedily: one best step after the other, twice as many as words. */
import { parserInput, type ParserInput, type TagClasses } from './parserInput';
import { attachMarks, markKinds } from './punctuation';
import { relationFeatures } from './relationFeatures';
import type { Scorer } from './scorer';
import { PARSE_FEATURES, stepFeatures } from './stepFeatures';
import { attach, headOf, initialState, isFinal, LEFT, RIGHT, SHIFT, shift, type ParserState } from './transitions';
import type { WordForms } from './wordForms';

/** What is read from the names of tags and relations. */
export interface Inventory {
  readonly tagNames: readonly string[];
  readonly relationNames: readonly string[];
  readonly tagClasses: TagClasses;
  /** What each relation adds to its head's profile. */
  readonly profileBits: Int32Array;
  /** Bits of a profile that rule a relation out. */
  readonly once: Int32Array;
  /** Numbers of two relations that no model gives. */
  readonly root: number;
  readonly punct: number;
}

/** A tree over all words of a sentence; columns from 1, the root as `count + 1`. */
export interface Tree {
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
}

const PROFILE: readonly (readonly [RegExp, number])[] = [
  [/^[nc]subj/, 1],
  [/^obj$/, 2],
  [/^iobj$/, 131072],
  [/^aux:pass$/, 4],
  [/^aux$/, 8],
  [/^cop$/, 16],
  [/^mark$/, 32],
  [/^case$/, 64],
  [/^(?:det|nmod:poss|det:predet)$/, 128],
  [/^[cx]comp$/, 256],
  [/^(?:cc|conj)$/, 512],
  [/^expl$/, 1024],
  [/^(?:nsubj|csubj):pass$/, 2048],
  [/^obl/, 4096],
  [/^(?:appos|acl|acl:relcl)$/, 8192],
  [/^(?:flat|compound|nmod:desc)$/, 16384],
  [/^(?:advcl|parataxis)$/, 32768],
  [/^punct$/, 65536],
];

/** @param tagNames from 1 on; {@link relationNames} from 1 on. */
export function inventory(tagNames: readonly string[], relationNames: readonly string[]): Inventory {
  const flags = (test: RegExp): Uint8Array => {
    const out = new Uint8Array(64);
    tagNames.forEach((name, i) => (out[i] = test.test(name) ? 1 : 0));
    return out;
  };
  const profileBits = new Int32Array(relationNames.length);
  relationNames.forEach((name, i) => {
    for (const [test, bit] of PROFILE) if (test.test(name)) profileBits[i] = profileBits[i]! | bit;
  });
  return {
    tagNames,
    relationNames,
    tagClasses: { marks: markKinds(tagNames), verb: flags(/^(?:VB[DPZ]|MD)$/) },
    root: relationNames.indexOf('root'),
    punct: relationNames.indexOf('punct'),
    profileBits,
    once: Int32Array.from(relationNames, (name, i) =>
      /^(?:[nc]subj|[nc]subj:pass|obj)$/.test(name) ? profileBits[i]! & (1 | 2) : 0,
    ),
  };
}

/** The two models a parser needs. */
export interface ParserModels {
  readonly steps: Scorer;
  readonly relations: Scorer;
  readonly inventory: Inventory;
}

/** @param tags `tags[1..count]` */
export function parseTagged(forms: WordForms, tags: Uint8Array, models: ParserModels): Tree {
  const { tagClasses, profileBits, root, punct } = models.inventory;
  const input = parserInput(forms, tags, tagClasses);
  const state = initialState(input.count);
  const features = new Int32Array(PARSE_FEATURES);
  const scores = new Float32Array(3);
  const named = new Float32Array(models.relations.classes);
  while (!isFinal(state)) {
    const action = bestStep(state, input, models.steps, features, scores);
    if (action === SHIFT) {
      shift(state);
      continue;
    }
    const relation = bestRelation(state, input, action, models, features, named);
    attach(state, action, relation, profileBits[relation]!);
  }
  const heads = new Int32Array(forms.count + 2);
  const relations = new Uint8Array(forms.count + 2).fill(punct);
  for (let i = 1; i <= input.count; i++) {
    heads[input.at[i]!] = input.at[state.heads[i]!]!;
    relations[input.at[i]!] = state.labels[i]!;
  }
  attachMarks(heads, tags, tagClasses.marks, forms.count);
  if (input.count === 0 && forms.count > 0) relations[1] = root;
  return { heads, relations };
}

function bestStep(
  state: ParserState,
  input: ParserInput,
  scorer: Scorer,
  features: Int32Array,
  scores: Float32Array,
): number {
  // At either end there is only one thing to do.
  if (state.height === 0) return SHIFT;
  if (state.next > state.count) return state.height === 1 ? LEFT : RIGHT;
  const count = stepFeatures(state, input, features);
  scorer.score(features, count, scores);
  let best = SHIFT;
  if (scores[LEFT]! > scores[best]!) best = LEFT;
  if (state.height > 1 && scores[RIGHT]! > scores[best]!) best = RIGHT;
  return best;
}

/** The relation's number, from 1. */
export function bestRelation(
  state: ParserState,
  input: ParserInput,
  action: number,
  { relations, inventory: { root, once } }: ParserModels,
  features: Int32Array,
  scores: Float32Array,
): number {
  const onRoot = action === LEFT && state.next === state.count + 1;
  if (onRoot) return root;
  const count = relationFeatures(state, input, action, features);
  relations.score(features, count, scores);
  // One subject and one object are enough: "officials said Tuesday" has its subject.
  const taken = state.profiles[headOf(state, action)]!;
  let best = -1;
  for (let i = 0; i < scores.length; i++) {
    if (i + 1 === root || (taken & once[i + 1]!) !== 0) continue;
    if (best < 0 || scores[i]! > scores[best]!) best = i;
  }
  return best + 1;
}
