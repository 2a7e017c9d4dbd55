/** How a mention stands in its sentence: before a verb, beside a cue, behind a preposition. */
import type { Token } from '../clause';
import {
  ADVERBS,
  AUXILIARIES,
  CALENDAR,
  CONJUNCTIONS,
  DETERMINERS,
  PREPOSITIONS,
} from '../../text/lexicons/closedClass';
import { INVERTING, SPEECH_VERBS, WEAK_CUES } from '../../text/lexicons/speechVerbs';

/** Token indices `[start, end)`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** An apposition between subject and verb is seldom longer. */
const APPOSITION_TOKENS = 14;
/** Past tenses that do not end in -ed, the frequent ones in news. */
const IRREGULAR_PASTS = new Set(
  `went came took made gave got kept left met saw found held ran sat stood won lost began became knew thought told wrote spoke led put set brought felt paid sent
read said heard fell grew drew flew built broke chose sold taught caught fought hit cut let wants needs knows makes takes gives goes comes has`.split(
    /\s+/u,
  ),
);

const isSkipped = (t: Token | undefined): boolean =>
  t?.kind === 'word' && ((ADVERBS.has(t.word) && !t.capital) || /ly$/u.test(t.word) || CALENDAR.has(t.word));

/** Looks like a finite verb: closed lists, and the regular past. */
export const isVerb = (t: Token | undefined): boolean =>
  t?.kind === 'word' &&
  !t.capital &&
  (AUXILIARIES.has(t.word) || SPEECH_VERBS.has(t.word) || IRREGULAR_PASTS.has(t.word) || /[^e]ed$/u.test(t.word));

/** The first token behind `end` that is no adverb and no apposition between commas. */
function behind(tokens: readonly Token[], end: number): number {
  let i = end;
  while (isSkipped(tokens[i])) i++;
  if (tokens[i]?.kind !== 'comma' && tokens[i]?.kind !== 'dash') return i;
  const opens = tokens[i]?.kind;
  for (let k = i + 1; k < Math.min(tokens.length, i + APPOSITION_TOKENS); k++) {
    const t = tokens[k];
    if (!t || t.kind === 'stop') return i;
    if (t.kind === opens) {
      let after = k + 1;
      while (isSkipped(tokens[after])) after++;
      if (isVerb(tokens[after])) return after;
    }
  }
  return i;
}

/** Reads what stands around the stretch; `tokens` are those of the whole paragraph. */
export function surroundingsOf(
  tokens: readonly Token[],
  { start, end }: Stretch,
  opensSentence: boolean,
): { readonly subject: boolean; readonly speaks: boolean; readonly oblique: boolean } {
  const next = tokens[behind(tokens, end)];
  let verb = next;
  if (next?.kind === 'word' && AUXILIARIES.has(next.word)) {
    let i = behind(tokens, end) + 1;
    while (isSkipped(tokens[i]) || AUXILIARIES.has(tokens[i]?.word ?? '')) i++;
    verb = tokens[i];
  }
  let before = start - 1;
  while (tokens[before] && DETERMINERS.has(tokens[before]?.word ?? '')) before--;
  const previous = tokens[before];
  const according = previous?.word === 'to' && tokens[before - 1]?.word === 'according';
  const inverted =
    previous?.kind === 'word' &&
    INVERTING.has(previous.word) &&
    !previous.capital &&
    tokens[before - 1]?.kind !== 'word';
  const oblique =
    previous?.kind === 'word' &&
    PREPOSITIONS.has(previous.word) &&
    !previous.capital &&
    !CONJUNCTIONS.has(previous.word);
  // "Recent reports have …": a lone capital before a noun.
  const doubtful =
    opensSentence &&
    end - start === 1 &&
    verb !== undefined &&
    WEAK_CUES.has(verb.word) &&
    tokens[start]?.capital === true &&
    /s$/u.test(verb.word) &&
    AUXILIARIES.has(tokens[end + 1]?.word ?? '');
  const speaks =
    according ||
    inverted ||
    (!oblique && !doubtful && verb?.kind === 'word' && !verb.capital && SPEECH_VERBS.has(verb.word));
  return { subject: inverted || (!oblique && (opensSentence || isVerb(next))), speaks, oblique };
}
