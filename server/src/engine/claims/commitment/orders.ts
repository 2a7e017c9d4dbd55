/** What an event is said to come before or after, and whether it is the first or the last. */
import type { Order } from '../../model/claim';
import { span, type Span } from '../../model/span';
import type { SentenceParse } from '../../text/syntax/sentenceParse';
import { dependentsOf, subtreeSpan } from '../../text/syntax/tree';
import { conditionalOpener } from './conditions';
import { isDelayed } from './negation';
import { isNoun, lower, openersOf, openerText } from './words';

const BEFORE = /^(?:before|ahead of|ahead|prior to|prior|until|till)$/;
/** "before the court" is where. */
const FACING =
  /^(?:court|judge|jury|committee|panel|parliament|crowd|audience|camera|congress|senate|tribunal|inquiry|board|council|house|commission|grand|magistrate|public|press|lawmaker)$/i;
const AFTER = /^(?:after|once|following|since|upon|in the wake of)$/;

export function ordersOf(parse: SentenceParse, event: number): readonly Order[] {
  const direct = parse.dependents[event] ?? [];
  const own = ordersAmong(parse, event, direct);
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

/** "on the eve **of the vote**": also where the parser has hung what follows on another word. */
function phraseOf(parse: SentenceParse, d: number): Span {
  const own = subtreeSpan(parse, d);
  const of = parse.words[d + 1];
  const whose = /^(?:eve|wake)$/.test(lower(parse.words[d]!)) && of?.text === 'of' ? of.head : undefined;
  return whose === undefined || whose <= d ? own : span(own.start, Math.max(own.end, parse.words[whose]!.span.end));
}

function kindOf(parse: SentenceParse, d: number, event: number): Order['kind'] | undefined {
  const word = parse.words[d]!;
  if (conditionalOpener(parse, d) !== undefined) return undefined;
  const written = lower(word);
  if (/^advmod/.test(word.relation) && /^(?:first|last)$/.test(written)) return written as 'first' | 'last';
  if (/^amod/.test(word.relation) && isNoun(parse.words[word.head]!)) return undefined;
  if (!/^(?:advcl|obl|nmod|acl|ccomp)/.test(word.relation)) return undefined;
  // "the day before", "soon after": of nothing that is named here.
  const openers = openersOf(parse, d).map((o) => openerText(parse, o));
  if (openers.some((o) => /^(?:until|till)$/.test(o))) return isDelayed(parse, event) ? 'after' : 'before';
  if (openers.includes('before') && FACING.test(word.lemma)) return undefined;
  if (openers.some((o) => BEFORE.test(o))) return dependentsOf(parse, d, 'expl').length > 0 ? undefined : 'before';
  if (openers.some((o) => AFTER.test(o))) return 'after';
  if (written === 'eve' && openers.includes('on')) return 'before';
  if (written === 'wake' && openers.includes('in')) return 'after';
  return written === 'following' && word.tag === 'VBG' ? 'after' : undefined;
}
