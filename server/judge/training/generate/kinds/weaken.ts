/** Hedges a flat sentence by a modal, an adverb, or "is said to". */
import { edit } from '../edits';
import { bareOf, finiteOf, has, hasPlainSubject, isPlural } from '../finite';
import type { Sentence } from '../sentence';
import type { Edit, Turn } from '../turn';

/** Hedged already, or told by somebody, or asked: nothing to weaken. */
const HEDGED =
  /\b(?:may|might|could|can|would|should|will|reportedly|allegedly|possibly|perhaps|probably|apparently|likely|unlikely|suggest\w*|appear\w*|seem\w*|believ\w*|think|thought|said|says|say|claim\w*|accord\w*|expected|if|whether|rumou?r\w*|alleged|potential|possible|estimat\w*|suspect\w*|argue\w*|told|plan\w*|report\w*|hypothes\w*|unclear|perceived|must|cannot|not|never|no|n't)\b|\?/i;

export const isFlat = (sentence: Sentence): boolean => !has(sentence, HEDGED);

const MODALS = ['may', 'might', 'could'];
const ADVERBS = ['reportedly', 'possibly', 'apparently', 'supposedly', 'perhaps', 'probably', 'allegedly'];
const TO = [
  'is said to',
  'appears to',
  'is believed to',
  'is rumoured to',
  'seems to',
  'is thought to',
  'is alleged to',
  'is reported to',
];

const pick = <T>(of: readonly T[], chance: () => number): T => of[Math.floor(chance() * of.length)]!;

export function weakened(sentence: Sentence, chance: () => number): Turn[] {
  const { main } = sentence;
  if (
    !main ||
    !isFlat(sentence) ||
    !hasPlainSubject(sentence, main) ||
    sentence.words[main.subject!]!.head !== main.predicate
  )
    return [];
  const finite = finiteOf(sentence, main);
  const bare = finite === undefined ? undefined : bareOf(sentence, finite);
  const joined = (sentence.parse.dependents[main.predicate] ?? []).some((d) => sentence.words[d]!.relation === 'conj');
  // What is joined to the verb would stay flat.
  if (finite === undefined || bare === undefined || joined) return [];
  const turns: Turn[] = [];
  const add = (kind: string, edits: readonly Edit[]): void => void turns.push({ kind, relation: 'weaker', edits });
  const word = sentence.words[finite]!;
  const helps = word.relation === 'cop' || word.relation.startsWith('aux');
  const next = sentence.words[finite + 1];
  const modal = pick(MODALS, chance);
  if (next?.tag === 'RB' && helps) {
    // "is also known" → "may also be known".
    if (sentence.words[finite + 2]?.tag !== 'RB')
      add('hedged-modal', [
        edit(word.span.start, word.span.end, modal),
        edit(next.span.end, next.span.end, ` ${bare}`),
      ]);
    return turns;
  }
  add('hedged-modal', [edit(word.span.start, word.span.end, `${modal} ${bare}`)]);
  const to = pick(TO, chance);
  const agreeing = isPlural(sentence, main) ? to.replace(/^is/, 'are').replace(/^(appear|seem)s/, '$1') : to;
  if (sentence.words[main.subject!]!.text !== 'I')
    add('hedged-to', [edit(word.span.start, word.span.end, `${agreeing} ${bare}`)]);
  const adverb = pick(ADVERBS, chance);
  add('hedged-adverb', [
    helps ? edit(word.span.end, word.span.end, ` ${adverb}`) : edit(word.span.start, word.span.start, `${adverb} `),
  ]);
  return turns;
}
