/** What the support of a claim is judged by, as numbers: how its words are carried, which are not, which events stand beside its own. */
import type { Word } from '../../../text/syntax/sentenceParse';
import { CARRIED_BY, carriageOf, type CarriedBy } from './carriage';
import { claimQuantities } from '../values/claimQuantities';
import { comparisonsOf } from '../events/comparisons';
import type { ContentWord } from '../reading/contentWords';
import { isCore, missingNames } from '../names/missing';
import { isCarried } from '../values/numberCarried';
import type { ClaimReading } from '../reading/readClaim';

/** What words that are not carried are counted by. */
const KINDS = ['name', 'number', 'noun', 'verb', 'adjective', 'adverb', 'other'] as const;
const ROLES = ['root', 'subject', 'object', 'clause', 'oblique', 'modifier', 'coordinate', 'other'] as const;

const KIND_OF_TAG: readonly (readonly [RegExp, (typeof KINDS)[number]])[] = [
  [/^NNP/u, 'name'],
  [/^NN/u, 'noun'],
  [/^VB/u, 'verb'],
  [/^JJ/u, 'adjective'],
  [/^RB/u, 'adverb'],
  [/^CD/u, 'number'],
];
const ROLE_OF_RELATION: readonly (readonly [RegExp, (typeof ROLES)[number]])[] = [
  [/^root/u, 'root'],
  [/^[nc]subj/u, 'subject'],
  [/^i?obj/u, 'object'],
  [/^(?:[cx]comp|advcl|acl|parataxis)/u, 'clause'],
  [/^(?:obl|nmod)/u, 'oblique'],
  [/^(?:amod|advmod|compound|nummod|det)/u, 'modifier'],
  [/^(?:conj|appos)/u, 'coordinate'],
];

const kindOf = ({ concept }: ContentWord, { tag }: Word): (typeof KINDS)[number] =>
  concept.kind === 'word' ? (KIND_OF_TAG.find(([pattern]) => pattern.test(tag))?.[1] ?? 'other') : concept.kind;
const roleOf = ({ relation }: Word): (typeof ROLES)[number] =>
  ROLE_OF_RELATION.find(([pattern]) => pattern.test(relation))?.[1] ?? 'other';

/** True where no passage has the word, or only what it is a kind of. */
export const isUncarried = (by: CarriedBy | undefined): boolean => by === 'nowhere' || by === 'narrower';

/** In the order the model was fitted with: `supportTrees` refers to them by number. */
export function supportFeatures(claim: ClaimReading): readonly number[] {
  const { words, weights, parse, passages } = claim;
  const carriage = carriageOf(claim);
  const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const missing = words.flatMap((word, i) => {
    const parsed = parse.words[word.at]!;
    return isUncarried(carriage[i])
      ? [{ kind: kindOf(word, parsed), role: roleOf(parsed), weight: weights[i] ?? 0, i }]
      : [];
  });
  const names = missingNames(claim);
  const events = comparisonsOf(claim);
  return [
    words.length,
    ...CARRIED_BY.map((by) => carriage.filter((it) => it === by).length),
    ...CARRIED_BY.map((by) => carriage.reduce((sum, it, i) => sum + (it === by ? (weights[i] ?? 0) : 0), 0) / all),
    ...KINDS.map((kind) => missing.filter((word) => word.kind === kind).length),
    ...ROLES.map((role) => missing.filter((word) => word.role === role).length),
    Math.max(0, ...missing.map(({ weight }) => weight)),
    // Several in a row are an event or a thing of their own.
    missing.filter(({ i }) => i > 0 && isUncarried(carriage[i - 1])).length,
    Math.max(0, ...passages.map(({ coveredWithin }) => coveredWithin)),
    Math.max(0, ...passages.map(({ covered }) => covered)),
    names.length,
    names.filter(({ span }) => isCore(claim, span)).length,
    claimQuantities(claim).filter((number) => !isCarried(claim, number)).length,
    Math.max(0, ...events.map((list) => list[0]?.same.degree ?? 0)),
    Math.max(0, ...events.map((list) => list[0]?.sure ?? 0)),
    events.length,
    events.filter((list) => list.length === 0).length,
  ];
}
