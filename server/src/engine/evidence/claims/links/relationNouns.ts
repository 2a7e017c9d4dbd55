/** Nouns and adjectives that tie one thing to another: "has an influence on", "is to blame for", "the association between". */
import { lower } from '../../../claims/commitment/words';
import { ACT_ADJECTIVES, ACT_NOUNS, BINDS, FORETELLS } from '../../../text/lexicons/relationWords';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';
import { dependentsOf } from '../../../text/syntax/tree';
import { isDenied, isNegative } from './relationVerbs';

/** Words within which a preposition stands: "influence on", "is associated both with". */
const NEAR = 3;
/** Words before a noun of this kind within which a denial reaches it: "no clear evidence of an". */
const BACK = 6;

/** "The role of pets in", "the effect on": a tie that is named, whether or not it is said to be there. */
export function namesTie(parse: SentenceParse, i: number): boolean {
  const word = parse.words[i]!;
  const prepositions = ACT_NOUNS.get(word.lemma.toLowerCase());
  if (!prepositions || !word.tag.startsWith('NN') || isDeniedBefore(parse, i) || isBetweenStates(parse, i))
    return false;
  return parse.words.slice(i + 1, i + 3).some((next) => prepositions.has(lower(next)) || lower(next) === 'of');
}

/** "Plays a part in", "is an important contributor to", "responsible for", "is to blame". */
export function actsAsNoun(parse: SentenceParse, i: number): boolean {
  const word = parse.words[i]!;
  if (namesTie(parse, i)) {
    const { relation, head } = word;
    return (
      dependentsOf(parse, i, 'cop').length > 0 ||
      (relation === 'conj' && dependentsOf(parse, head, 'cop').length > 0) ||
      (relation === 'obj' && /^(?:have|play|exert|exercise|make|become|take)$/u.test(parse.words[head]?.lemma ?? ''))
    );
  }
  if (!ACT_ADJECTIVES.has(lower(word)) || isDeniedBefore(parse, i)) return false;
  if (/^(?:more|less|as|equally)$/u.test(lower(parse.words[i - 1] ?? word))) return false;
  if (lower(word) === 'blame') return parse.words[i - 1]?.lemma === 'to';
  return (
    /^JJ/u.test(word.tag) &&
    (dependentsOf(parse, i, 'cop').length > 0 || (lower(word) === 'responsible' && follows(parse, i, FOR)))
  );
}
const FOR = new Set(['for']);

/** "Is associated with", "a link between", "predicts": that two things go together, and no more. */
export function binds(parse: SentenceParse, i: number): boolean {
  const word = parse.words[i]!;
  const lemma = word.lemma.toLowerCase();
  if (isDeniedBefore(parse, i) || isDenied(parse, i)) return false;
  // "In connection with the killing" says what it is about.
  if (lower(parse.words[i - 1] ?? word) === 'in') return false;
  if (isBetweenStates(parse, i)) return false;
  if (BINDS.has(lemma)) return follows(parse, i, BINDING) || lemma === 'predictor' || lemma === 'odds';
  // "Predicts" is no noun, whatever the tagger says.
  if (lower(word) === 'predicts') return true;
  if (FORETELLS.has(lemma) && word.tag.startsWith('VB')) return dependentsOf(parse, i, 'obj').some((d) => d > i);
  // "A risk factor for".
  if (lemma === 'factor') return parse.words[i - 1]?.lemma === 'risk';
  // "Incidence increases with temperature".
  const next = parse.words[i + 1];
  return CHANGES.test(lemma) && next !== undefined && lower(next) === 'with';
}
const CHANGES = /^(?:increase|rise|grow|decrease|decline|fall|vary)$/u;
/** "Relations between Orsk and Hrane": what states have with each other, not what a study finds. */
const isBetweenStates = (parse: SentenceParse, i: number): boolean =>
  /^(?:relations|ties)$/u.test(lower(parse.words[i]!)) &&
  parse.words.slice(i + 1, i + 1 + NEAR).some(({ tag }) => tag.startsWith('NNP'));

const BINDING = new Set(['with', 'to', 'between', 'of', 'among', 'these', 'both']);

const follows = (parse: SentenceParse, i: number, prepositions: ReadonlySet<string>): boolean =>
  parse.words.slice(i + 1, i + 1 + NEAR).some((word) => prepositions.has(lower(word)));

/** "No association was found", "little evidence of an effect on". */
export function isDeniedBefore(parse: SentenceParse, i: number, back = BACK): boolean {
  for (let at = i - 1; at >= 0 && at >= i - back; at--) {
    const word = parse.words[at]!;
    if (/^[,;:]$/u.test(word.text)) return false;
    if (isNegative(word) || /^(?:insufficient|lack|unclear|absence)$/u.test(word.lemma)) return true;
  }
  return false;
}
