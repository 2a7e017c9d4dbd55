/** Judges whether a capitalised phrase names a news outlet, by its words and by the phrase around it. */
import { agencies, bodies, outletNames, outletWords } from '../text/lexicons/outlets';

/** A name at the start of a text: capitalised words, with "of", "the" … between them. */
const nameAtStart =
  /^(?:[Tt]he )?(\p{Lu}[\p{L}\p{N}&.'’!/-]*(?: (?:(?:of|the|for|and|on|de|la|le|der|die) )?\p{Lu}[\p{L}\p{N}&.!/-]*){0,5})/u;
const nameAtEnd =
  /((?:\p{Lu}[\p{L}\p{N}&.!/-]*)(?: (?:(?:of|the|for|de|la|le|der|die) )?\p{Lu}[\p{L}\p{N}&.!/-]*){0,5})\s*$/u;

/** The outlet that `text` begins with, without its article; undefined when the phrase names something else. */
export function outletAtStart(text: string, acronymsCount: boolean): string | undefined {
  const name = nameAtStart.exec(text)?.[1];
  return name === undefined ? undefined : outletIn(name, acronymsCount);
}

/** The outlet that `text` ends with. */
export function outletAtEnd(text: string): string | undefined {
  const name = nameAtEnd.exec(text)?.[1];
  if (name === undefined) return undefined;
  const words = name.split(' ');
  // "On Saturday NBC News reported": the name may begin later than the capitals do.
  for (let i = 0; i < words.length; i++) {
    const tail = words.slice(i).join(' ');
    if (i > 0 && /^(?:of|for|de|la|le|der|die)$/.test(words[i] ?? '')) continue;
    if (!startsOutside(words[i] ?? '') && outletIn(tail, false) === cleaned(tail)) return cleaned(tail);
  }
  return undefined;
}

/** `acronymsCount`: the phrase around ("told …", "citing …") makes bare capitals an outlet unless they are a known body. */
function outletIn(name: string, acronymsCount: boolean): string | undefined {
  const words = cleaned(name).split(' ');
  // Longest reading first: "NBC News", then "NBC".
  for (let n = words.length; n > 0; n--) {
    const candidate = words.slice(0, n).join(' ');
    if (isOutlet(candidate, acronymsCount)) return candidate;
  }
  return undefined;
}

function isOutlet(name: string, acronymsCount: boolean): boolean {
  const folded = name.toLowerCase();
  if (outletNames.has(folded) || outletNames.has(`the ${folded}`) || agencies.has(folded)) return folded.length > 2 || /^(?:ap|pa)$/.test(folded);
  const last = folded.slice(folded.lastIndexOf(' ') + 1).replace(/[.!]+$/, '');
  if (outletWords.has(last)) return true;
  return acronymsCount && /^\p{Lu}{3,5}$/u.test(name) && !bodies.has(name);
}

/** Without a possessive, a leading article and closing punctuation. */
const cleaned = (name: string): string =>
  name.replace(/^[Tt]he /, '').replace(/['’]s?(?= |$)/g, '').replace(/[.,'’-]+$/, '');

const startsOutside = (word: string): boolean => /^(?:The|On|In|At|As|But|And|A|An|By|For|When|While|After|Before|Last)$/.test(word);
