/** Finds the keys in front matter's `sources`, each with the span of the key itself. */
import { isMap, isScalar, isSeq, type Document } from 'yaml';
import type { CitedKey } from '../model/draft';
import { span } from '../model/span';

/** `sources: [a, b]`, block lists, `{key: a}`, `a, b`, and with `@` or `[[…]]` as people cite in the text. */
export function sourceKeys(document: Document.Parsed, yaml: string, offset: number): readonly CitedKey[] {
  if (!isMap(document.contents)) return [];
  return keysIn(document.contents.get('sources', true), yaml, offset);
}

function keysIn(node: unknown, yaml: string, offset: number): readonly CitedKey[] {
  if (isSeq(node)) return node.items.flatMap((item) => keysIn(item, yaml, offset));
  if (isMap(node)) return keysIn(node.get('key', true) ?? node.get('id', true), yaml, offset);
  if (!isScalar(node) || !node.range || node.value === null) return [];
  const [from, to] = node.range;
  // Between the quotation marks a scalar is read as it is written; keys have no escapes.
  return Array.from(yaml.slice(from, to).matchAll(/[^\s,"'@[\]](?:[^,"'[\]]*[^\s,"'[\]])?/g), (m) => {
    const start = offset + from + m.index;
    return { key: m[0], span: span(start, start + m[0].length) };
  });
}
