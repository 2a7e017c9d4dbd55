/** How a noun that names an event, or governs one, hangs on what is above it. */
import { ADVERBS } from '../../text/lexicons/commitmentWords';
import type { SentenceParse } from '../../text/syntax/sentenceParse';
import { dependentsOf } from '../../text/syntax/tree';
import { isPassive } from '../../text/syntax/voice';
import { governor, governorOf, type FoundGovernor } from './governor';
import type { Link } from './link';
import { negationsOf } from './negation';
import { excluderOf, isFinite, isNoun, isRelative, lower, openersOf, openerText, particleOf } from './words';

const NOMINAL = /^(?:of|for|on|over|about|to|at|in|against|from|toward|towards|into|between)$/;

/** @param event the word the climb began with: its own reading may differ from that of a noun on the way */
export function nounLink(parse: SentenceParse, at: number, event: number): Link {
  const word = parse.words[at]!;
  const to = word.head;
  const head = parse.words[to]!;
  const base = word.relation.split(':', 1)[0]!;
  const preposition = forOf(parse, at);
  const via = at !== event;
  const without = excluderOf(parse, at);
  if (without !== undefined) return { kind: 'aside', to, does: 'denies', by: without };
  if (isNoun(head) && (base === 'nmod' || base === 'obl' || base === 'compound')) {
    if (preposition !== undefined && !NOMINAL.test(preposition)) return { kind: 'aside', to };
    const found = governorOf(parse, to, 'noun', preposition);
    return found
      ? { kind: 'governed', to, as: 'noun', governor: found }
      : { kind: 'aside', to, ...(via ? { does: 'unsure' as const } : {}) };
  }
  // "There will be no talks".
  if (base === 'obj' && parse.words[to]!.lemma === 'be' && dependentsOf(parse, to, 'expl').length > 0)
    return { kind: 'governed', to, as: 'subj', governor: governor('occur', 'subj') };
  // "called off the strike", with the particle taken for a preposition.
  const particle = base === 'obl' && openersOf(parse, at)[0] === to + 1 && particleOf(parse, to) === to + 1;
  if (base === 'obj' && isReallySubject(parse, at)) return { kind: 'aside', to };
  if (base === 'obj' || word.relation === 'nsubj:pass' || (particle && governorOf(parse, to, 'obj'))) {
    const found = (via ? governorOf(parse, to, 'via') : undefined) ?? governorOf(parse, to, 'obj');
    return found
      ? { kind: 'governed', to, as: 'obj', governor: found }
      : isUnharmed(parse, to, via)
        ? { kind: 'aside', to }
        : { kind: 'aside', to, does: 'unsure' };
  }
  // "Plans to sell the port were scrapped", with the subject taken for an adverbial.
  const fronted = base === 'obl' && at < to && preposition === undefined && dependentsOf(parse, at, 'acl').length > 0;
  if (base === 'nsubj' || fronted) return subjectLink(parse, at, via);
  if ((base === 'obl' || base === 'nmod') && preposition !== undefined) {
    const found = governorOf(parse, to, 'prep', preposition);
    return found ? { kind: 'governed', to, as: 'prep', governor: found } : { kind: 'aside', to };
  }
  return { kind: 'aside', to };
}

/** "There was no deal", "a strike is likely", "the bid failed". */
function subjectLink(parse: SentenceParse, at: number, via: boolean): Link {
  const to = parse.words[at]!.head;
  if (dependentsOf(parse, to, 'expl').length > 0)
    return { kind: 'governed', to, as: 'subj', governor: governor('occur', 'subj') };
  const passive =
    via && isPassive(parse, to) ? (governorOf(parse, to, 'via') ?? governorOf(parse, to, 'obj')) : undefined;
  const found = passive ?? phraseGovernor(parse, to) ?? governorOf(parse, to, 'subj') ?? behindVerb(parse, to);
  const failed = found?.affirmed.denies === true && found.affirmed.certainty === undefined;
  if (found && (via || !failed)) return { kind: 'governed', to, as: passive ? 'obj' : 'subj', governor: found };
  return { kind: 'aside', to };
}

/** "take place", "go ahead": a verb that is one with the word behind it. */
function phraseGovernor(parse: SentenceParse, verb: number): FoundGovernor | undefined {
  const next = parse.words[verb + 1];
  return next?.head === verb ? governor(`${parse.words[verb]!.lemma} ${lower(next)}`, 'subj') : undefined;
}

/** "is off", "is under way" are adverbs of a bare "is". */
function behindVerb(parse: SentenceParse, verb: number): FoundGovernor | undefined {
  if (parse.words[verb]!.lemma !== 'be') return undefined;
  const adverb = dependentsOf(parse, verb, 'advmod', 'xcomp').find(
    (d) => d > verb && !ADVERBS.has(lower(parse.words[d]!)),
  );
  return adverb === undefined ? undefined : governorOf(parse, adverb, 'subj');
}

/** "kept up their effort to sign": a verb no list knows leaves the effort an effort, unless it is denied. */
const isUnharmed = (parse: SentenceParse, verb: number, via: boolean): boolean =>
  via && negationsOf(parse, verb).length === 0;

/** The preposition before a noun. */
export const forOf = (parse: SentenceParse, noun: number): string | undefined => {
  const opener = openersOf(parse, noun)[0];
  return opener === undefined ? undefined : openerText(parse, opener);
};

/** "suggested the statements might help", where the parser made the clause describe its own subject. */
const isReallySubject = (parse: SentenceParse, noun: number): boolean =>
  dependentsOf(parse, noun, 'acl').some(
    (d) =>
      isFinite(parse, d) &&
      !isRelative(parse, d) &&
      dependentsOf(parse, d, 'nsubj').length === 0 &&
      openersOf(parse, d).length === 0,
  );
