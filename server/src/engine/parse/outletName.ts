/** Judges whether a capitalised phrase names a news outlet, by its words and by the phrase around it. */
import { agencies, bodies, leaningWords, outletNames, outletWords } from '../text/lexicons/outlets';

const word = '(?:(?:\\p{Lu}\\.){2,}|\\p{Lu}[\\p{L}\\p{N}&!/-]*(?:\\.\\p{L}[\\p{L}\\p{N}]*)*)';
const joint = '(?:(?:of|the|for|de|la|le|der|die) )';
/** A name at the start of a text: capitalised words, with "of", "the" … between them. */
const nameAtStart = new RegExp(`^([Tt]he )?(${word}(?: ${joint}?${word}){0,5})`, 'u');
const nameAtEnd = new RegExp(`([Tt]he )?(${word}(?: ${joint}?${word}){0,5})$`, 'u');
/** Words a sentence starts with, or days and months before a name: "On Saturday Norland News reported". */
const outside =
  /^(?:The|On|In|At|As|But|And|A|An|By|For|When|While|After|Before|Last|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|of|for|the)$/;

/** The outlet that `text` begins with, without its article; undefined when the phrase names something else. */
export function outletAtStart(text: string, acronymsCount: boolean): string | undefined {
  const found = nameAtStart.exec(text);
  if (!found?.[2]) return undefined;
  // "Nadia Feskova of Norland News": the person works there.
  const of = found[2].lastIndexOf(' of ');
  const head = of < 0 ? found[2] : found[2].slice(0, of);
  if (of >= 0 && !outletWords.has(lastWord(head)))
    return longestOutlet(found[2].slice(of + 4), false, acronymsCount) ?? whole(found[2]);
  return longestOutlet(found[2], found[1] !== undefined, acronymsCount);
}

/** The outlet that `text` ends with. */
export function outletAtEnd(text: string): string | undefined {
  const found = nameAtEnd.exec(text.trimEnd());
  const words = found?.[2]?.split(' ') ?? [];
  for (let i = 0; i < words.length; i++) {
    if (outside.test(words[i] ?? '')) continue;
    const tail = words.slice(i).join(' ');
    if (isOutlet(tail, i === 0 && found?.[1] !== undefined, false)) return tail;
  }
  return undefined;
}

/** Longest reading first ("Norland News", then "Norland"); a shorter one must be a name in its own right. */
function longestOutlet(name: string, article: boolean, acronymsCount: boolean): string | undefined {
  const words = name.split(' ');
  for (let n = words.length; n > 0; n--) {
    const candidate = words.slice(0, n).join(' ');
    if (n < words.length && n === 1 && !outletNames.has(candidate.toLowerCase()) && !/^\p{Lu}{3,5}$/u.test(candidate))
      continue;
    if (isOutlet(candidate, article, acronymsCount)) return candidate;
  }
  return undefined;
}

/** `acronymsCount`: the phrase around ("told …", "citing …") makes bare capitals an outlet unless they are a known body. */
function isOutlet(name: string, article: boolean, acronymsCount: boolean): boolean {
  const folded = name.toLowerCase();
  if (agencies.has(folded)) return folded.length > 2 || /^(?:AP|PA)$/.test(name);
  if (outletNames.has(folded) || (article && outletNames.has(`the ${folded}`))) return true;
  if (/^(?:Radio|TV|Television|Channel|Canal|Voice of) ?[\p{Lu}\d]/u.test(name)) return true;
  const last = lastWord(name);
  if (outletWords.has(last))
    return (
      (name.includes(' ') || (article && !leaningWords.has(last))) &&
      !/\b(?:Police|Energy|Space|Intelligence|Security|Protection)\b/.test(name)
    );
  return acronymsCount && /^\p{Lu}{3,5}$/u.test(name) && !bodies.has(name);
}

const whole = (name: string): string | undefined => (isOutlet(name, false, false) ? name : undefined);

const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
