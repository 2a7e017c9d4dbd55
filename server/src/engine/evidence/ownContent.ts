/** How many words of a stretch somebody chose: names, titles, numbers, dates, grammar and set phrases of news are nobody's. */
import { ADVERBS, AUXILIARIES, CALENDAR, PREPOSITIONS } from '../text/lexicons/closedClass';
import { FUNCTION_WORDS } from '../text/lexicons/functionWords';
import { newsPhraseAt } from '../text/lexicons/newsPhrases';
import { ORDINAL_WORDS, SCALES, UNITS } from '../text/lexicons/numberWords';
import { ANONYMOUS, ROLES, TITLES } from '../text/lexicons/roles';
import { SPEECH_VERBS } from '../text/lexicons/speechVerbs';
import { foldWord, type Words } from '../text/words';

/** Beside the calendar's: what times and amounts are told with. */
const MEASURES: ReadonlySet<string> = new Set(
  `second seconds minute minutes hour hours day days week weeks weekend month months year years decade decades century morning afternoon evening night noon midnight
last next past earlier later ago early late per cent percent percentage half quarter third dozen dozens hundreds thousands millions billions around nearly almost about
roughly least total new old first people person men women children reporters journalists news conference statement interview`.split(
    /\s+/u,
  ),
);

const NOBODYS: readonly { has(word: string): boolean }[] = [
  FUNCTION_WORDS,
  PREPOSITIONS,
  AUXILIARIES,
  ADVERBS,
  CALENDAR,
  UNITS,
  SCALES,
  ORDINAL_WORDS,
  TITLES,
  ROLES,
  ANONYMOUS,
  SPEECH_VERBS,
  MEASURES,
];

export interface OwnContent {
  /** Words that carry content. */
  readonly chosen: number;
  /** The same with the grammar between them: all but names, numbers and set phrases. */
  readonly beside: number;
}

/**
 * @param text that `words` were found in
 * @param from first word of the stretch; @param to behind its last
 */
export function ownContent(text: string, { hashes, starts, ends }: Words, from: number, to: number): OwnContent {
  const stretch = hashes.subarray(from, to);
  let [chosen, beside] = [0, 0];
  for (let i = from; i < to; i++) {
    const phrase = newsPhraseAt(stretch, i - from);
    if (phrase > 0) {
      i += phrase - 1;
      continue;
    }
    const written = text.slice(starts[i] ?? 0, ends[i] ?? 0);
    // The capital at a sentence's beginning says nothing.
    const isName = /^\p{Lu}/u.test(written) && i > 0;
    if (isName || /\p{N}/u.test(written)) continue;
    beside++;
    if (!isNobodys(foldWord(written))) chosen++;
  }
  return { chosen, beside };
}

/** "three-day", "year-old": as long as any part is nobody's word, the whole is. */
const isNobodys = (word: string): boolean =>
  word.split('-').some((part) => NOBODYS.some((list) => list.has(part))) || word.length < 2;
