/** Reads a reporting verb with its auxiliaries, and tells it from a noun or adjective of the same form. */
import { ADVERBS, AUXILIARIES, CALENDAR, DETERMINERS, PREPOSITIONS } from '../../text/lexicons/closedClass';
import { GROUPS } from '../../text/lexicons/roles';
import { reportingVerb, type CueForm } from '../../text/lexicons/reportingVerbs';
import { CATENATIVES, NEGATIONS, UNSAID } from '../../text/lexicons/reportingWords';
import type { Token } from '../clause';
import { subjectBefore } from '../nounPhrase';
import { isWord, wordAt } from './report';

export interface VerbGroup {
  readonly cue: CueForm;
  /** Index of the verb itself. */
  readonly verb: number;
  /** Where the group begins, with its auxiliaries and adverbs: "has not yet | said". */
  readonly start: number;
  readonly negated: boolean;
  readonly passive: boolean;
  readonly kind: 'finite' | 'infinitive' | 'participle' | 'gerund';
}

const BE = /^(?:be|been|being|is|are|was|were|am|isn't|aren't|wasn't|weren't)$/u;
const HAVE = /^(?:has|have|had|having|hasn't|haven't|hadn't)$/u;
const SUBJECT_PRONOUNS =
  /^(?:i|we|you|they|he|she|it|who|which|that|others|some|many|most|few|both|all|none|one|another|people|those)$/u;

const isAdverb = (t: Token): boolean =>
  ADVERBS.has(t.word) || (/ly$/u.test(t.word) && !t.capital) || NEGATIONS.has(t.word);

/** The group of the verb at `k`; undefined where the word is none that reports, or hardly a verb there. */
export function verbGroup(tokens: readonly Token[], k: number): VerbGroup | undefined {
  const t = tokens[k];
  if (!isWord(t) || t.possessive) return undefined;
  const cue = reportingVerb(t.word);
  if (!cue || (t.capital && k > 0 && !isTitled(tokens))) return undefined;
  let start = k;
  let negated = false;
  let auxiliary = '';
  let to = false;
  for (let i = k - 1; i >= 0; i--) {
    const before = tokens[i];
    if (!isWord(before)) break;
    const clitic = cliticOf(before);
    if (clitic !== undefined) {
      if (auxiliary === '') auxiliary = clitic;
      break;
    }
    if (before.word === 'to' && i === k - 1) to = true;
    else if (before.word === 'to' && start === i + 1 && AUXILIARIES.has(wordAt(tokens, i + 1))) to = true;
    else if (to && CATENATIVES.has(before.word)) {
      if (UNSAID.has(before.word)) negated = true;
    } else if (AUXILIARIES.has(before.word)) {
      if (auxiliary === '') auxiliary = before.word;
    } else if (!isAdverb(before) && !(CALENDAR.has(before.word) && before.capital)) break;
    if (NEGATIONS.has(before.word)) negated = true;
    start = i;
  }
  while (
    start < k &&
    !AUXILIARIES.has(wordAt(tokens, start)) &&
    (CALENDAR.has(wordAt(tokens, start)) || /^(?:first|second|one|once|no|soon)$/u.test(wordAt(tokens, start)))
  )
    start++;
  const has = (f: 'base' | 's' | 'past' | 'participle' | 'ing'): boolean => cue.forms.has(f);
  const before = tokens[start - 1];
  const b = isWord(before) ? before.word : '';
  if (has('ing') && !has('base')) {
    if (BE.test(auxiliary)) return { cue, verb: k, start, negated, passive: false, kind: 'finite' };
    if (isWord(before) && (DETERMINERS.has(b) || before.possessive)) return undefined;
    const gerund = PREPOSITIONS.has(b);
    return { cue, verb: k, start: k, negated, passive: false, kind: gerund ? 'gerund' : 'participle' };
  }
  // "that is to say", "needless to say", "the final say": set phrases.
  if (
    t.word === 'say' &&
    /^(?:is|was|needless|suffice|final|last|much|little|more|equal|any|real|no|so)$/u.test(
      wordAt(tokens, to ? k - 2 : k - 1),
    )
  )
    return undefined;
  if (to && has('base')) return { cue, verb: k, start, negated, passive: false, kind: 'infinitive' };
  if (auxiliary !== '') {
    const owner = tokens[start - 1];
    const clitic = owner !== undefined && cliticOf(owner) !== undefined;
    // "He's predicted big wins": has, not is.
    if (clitic && auxiliary === 'is' && has('participle'))
      return { cue, verb: k, start, negated, passive: false, kind: 'finite' };
    const passive = has('participle') && BE.test(auxiliary);
    if (!passive && HAVE.test(auxiliary) && !has('participle')) return undefined;
    if (!passive && !HAVE.test(auxiliary) && !has('base')) return undefined;
    if (BE.test(auxiliary) && !has('participle')) return undefined;
    return { cue, verb: k, start, negated, passive, kind: 'finite' };
  }
  if (!isVerbAlone(tokens, k, start, cue)) return undefined;
  const agent = !has('base') && wordAt(tokens, k + 1) === 'by';
  return { cue, verb: k, start, negated, passive: agent, kind: 'finite' };
}

/** A form that nouns have, too, without an auxiliary that would make it a verb. */
export const isWeak = (group: VerbGroup): boolean =>
  group.start === group.verb &&
  (group.cue.forms.has('s') || (group.cue.forms.has('base') && !group.cue.forms.has('past')));

/** The auxiliary in "he's", "they've"; undefined for other words. */
function cliticOf(t: Token): string | undefined {
  const m = /^(?:i|he|she|it|we|you|they|who|that|there)['’](s|m|re|d|ve|ll)$/iu.exec(t.text);
  return m ? { s: 'is', m: 'am', re: 'are', d: 'would', ve: 'have', ll: 'will' }[m[1] ?? 's'] : undefined;
}

/** Headlines in title case: "Orsk Says Bridge Is Safe". */
export const isTitled = (tokens: readonly Token[]): boolean => {
  const words = tokens.filter((t) => t.kind === 'word' && t.word.length > 3);
  return words.length >= 4 && words.filter((t) => t.capital).length >= 0.7 * words.length;
};

/** Verbs whose base form is a noun as well. */
const NOUNS_TOO = new Set(
  `address answer attack back balance bash bet blame blast boast brand call cast cheer challenge champion charge claim command comment counter credit cry debate demand design detail discuss doubt dream echo
email estimate express fault fear feel fire float forecast frame fume gripe hammer hint hit hold hope joke judge knock label laugh lead leak lecture make mention moan mock murmur note object offer
order pan pledge plan plea pitch point post praise preach present press project promise propose protest push question quip quote rail rate reason read rebuke recap reference regret reply report request
rip roar rule salute say scold scream see seek set shout show sigh signal slam smile sneer snap spell start state stress strike style summon support suspect swear talk task taunt tease text thank threat
thunder tout trash treat trumpet tweet value view voice volunteer vow want warn weigh welcome whisper wish witness wonder worry yell`
    .replace(/\b(?:say|want|thank|see|seek|make|warn|express|discuss)\b/gu, '')
    .split(/\s+/u),
);

/** Nouns and adjectives with the same form as a verb: here what stands around must say that it is one. */
function isVerbAlone(tokens: readonly Token[], k: number, start: number, cue: CueForm): boolean {
  const before = tokens[start - 1];
  const next = wordAt(tokens, k + 1);
  if (!before) {
    // Inverted ("Said the mayor: …") and headlines without a subject.
    return k === 0 && cue.forms.has('s') && /i/u.test(cue.verb.frames);
  }
  if (!isWord(before)) {
    if (before.kind === 'quote') return cue.forms.has('past') || cue.forms.has('s') || /i/u.test(cue.verb.frames);
    return cue.forms.has('past') || cue.forms.has('s');
  }
  const b = before.word;
  if (DETERMINERS.has(b) && !SUBJECT_PRONOUNS.test(b)) return false;
  if (before.possessive || (PREPOSITIONS.has(b) && !/^(?:in|on|out|up|off)$/u.test(b))) return false;
  if (/^(?:his|her|its|their|our|my|your|this|these|a|an|the|no)$/u.test(b)) return false;
  const pronoun = /^(?:i|we|you|they|who|which|others|some|many|most|few|both|people|those|and|that)$/u.test(b);
  if (cue.forms.has('base') && !cue.forms.has('past')) {
    // "leaders close to him say": what is no noun can only be a verb; infinitives have their "to" and were read before.
    if (!NOUNS_TOO.has(cue.verb.lemma) && !/ing$/u.test(b)) return true;
    if (pronoun || /^(?:percent|half|third|thirds|quarter|quarters|majority|\d+|ten|all)$/u.test(b)) return true;
    const subject = subjectBefore(tokens, start);
    const of = subject ? tokens.slice(subject.start, subject.end).findIndex((w) => PREPOSITIONS.has(w.word)) : -1;
    if (subject && of > 0 && /[^s]s$/u.test(wordAt(tokens, subject.start + of - 1))) return true;
    if (before.capital && tokens.slice(Math.max(0, start - 6), start).some((w) => w.word === 'and')) return true;
    if (GROUPS.has(b) || /(?:[^s]s|men|people|media|police)$/u.test(b))
      return !/^(?:of|is|are|was|were|has)$/u.test(next);
    return isTitled(tokens);
  }
  if (cue.forms.has('s')) {
    if (/^(?:he|she|it|who|which|that|and|but)$/u.test(b)) return true;
    return !/^(?:of|are|were|have|about|from|is|was)$/u.test(next) || /^(?:say|tell|write)$/u.test(cue.verb.lemma);
  }
  return true;
}
