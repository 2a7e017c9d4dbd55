/** Shortens a passage for a message or a title. */
import { oneLine } from './oneLine';

/** Long passages are cut: the related information shows the rest. */
const EXCERPT_CHARACTERS = 80;

/** The text on one line, cut at a word. */
export function excerpt(text: string, characters = EXCERPT_CHARACTERS): string {
  const line = oneLine(text);
  if (line.length <= characters) return line;
  const at = line.lastIndexOf(' ', characters);
  return `${line.slice(0, at > 0 ? at : characters)} …`;
}
