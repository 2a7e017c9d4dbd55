/** One lexicon out of what a desk says itself and what the file says that it shares with others. */
import { emptyLexicon, type HouseLexicon, type SpeechVerb } from '../../engine/index';
import type { LexiconConfig } from './schema';

/** Later ones win where both say something of the same words; undefined where none says anything. */
export function houseLexicon(parts: readonly LexiconConfig[]): HouseLexicon | undefined {
  const lexicon = parts.reduce(merged, emptyLexicon);
  const isEmpty = Object.values(lexicon).every((part: object) => Object.keys(part).length === 0);
  return isEmpty ? undefined : lexicon;
}

const merged = (
  before: HouseLexicon,
  { speech = [], hedges = {}, names = {}, spellings = {}, titles = [], ignored = [] }: LexiconConfig,
): HouseLexicon => ({
  speech: [...before.speech, ...speech.map((it): SpeechVerb => (typeof it === 'string' ? { base: it } : it))],
  hedges: { ...before.hedges, ...hedges },
  names: { ...before.names, ...names },
  spellings: { ...before.spellings, ...spellings },
  titles: [...before.titles, ...titles],
  ignored: [...before.ignored, ...ignored],
});
