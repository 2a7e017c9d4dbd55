/** A commitment profile as rows: each column that says more than a plain sentence does, with the words that say so. */
import type { Commitment } from '../../model/claim';
import type { Span } from '../../model/span';
import { t } from '../../model/language';

export interface ColumnRow {
  readonly column: string;
  readonly value: string;
  /** As they stand in the text; empty where the value is in the predicate itself. */
  readonly words: readonly string[];
}

/** What a plain sentence means anyway. */
const PLAIN: ReadonlySet<string> = new Set(['affirmed', 'done', 'asserted', 'own voice']);

/** In the order of the ladders; empty for a plain statement of fact. */
export function columnRows(text: string, commitment: Commitment): readonly ColumnRow[] {
  const words = (spans: readonly Span[]): string[] => spans.map((s) => text.slice(s.start, s.end).replace(/\s+/g, ' '));
  const { polarity, reality, certainty, evidence, direction, cause, scope, degree } = commitment;
  const stated = { polarity, reality, certainty, evidence, cause, scope, degree };
  const rows = Object.entries(stated).flatMap(([column, said]): ColumnRow[] =>
    said === undefined || (PLAIN.has(said.value) && said.by.length === 0)
      ? []
      : [{ column, value: said.value, words: words(said.by) }],
  );
  if (evidence.source) rows.push({ column: 'source', value: words([evidence.source])[0]!, words: [] });
  if (direction) {
    const { axis, pole } = direction.value;
    rows.push({ column: 'direction', value: `${axis} ${pole === 1 ? '+' : '−'}`, words: words(direction.by) });
  }
  for (const { value, by, head } of commitment.quantifiers)
    rows.push({ column: 'quantifier', value: t('{0} of {1}', value, words([head])[0]!), words: words(by) });
  for (const { kind, span } of commitment.conditions)
    rows.push({ column: 'condition', value: kind, words: words([span]) });
  for (const { kind, span } of commitment.orders) rows.push({ column: 'order', value: kind, words: words([span]) });
  if (commitment.unsure) rows.push({ column: 'unsure', value: t('what governs it is not understood'), words: [] });
  return rows;
}
