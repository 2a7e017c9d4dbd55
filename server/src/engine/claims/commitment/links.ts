/** How a word hangs on what is above it, as far as that says whether it is so: one step up the tree. */
import { ADVERBS } from '../../text/lexicons/commitmentWords';
import type { GovernedAs } from '../../text/lexicons/governors';
import { governor, governorOf, type FoundGovernor } from './governor';
import { reportingVerb } from '../../text/lexicons/reportingVerbs';
import { ownSubject } from '../../text/syntax/subject';
import type { SentenceParse } from '../../text/syntax/sentenceParse';
import { dependentsOf } from '../../text/syntax/tree';
import { conditionalOpener } from './conditions';
import type { Link } from './link';
import { forOf, nounLink } from './nounLinks';
import { excluderOf, isRelative, infinitiveTo, isFinite, isNoun, isVerb, lower, openersOf, openerText } from './words';

/** @param event the word the climb began with: its own reading may differ from that of a noun on the way */
export function linkOf(parse: SentenceParse, at: number, event: number): Link | undefined {
  const word = parse.words[at]!;
  const opener = conditionalOpener(parse, at);
  if (opener !== undefined) return { kind: 'aside', to: word.head, does: 'condition', by: opener };
  if (word.head < 0) return subjectClause(parse, at);
  // "are unlikely to be detected": nothing joins the two.
  if (word.relation === 'conj' && infinitiveTo(parse, at) === word.head + 1) return clauseLink(parse, at);
  if (word.relation === 'conj' || word.relation === 'appos' || word.relation.startsWith('flat'))
    return { kind: 'same', to: word.head };
  if (
    conditionalOpener(parse, word.head) !== undefined &&
    /^(?:ccomp|parataxis|advcl)/.test(word.relation) &&
    at > word.head
  )
    return undefined;
  return isNoun(word) && dependentsOf(parse, at, 'cop').length === 0 && !isClause(word.relation, parse, at)
    ? nounLink(parse, at, event)
    : clauseLink(parse, at);
}

const isClause = (relation: string, parse: SentenceParse, at: number): boolean =>
  /^(?:ccomp|csubj)/.test(relation) && ownSubject(parse, at) !== undefined;

/** "A ceasefire is unlikely", where the parser made the rest of the sentence describe its subject. */
function subjectClause(parse: SentenceParse, at: number): Link | undefined {
  if (!isNoun(parse.words[at]!)) return undefined;
  const verb = dependentsOf(parse, at, 'acl').find(
    (d) => isFinite(parse, d) && openersOf(parse, d).length === 0 && !isRelative(parse, d),
  );
  if (verb === undefined) return undefined;
  const predicate = dependentsOf(parse, verb, 'advmod', 'xcomp').find(
    (d) => parse.words[verb]!.lemma === 'be' && governorOf(parse, d, 'subj'),
  );
  const to = predicate ?? verb;
  const found = governorOf(parse, to, 'subj');
  if (!found) return undefined;
  // The adverb speaks for itself among the verb's own words.
  return {
    kind: 'governed',
    to: verb,
    as: 'subj',
    governor:
      predicate === undefined || ADVERBS.has(lower(parse.words[predicate]!)) ? governor('occur', 'subj') : found,
  };
}

function governed(parse: SentenceParse, to: number, as: GovernedAs, preposition?: string): Link {
  return { kind: 'governed', to, as, governor: governorOf(parse, to, as, preposition) };
}

const SUBORDINATING =
  /^(?:after|before|since|while|as|because|although|though|when|whenever|once|where|despite|by|upon|until|till|than|amid|whereas|following|lest|so|in order)$/;

function clauseLink(parse: SentenceParse, at: number): Link {
  const word = parse.words[at]!;
  const to = word.head;
  const head = parse.words[to]!;
  // "signed but did not ratify", taken for what is signed.
  if (
    /^(?:ccomp|xcomp|advcl)/.test(word.relation) &&
    to < at &&
    dependentsOf(parse, at, 'cc').some((c) => c > to && c < at && /^(?:and|but|or)$/.test(lower(parse.words[c]!)))
  )
    return { kind: 'same', to };
  const openers = openersOf(parse, at);
  const texts = openers.map((o) => openerText(parse, o));
  const infinitive = infinitiveTo(parse, at);
  const without = excluderOf(parse, at);
  if (without !== undefined) return { kind: 'aside', to, does: 'denies', by: without };
  const whether = openers.find(
    (_, k) => texts[k] === 'whether' || (texts[k] === 'if' && /^(?:ccomp|xcomp)/.test(word.relation)),
  );
  if (infinitive !== undefined)
    return infinitiveLink(parse, at, infinitive, whether ?? whetherBefore(parse, infinitive));
  if (whether !== undefined) {
    const found = governorOf(parse, to, 'that');
    return { kind: 'governed', to, as: 'that', governor: found, whether };
  }
  if (texts.some((t) => SUBORDINATING.test(t))) return { kind: 'aside', to };
  const preposition = texts.find((t) => t !== 'that');
  if (word.tag === 'VBG' && !isFinite(parse, at)) return gerundLink(parse, at, preposition);
  if (isFinite(parse, at)) return finiteLink(parse, at, texts.includes('that'));
  if (word.tag === 'VB' && isVerb(head)) return governed(parse, to, 'to');
  // "have all signed", with the auxiliary taken for the verb.
  if (word.tag === 'VBN' && head.lemma === 'have')
    return { kind: 'governed', to, as: 'to', governor: governor('manage', 'to') };
  if (/^(?:ccomp|xcomp)/.test(word.relation) && isVerb(head))
    return governed(parse, to, word.relation.startsWith('c') ? 'that' : 'ing');
  return { kind: 'aside', to };
}

const whetherBefore = (parse: SentenceParse, to: number): number | undefined =>
  to > 0 && lower(parse.words[to - 1]!) === 'whether' ? to - 1 : undefined;

function infinitiveLink(parse: SentenceParse, at: number, opener: number, whether: number | undefined): Link {
  const word = parse.words[at]!;
  const to = word.head;
  const raised = raisedBy(parse, to);
  if (raised) return { kind: 'governed', to: parse.words[to]!.head, as: 'to', governor: raised };
  // "To overcome it, he started"; "started a bank to lend money".
  if (isVerb(parse.words[to]!) && (at < to || (STARTS.test(parse.words[to]!.lemma) && hasObjectBefore(parse, to, at))))
    return { kind: 'aside', to, does: 'planned', by: opener };
  const found = governorOf(parse, to, isNoun(parse.words[to]!) ? 'noun' : 'to');
  if (whether !== undefined)
    return { kind: 'governed', to, as: 'to', governor: found ?? governorOf(parse, to, 'that'), whether };
  if (found) {
    // "had to sell" was done, "has to sell" was not.
    const was = parse.words[to]!.lemma === 'have' && /^VB[DN]$/.test(parse.words[to]!.tag);
    return {
      kind: 'governed',
      to,
      as: isNoun(parse.words[to]!) ? 'noun' : 'to',
      governor: was ? governor('manage', 'to') : found,
    };
  }
  if (isNoun(parse.words[to]!)) {
    // "wants the company to raise": the noun between is the one who should.
    const above = parse.words[to]!.head;
    if (above >= 0 && above < to && /^(?:obj|iobj|nsubj|obl)/.test(parse.words[to]!.relation)) {
      const outer = governorOf(parse, above, 'to') ?? governorOf(parse, above, 'prep', forOf(parse, to));
      if (outer) return { kind: 'governed', to: above, as: 'to', governor: outer };
    }
    return { kind: 'aside', to, does: 'unsure' };
  }
  // "raised taxes to stop it": what for. "in order to".
  const object = dependentsOf(parse, to, 'obj', 'nsubj:pass').length > 0;
  if (isVerb(parse.words[to]!) && (object || word.relation === 'advcl'))
    return { kind: 'aside', to, does: 'planned', by: opener };
  return { kind: 'aside', to, does: 'unsure' };
}

const STARTS = /^(?:begin|start)$/;
const hasObjectBefore = (parse: SentenceParse, verb: number, at: number): boolean =>
  dependentsOf(parse, verb, 'obj').some((o) => o < at);

const RAISING =
  /^(?:want|expect|ask|urge|order|tell|force|allow|permit|require|persuade|invite|encourage|request|cause|enable|help|get|need|like|compel|direct|instruct|authorise|authorize|believe|warn|advise|beg)$/;

/** "expects the talks to succeed": the noun between is the one who does it, whatever it could govern itself. */
function raisedBy(parse: SentenceParse, noun: number): FoundGovernor | undefined {
  const { relation, head } = parse.words[noun]!;
  if (!isNoun(parse.words[noun]!) || !/^(?:obj|iobj|nsubj:pass)$/.test(relation) || head < 0 || head > noun)
    return undefined;
  return RAISING.test(parse.words[head]!.lemma) ? governorOf(parse, head, 'to') : undefined;
}

function gerundLink(parse: SentenceParse, at: number, preposition: string | undefined): Link {
  const word = parse.words[at]!;
  const to = word.head;
  const head = parse.words[to]!;
  if (preposition !== undefined) {
    const own = governorOf(parse, to, isNoun(head) ? 'noun' : 'prep', preposition);
    // "prevented the crowd from entering", "accused Tennet of lying": the noun between is the one who did.
    const above =
      isNoun(head) && /^(?:obj|nsubj:pass|iobj)/.test(head.relation)
        ? governorOf(parse, head.head, 'prep', preposition)
        : undefined;
    if (above) return { kind: 'governed', to: head.head, as: 'prep', governor: above };
    return own ? { kind: 'governed', to, as: isNoun(head) ? 'noun' : 'prep', governor: own } : { kind: 'aside', to };
  }
  const close =
    /^(?:xcomp|ccomp|obj)/.test(word.relation) || (at > to && at - to <= 2 && parse.words[at - 1]!.text !== ',');
  const found = close && isVerb(head) ? governorOf(parse, to, 'ing') : undefined;
  return found ? { kind: 'governed', to, as: 'ing', governor: found } : { kind: 'aside', to };
}

function finiteLink(parse: SentenceParse, at: number, that: boolean): Link {
  const word = parse.words[at]!;
  const to = word.head;
  const head = parse.words[to]!;
  // "The mayor, who had vowed to go, stayed".
  if (isRelative(parse, at) && governorOf(parse, to, 'that') === undefined && !reports(parse, to))
    return { kind: 'aside', to };
  if (/^(?:ccomp|csubj|parataxis|xcomp)/.test(word.relation) || (that && /^(?:advcl|acl)$/.test(word.relation))) {
    if (isNoun(head) && dependentsOf(parse, to, 'cop').length === 0)
      return that ? governed(parse, to, 'noun') : { kind: 'aside', to };
    if (word.relation.startsWith('parataxis') && !reports(parse, to)) return { kind: 'aside', to };
    return governed(parse, to, 'that');
  }
  // "no evidence that he met her", which the parser may take for a description.
  if (that && word.relation === 'acl:relcl' && !isRelative(parse, at)) return governed(parse, to, 'noun');
  // "said the talks collapsed", where the parser made the clause describe its own subject.
  if (
    word.relation.startsWith('acl') &&
    !isRelative(parse, at) &&
    /^(?:obj|ccomp|obl)/.test(head.relation) &&
    head.head >= 0 &&
    head.head < to
  ) {
    const above = governorOf(parse, head.head, 'that');
    if (above || reports(parse, head.head)) return { kind: 'governed', to: head.head, as: 'that', governor: above };
  }
  return { kind: 'aside', to };
}

/** True for a verb of saying that may have what is said as a clause. */
export function reports(parse: SentenceParse, i: number): boolean {
  const word = parse.words[i]!;
  return isVerb(word) && /[tbwi]/.test(reportingVerb(lower(word))?.verb.frames ?? '');
}
