/** Under which conditions an event is said to be: "if", "unless", "only if", "even if"; and which clauses are such conditions. */
import type { Condition } from '../../model/claim';
import { keptAt } from '../../model/kept';
import { reportingVerb } from '../../text/lexicons/reportingVerbs';
import { span } from '../../model/span';
import type { SentenceParse } from '../../text/syntax/sentenceParse';
import { dependentsOf, isBelow, subtreeSpan } from '../../text/syntax/tree';
import { clauseFrom, isCue, wordedConditions } from './wordedConditions';
import { isFinite, isVerb, lower, openersOf, openerText } from './words';

const IF =
  /^(?:if|provided|providing|assuming|supposing|as long as|so long as|in case|in the event|on condition|lest)(?: that)?$/;
const UNLESS = /^unless$/;

/** Index of the word that makes the clause a condition: "if", "unless"; undefined for any other clause. "Asked if" opens none. */
export const conditionalOpener: (parse: SentenceParse, clause: number) => number | undefined =
  keptAt(readConditionalOpener);

function readConditionalOpener(parse: SentenceParse, clause: number): number | undefined {
  const word = parse.words[clause]!;
  const opener = openersOf(parse, clause).find((o) => {
    const text = openerText(parse, o);
    if (text === 'if' && isSaying(parse, o)) return false;
    return UNLESS.test(text) || IF.test(text) || (text === 'if' && o < clause);
  });
  if (opener === undefined) return undefined;
  if (lower(parse.words[opener]!) !== 'if' || !/^(?:ccomp|xcomp)/.test(word.relation)) return opener;
  // "If it rains, they will stay, Orsk said": what is asked stands behind who asks.
  if (word.head > clause) return opener;
  // "asked if he would go" against "will reopen only if the union agrees".
  const above = word.head < 0 ? undefined : parse.words[word.head];
  return above &&
    /^(?:ask|wonder|know|see|decide|question|tell|say|determine|check|doubt|care|consider|discuss|debate|unclear|sure|clear)$/.test(
      above.lemma,
    )
    ? undefined
    : opener;
}

/** "as if nothing had happened", "few if any ships", "rarely if ever", "if I understand the rules". */
const isSaying = (parse: SentenceParse, opener: number): boolean =>
  (opener > 0 && lower(parse.words[opener - 1]!) === 'as') ||
  (/^(?:i|we|you)$/u.test(lower(parse.words[opener + 1] ?? parse.words[opener]!)) &&
    /^(?:understand|remember|recall|know|ask|like|will|think|believe|recollect)$/u.test(
      parse.words[opener + 2]?.lemma ?? '',
    )) ||
  (/^(?:few|little|seldom|rarely|hardly|scarcely|what)$/u.test(
    lower(parse.words[opener - 1] ?? parse.words[opener]!),
  ) &&
    /^(?:any|anything|anybody|anyone|ever)$/u.test(lower(parse.words[opener + 1] ?? parse.words[opener]!)));

/** @param negated whether the event itself is denied: "not … unless" and "not … until" are "only if" */
export function conditionsOf(parse: SentenceParse, event: number, negated: boolean): readonly Condition[] {
  const found: Condition[] = [];
  const direct = parse.dependents[event] ?? [];
  // "will reopen the mine unless it rains", where the parser gave the condition to the object.
  const behind = direct.flatMap((d) =>
    d > event && /^(?:obj|obl|xcomp)/.test(parse.words[d]!.relation)
      ? (parse.dependents[d] ?? []).filter((c) => conditionalOpener(parse, c) !== undefined)
      : [],
  );
  for (const d of [...direct, ...behind]) {
    const opener = conditionalOpener(parse, d);
    if (opener !== undefined) found.push({ kind: kindOf(parse, opener, negated), span: from(parse, opener, d) });
    else if (negated && untilOf(parse, d) !== undefined) found.push({ kind: 'only-if', span: subtreeSpan(parse, d) });
    else if (isCondition(parse, d)) found.push({ kind: 'if', span: subtreeSpan(parse, d) });
  }
  if (found.length === 0) found.push(...wordedConditions(parse, event));
  const sentence = openingCondition(parse, event, negated) ?? insertedCondition(parse, event, negated);
  return sentence === undefined || found.some((c) => c.span.start === sentence.span.start)
    ? found
    : [...found, sentence];
}

function kindOf(parse: SentenceParse, opener: number, negated: boolean): Condition['kind'] {
  const before = parse.words[opener - 1];
  const text = lower(parse.words[opener]!);
  if (before && lower(before) === 'even') return 'even-if';
  if (before && lower(before) === 'only') return 'only-if';
  if (text === 'unless') return negated ? 'only-if' : 'unless';
  return 'if';
}

/** From the opener, with "only" or "even", to the end of its clause. */
function from(parse: SentenceParse, opener: number, clause: number): Condition['span'] {
  const before = parse.words[opener - 1];
  const start = before && /^(?:only|even)$/.test(lower(before)) ? before : parse.words[opener]!;
  return span(start.span.start, Math.min(subtreeSpan(parse, clause).end, clauseFrom(parse, opener).end));
}

const untilOf = (parse: SentenceParse, d: number): number | undefined =>
  openersOf(parse, d).find((o) => /^(?:until|till)$/.test(openerText(parse, o)));

/** "in the event of war", "in case of fire". */
const isCondition = (parse: SentenceParse, d: number): boolean =>
  /^(?:event|case)$/.test(lower(parse.words[d]!)) &&
  dependentsOf(parse, d, 'nmod').length > 0 &&
  openersOf(parse, d).some((o) => lower(parse.words[o]!) === 'in');

/** "If it rains, …" and "Should it rain, …" at the head of the sentence, wherever the parser has hung them. */
function openingCondition(parse: SentenceParse, event: number, negated: boolean): Condition | undefined {
  const first = parse.words[0];
  const second = parse.words[1];
  if (!first || !second) return undefined;
  const even = lower(first) === 'even' || lower(first) === 'only';
  const opener = lower(even ? second : first);
  const should = /^(?:should|had|were)$/.test(opener) && !even && !parse.words.at(-1)!.text.includes('?');
  const provided = !even && isCue(parse, 0);
  if (!should && !provided && opener !== 'if' && opener !== 'unless') return undefined;
  const comma = parse.words.findIndex((w) => w.text === ',');
  if (comma < 3 || event < comma || parse.words[comma + 1] === undefined) return undefined;
  const conditionHead = parse.words.findIndex(
    (w, i) => i < comma && (conditionalOpener(parse, i) !== undefined || (should && isVerb(w) && i > 0)),
  );
  // Only the clause that the condition is for: the first one behind it, and what stands beside that.
  const main = mainBehind(parse, comma);
  if (
    main === undefined ||
    (event !== main && !(parse.words[event]!.relation === 'conj' && parse.words[event]!.head === main))
  )
    return undefined;
  if (conditionHead < 0 && !should && !provided) return undefined;
  const kind =
    even && lower(first) === 'even'
      ? 'even-if'
      : even
        ? 'only-if'
        : should || provided
          ? 'if'
          : opener === 'unless'
            ? negated
              ? 'only-if'
              : 'unless'
            : 'if';
  return { kind, span: span(first.span.start, parse.words[comma - 1]!.span.end) };
}

/** "The airline, **unless it finds a buyer**, will cut jobs". */
function insertedCondition(parse: SentenceParse, event: number, negated: boolean): Condition | undefined {
  const opener = parse.words.findIndex(
    (word, i) => i > 1 && i < event && parse.words[i - 1]!.text === ',' && /^(?:if|unless)$/.test(lower(word)),
  );
  const comma = parse.words.findIndex((word, i) => i > opener + 2 && word.text === ',');
  if (opener < 0 || comma < 0 || event < comma || mainBehind(parse, comma) !== event) return undefined;
  // A subject before it, and no clause of its own.
  if (parse.words.slice(0, opener).some((_, i) => isFinite(parse, i))) return undefined;
  const { start } = parse.words[opener]!.span;
  return { kind: kindOf(parse, opener, negated), span: span(start, parse.words[comma - 1]!.span.end) };
}

function mainBehind(parse: SentenceParse, comma: number): number | undefined {
  // "If it rains, the boats will stay, Orsk said": not what she says is under the condition of the rain.
  if (parse.root > comma && reportingVerb(lower(parse.words[parse.root]!)) === undefined) return parse.root;
  const own = (parse.dependents[parse.root] ?? []).find(
    (d) => d > comma && isVerb(parse.words[d]!) && !isBelow(parse, parse.root, d),
  );
  if (own !== undefined) return own;
  // "Unless they pay, Orsk will resign", where the parser has made the condition the main clause.
  const first = parse.words.findIndex(
    (word, i) => i > comma && isVerb(word) && !/^(?:aux|cop)/.test(word.relation) && isFinite(parse, i),
  );
  return first < 0 ? (parse.root > comma ? parse.root : undefined) : first;
}

/** True for a verb in "Should it rain, …": a condition without a word for it. */
export function isInverted(parse: SentenceParse, event: number): boolean {
  const first = parse.words[0];
  if (!first || !/^(?:should|had|were)$/.test(lower(first)) || parse.words.at(-1)!.text.includes('?')) return false;
  const comma = parse.words.findIndex((w) => w.text === ',');
  return comma > event && comma > 0 && parse.root > comma;
}
