/** Reads a text paragraph by paragraph and gives each quotation its cue and speaker; the same for drafts and articles. */
import type { Speaker } from '../model/evidence';
import type { QuotedSpan } from '../model/quotation';
import type { Span } from '../model/span';
import { DOCUMENTS, PRONOUNS, ROLES, TITLES } from '../text/lexicons/roles';
import { readClause, type Token } from './clause';
import { readCue } from './cues';
import { mainSubject, subjectBefore, type Phrase } from './nounPhrase';
import { nameParts } from './names';
import type { People } from './people';
import { speakerOf } from './speakerOf';

/** The same `sentences` array means the same paragraph: what is read of it once is kept with that array. */
export interface SpeechParagraph {
  readonly text: string;
  /** Outer and nested quotations, in `text`. */
  readonly quoted: readonly QuotedSpan[];
  readonly sentences: readonly Span[];
  /** Headlines and crossheads: their quotations are lifted from the text and inherit no speaker. */
  readonly aside?: boolean;
}

/** Who says one quotation; spans index the paragraph's text. */
export interface SpokenQuotation {
  readonly quotation: QuotedSpan;
  readonly speaker?: Speaker;
  readonly cue?: Span;
  /** 0 to 1; 0 without a speaker. Inherited speakers stay below 0.7. */
  readonly confidence: number;
  /** True when the quotation's own sentence says who speaks. */
  readonly direct: boolean;
}

/** What has been said so far, for pronouns, floating quotations and "the statement". */
interface Memory {
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

const NOTHING_SAID: Memory = {
  paragraph: 0,
  subjectAge: 99,
  speakerAge: 99,
  announced: 0,
  persons: [],
  personsAge: 99,
  nameless: new Set(),
  issued: [],
};

const ISSUING =
  /^(?:issued?|issuing|released?|releasing|published?|signed|sign|sent|wrote|written|filed|posted|put|sends|signs|issues|presented|submitted|circulated|endorsed)$/u;
const FEMALE = /^(?:mrs|ms|miss|lady|dame|queen|princess|\p{L}+woman|mother|sister|daughter|wife|widow|actress)$/u;
const MALE = /^(?:mr|sir|lord|king|prince|\p{L}+man|father|brother|son|husband|pope|monk)$/u;
/** Sentences a pronoun or a floating quotation reaches back. */
const REACH = 3;

/** One list per paragraph, one entry for each outer quotation. Linear in the text. */
export function readSpeech(
  paragraphs: readonly SpeechParagraph[],
  people: People,
): readonly (readonly SpokenQuotation[])[] {
  const memory: Memory = {
    paragraph: 0,
    subjectAge: 99,
    speakerAge: 99,
    announced: 0,
    persons: [],
    personsAge: 99,
    nameless: new Set(),
    issued: [],
  };
  return paragraphs.map((p, index) => {
    memory.paragraph = index;
    return readParagraph(p, people, memory);
  });
}

function readParagraph(paragraph: SpeechParagraph, people: People, memory: Memory): readonly SpokenQuotation[] {
  const outer = paragraph.quoted.filter((q) => q.depth === 0);
  const spoken: SpokenQuotation[] = [];
  const clauses = clausesOf(paragraph, outer);
  for (const [index] of paragraph.sentences.entries()) {
    memory.subjectAge++;
    memory.speakerAge++;
    memory.personsAge++;
    const tokens = clauses[index] ?? [];
    let here: SpokenQuotation | undefined;
    tokens.forEach((token, at) => {
      const quotation = outer[token.quote];
      if (!quotation) return;
      const read = readQuotation(tokens, at, quotation, people, paragraph.aside ? NOTHING_SAID : memory, here);
      spoken.push(read);
      if (read.speaker && read.direct) here = read;
    });
    if (!paragraph.aside) remember(tokens, here, people, memory);
  }
  return spoken;
}

const kept = new WeakMap<readonly Span[], readonly (readonly Token[])[]>();

/** One list of tokens per sentence; while a draft is typed, all paragraphs but one are read already. */
function clausesOf(paragraph: SpeechParagraph, outer: readonly QuotedSpan[]): readonly (readonly Token[])[] {
  let clauses = kept.get(paragraph.sentences);
  if (!clauses) {
    clauses = paragraph.sentences.map((sentence) => readClause(paragraph.text, sentence, outer));
    kept.set(paragraph.sentences, clauses);
  }
  return clauses;
}

function readQuotation(
  tokens: readonly Token[],
  at: number,
  quotation: QuotedSpan,
  people: People,
  memory: Memory,
  here: SpokenQuotation | undefined,
): SpokenQuotation {
  const reading = readCue(tokens, at);
  if (reading?.speaker) {
    const opening = subjectOf(tokens.slice(0, Math.min(at, reading.speaker.start)), people, memory);
    const { speaker, certainty } = resolve(readSpeaker(tokens, reading.speaker, people, memory), memory, opening);
    const cue = spanOf(tokens.slice(reading.cue.start, reading.cue.end));
    const doubt = reading.loose && isLoneWord(speaker, people) ? LONE_WORD : 1;
    return { quotation, speaker, cue, confidence: reading.confidence * certainty * doubt, direct: true };
  }
  // `"A," she said, then: "B."` and `… "a" and "b"`: one sentence, one speaker.
  if (here?.speaker) return { quotation, speaker: here.speaker, confidence: here.confidence * 0.9, direct: true };
  const floats = tokens.every((t) => t.kind === 'quote' || t.kind === 'stop' || t.kind === 'comma');
  if ((floats || quotation.continues) && memory.speaker && memory.speakerAge <= REACH) {
    return {
      quotation,
      speaker: memory.speaker,
      confidence: memory.announced || (quotation.continues || memory.speakerAge <= 1 ? 0.65 : 0.5),
      direct: false,
    };
  }
  if (floats && memory.subject && memory.subjectAge <= 1) {
    return { quotation, speaker: memory.subject, confidence: 0.5, direct: false };
  }
  return { quotation, confidence: 0, direct: false };
}

const readSpeaker = (tokens: readonly Token[], phrase: Phrase, people: People, memory: Memory): Speaker => ({
  ...speakerOf(tokens, phrase, people),
  paragraph: memory.paragraph,
});

/** A lone capital that the text's names do not explain ("Band", "Back") may be no name at all. */
const LONE_WORD = 0.5;

function isLoneWord(speaker: Speaker, people: People): boolean {
  const parts = nameParts(speaker.name.split(/\s+/u));
  return speaker.kind === 'person' && parts.length === 1 && !people.find(parts) && !people.isName(parts[0] ?? '');
}

/** The named subject that opens a sentence before its quotation: "Hrane was polite: “…” he said". */
function subjectOf(tokens: readonly Token[], people: People, memory: Memory): Speaker | undefined {
  const phrase = mainSubject(tokens, tokens.length);
  const speaker = phrase && readSpeaker(tokens, phrase, people, memory);
  const known = speaker?.kind !== 'person' || people.all.some((p) => p.name === speaker.name);
  return speaker && known && speaker.name !== '' && speaker.kind !== 'unknown' ? speaker : undefined;
}

const spanOf = (tokens: readonly Token[]): Span => ({
  start: tokens[0]?.span.start ?? 0,
  end: tokens.at(-1)?.span.end ?? 0,
});

/** Gives a pronoun its person and a document its issuer, from what was said before. */
function resolve(speaker: Speaker, memory: Memory, opening?: Speaker): Resolved {
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

/** Keeps what later sentences refer to: the sentence's subject, who spoke, and who issued which document. */
function remember(tokens: readonly Token[], here: SpokenQuotation | undefined, people: People, memory: Memory): void {
  const verb = tokens.findIndex((t) => t.kind === 'word' && ISSUING.test(t.word));
  const document = tokens.slice(Math.max(0, verb)).find((t) => t.kind === 'word' && DOCUMENTS.has(t.word));
  const phrase = mainSubject(tokens, tokens.length);
  const subject = phrase && resolve(readSpeaker(tokens, phrase, people, memory), memory).speaker;
  if (verb > 0 && document) {
    const issuing = subjectBefore(tokens, verb);
    const by = issuing ? resolve(readSpeaker(tokens, issuing, people, memory), memory).speaker : subject;
    if (by && (by.name !== '' || by.mention !== '')) memory.issued.push({ document: document.word, by });
  }
  const persons = namedIn(tokens, people, memory.paragraph);
  if (persons.length > 0) {
    memory.persons = persons;
    memory.personsAge = 0;
  }
  // A lone capital at the start of a sentence ("Enraged, …") is a name only if the text knows it as one.
  const known =
    subject?.kind !== 'person' ||
    persons.some((p) => p.name === subject.name) ||
    subject.roles.some((r) => TITLES.has(r) || ROLES.has(r));
  if (subject?.kind === 'anonymous') for (const role of subject.roles) memory.nameless.add(role);
  if (here?.speaker?.kind === 'anonymous') for (const role of here.speaker.roles) memory.nameless.add(role);
  if (subject && known && subject.kind !== 'unknown' && subject.name !== '') {
    memory.subject = subject;
    memory.subjectAge = 0;
  }
  const announced = here ?? announcedSpeaker(tokens, people, memory);
  memory.announced = here ? 0 : (announced?.confidence ?? 0);
  if (announced?.speaker && (announced.speaker.name !== '' || announced.speaker.kind !== 'unknown')) {
    memory.speaker = announced.speaker;
    memory.speakerAge = 0;
    const statement = tokens.findIndex((t) => t.word === 'statement' || t.word === 'letter');
    const said = tokens[statement];
    if (said && announced.speaker.kind !== 'document')
      memory.issued.push({ document: said.word, by: announced.speaker });
  }
}

/** "Trump wrote:" at the end of a paragraph gives the next quotation its speaker. */
function announcedSpeaker(
  tokens: readonly Token[],
  people: People,
  memory: Memory,
): { readonly speaker: Speaker; readonly confidence: number } | undefined {
  const last = tokens.at(-1);
  if (last?.text !== ':') return undefined;
  const follows: Token = { ...last, kind: 'quote', text: '', quote: 0 };
  const reading = readCue([...tokens, follows], tokens.length);
  if (!reading?.speaker) return undefined;
  const { speaker, certainty } = resolve(readSpeaker(tokens, reading.speaker, people, memory), memory);
  return { speaker, confidence: reading.confidence * certainty * 0.9 };
}

/** The people of the text that a sentence names outside quotation marks, each once. */
function namedIn(tokens: readonly Token[], people: People, paragraph: number): readonly Speaker[] {
  const found = new Map<string, Speaker>();
  for (let i = 0; i < tokens.length; i++) {
    let end = i;
    while (tokens[end]?.kind === 'word' && tokens[end]?.capital) end++;
    if (end === i) continue;
    const run = tokens.slice(i, end);
    const person = people.find(nameParts(run.map((t) => t.text)));
    if (person && !found.has(person.name)) {
      found.set(person.name, {
        name: person.name,
        kind: 'person',
        roles: [...person.roles],
        mention: run.map((t) => t.text).join(' '),
        span: spanOf(run),
        paragraph,
      });
    }
    i = end;
  }
  return [...found.values()];
}
