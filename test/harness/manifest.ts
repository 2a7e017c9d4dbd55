// The manifest as the editor reads it: package.json with the words of a language in the place of its keys.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));

/** As it is written, with keys. */
export const keyedManifest = (): unknown => read('package.json');

export const manifestWords = (language: 'en' | 'de'): Readonly<Record<string, string>> =>
  read(language === 'en' ? 'package.nls.json' : `package.nls.${language}.json`) as Record<string, string>;

/** A key that has no words stays as it is, as in the editor. */
export function manifestIn(language: 'en' | 'de'): unknown {
  const words = manifestWords(language);
  const said = (value: unknown): unknown => {
    if (typeof value === 'string') return words[/^%(.+)%$/.exec(value)?.[1] ?? ''] ?? value;
    if (Array.isArray(value)) return value.map(said);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([field, its]) => [field, said(its)]));
  };
  return said(keyedManifest());
}
