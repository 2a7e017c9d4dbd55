/** Makes a plan, an offer or a hope of what was done. */
import { edit } from '../edits';
import { hasPlainSubject } from '../finite';
import type { Sentence } from '../sentence';
import type { Turn } from '../turn';
import { gerund } from '../verbForms';

/** What can be planned, by those who plan. */
const DEEDS =
  /^(?:buy|sell|build|close|open|raise|cut|sign|ban|launch|release|publish|acquire|appoint|dismiss|replace|suspend|withdraw|cancel|join|leave|move|create|establish|expand|merge|invest|introduce|approve|impose|end|host|visit|produce|direct|record|remake|rebuild|construct|demolish|increase|reduce|lower|abolish|adopt|donate|return|pay|send|invade|attack|arrest|extend|lift|hire|fire|purchase|reopen|relocate|convert|rename|resign|transfer|grant|allow|test|deploy)$/;
const PLANNERS =
  /^(?:he|she|they|government|company|council|club|ministry|parliament|team|band|group|party|president|minister|bank|firm|union|university|airline|city|commission|board|committee|police|mayor|director|studio|network|owners?|officials|senate|court|army|navy|church|museum|school|hospital)$/i;
const PLANS = [
  'planned to',
  'agreed in principle to',
  'offered to',
  'threatened to',
  'proposed to',
  'was expected to',
  'hoped to',
  'was considering',
  'intended to',
  'promised to',
  'was in talks to',
  'wanted to',
  'discussed',
  'voted to consider',
];

export function planned(sentence: Sentence, chance: () => number): Turn[] {
  const { main, words } = sentence;
  if (
    !main ||
    !hasPlainSubject(sentence, main) ||
    main.auxiliaries.length > 0 ||
    main.negations.length > 0 ||
    words[main.subject!]!.head !== main.predicate
  )
    return [];
  const verb = words[main.predicate]!;
  const subject = words[main.subject!]!;
  if (verb.tag !== 'VBD' || !DEEDS.test(verb.lemma) || main.objects.length === 0) return [];
  if (!/^NNP$/.test(subject.tag) && !PLANNERS.test(subject.text)) return [];
  if (
    (sentence.parse.dependents[main.predicate] ?? []).some((d) =>
      /^(?:conj|compound:prt|ccomp|parataxis)/.test(words[d]!.relation),
    )
  )
    return [];
  const plan = PLANS[Math.floor(chance() * PLANS.length)]!;
  const many = /^(?:NNS|NNPS)$/.test(subject.tag) || /^(?:they|police)$/i.test(subject.text);
  const agreeing = many ? plan.replace(/^was/, 'were') : plan;
  const put = /(?:to)$/.test(plan) ? `${agreeing} ${verb.lemma}` : `${agreeing} ${gerund(verb.lemma)}`;
  return [{ kind: 'plan', relation: 'weaker', edits: [edit(verb.span.start, verb.span.end, put)] }];
}
