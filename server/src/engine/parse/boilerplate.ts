/** Tells the report from the page around it: copyright lines, prompts, forms, credits and the like are never evidence. */
import { furniturePatterns, relatedHeading, trailingFurniture, type FurnitureKind } from '../text/lexicons/boilerplate';

/** Longest line, in UTF-16 units, that any pattern may take away; longer ones are prose without looking. */
const longestFurniture = Math.max(...furniturePatterns.map((f) => f.longest));

/** A furniture word opens nearly every such line or closes it; speech inside marks with a cue is always the report. */
const reportedSpeech = /[”"»’']\s*,?\s*(?:\p{Lu}?[\p{L}.'’-]+\s){0,4}(?:said|says|told|added|wrote|asked)\b/u;

/** The kind of page furniture a line is; undefined for the report's own words. */
export function furnitureKind(line: string): FurnitureKind | undefined {
  if (line.length > longestFurniture) return undefined;
  const bare = withoutEmphasis(line);
  for (const { kind, pattern, longest } of furniturePatterns) {
    if (bare.length <= longest && pattern.test(bare)) return reportedSpeech.test(bare) ? undefined : kind;
  }
  return undefined;
}

export const isRelatedHeading = (line: string): boolean =>
  line.length <= 60 && relatedHeading.test(withoutEmphasis(line));

/** Length of the line without furniture that trails the prose ("… on Saturday. (sm)"). */
export function proseLength(line: string): number {
  let end = line.length;
  for (const { mark, pattern } of trailingFurniture) {
    // Only the tail is looked at: a line may be a whole article.
    const from = Math.max(0, end - 160);
    if (!mark.test(line.slice(from, end))) continue;
    const at = line.slice(from, end).search(pattern);
    if (at >= 0 && endsSentence(line.slice(from, from + at))) end = from + at;
  }
  return line.slice(0, end).trimEnd().length;
}

const endsSentence = (s: string): boolean => /[.!?…]["'”’»)\]]*\s*$/.test(s);

/** Markdown emphasis around a whole line: `*Support local reporting*`. */
function withoutEmphasis(line: string): string {
  const first = line.charCodeAt(0);
  if (first !== 42 && first !== 95) return line;
  const inner = /^([*_]{1,3})([^*_].*?)\1$/.exec(line);
  return inner?.[2] ?? line;
}
