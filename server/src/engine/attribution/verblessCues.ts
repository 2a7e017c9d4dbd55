/** Cues without a verb: "Orsk: “…”", "according to Orsk", "in the words of Orsk", "“…” — Orsk". */
import { keptWith } from '../model/kept';
import type { Token } from './clause';
import { phraseFrom, type Phrase } from './nounPhrase';

export interface CueReading {
  /** Token indices of the cue. */
  readonly cue: { readonly start: number; readonly end: number };
  readonly speaker?: Phrase;
  readonly confidence: number;
  /** True when the speaker is the main clause's subject rather than the cue's own: less sure to be a name at all. */
  readonly loose?: boolean;
}

/** `Hrane: "…"`, as in interviews and captions. */
export function labelled(tokens: readonly Token[], at: number): CueReading | undefined {
  if (tokens[at - 1]?.text !== ':') return undefined;
  // "Skippers agree – Ada Orsk: “…”": the label begins behind the dash.
  const start = tokens.findLastIndex((t, i) => i < at - 1 && t.kind !== 'word') + 1;
  const words = tokens.slice(start, at - 1);
  const opens = start === 0 || tokens[start - 1]?.kind === 'dash';
  const named = words.every((t) => t.kind === 'word' && (t.capital || t.word === 'of' || t.word === 'the'));
  if (!opens || !named || words.length === 0 || words.length > LABEL_WORDS) return undefined;
  return { cue: { start: at - 1, end: at }, speaker: { start, end: at - 1 }, confidence: 0.8 };
}

/** A name with its title before a colon. */
const LABEL_WORDS = 6;

/** `According to Hrane, the ministry "gave way on …"`; `"…," according to the report`. */
export function accordingTo(tokens: readonly Token[], at: number): CueReading | undefined {
  const cue = introsIn(tokens).toSorted((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))[0];
  const speaker = cue && phraseFrom(tokens, cue.end);
  return speaker && { cue, speaker, confidence: 0.85 };
}

const INTROS = ['according to', 'in the words of'].map((intro) => intro.split(' '));

/** Where "according to" and "in the words of" stand in a sentence: asked for each of its quotations. */
const introsIn = keptWith((tokens: readonly Token[]): readonly { readonly start: number; readonly end: number }[] =>
  tokens.flatMap((_, start) => {
    const intro = INTROS.find((words) => words.every((word, i) => tokens[start + i]?.word === word));
    return intro ? [{ start, end: start + intro.length }] : [];
  }),
);

/** `"…" — Ada Orsk`, as under pull quotes. */
export function signed(tokens: readonly Token[], at: number): CueReading | undefined {
  if (tokens[at + 1]?.kind !== 'dash') return undefined;
  const speaker = phraseFrom(tokens, at + 2);
  if (!speaker || !tokens[speaker.start]?.capital) return undefined;
  return { cue: { start: at + 1, end: at + 2 }, speaker, confidence: 0.7 };
}
