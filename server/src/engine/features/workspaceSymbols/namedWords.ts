/** A quotation or report as the name of a symbol: the part of it that holds the words looked for. */
import { excerpt } from '../../text/excerpt';
import type { FoldedSearch } from '../../text/foldedSearch';
import { oneLine } from '../../text/oneLine';

/** Characters of the name. */
const LONGEST = 80;
/** Characters kept before the words looked for. */
const BEFORE = 20;

/** On one line, in curly marks where it is quoted; `… ` where it does not begin at the beginning. */
export function namedWords(text: string, search: FoldedSearch, quoted = true): string {
  const words = shortened(text, search);
  return quoted ? `“${words}”` : words;
}

function shortened(text: string, search: FoldedSearch): string {
  const line = oneLine(text).replace(/[,;]$/, '');
  const at = search.indexIn(line);
  if (line.length <= LONGEST || at < LONGEST / 2) return excerpt(line, LONGEST);
  const start = line.indexOf(' ', at - BEFORE) + 1;
  return `… ${excerpt(line.slice(start > 0 && start <= at ? start : at), LONGEST)}`;
}
