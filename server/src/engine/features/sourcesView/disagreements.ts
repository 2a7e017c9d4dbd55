/** Where sources tell one event differently: each disagreement once, however many articles print either side of it. */
import { describeConflict } from '../../checks/wording';
import type { Article } from '../../model/article';
import type { ConflictSide, Origins } from '../../model/origins';

export interface Disagreement {
  /** One sentence that names both. */
  readonly message: string;
  /** Every place that tells it, each once. */
  readonly sides: readonly ConflictSide[];
}

/** @param own articles of a draft, for the disagreements that concern it; all without them */
export function disagreements(
  origins: Origins | undefined,
  own: readonly Article[] | undefined,
): readonly Disagreement[] {
  const its = own && new Set(own);
  const byMessage = new Map<string, ConflictSide[]>();
  for (const conflict of origins?.conflicts ?? []) {
    const { a, b } = conflict;
    if (its && !its.has(a.article) && !its.has(b.article)) continue;
    const message = describeConflict(conflict);
    const sides = byMessage.get(message) ?? [];
    for (const side of [a, b]) if (!sides.some((known) => isSame(known, side))) sides.push(side);
    byMessage.set(message, sides);
  }
  return [...byMessage].map(([message, sides]) => ({ message, sides }));
}

const isSame = (a: ConflictSide, b: ConflictSide): boolean =>
  a.article === b.article && a.span.start === b.span.start && a.span.end === b.span.end;
