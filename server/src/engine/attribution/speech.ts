/** Reads a text paragraph by paragraph and gives each quotation its cue and speaker; the same for drafts and articles. */
import type { Speaker } from '../model/evidence';
import type { QuotedSpan } from '../model/quotation';
import type { Span } from '../model/span';
import { readClause, type Token } from './clause';
import { nameParts } from '../text/names/nameParts';
import type { People } from './people';
import { quotationCue } from './quotationCue';
import { nothingSaid, REACH, type SpeechMemory } from './resolveSpeaker';
import { lastSubject, remember, spanOf, whoIs } from './speechMemory';
import type { SpeechParagraph, SpokenQuotation } from './spokenQuotation';

/** One list per paragraph, one entry for each outer quotation. Linear in the text. */
export function readSpeech(
  paragraphs: readonly SpeechParagraph[],
  people: People,
): readonly (readonly SpokenQuotation[])[] {
  const memory = nothingSaid(people);
  return paragraphs.map((p, index) => {
    memory.paragraph = index;
    return readParagraph(p, people, memory);
  });
}

function readParagraph(paragraph: SpeechParagraph, people: People, memory: SpeechMemory): readonly SpokenQuotation[] {
  const outer = paragraph.quoted.filter((q) => q.depth === 0);
  const spoken: SpokenQuotation[] = [];
  for (const tokens of clausesOf(paragraph, outer)) {
    memory.beforeAge++;
    memory.speakerAge++;
    let here: SpokenQuotation | undefined;
    tokens.forEach((token, at) => {
      const quotation = outer[token.quote];
      if (!quotation) return;
      const read = readQuotation(
        tokens,
        at,
        quotation,
        paragraph.aside ?? false,
        people,
        paragraph.aside ? nothingSaid(people, memory.paragraph) : memory,
        here,
      );
      spoken.push(read);
      if (read.speaker && read.direct) here = read;
    });
    if (!paragraph.aside) remember(tokens, here, memory);
  }
  return spoken;
}

const kept = new WeakMap<readonly Span[], readonly (readonly Token[])[]>();

/** Tokens of the longest sentence that is read as one. Beyond it is a list or a page without full stops, not grammar. */
const SENTENCE_TOKENS = 250;

/** One list of tokens per sentence; while a draft is typed, all paragraphs but one are read already. */
export function clausesOf(paragraph: SpeechParagraph, outer: readonly QuotedSpan[]): readonly (readonly Token[])[] {
  let clauses = kept.get(paragraph.sentences);
  if (!clauses) {
    clauses = paragraph.sentences.flatMap((sentence) =>
      inStretches(readClause(paragraph.text, sentence, outer, paragraph.lexicon)),
    );
    kept.set(paragraph.sentences, clauses);
  }
  return clauses;
}

/** Every quotation looks through the whole of its list, so a list that never ends would cost the square of its length. */
function inStretches(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const count = Math.max(1, Math.ceil(tokens.length / SENTENCE_TOKENS));
  return Array.from({ length: count }, (_, i) => tokens.slice(i * SENTENCE_TOKENS, (i + 1) * SENTENCE_TOKENS));
}

function readQuotation(
  tokens: readonly Token[],
  at: number,
  quotation: QuotedSpan,
  aside: boolean,
  people: People,
  memory: SpeechMemory,
  here: SpokenQuotation | undefined,
): SpokenQuotation {
  const reading = quotationCue(tokens, at, aside);
  if (reading?.speaker) {
    const { speaker, certainty } = whoIs(tokens, reading.speaker, memory);
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
      confidence: memory.announced || inherited(quotation, memory),
      direct: false,
    };
  }
  const subject = floats && memory.beforeAge <= 1 ? lastSubject(memory) : undefined;
  if (subject) return { quotation, speaker: subject, confidence: 0.5, direct: false };
  return { quotation, confidence: 0, direct: false };
}

/** A lone capital that the text's names do not explain ("Later", "Crews") may be no name at all. */
const LONE_WORD = 0.5;

function isLoneWord(speaker: Speaker, people: People): boolean {
  const parts = nameParts(speaker.name.split(/\s+/u));
  return speaker.kind === 'person' && parts.length === 1 && !people.find(parts) && !people.isName(parts[0] ?? '');
}

/** How surely a quotation without a cue is the last speaker's: in the next sentence of the same paragraph it hardly is another's. */
function inherited(quotation: QuotedSpan, memory: SpeechMemory): number {
  if (quotation.continues) return 0.65;
  if (memory.speakerAge > 1) return 0.5;
  return memory.speaker?.paragraph === memory.paragraph ? 0.75 : 0.65;
}
