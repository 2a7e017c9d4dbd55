/** Conditions that no "if" opens: "provided they agree", "as long as", "subject to approval", "on condition that", "depends on". */
import { reportingVerb } from '../../text/lexicons/reportingVerbs';
import type { Condition } from '../../model/claim';
import { keptWith } from '../../model/kept';
import { span, type Span } from '../../model/span';
import type { SentenceParse } from '../../text/syntax/sentenceParse';
import { dependentsOf } from '../../text/syntax/tree';
import { isFinite, isVerb, lower } from './words';

/** Read off the words: parsers take "provided" for a verb and "pending" for a noun. */
export function wordedConditions(parse: SentenceParse, event: number): readonly Condition[] {
  const depends = dependsOn(parse, event);
  if (depends !== undefined) return [{ kind: 'if', span: clauseFrom(parse, depends) }];
  return cuesIn(parse).flatMap((at): readonly Condition[] =>
    at > event && belongsTo(parse, at, event) ? [{ kind: 'if', span: clauseFrom(parse, at) }] : [],
  );
}

/** Most sentences have none, and each of their events is asked about. */
const cuesIn: (parse: SentenceParse) => readonly number[] = keptWith((parse: SentenceParse) =>
  parse.words.flatMap((_word, at) => (isCue(parse, at) ? [at] : [])),
);

const textAt = (parse: SentenceParse, from: number, count: number): string =>
  parse.words
    .slice(Math.max(0, from), Math.max(0, from + count))
    .map(lower)
    .join(' ');

/** Whether words of the kind begin here. */
export function isCue(parse: SentenceParse, at: number): boolean {
  switch (lower(parse.words[at]!)) {
    case 'provided':
    case 'providing':
      return opensClause(parse, at);
    case 'as':
    case 'so':
      return /^(?:as|so) long as$/u.test(textAt(parse, at, 3)) && !isStretch(parse, at + 3);
    case 'subject':
      return textAt(parse, at + 1, 1) === 'to' && !isBehindBe(parse, at);
    case 'contingent':
    case 'conditional':
    case 'dependent':
      return /^(?:up)?on$/u.test(textAt(parse, at + 1, 1)) && !isBehindBe(parse, at);
    case 'on':
      return (
        /^on (?:the )?condition(?: that)?\b/u.test(textAt(parse, at, 4)) &&
        !/\b(?:anonymity|named|identified|quoted)\b/u.test(textAt(parse, at, 14))
      );
    case 'pending':
      return CONSENT.test(textAt(parse, at + 1, 4));
    default:
      return false;
  }
}

/** What has to be given; an inquiry that is pending is not waited for. */
const CONSENT = /\b(?:approval|consent|agreement|ratification|clearance|permission|authori[sz]ation)\b/u;

/** "provided the company withdraws": no subject and no auxiliary before it, and a clause behind it; not "provided the tents". */
function opensClause(parse: SentenceParse, at: number): boolean {
  if (dependentsOf(parse, at, 'nsubj', 'nsubj:pass', 'aux', 'aux:pass').length > 0) return false;
  if (/^(?:that)$/u.test(textAt(parse, at + 1, 1))) return true;
  for (let i = at + 2; i < Math.min(parse.words.length, at + AHEAD); i++) {
    if (/^[,;:]$/u.test(parse.words[i]!.text)) return false;
    if (isFinite(parse, i)) return true;
  }
  return false;
}
const AHEAD = 8;

/** "as long as five years". */
const isStretch = (parse: SentenceParse, at: number): boolean =>
  parse.words[at]?.tag === 'CD' &&
  /^(?:second|minute|hour|day|week|month|year|decade)s?$/u.test(textAt(parse, at + 1, 1));

const isBehindBe = (parse: SentenceParse, at: number): boolean =>
  /^(?:be|is|are|was|were|been|being|remains?|not)$/u.test(textAt(parse, at - 1, 1));

/** It is the last verb before the cue, or governs that. */
function belongsTo(parse: SentenceParse, cue: number, event: number): boolean {
  let verb = cue - 1;
  while (verb > event && !isFullVerb(parse, verb)) verb--;
  for (; verb >= 0; verb = parse.words[verb]!.head) {
    if (verb === event) return true;
    if (!/^(?:xcomp|ccomp|conj)/u.test(parse.words[verb]!.relation)) return false;
  }
  return false;
}

const isFullVerb = (parse: SentenceParse, i: number): boolean =>
  isVerb(parse.words[i]!) && !/^(?:aux|cop|amod|compound|acl)/u.test(parse.words[i]!.relation);

/** "The opening depends on a test", "the payment is conditional on": the word from which on that is said. */
function dependsOn(parse: SentenceParse, event: number): number | undefined {
  let at = event;
  for (let links = 0; links < 3 && /^(?:nmod|compound)/u.test(parse.words[at]!.relation); links++)
    at = parse.words[at]!.head;
  const { head, relation } = parse.words[at]!;
  if (!relation.startsWith('nsubj') || head <= at) return undefined;
  const next = textAt(parse, head + 1, 1);
  const depends = /^(?:depend|hinge|rest)$/u.test(parse.words[head]!.lemma)
    ? /^(?:up)?on$/u.test(next)
    : isBehindBe(parse, head) &&
      (/^(?:conditional|contingent|dependent)$/u.test(lower(parse.words[head]!))
        ? /^(?:up)?on$/u.test(next)
        : lower(parse.words[head]!) === 'subject' && next === 'to');
  return depends ? head : undefined;
}

/** To the end of what is said with it: a comma before who said so ends it. */
export function clauseFrom(parse: SentenceParse, from: number): Span {
  let end = from;
  for (let i = from; i < parse.words.length; i++) {
    const { text } = parse.words[i]!;
    const goesOn = text !== ',' || !(saysBehind(parse, i) || /^but$/u.test(textAt(parse, i + 1, 1)));
    if (/^[.;:!?—–-]$/u.test(text) || !goesOn) break;
    end = i;
  }
  return span(parse.words[from]!.span.start, parse.words[end]!.span.end);
}

const saysBehind = (parse: SentenceParse, comma: number): boolean =>
  parse.words.slice(comma + 1, comma + AHEAD).some((word) => reportingVerb(lower(word)) !== undefined);
