/** Lines and characters of a text, for reports and `convert` only; the engine itself works in offsets. */

/** As in LSP: zero-based line, UTF-16 character. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Offset of the first character of every line; `\n`, `\r\n` and a lone `\r` end one, as LSP has it. */
export function lineStarts(text: string): Uint32Array {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 13 && text.charCodeAt(i + 1) === 10) continue;
    if (c === 10 || c === 13) starts.push(i + 1);
  }
  return Uint32Array.from(starts);
}

export function positionAt(starts: Uint32Array, offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if ((starts[mid] ?? 0) <= offset) low = mid;
    else high = mid - 1;
  }
  return { line: low, character: offset - (starts[low] ?? 0) };
}

/** Offset of a position; a position behind its line's end means the line's end, as LSP has it. */
export function offsetAt(starts: Uint32Array, textLength: number, position: Position): number {
  const start = starts[position.line];
  if (start === undefined) return textLength;
  const next = starts[position.line + 1] ?? textLength + 1;
  return Math.min(start + position.character, Math.max(start, next - 1));
}
