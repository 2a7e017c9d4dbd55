/** Ways through a parsed sentence: dependents by relation, ancestors, the words and the stretch below a word. */
import { hull, span, type Span } from '../../model/span';
import type { SentenceParse, Word } from './sentenceParse';

/** Dependents whose relation is one of `relations`; a relation without a subtype stands for all of its subtypes. */
export function dependentsOf(parse: SentenceParse, word: number, ...relations: readonly string[]): readonly number[] {
  const all = parse.dependents[word];
  if (!all || all.length === 0) return NONE;
  // Asked hundreds of times a sentence: no closures, and no list where there is nothing to list.
  let found: number[] | undefined;
  for (const dependent of all) {
    const { relation } = parse.words[dependent]!;
    for (const wanted of relations)
      if (isOf(relation, wanted)) {
        (found ??= []).push(dependent);
        break;
      }
  }
  return found ?? NONE;
}

const NONE: readonly number[] = [];

const isOf = (relation: string, wanted: string): boolean =>
  relation === wanted || (relation.charCodeAt(wanted.length) === COLON && relation.startsWith(wanted));
const COLON = 58;

/** Indices of the word and everything below it, ascending. Below `without`, nothing is taken. */
export function subtree(
  parse: SentenceParse,
  word: number,
  without?: (dependent: number) => boolean,
): readonly number[] {
  const found: number[] = [];
  const waiting = [word];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    found.push(at);
    for (const d of parse.dependents[at] ?? []) if (!without?.(d)) waiting.push(d);
  }
  return found.sort((a, b) => a - b);
}

const MARK = /^[\p{P}`|]+$/u;

/**
 * From the first to the last word below `word`, without marks at either end. Where a tree's branch has a gap, the stretch
 * covers it.
 */
export function subtreeSpan(parse: SentenceParse, word: number, without?: (dependent: number) => boolean): Span {
  const inside = subtree(parse, word, without).filter((i) => i === word || !isMark(parse.words[i]!));
  return hull(inside.map((i) => parse.words[i]!.span)) ?? span(parse.span.start, parse.span.start);
}

/** True for a word that is only a mark. */
export const isMark = (word: Word): boolean => word.relation === 'punct' && MARK.test(word.text);

/** True when `above` is `word` or one of its ancestors. */
export function isBelow(parse: SentenceParse, word: number, above: number): boolean {
  for (let at = word; at >= 0; at = parse.words[at]!.head) if (at === above) return true;
  return false;
}
