/** Keeps what later sentences of a text refer to: its subject, who spoke, whom it named, who issued which document. */
import type { Speaker } from '../model/evidence';
import type { Span } from '../model/span';
import { ISSUING } from '../text/lexicons/occasions';
import { DOCUMENTS, ROLES, TITLES } from '../text/lexicons/roles';
import type { Token } from './clause';
import { quotationCue } from './quotationCue';
import { mainSubject, subjectBefore, type Phrase } from './nounPhrase';
import { nameParts } from '../text/names/nameParts';
import type { People } from './people';
import { nothingSaid, resolveSpeaker, type SpeechMemory } from './resolveSpeaker';
import { speakerOf } from './speakerOf';
import type { Resolved } from './speakerFrom';
import type { SpokenQuotation } from './spokenQuotation';

/** Takes a sentence into the memory; `here` is the quotation in it whose speaker the sentence names. */
export function remember(tokens: readonly Token[], here: SpokenQuotation | undefined, memory: SpeechMemory): void {
  const before = { tokens, paragraph: memory.paragraph, issued: memory.issued.length };
  const verb = tokens.findIndex((t) => t.kind === 'word' && ISSUING.has(t.word));
  const document =
    verb > 0 ? tokens.find((t, i) => i >= verb && t.kind === 'word' && DOCUMENTS.has(t.word)) : undefined;
  if (document) {
    const issuing = subjectBefore(tokens, verb) ?? mainSubject(tokens, tokens.length);
    const by = issuing && whoIs(tokens, issuing, memory).speaker;
    if (by && (by.name !== '' || by.mention !== '')) memory.issued.push({ document: document.word, by });
  }
  memory.before = before;
  memory.beforeAge = 0;
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

/** Whom the sentence before is about. Most texts never ask, and the answer costs more than all the rest here. */
export function lastSubject({ before, people, issued }: SpeechMemory): Speaker | undefined {
  const phrase = before && mainSubject(before.tokens, before.tokens.length);
  if (!phrase) return undefined;
  const then = { ...nothingSaid(people, before.paragraph), issued: issued.slice(0, before.issued) };
  const subject = whoIs(before.tokens, phrase, then).speaker;
  if (subject.kind === 'unknown' || subject.name === '') return undefined;
  // A lone capital at the start of a sentence ("Weary, …") is a name only if the text knows it as one.
  const known =
    subject.kind !== 'person' ||
    subject.roles.some((r) => TITLES.has(r) || ROLES.has(r)) ||
    namesPerson(before.tokens, subject.name, people);
  return known ? subject : undefined;
}

/** "Orsk wrote:" at the end of a paragraph gives the next quotation its speaker. */
function announcedSpeaker(
  tokens: readonly Token[],
  memory: SpeechMemory,
): { readonly speaker: Speaker; readonly confidence: number } | undefined {
  const last = tokens.at(-1);
  if (last?.text !== ':') return undefined;
  const follows: Token = { ...last, kind: 'quote', text: '', quote: 0 };
  const reading = quotationCue([...tokens, follows], tokens.length, false);
  if (!reading?.speaker) return undefined;
  const { speaker, certainty } = whoIs(tokens, reading.speaker, memory);
  return { speaker, confidence: reading.confidence * certainty * 0.9 };
}

/** Whether a sentence names the person outside quotation marks. */
function namesPerson(tokens: readonly Token[], name: string, people: People): boolean {
  for (let i = 0; i < tokens.length; i++) {
    let end = i;
    while (tokens[end]?.kind === 'word' && tokens[end]?.capital) end++;
    if (end > i && people.find(nameParts(tokens.slice(i, end).map((t) => t.text)))?.name === name) return true;
    i = Math.max(i, end);
  }
  return false;
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
