/** The pronoun of a quotation's speaker, as far as the draft or the source says it. */
import { articleSpeech } from '../attribution/articleSpeech';
import { genderOf } from '../attribution/resolveSpeaker';
import type { SpokenQuotation } from '../attribution/spokenQuotation';
import type { Draft } from '../model/draft';
import type { QuoteMatch, Speaker } from '../model/evidence';
import type { QuotationReading } from '../model/finding';
import type { ThirdPerson } from '../text/reportedSpeech';
import { readDraftSpeech } from './readQuotations';

/** `they` where neither text says, or they disagree. */
export function speakerPronoun(draft: Draft, reading: QuotationReading, match: QuoteMatch): ThirdPerson {
  const { draftSpeaker: speaker } = reading;
  if (speaker?.kind !== 'person') return 'they';
  const at = reading.matches.indexOf(match);
  const there = reading.relations[at] === 'same' ? reading.voices[at]?.speaker : undefined;
  const said = new Set([
    ...pronounsOf(speaker, [...readDraftSpeech(draft).values()]),
    ...(there ? pronounsOf(there, articleSpeech(match.article).spoken.flat()) : []),
  ]);
  const [only, ...others] = said;
  return only && others.length === 0 ? only : 'they';
}

/** From the speaker's titles, and from every quotation that the same text gives to "he" or "she" and means them. */
function pronounsOf(speaker: Speaker, spoken: readonly SpokenQuotation[]): readonly ('he' | 'she')[] {
  const same = spoken.flatMap((s) => (s.speaker && s.speaker.name === speaker.name ? [s.speaker] : []));
  return [speaker, ...(speaker.name === '' ? [] : same)].flatMap(({ mention, roles }) => {
    const pronoun = mention.toLowerCase();
    return pronoun === 'he' || pronoun === 'she' ? [pronoun] : (genderOf(roles) ?? []);
  });
}
