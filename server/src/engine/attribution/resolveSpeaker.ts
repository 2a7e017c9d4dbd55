/** Gives pronouns, documents and nameless speakers their meaning from what a text has said before. */
import type { Speaker } from '../model/evidence';
import { PRONOUNS } from '../text/lexicons/roles';

/** What has been said so far, for pronouns, floating quotations and "the statement". */
export interface SpeechMemory {
  paragraph: number;
  subject?: Speaker;
  /** Sentences since the subject was named. */
  subjectAge: number;
  speaker?: Speaker;
  speakerAge: number;
  /** How surely the last sentence announces the next quotation ("Orsk wrote:"); 0 when it does not. */
  announced: number;
  /** Everybody the last sentence names. */
  persons: readonly Speaker[];
  personsAge: number;
  /** Head nouns under which the text has introduced nameless speakers: "a senior official". */
  readonly nameless: Set<string>;
  readonly issued: { readonly document: string; readonly by: Speaker }[];
}

/** At the start of a text. */
export const nothingSaid = (): SpeechMemory => ({
  paragraph: 0,
  subjectAge: 99,
  speakerAge: 99,
  announced: 0,
  persons: [],
  personsAge: 99,
  nameless: new Set(),
  issued: [],
});

/** What a person's titles and roles say of the pronoun: "mr", "spokeswoman"; undefined where they say nothing, or both. */
export function genderOf(roles: readonly string[]): 'he' | 'she' | undefined {
  const female = roles.some((role) => FEMALE.test(role));
  const male = roles.some((role) => MALE.test(role) && !/woman$/u.test(role));
  return female === male ? undefined : female ? 'she' : 'he';
}

const FEMALE = /^(?:mrs|ms|miss|lady|dame|queen|princess|\p{L}+woman|mother|sister|daughter|wife|widow|actress)$/u;
const MALE = /^(?:mr|sir|lord|king|prince|\p{L}+man|father|brother|son|husband|pope|monk)$/u;
/** Sentences a pronoun or a floating quotation reaches back. */
export const REACH = 3;

/** Gives a pronoun its person and a document its issuer, from what was said before. */
export function resolveSpeaker(speaker: Speaker, memory: SpeechMemory, opening?: Speaker): Resolved {
  if (speaker.kind === 'document' && !speaker.onBehalfOf) {
    const head = speaker.mention.toLowerCase().split(' ').at(-1) ?? '';
    const issuer = memory.issued.findLast((i) => i.document === head)?.by;
    if (!issuer) return { speaker, certainty: 1 };
    const onBehalfOf = issuer.name === '' ? issuer.mention : issuer.name;
    return { speaker: { ...speaker, onBehalfOf, ...antecedentOf(issuer) }, certainty: 1 };
  }
  // "The official said", after "a senior official, who was not authorised to speak".
  if (
    speaker.kind === 'group' &&
    speaker.roles.some((r) => memory.nameless.has(r)) &&
    /^(?:the|that|this)\s/iu.test(speaker.mention)
  ) {
    return { speaker: { ...speaker, kind: 'anonymous' }, certainty: 1 };
  }
  const pronoun = speaker.mention.toLowerCase();
  if (speaker.name !== '' || !PRONOUNS.has(pronoun)) return { speaker, certainty: 1 };
  const lone = memory.persons.length === 1 ? memory.persons[0] : undefined;
  const candidates = [
    { who: opening, age: 0 },
    { who: memory.subject, age: memory.subjectAge },
    { who: lone, age: memory.personsAge },
    { who: memory.speaker, age: memory.speakerAge },
  ]
    .filter(({ who, age }) => who !== undefined && age <= REACH && fits(pronoun, who))
    .sort((a, b) => a.age - b.age);
  const near = candidates[0];
  if (!near?.who) return { speaker, certainty: 1 };
  const rivals = candidates.filter((c) => c.age === near.age && c.who?.name !== near.who?.name);
  const crowded = near.age > 0 && memory.personsAge === near.age && memory.persons.length > 1;
  return {
    speaker: { ...near.who, ...antecedentOf(near.who), mention: speaker.mention, ...placeOf(speaker) },
    certainty: rivals.length > 0 || crowded ? CONTESTED : RESOLVED,
  };
}

interface Resolved {
  readonly speaker: Speaker;
  /** Factor on the confidence of the reading: 1 when nothing had to be resolved. */
  readonly certainty: number;
}

/** A pronoun with one person in reach, and with several. */
const RESOLVED = 0.8;
const CONTESTED = 0.55;

const placeOf = (speaker: Speaker): Pick<Speaker, 'span' | 'paragraph'> => ({
  ...(speaker.span ? { span: speaker.span } : {}),
  ...(speaker.paragraph !== undefined ? { paragraph: speaker.paragraph } : {}),
});

/** Where the name behind a pronoun stands: the first mention in a chain of them. */
function antecedentOf(speaker: Speaker): Pick<Speaker, 'antecedent'> {
  if (speaker.antecedent) return { antecedent: speaker.antecedent };
  if (!speaker.span || speaker.paragraph === undefined) return {};
  return { antecedent: { span: speaker.span, paragraph: speaker.paragraph } };
}

function fits(pronoun: string, who: Speaker): boolean {
  const words = who.roles.map((r) => r.toLowerCase());
  switch (pronoun) {
    case 'he':
      return (who.kind === 'person' || who.kind === 'anonymous') && !words.some((w) => FEMALE.test(w));
    case 'she':
      return (
        (who.kind === 'person' || who.kind === 'anonymous') && !words.some((w) => MALE.test(w) && !/woman$/u.test(w))
      );
    case 'it':
      return who.kind === 'organisation' || who.kind === 'document';
    case 'they':
      return who.kind === 'group' || who.kind === 'anonymous' || who.kind === 'organisation';
    default:
      return false;
  }
}
