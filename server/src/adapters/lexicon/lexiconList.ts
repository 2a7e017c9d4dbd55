/** A lexicon as a plain list: parts in brackets, an entry a line, `=` before what it stands for, `#` before remarks. */
import { said } from '../../engine/index';

export interface LexiconList {
  /** As `deskcheck.json` would have it. */
  readonly value: Readonly<Record<string, unknown>>;
  /** The line of an entry, counted from 0, by its path in `value`, joined with line breaks. */
  readonly lines: ReadonlyMap<string, number>;
  /** Lines that are no entry, counted from 0, with what is the matter. */
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

/** Names of its parts are not looked at: that is for whoever reads the value. */
export function readLexiconList(text: string): LexiconList {
  const value: Record<string, unknown> = {};
  const lines = new Map<string, number>();
  const problems: { line: number; message: string }[] = [];
  let part: string | undefined;
  for (const [line, raw] of text.split(/\r\n?|\n/u).entries()) {
    const words = raw.trim();
    if (words === '' || words.startsWith('#')) continue;
    const header = /^\[(.+)\]$/u.exec(words)?.[1]?.trim();
    if (header !== undefined) {
      part = header;
      value[part] ??= GROUPED.has(part) ? {} : [];
      lines.set(part, line);
    } else if (part === undefined)
      problems.push({
        line,
        message: said('“{0}” belongs to no part: begin with a line such as [names].', words.slice(0, 40)),
      });
    else add(value[part], part, words, line, lines, problems);
  }
  return { value, lines, problems };
}

const GROUPED: ReadonlySet<string> = new Set(['hedges', 'names', 'spellings']);

function add(
  held: unknown,
  part: string,
  words: string,
  line: number,
  lines: Map<string, number>,
  problems: { line: number; message: string }[],
): void {
  const [first = '', ...others] = words.split('=').map((it) => it.trim());
  if (Array.isArray(held)) {
    lines.set(`${part}\n${held.length}`, line);
    const [form] = others;
    held.push(part === 'speech' && (form === 'past' || form === 'present') ? { [form]: first } : words);
    return;
  }
  if (others.length === 0) {
    problems.push({ line, message: said('“{0}” needs a “=” and what it stands for.', words.slice(0, 40)) });
    return;
  }
  lines.set(`${part}\n${first}`, line);
  for (const i of others.keys()) lines.set(`${part}\n${first}\n${i}`, line);
  (held as Record<string, unknown>)[first] = part === 'hedges' ? others[0] : others;
}
