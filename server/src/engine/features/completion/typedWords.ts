/** The words typed so far, and how they stand in a quotation. */
import { findWords, foldText } from '../../text/words';

export interface Typed {
  /** Folded; the last may be half a word. */
  readonly words: readonly string[];
  /** Their hashes. */
  readonly hashes: readonly number[];
  /** True when the last one may still grow. */
  readonly grows: boolean;
}

export function readTyped(text: string): Typed {
  const words = foldText(text);
  const { hashes } = findWords(text);
  return { words: words === '' ? [] : words.split(' '), hashes: [...hashes], grows: /[\p{L}\p{N}]$/u.test(text) };
}

/** `begins`: the quotation begins with them; `runs`: they stand in it in a row; `scattered`: in order, with others between. */
export type Standing = 'begins' | 'runs' | 'scattered';

/** Undefined when the quotation does not have the typed words in this order; each may be cut short. */
export function standing(words: readonly string[], { words: typed }: Typed): Standing | undefined {
  const runsAt = (at: number): boolean =>
    typed.every((word, i) => (i < typed.length - 1 ? words[at + i] === word : (words[at + i] ?? '').startsWith(word)));
  if (runsAt(0)) return 'begins';
  if (words.some((_, at) => runsAt(at))) return 'runs';
  let from = 0;
  for (const word of typed) {
    const at = words.findIndex((w, i) => i >= from && w.startsWith(word));
    if (at < 0) return undefined;
    from = at + 1;
  }
  return 'scattered';
}
