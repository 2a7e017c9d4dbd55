/** Cuts an RTF file into its tokens: groups, control words, bytes of text. Specification: RTF 1.9.1, "Conventions of an RTF Reader". */

export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly value: number | undefined }
  /** A control symbol: `~`, `-`, `_`, `*`. */
  | { readonly kind: 'symbol'; readonly symbol: string }
  /** Bytes in the code page that holds there, as Latin-1. */
  | { readonly kind: 'bytes'; readonly bytes: string };

/** @param source the file's bytes as Latin-1. Never fails: what is no token is left out. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  const token = /([{}])|\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z])|([^\\{}\r\n\0]+)/giy;
  for (let at = 0; at < source.length;) {
    token.lastIndex = at;
    const found = token.exec(source);
    at = found ? token.lastIndex : at + 1;
    if (!found) continue;
    const [, brace, word, value, hex, symbol, text] = found;
    if (brace !== undefined) yield { kind: brace === '{' ? 'open' : 'close' };
    else if (word !== undefined) {
      yield { kind: 'word', word, value: value === undefined ? undefined : Number(value) };
      // Raw data follows, which may look like anything.
      if (word === 'bin') at += Math.max(0, Number(value ?? 0));
    } else if (hex !== undefined) yield { kind: 'bytes', bytes: String.fromCharCode(parseInt(hex, 16)) };
    else if (symbol === '\\' || symbol === '{' || symbol === '}') yield { kind: 'bytes', bytes: symbol };
    // A line's end behind a backslash ends a paragraph.
    else if (symbol === '\n' || symbol === '\r') yield { kind: 'word', word: 'par', value: undefined };
    else if (symbol !== undefined) yield { kind: 'symbol', symbol };
    else if (text !== undefined) yield { kind: 'bytes', bytes: text };
  }
}
