/** Turns direct speech into reported speech, word by word: "I am not ready" into "she is not ready". */
import { DETERMINERS, PREPOSITIONS } from './lexicons/closedClass';
import {
  DEICTIC,
  DEICTIC_PHRASE,
  FRONTED,
  IRREGULAR_PAST,
  MID_ADVERBS,
  NOMINATIVES,
  PRESENT,
  PRONOUN_SUBJECTS,
  SAME_FOR_ALL,
} from './lexicons/reportedSpeech';
import { hasLoosePronoun, hasRival, isToldToRival } from './pronounRivals';
import { hasFiniteVerb, isPlain, isStatement, statementWords, type StatementWord } from './declarative';

/** How the speaker is referred to. */
export type ThirdPerson = 'he' | 'she' | 'they';

export interface Rewording {
  /** In the words given. */
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

export interface Reporting {
  /** `statement`: all that is said, for “that” to stand before; `part`: the end of a sentence that reports already. */
  readonly as: 'statement' | 'part';
  /** Asked only where somebody speaks of himself; undefined where no pronoun would surely mean him. */
  readonly pronoun: () => ThirdPerson | undefined;
  /** What stands between the verb and "that": whom the speaker told it, and when. */
  readonly told?: string | undefined;
  /** Whether a capitalised word is a name, and keeps its capital. */
  readonly isName: (word: string) => boolean;
}

type Case = 'subject' | 'object' | 'possessive' | 'own' | 'self';

const FORMS: Readonly<Record<ThirdPerson, Readonly<Record<Case, string>>>> = {
  he: { subject: 'he', object: 'him', possessive: 'his', own: 'his', self: 'himself' },
  she: { subject: 'she', object: 'her', possessive: 'her', own: 'hers', self: 'herself' },
  they: { subject: 'they', object: 'them', possessive: 'their', own: 'theirs', self: 'themselves' },
};
const ONE: Readonly<Record<string, Case>> = {
  i: 'subject',
  me: 'object',
  my: 'possessive',
  mine: 'own',
  myself: 'self',
};
const SEVERAL: Readonly<Record<string, Case>> = {
  we: 'subject',
  us: 'object',
  our: 'possessive',
  ours: 'own',
  ourselves: 'self',
};

/**
 * The changes that make `words`, quoted words without their final stop, the speaker's reported ones; undefined where that
 * is not sure. Tenses stay: what still holds may be reported in the tense it was said in ("said that the boats will
 * sail"), and moving tenses back would need to know what still holds.
 */
export function reportWords(words: string, reporting: Reporting): readonly Rewording[] | undefined {
  if (!isPlain(words) || DEICTIC_PHRASE.test(words)) return undefined;
  const spoken = statementWords(words);
  if (spoken.some(({ word }) => DEICTIC.has(word) || isAddressed(word))) return undefined;
  const whole = reporting.as === 'statement';
  if (whole ? !isStatement(spoken, reporting.isName) : !hasFiniteVerb(spoken)) return undefined;
  if ((whole && hasLoosePronoun(spoken)) || isShouted(spoken)) return undefined;
  const changes = changePersons(spoken, reporting);
  const [first] = spoken;
  if (!changes || !first || changes.some(({ start }) => start === first.start)) return changes;
  const small = first.written.charAt(0).toLowerCase();
  const keeps = !whole || small === first.written.charAt(0) || reporting.isName(first.written);
  return keeps ? changes : [{ start: first.start, end: first.start + 1, newText: small }, ...changes];
}

/** A headline in capitals. */
const isShouted = (words: readonly StatementWord[]): boolean =>
  words.filter(({ written }) => /^\p{Lu}{2,}$/u.test(written)).length * 2 > words.length;

/** Words to somebody: "you", "let us go". */
const isAddressed = (word: string): boolean =>
  /^(?:you(?:r|rs|rself|rselves)?|y'all|let|let's|please)(?:'|$)/u.test(word);

function changePersons(words: readonly StatementWord[], reporting: Reporting): readonly Rewording[] | undefined {
  const heads = words.map((w) => headOf(w));
  const one = heads.some((head) => Object.hasOwn(ONE, head));
  const several = heads.some((head) => Object.hasOwn(SEVERAL, head));
  if (!one && !several) return heads.includes('am') ? undefined : [];
  const self = one ? reporting.pronoun() : 'they';
  if (!self) return undefined;
  // Two persons that become one word cannot be told apart any more.
  if (one && several && self === 'they') return undefined;
  const taken = [...(one ? [self] : []), ...(several ? (['they'] as const) : [])];
  if (taken.some((person) => heads.some((head) => Object.values(FORMS[person]).includes(head)))) return undefined;
  const told = statementWords(reporting.told ?? '');
  const misread = (person: ThirdPerson): boolean => {
    const changed = heads.flatMap((head, i) => (personOf(head, self) === person ? [i] : []));
    return hasRival(words, changed, person, reporting.isName) || isToldToRival(told, person);
  };
  if (taken.some(misread)) return undefined;
  const changes: Rewording[] = [];
  for (const i of words.keys()) {
    const head = heads[i] ?? '';
    const person = personOf(head, self);
    const form = ONE[head] ?? SEVERAL[head];
    if (!person || !form) continue;
    const changed = form === 'subject' ? subject(words, i, head === 'i', person) : other(words, i, form, person);
    if (!changed) return undefined;
    changes.push(...changed);
  }
  // "Nor am I": its subject stands elsewhere.
  const left = words.some(({ word, start }) => word === 'am' && !changes.some((change) => change.start === start));
  return left ? undefined : changes;
}

const personOf = (head: string, self: ThirdPerson): ThirdPerson | undefined =>
  Object.hasOwn(ONE, head) ? self : Object.hasOwn(SEVERAL, head) ? 'they' : undefined;

/** "I" of "I've"; "US" and "World War I" are nobody speaking. */
function headOf({ word, written }: StatementWord): string {
  const head = word.split("'")[0] ?? '';
  if (head === 'us' && written === 'US') return '';
  return head;
}

/** `mine` is also where coal comes from. */
function other(
  words: readonly StatementWord[],
  i: number,
  form: Case,
  person: ThirdPerson,
): readonly Rewording[] | undefined {
  const w = words[i];
  const before = words[i - 1]?.word ?? '';
  if (!w || (w.word === 'mine' && !/^(?:of|is|are|was|were|not|like|than|as|be)$/u.test(before))) return undefined;
  if (w.word.includes("'")) return undefined;
  return [{ start: w.start, end: w.end, newText: FORMS[person][form] }];
}

/** The pronoun, and its verb where that changes with it. */
function subject(
  words: readonly StatementWord[],
  i: number,
  single: boolean,
  person: ThirdPerson,
): readonly Rewording[] | undefined {
  const w = words[i];
  if (!w || (single && !w.written.startsWith('I'))) return undefined;
  // "World War I was".
  if (single && i > 0 && /^\p{Lu}/u.test(words[i - 1]?.written ?? '') && !w.before.includes(',')) return undefined;
  const [, ending] = w.word.split("'");
  const { subject: name } = FORMS[person];
  const shared = single && isShared(words, i);
  if (ending !== undefined) {
    const full = contracted(ending, person, w.written.charAt(w.written.length - ending.length - 1));
    const changes = (ending === 'm' || ending === 've') && person !== 'they';
    const agrees = full !== undefined && (!changes || (standsAlone(words, i) && !(shared && ending === 've')));
    return agrees ? [{ start: w.start, end: w.end, newText: `${name}${full}` }] : undefined;
  }
  const pronoun = { start: w.start, end: w.end, newText: name };
  if (!single) return [pronoun];
  let at = i + 1;
  while (words[at] && isAdverb(words[at]?.word ?? '') && !words[at]?.before.includes(',')) at++;
  const verb = words[at];
  if (!verb || verb.before.includes(',')) return undefined;
  const third = verbFor(verb.word, person);
  if (third === undefined) return undefined;
  if (third === verb.word) return [pronoun];
  if (!standsAlone(words, at) || (shared && !/^(?:am|was|wasn't)$/u.test(verb.word))) return undefined;
  const mark = verb.written.includes('’') ? third.replace("'", '’') : third;
  return [pronoun, { start: verb.start, end: verb.end, newText: mark }];
}

/** "My wife and I have" has two subjects; "and I am" has one, and so has what begins behind a comma. */
function isShared(words: readonly StatementWord[], i: number): boolean {
  const before = words[i - 1];
  return before !== undefined && /^(?:and|or|nor)$/u.test(before.word) && !before.before.includes(',');
}

/** ` is` for the ending of "I'm"; the short forms that everybody has stay short. */
function contracted(ending: string, person: ThirdPerson, apostrophe: string): string | undefined {
  switch (ending) {
    case 'm':
    case 're':
      return person === 'they' ? ' are' : ' is';
    case 've':
      return person === 'they' ? ' have' : ' has';
    case 'll':
    case 'd':
      return `${apostrophe}${ending}`;
    default:
      return undefined;
  }
}

/** The verb behind "I" as it stands behind the pronoun; undefined where its form is not known. */
function verbFor(verb: string, person: ThirdPerson): string | undefined {
  if (SAME_FOR_ALL.has(verb) || IRREGULAR_PAST.has(verb) || isRegularPast(verb)) return verb;
  if (verb === 'was') return person === 'they' ? 'were' : verb;
  if (verb === "wasn't") return person === 'they' ? "weren't" : verb;
  if (!Object.hasOwn(PRESENT, verb)) return undefined;
  if (person !== 'they') return PRESENT[verb];
  return verb === 'am' ? 'are' : verb;
}

/** "Asked", not "need" or "feed". */
const isRegularPast = (verb: string): boolean =>
  /[^e]ed$/u.test(verb) && !/^(?:shed|wed|embed|shred|sled|bed)$/u.test(verb);

const isAdverb = (word: string): boolean => MID_ADVERBS.has(word) || /\p{L}{2}ly$/u.test(word);

/** "I think and hope" has a second verb that would have to change as well: behind every "and" something else must begin. */
function standsAlone(words: readonly StatementWord[], verb: number): boolean {
  return words.every((w, i) => i <= verb || !/^(?:and|or|but|nor|then)$/u.test(w.word) || opensClause(words, i));
}

/** What follows the conjunction is a new subject or a phrase, no verb. */
function opensClause(words: readonly StatementWord[], conjunction: number): boolean {
  let at = conjunction + 1;
  while (words[at] && isAdverb(words[at]?.word ?? '')) at++;
  const next = words[at]?.word.split("'")[0] ?? '';
  return [NOMINATIVES, PRONOUN_SUBJECTS, DETERMINERS, PREPOSITIONS, FRONTED].some((closed) => closed.has(next));
}
