/** Judges whether words that a quotation leaves out turn its meaning: a "not", an "if", a "may" that governed what is kept. */
import type { Omission } from '../model/evidence';
import type { Span } from '../model/span';
import { IMPLICIT_NEGATIONS, TURN_WORDS, type TurnClass } from '../text/lexicons/turnWords';
import { foldText } from '../text/words';

const CLASSES: readonly TurnClass[] = ['negation', 'limit', 'condition', 'hedge'];
export const classOf = (word: string): TurnClass | undefined => CLASSES.find((c) => TURN_WORDS[c].has(word));
const wordsOf = (text: string): readonly string[] =>
  foldText(text)
    .split(' ')
    .filter((w) => w !== '');
export const hasClass = (text: string, c: TurnClass): boolean => wordsOf(text).some((w) => TURN_WORDS[c].has(w));

/** Commas and the like: what stands behind one does not govern what stands before it. */
const CLAUSE_BREAK = /[,;:—–()]|\s-\s/u;

/**
 * The turning words that an omission swallows, as written in the source, or that brackets add; empty when none governs the
 * words kept.
 * @param kept the quotation as the draft has it @param around the rest of the draft's sentence
 */
export function turnWordsIn(omission: Omission, source: string, kept: string, around: string): readonly string[] {
  const omitted = omission.source;
  if (omission.by === 'bracket')
    return [...swallowed(omitted, omission.draft, around, () => true), ...addedNegation(omission)];
  if (omitted === '') return [];
  // Words of whole sentences left out govern nothing that is kept; of the first and the last one, the part that touches counts.
  const before = source.slice(0, omission.sourceSpan.start);
  const sentences = omitted.split(/(?<=[.!?…]["”’']?)\s+/u);
  const startsFresh = /[.!?…]["”’']?\s*["“‘'«]?\s*$/u.test(before.slice(-5));
  const endsFresh = /^["”’')\]]*[.!?…]/u.test(source.slice(omission.sourceSpan.end, omission.sourceSpan.end + 4));
  const head = startsFresh ? '' : (sentences[0] ?? '');
  const tail = (sentences.length === 1 && !startsFresh) || endsFresh ? '' : (sentences.at(-1) ?? '');
  const aside = isAside(omission.sourceSpan, source);
  const governs =
    (part: string) =>
    (word: string, c: TurnClass): boolean =>
      governsKept(part, word, c) && (!aside || governsFromAside(part, c));
  return [...swallowed(head, kept, around, governs(head)), ...swallowed(tail, kept, around, governs(tail))];
}

/** "[not]", "[cannot]" where the source has none; in a longer explanation the word speaks of something else. */
function addedNegation({ draft, source }: Omission): readonly string[] {
  const words = wordsOf(draft);
  return words.length <= 2 && !hasClass(source, 'negation') ? words.filter((w) => TURN_WORDS.negation.has(w)) : [];
}

/** Set off by commas, dashes or brackets on both sides: "The roof, which may not be cheap, will …". */
const isAside = ({ start, end }: Span, source: string): boolean =>
  /[,;(—–]["”“‘’']?\s*["“‘']?$|\s-\s$/u.test(source.slice(Math.max(0, start - 4), start)) &&
  /^["”’']?\s*[,;)—–]|^\s-\s/u.test(source.slice(end, end + 4));

/** Of what is set off, only a condition or a short adverbial ("perhaps", "in no case") speaks to the rest; "not the tax" contrasts. */
const governsFromAside = (part: string, c: TurnClass): boolean =>
  c === 'condition' || (wordsOf(part).length <= 3 && wordsOf(part)[0] !== 'not');

/** "one of the oldest ports" as "the … oldest [port]": a limit of two words. */
const ONE_OF = /\bone of\b|\bsome of\b|\bpart of\b|\bmany of\b|\bmost of\b/iu;

function swallowed(
  omitted: string,
  kept: string,
  around: string,
  governs: (word: string, c: TurnClass) => boolean,
): readonly string[] {
  const all = wordsOf(omitted);
  const words = all.filter((w, i) => {
    const c = classOf(w);
    // "we will … sell it" for "will not sell it": a "not" elsewhere in the quotation does not stand in for this one.
    const adjacent = c === 'negation' && i === all.length - 1;
    return (
      c !== undefined &&
      governs(w, c) &&
      (adjacent || !hasClass(kept, c)) &&
      !(c === 'negation' && deniesAround(around)) &&
      !(c !== 'negation' && hasClass(around, c))
    );
  });
  const limited = ONE_OF.exec(omitted);
  return [
    ...new Set(
      limited && !ONE_OF.test(kept) && governs(limited[0], 'limit') ? [...words, limited[0].toLowerCase()] : words,
    ),
  ];
}

export const deniesAround = (around: string): boolean =>
  hasClass(around, 'negation') || wordsOf(around).some((w) => IMPLICIT_NEGATIONS.has(w));

/**
 * A condition governs its whole sentence, wherever it stands. Other words govern what follows them in their own clause, so
 * they count when no clause break parts them from the words kept on either side: "that is [not] important".
 */
function governsKept(part: string, word: string, c: TurnClass): boolean {
  if (c === 'condition') return word !== 'until' || !CLAUSE_BREAK.test(part);
  const at = part.toLowerCase().replace(/’/gu, "'").indexOf(word);
  const behind = at < 0 ? part : part.slice(at + word.length);
  return !CLAUSE_BREAK.test(behind) && !hasOwnVerb(behind);
}

/** "not know, but hopes" — a verb of its own inside the omission takes the word with it. */
const hasOwnVerb = (text: string): boolean =>
  /\b(?:is|are|was|were|has|have|had|do|does|did|will|would)\b/iu.test(text);
