/** The keys of a citation that a cursor means. */
import type { Citation, CitedKey } from './draft';
import { touches } from './span';

/** The key under the cursor; all keys of a citation when the cursor is on its brackets or its footnote mark. */
export function keysAt(citation: Citation, offset: number): readonly CitedKey[] {
  const exact = citation.keys.filter((key) => touches(key.span, offset));
  if (exact.length > 0) return exact;
  if (citation.form === 'front-matter' || !touches(citation.span, offset)) return [];
  return citation.keys.map((key) => ({ ...key, span: citation.span }));
}
