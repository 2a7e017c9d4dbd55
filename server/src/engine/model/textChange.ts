/** One change of a text, in UTF-16 offsets of the text before it. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly newLength: number;
}

/** The smallest single change that makes `after` of `before`: what lies between their common beginning and common end. */
export function changeBetween(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let behind = 0;
  const rest = shorter - start;
  while (
    behind < rest &&
    before.charCodeAt(before.length - 1 - behind) === after.charCodeAt(after.length - 1 - behind)
  ) {
    behind++;
  }
  return { start, end: before.length - behind, newLength: after.length - behind - start };
}
