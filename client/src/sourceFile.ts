/** What the files of a new source are called, and what stands in them. Plain data. */
import { t } from './words';

/** What a writer or an address says of a source; front matter and sidecars state it alike. */
export interface StatedOfSource {
  readonly title?: string;
  readonly author?: string;
  readonly date?: string;
  readonly url?: string;
  /** Day on which it was fetched. */
  readonly accessed?: string;
}

/** One sentence for the writer, where no file and no key can be called so; undefined where one can. */
export function fileNameProblem(name: string): string | undefined {
  if (name.trim() === '') return t('A source needs a key.');
  if (name.length > 100) return t('A key has at most 100 characters.');
  if (!/^[\p{L}\p{N}][\p{L}\p{N}\p{M}_.:-]*$/u.test(name) || /[.:]$|[.:]{2}|:/u.test(name))
    return t('A key is made of letters, figures, hyphens and underscores, and begins with a letter or figure.');
  if (/^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(name)) return t('Windows keeps this name for itself.');
  return undefined;
}

/** With front matter for what was said of it; as it is where nothing was. */
export function withStated(text: string, stated: StatedOfSource): string {
  const whole = text.endsWith('\n') ? text : `${text}\n`;
  const lines = statements(stated);
  if (lines === '') return whole;
  const opening = /^\uFEFF?---[ \t]*\r?\n/u.exec(whole)?.[0];
  return opening === undefined ? `---\n${lines}---\n\n${whole}` : opening + lines + whole.slice(opening.length);
}

/** YAML, a line for each field; as a file beside a source it is its sidecar. */
export const statements = (stated: StatedOfSource): string =>
  (['title', 'author', 'date', 'url', 'accessed'] as const)
    .flatMap((field) => {
      const value = stated[field]?.trim() ?? '';
      return value === '' ? [] : [`${field}: ${/^\d{4}-\d\d-\d\d$/u.test(value) ? value : JSON.stringify(value)}\n`];
    })
    .join('');

/** `name.txt` as `name-2.txt`; undefined where the name is to stay. */
export function numbered(name: string, number: number): string {
  if (number < 2) return name;
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  return `${stem}-${number}${dot > 0 ? name.slice(dot) : ''}`;
}
