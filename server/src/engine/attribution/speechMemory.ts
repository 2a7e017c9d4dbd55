/** Keeps what later sentences of a text refer to: its subject, who spoke, whom it named, who issued which document. */
import type { Speaker } from '../model/evidence';
import type { Span } from '../model/span';
import { DOCUMENTS, ROLES, TITLES } from '../text/lexicons/roles';
import type { Token } from './clause';
import { readCue } from './cues';
import { mainSubject, subjectBefore, type Phrase } from './nounPhrase';
import { nameParts } from './names';
import type { People } from './people';
import { resolveSpeaker, type SpeechMemory } from './resolveSpeaker';
import { speakerOf } from './speakerOf';
import type { Resolved } from './speakerFrom';
import type { SpokenQuotation } from './spokenQuotation';

const ISSUING =
  /^(?:issued?|issuing|released?|releasing|published?|signed|sign|sent|wrote|written|filed|posted|put|sends|signs|issues|presented|submitted|circulated|endorsed)$/u;

/** Takes a sentence into the memory; `here` is the quotation in it whose speaker the sentence names. */
export function remember(
  tokens: readonly Token[],
  here: SpokenQuotation | undefined,
  people: People,
  memory: SpeechMemory,
): void {
  const verb = tokens.findIndex((t) => t.kind === 'word' && ISSUING.test(t.word));
  const document = tokens.slice(Math.max(0, verb)).find((t) => t.kind === 'word' && DOCUMENTS.has(t.word));
  const phrase = mainSubject(tokens, tokens.length);
  const subject = phrase && whoIs(tokens, phrase, memory).speaker;
  if (verb > 0 && document) {
    const issuing = subjectBefore(tokens, verb);
    const by = issuing ? whoIs(tokens, issuing, memory).speaker : subject;
    if (by && (by.name !== '' || by.mention !== '')) memory.issued.push({ document: document.word, by });
  }
  const persons = namedIn(tokens, people, memory.paragraph);
  // A lone capital at the start of a sentence ("Weary, …") is a name only if the text knows it as one.
  const known =
    subject?.kind !== 'person' ||
    persons.some((p) => p.name === subject.name) ||
    subject.roles.some((r) => TITLES.has(r) || ROLES.has(r));
  if (subject && known && subject.kind !== 'unknown' && subject.name !== '') {
    memory.subject = subject;
    memory.subjectAge = 0;
  }
  const announced = here ?? announcedSpeaker(tokens, memory);
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

/** "Orsk wrote:" at the end of a paragraph gives the next quotation its speaker. */
function announcedSpeaker(
  tokens: readonly Token[],
  memory: SpeechMemory,
): { readonly speaker: Speaker; readonly confidence: number } | undefined {
  const last = tokens.at(-1);
  if (last?.text !== ':') return undefined;
  const follows: Token = { ...last, kind: 'quote', text: '', quote: 0 };
  const reading = readCue([...tokens, follows], tokens.length);
  if (!reading?.speaker) return undefined;
  const { speaker, certainty } = whoIs(tokens, reading.speaker, memory);
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

/**
 * Who a phrase is: the hand-over from finding attributions to naming their speakers.
 * @param memory of the text so far; its `paragraph` is the one the tokens are of
 */
export function whoIs(tokens: readonly Token[], phrase: Phrase, memory: SpeechMemory): Resolved {
  const read = speakerOf(tokens, phrase, memory.people, memory.paragraph);
  const resolved = resolveSpeaker(read.speaker, memory);
  return { speaker: resolved.speaker, certainty: read.certainty * resolved.certainty };
}

/** From the first token to the last. */
export const spanOf = (tokens: readonly Token[]): Span => ({
  start: tokens[0]?.span.start ?? 0,
  end: tokens.at(-1)?.span.end ?? 0,
});
