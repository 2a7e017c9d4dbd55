/** The pronoun of a quotation's speaker, as far as the draft or the source says it. */
import { articleSpeech } from '../attribution/articleSpeech';
import { roleGender } from '../attribution/gender';
import type { SpokenQuotation } from '../attribution/spokenQuotation';
import type { Draft } from '../model/draft';
import type { QuoteMatch, Speaker } from '../model/evidence';
import type { QuotationReading } from '../model/finding';
import type { ThirdPerson } from '../text/reportedSpeech';
import { readDraftSpeech } from './readQuotations';

/**
 * `they` for groups and the nameless. Undefined for a person of whom neither text says, or the two disagree: "Orsk said that
 * they are tired" would be read as several.
 */
export function speakerPronoun(draft: Draft, reading: QuotationReading, match: QuoteMatch): ThirdPerson | undefined {
  const { draftSpeaker: speaker } = reading;
  if (!speaker) return undefined;
  if (speaker.kind !== 'person' && pronounsOf(speaker, []).length === 0) return 'they';
  const at = reading.matches.indexOf(match);
  const there = reading.relations[at] === 'same' ? reading.voices[at]?.speaker : undefined;
  const said = new Set([
    ...pronounsOf(speaker, [...readDraftSpeech(draft).values()]),
    ...(there ? pronounsOf(there, articleSpeech(match.article).spoken.flat()) : []),
  ]);
  const [only, ...others] = said;
  return others.length === 0 ? only : undefined;
}

/** From the speaker's titles, and from every quotation that the same text gives to "he" or "she" and means them. */
function pronounsOf(speaker: Speaker, spoken: readonly SpokenQuotation[]): readonly ('he' | 'she')[] {
  const same = spoken.flatMap((s) => (s.speaker && s.speaker.name === speaker.name ? [s.speaker] : []));
  return [speaker, ...(speaker.name === '' ? [] : same)].flatMap(({ mention, roles }) => {
    const pronoun = mention.toLowerCase();
    return pronoun === 'he' || pronoun === 'she' ? [pronoun] : (roleGender(roles) ?? []);
  });
}
