/** Reads blocks of `Name: value` lines, as mail, saved pages and web archives begin with them. */

/** Names in small letters; of several of one name the first. */
export type Headers = ReadonlyMap<string, string>;

/** In bytes; what has no end by then is no block of headers. */
const longest = 64 * 1024;

/** @returns the headers, and where what follows the blank line begins; undefined when there is no blank line */
export function headerBlock(
  bytes: Uint8Array,
  from: number,
): { readonly headers: Headers; readonly first: string; readonly end: number } | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(from, from + longest);
  const text = head.toString('latin1');
  const blank = /\r?\n\r?\n/.exec(text);
  if (!blank) return undefined;
  // Values beyond ASCII are UTF-8 where there are any.
  const lines = head
    .subarray(0, blank.index)
    .toString('utf8')
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/);
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, first: lines[0] ?? '', end: from + blank.index + blank[0].length };
}

/** `text/html; charset="utf-8"` → `charset` is `utf-8` */
export function parameter(value: string | undefined, name: string): string | undefined {
  const parameters = [...(value ?? '').matchAll(/;\s*([\w*-]+)\s*=\s*(?:"([^"]*)"|([^\s;"]+))/g)];
  const [, , quoted, bare] = parameters.find(([, its = '']) => its.toLowerCase() === name) ?? [];
  return [quoted, bare].find(Boolean);
}

/** `text/html` of `Text/HTML; charset=…` */
export const mediaType = (value: string | undefined): string => (value ?? '').split(';')[0]!.trim().toLowerCase();
