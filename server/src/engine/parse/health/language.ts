/** Which language an article's words are in, where they show it: by their commonest words, or by their script. */
import type { Paragraph } from '../../model/article';
import { lazily } from '../../model/kept';
import { languages, scripts } from '../../text/lexicons/languageWords';

/** Words looked at, from the beginning: a language shows in few. */
const MOST_WORDS = 240;
/** Fewer words may be names, a list, a foreign quotation. */
const FEWEST_WORDS = 50;
/** Share of its commonest words in any prose: news has 0.3 to 0.5 of them, tables and menus less than 0.15. */
const OWN_SHARE = 0.2;
/** How far the next language must lie behind: Danish and Swedish share half of theirs. */
const CLEAR_LEAD = 1.35;
/** Share of letters in a script: Japanese mixes two, and any may quote names in Latin letters. */
const SCRIPT_SHARE = 0.3;
/** Scripts without blanks have few words; so many letters say as much. */
const FEWEST_LETTERS = 150;

/** ISO 639-1 code; undefined for a text that is too short, a table, or one of two languages. */
export function languageOf(text: string, paragraphs: readonly Paragraph[]): string | undefined {
  const words: string[] = [];
  let letters = '';
  for (const { kind, span } of paragraphs) {
    if (kind !== 'body') continue;
    const prose = text.slice(span.start, Math.min(span.end, span.start + 2000));
    words.push(...(prose.toLowerCase().match(/\p{L}+/gu) ?? []));
    letters += prose;
    if (words.length >= MOST_WORDS || letters.length > MOST_WORDS * 8) break;
  }
  return byWords(words.slice(0, MOST_WORDS)) ?? byScript(letters);
}

const codes = [...languages.keys()];

/** Languages that have a word among their commonest, by their numbers. */
const sharedBy = lazily(() => {
  const found = new Map<string, number[]>();
  for (const [i, { words }] of [...languages.values()].entries())
    for (const word of words) found.set(word, [...(found.get(word) ?? []), i]);
  return found;
});

function byWords(words: readonly string[]): string | undefined {
  if (words.length < FEWEST_WORDS) return undefined;
  const counts = new Uint16Array(codes.length);
  for (const word of words) for (const i of sharedBy().get(word) ?? []) counts[i]!++;
  let [best, next, code] = [0, 0, ''];
  for (const [i, its] of codes.entries()) {
    const hits = counts[i] ?? 0;
    if (hits > best) [best, next, code] = [hits, best, its];
    else if (hits > next) next = hits;
  }
  return best >= words.length * OWN_SHARE && best >= next * CLEAR_LEAD ? code : undefined;
}

function byScript(prose: string): string | undefined {
  const all = prose.match(/\p{L}/gu)?.length ?? 0;
  if (all < FEWEST_LETTERS) return undefined;
  return scripts.find(({ letters }) => (prose.match(letters)?.length ?? 0) >= all * SCRIPT_SHARE)?.code;
}
