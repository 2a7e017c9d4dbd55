/** Finds what an article says of its own changes: "Correction: …", "This article was updated to …". */
import type { Line } from './lines';

/** In UTF-16 units; longer paragraphs tell the news, not a change of the text. */
const longestNote = 700;
/** More notes than an article has: a page of corrections is no article's. */
const mostNotes = 10;

const labelled = /^\W{0,3}(?:(?:corrections?|clarifications?|corrected|clarified)\b[^:—–]{0,60}[:—–]|erratum\b)/iu;
const sayingSo =
  /\b(?:an? (?:earlier|previous|original) version of|this (?:article|story|report|post|piece|column|page)|the (?:article|story|headline))\b[^.]{0,80}\b(?:(?:was|were|has been|have been|is being) (?:\p{L}+ly )?(?:updated|corrected|amended|clarified|changed|revised|edited)\b|(?:mis(?:stated|spelled|spelt|identified|attributed)|incorrectly|wrongly|erroneously|said incorrectly))/iu;

/** One of these is in every such sentence, and in few others: nearly all lines need no second look. */
const changes =
  /updated|corrected|amended|clarified|changed|revised|edited|mis(?:stated|spel|identified|attributed)|incorrectly|wrongly|erroneously/i;

/** Whole notes as printed, in their order. */
export function correctionsIn(lines: readonly Line[]): readonly string[] {
  return lines
    .filter(({ text }) => text.length <= longestNote && isCorrection(text))
    .slice(0, mostNotes)
    .map(({ text }) => text.trim());
}

/** @param text one paragraph or line */
export const isCorrection = (text: string): boolean =>
  labelled.test(text) || (changes.test(text) && sayingSo.test(text));
