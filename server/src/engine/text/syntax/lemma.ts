/** The dictionary form of an inflected word, by its tag: a list of what follows no rule, else the ending is taken off. */
import { IRREGULAR_NOUNS, IRREGULAR_VERBS } from '../lexicons/irregularForms';

/** Whether a word is the dictionary form of a verb: it decides between "mak", "make" and "making". */
export type IsVerb = (word: string) => boolean;

/** @param tag Penn Treebank tag. Names keep their capitals; everything else comes back in lower case. */
export function lemmaOf(word: string, tag: string, isVerb: IsVerb): string {
  if (tag.startsWith('NNP') || tag === 'QUOTE') return word;
  const lower = word.toLowerCase().replaceAll('’', "'");
  if (tag.startsWith('VB') || tag === 'MD') return verbLemma(lower, tag, isVerb);
  if (tag === 'NNS') return nounLemma(lower);
  return lower === "n't" ? 'not' : lower;
}

const CLITIC_VERBS: ReadonlyMap<string, string> = new Map([
  ["'s", 'be'],
  ["'re", 'be'],
  ["'m", 'be'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'d", 'would'],
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
]);

/** "said" → "say", "stopped" → "stop", "making" → "make". */
export function verbLemma(lower: string, tag: string, isVerb: IsVerb): string {
  // "found" and "lay" are forms of one verb and bases of another: the tag tells.
  if ((tag === 'VB' || tag === 'VBP') && isVerb(lower) && !/^(?:am|are)$/.test(lower)) return lower;
  const known = IRREGULAR_VERBS.get(lower) ?? CLITIC_VERBS.get(lower);
  if (known !== undefined) return known;
  if (tag === 'VBZ') return withoutS(lower, isVerb);
  if (tag === 'VBG' && lower.endsWith('ing') && lower.length > 4) return baseOf(lower.slice(0, -3), isVerb);
  if ((tag === 'VBD' || tag === 'VBN') && lower.endsWith('ed') && lower.length > 3) {
    if (lower.endsWith('ied') && lower.length > 4) return `${lower.slice(0, -3)}y`;
    return baseOf(lower.slice(0, -2), isVerb);
  }
  return lower;
}

/** "officials" → "official", "parties" → "party". */
export function nounLemma(lower: string): string {
  const known = IRREGULAR_NOUNS.get(lower);
  if (known !== undefined) return known;
  if (lower.endsWith('men') && lower.length > 4) return `${lower.slice(0, -3)}man`;
  return withoutS(lower, () => false);
}

function withoutS(lower: string, isVerb: IsVerb): string {
  if (!lower.endsWith('s') || lower.endsWith('ss') || lower.length < 3) return lower;
  if (lower.endsWith('ies')) return lower.length > 4 ? `${lower.slice(0, -3)}y` : lower.slice(0, -1);
  if (isVerb(lower.slice(0, -1))) return lower.slice(0, -1);
  // "passes", "boxes", "watches", "goes"; but "uses", "houses".
  return /(?:ss|x|zz|ch|sh|[^aeiou]o)es$/.test(lower) ? lower.slice(0, -2) : lower.slice(0, -1);
}

/** What is left of "-ed" or "-ing": "stopp" → "stop", "mak" → "make", "walk" → "walk". */
function baseOf(stem: string, isVerb: IsVerb): string {
  const single = /([a-z])\1$/.test(stem) ? stem.slice(0, -1) : undefined;
  if (isVerb(`${stem}e`) && !(isVerb(stem) && /[^aeiou]{2}$|[aeiou]{2}[a-z]$/.test(stem))) return `${stem}e`;
  if (isVerb(stem)) return stem;
  if (single !== undefined && isVerb(single)) return single;
  // A verb nobody listed: by the shape of its stem.
  if (single !== undefined && !/[sl]$/.test(stem)) return single;
  return /(?:[^aeiou][aeiou](?:[cgvz]|[dklmnrst](?<=^.{1,4}))|[^aeiou]l|[sz]|at|iz)$/.test(stem) && !/ss$/.test(stem)
    ? `${stem}e`
    : stem;
}
