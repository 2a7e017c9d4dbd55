/** What an event is said to come before or after, and whether it is the first or the last. */
import type { Order } from '../../model/claim';
import { span, type Span } from '../../model/span';
import type { SentenceParse } from '../../text/syntax/sentenceParse';
import { dependentsOf, subtreeSpan } from '../../text/syntax/tree';
import { conditionalOpener } from './conditions';
import { isDelayed } from './negation';
import { isNoun, isVerb, lower, openersOf, openerText } from './words';

const BEFORE = /^(?:before|ahead of|ahead|prior to|prior|until|till)$/;
/** "before the court" is where. */
const FACING =
  /^(?:court|judge|jury|committee|panel|parliament|crowd|audience|camera|congress|senate|tribunal|inquiry|board|council|house|commission|grand|magistrate|public|press|lawmaker)$/i;
const AFTER = /^(?:after|once|following|since|upon|in the wake of)$/;

export function ordersOf(parse: SentenceParse, event: number): readonly Order[] {
  const direct = parse.dependents[event] ?? [];
  const own = [...ordersAmong(parse, event, direct), ...afterFirst(parse, event)];
  if (own.length > 0) return own;
  // "visited the island before the election", where the parser gave the time to the object.
  const behind = direct.filter((d) => d > event && /^(?:obj|obl|xcomp)/.test(parse.words[d]!.relation));
  return ordersAmong(
    parse,
    event,
    behind.flatMap((d) => dependentsOf(parse, d, 'nmod', 'advcl', 'acl')),
  );
}

const ordersAmong = (parse: SentenceParse, event: number, words: readonly number[]): readonly Order[] =>
  words.flatMap((d): readonly Order[] => {
    const kind = kindOf(parse, d, event);
    return kind === undefined
      ? []
      : [{ kind, span: kind === 'first' || kind === 'last' ? parse.words[d]!.span : phraseOf(parse, d) }];
  });

/** "approved the budget **and then dismissed** its treasurer": the second comes after the first. */
function afterFirst(parse: SentenceParse, event: number): readonly Order[] {
  const { relation, head } = parse.words[event]!;
  if (!relation.startsWith('conj') || head > event || !isVerb(parse.words[head]!)) return [];
  const between = parse.words.slice(head + 1, event);
  const joins = between.findLastIndex((word) => /^cc/.test(word.relation));
  if (joins < 0 || !between.slice(joins + 1).some((word) => THEN.test(lower(word)))) return [];
  return [{ kind: 'after', span: span(parse.words[head]!.span.start, parse.words[head + joins]!.span.end) }];
}
const THEN = /^(?:then|later|afterwards?|subsequently)$/;

/** "on the eve **of the vote**": also where the parser has hung what follows on another word. */
function phraseOf(parse: SentenceParse, d: number): Span {
  const whole = subtreeSpan(parse, d);
  const openers = openersOf(parse, d).filter((o) => o < d);
  const begins = Math.min(whole.start, ...openers.map((o) => parse.words[isAheadOf(parse, o) ? o - 1 : o]!.span.start));
  const own = span(begins, whole.end);
  const of = parse.words[d + 1];
  const whose = /^(?:eve|wake)$/.test(lower(parse.words[d]!)) && of?.text === 'of' ? of.head : undefined;
  return whose === undefined || whose <= d ? own : span(own.start, Math.max(own.end, parse.words[whose]!.span.end));
}

/** "**ahead of** its merger", "**prior to** the vote", where the first word hangs elsewhere. */
const isAheadOf = (parse: SentenceParse, opener: number): boolean =>
  opener > 0 && /^(?:ahead of|prior to)$/.test(`${lower(parse.words[opener - 1]!)} ${lower(parse.words[opener]!)}`);

function kindOf(parse: SentenceParse, d: number, event: number): Order['kind'] | undefined {
  const word = parse.words[d]!;
  if (conditionalOpener(parse, d) !== undefined) return undefined;
  const written = lower(word);
  if (/^advmod/.test(word.relation) && /^(?:first|last)$/.test(written)) return written as 'first' | 'last';
  if (/^amod/.test(word.relation) && isNoun(parse.words[word.head]!)) return undefined;
  // "searched the office after he was arrested", where the parser has put the two side by side.
  const isBeside = word.relation === 'conj' && openersOf(parse, d).some((o) => parse.words[o]!.relation === 'mark');
  if (!isBeside && !/^(?:advcl|obl|nmod|acl|ccomp)/.test(word.relation)) return undefined;
  // "the day before", "soon after": of nothing that is named here.
  const openers = openersOf(parse, d).map((o) => openerText(parse, o));
  if (openers.some((o) => /^(?:until|till)$/.test(o))) return isDelayed(parse, event) ? 'after' : 'before';
  if (openers.includes('before') && FACING.test(word.lemma)) return undefined;
  if (openersOf(parse, d).some((o) => isAheadOf(parse, o))) return 'before';
  if (openers.some((o) => BEFORE.test(o))) return dependentsOf(parse, d, 'expl').length > 0 ? undefined : 'before';
  if (openers.some((o) => AFTER.test(o))) return 'after';
  if (written === 'eve' && openers.includes('on')) return 'before';
  if (written === 'wake' && openers.includes('in')) return 'after';
  return written === 'following' && word.tag === 'VBG' ? 'after' : undefined;
}
