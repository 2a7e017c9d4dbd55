/** Gives pronouns, documents and nameless speakers their meaning from what a text has said before. */
import type { Speaker } from '../model/evidence';
import { PRONOUNS } from '../text/lexicons/roles';
import type { Token } from './clause';
import type { People } from './people';
import { speakerFrom, type Resolved } from './speakerFrom';

/** What has been said so far, for floating quotations and "the statement". */
export interface SpeechMemory {
  readonly people: People;
  paragraph: number;
  /** The sentence remembered last, whose subject is read only where somebody asks for it. */
  before?: RememberedSentence;
  /** Sentences since then. */
  beforeAge: number;
  speaker?: Speaker;
  speakerAge: number;
  /** How surely the last sentence announces the next quotation ("Orsk wrote:"); 0 when it does not. */
  announced: number;
  readonly issued: { readonly document: string; readonly by: Speaker }[];
}

/** A sentence, and what had been said when it came. */
export interface RememberedSentence {
  readonly tokens: readonly Token[];
  readonly paragraph: number;
  /** How many of the documents issued in the text it could refer to. */
  readonly issued: number;
}

/** At the start of a text, or of a part of it that remembers nothing. */
export const nothingSaid = (people: People, paragraph = 0): SpeechMemory => ({
  people,
  paragraph,
  beforeAge: 99,
  speakerAge: 99,
  announced: 0,
  issued: [],
});

/** Sentences a floating quotation reaches back. */
export const REACH = 3;
/** A pronoun whose best reading is less sure stays one. */
const PRONOUN_FLOOR = 0.55;
/** How sure a resolved pronoun can be at all, and from what lead on it is. */
const RESOLVED = 0.85;
const CLEAR_LEAD = 0.7;
/** A pronoun with rivals, as a share of its certainty: below what the checks ask of a reading. */
const CONTESTED = 0.8;

/** Gives a pronoun its person and a document its issuer, from what was said before. */
export function resolveSpeaker(speaker: Speaker, memory: SpeechMemory): Resolved {
  if (speaker.kind === 'document' && !speaker.onBehalfOf) {
    const head = speaker.mention.toLowerCase().split(' ').at(-1) ?? '';
    const issuer = memory.issued.findLast((i) => i.document === head)?.by;
    if (!issuer) return { speaker, certainty: 1 };
    const onBehalfOf = issuer.name === '' ? issuer.mention : issuer.name;
    return { speaker: { ...speaker, onBehalfOf, ...antecedentOf(issuer) }, certainty: 1 };
  }
  if (speaker.name !== '' || !PRONOUNS.has(speaker.mention.toLowerCase())) return { speaker, certainty: 1 };
  const referent = memory.people.referentAt(speaker.paragraph ?? memory.paragraph, speaker.span?.end ?? 0);
  if (!referent || referent.certainty < PRONOUN_FLOOR) return { speaker, certainty: 1 };
  const certainty = referent.certainty >= CLEAR_LEAD ? RESOLVED : referent.certainty * CONTESTED;
  return { speaker: speakerFrom(referent.entity, speaker), certainty };
}

/** Where the name behind a pronoun stands: the first mention in a chain of them. */
function antecedentOf(speaker: Speaker): Pick<Speaker, 'antecedent'> {
  if (speaker.antecedent) return { antecedent: speaker.antecedent };
  if (!speaker.span || speaker.paragraph === undefined) return {};
  return { antecedent: { span: speaker.span, paragraph: speaker.paragraph } };
}
