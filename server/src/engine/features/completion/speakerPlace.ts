/** Where a draft is about to name a speaker: behind a quotation, behind its verb, behind “according to”. */
import { readClause } from '../../attribution/clause';
import { quotationCue } from '../../attribution/quotationCue';
import type { QuotedSpan } from '../../model/quotation';
import { moved, sliceOf, span, type Span } from '../../model/span';
import { INVERTING } from '../../text/lexicons/speechVerbs';
import { findQuotedSpans } from '../../text/quotationMarks';
import { splitSentences } from '../../text/sentences';
import { findWords } from '../../text/words';
import { inFrontMatter, lineBefore, lineBehind, paragraphStart } from '../../parse/surroundings';

export interface SpeakerPlace {
  /** Letters of the name typed so far. */
  readonly typed: string;
  readonly replace: Span;
  /** The quotation whose speaker is wanted; undefined behind “according to” in a sentence without one. */
  readonly quotation?: Span;
  /** `phrase`: “Ellenvik said” is wanted, a verb has not been typed; `name`: a name alone. */
  readonly wants: 'phrase' | 'name';
  /** Offset of the closing mark where a comma is missing: then only a source that has the words says that they are speech. */
  readonly comma?: number;
}

/** A name as far as it is typed. A small letter begins “the”, “she”, “that”: words of which a list of names is no help. */
const NAME = String.raw`(\p{Lu}[\p{L}’'.-]*(?: [\p{L}’'-]+){0,3})?`;
const BEHIND_MARK = new RegExp(String.raw`[”"»›“’'](,?)[ \t]+(?:(\p{Ll}+)[ \t]+)?${NAME}$`, 'u');
const BEHIND_INTRO = new RegExp(String.raw`(?:^|[\s(,])(?:according to|in the words of)[ \t]+${NAME}$`, 'iu');
/** UTF-16 units that a name and what stands before it may take. */
const REACH = 120;
/** Fewer quoted words at the start of a sentence are its subject as often as somebody's speech. */
const SPEECH_WORDS = 4;

export function speakerPlaceAt(text: string, offset: number): SpeakerPlace | undefined {
  const tail = lineBefore(text, offset).slice(-REACH);
  const mark = BEHIND_MARK.exec(tail);
  const intro = mark ? null : BEHIND_INTRO.exec(tail);
  if ((!mark && !intro) || /^[ \t]*[\p{L}\p{N}]/u.test(lineBehind(text, offset)) || inFrontMatter(text, offset))
    return undefined;
  const typed = mark?.[3] ?? intro?.[1] ?? '';
  const start = paragraphStart(text, offset);
  const before = text.slice(start, offset);
  const quoted = findQuotedSpans(before).filter((q) => q.depth === 0 && q.closed);
  const base = { typed, replace: span(offset - typed.length, offset) };
  const place = (q: QuotedSpan): Span => moved(q.content, start);
  if (intro) {
    const own = quoted.at(-1);
    const near = own && !/[.!?]\s/u.test(before.slice(own.span.end));
    return { ...base, wants: 'name', ...(near ? { quotation: place(own) } : {}) };
  }
  const [whole = '', outerComma, verb] = mark ?? [];
  const quotation = quoted.find((q) => q.span.end === before.length - whole.length + 1);
  if (!quotation) return undefined;
  if (verb !== undefined)
    return INVERTING.has(verb) ? { ...base, wants: 'name', quotation: place(quotation) } : undefined;
  const words = sliceOf(before, quotation.content);
  if (/[.…]\s*$/u.test(words) || !opensSentence(before, quoted, quotation)) return undefined;
  const paused = outerComma === ',' || /[,?!]$/u.test(words);
  if (!paused && findWords(words).length < SPEECH_WORDS) return undefined;
  const comma = paused ? {} : { comma: quotation.content.end + start };
  return { ...base, wants: 'phrase', quotation: place(quotation), ...comma };
}

/** True when the sentence begins with this quotation and has not said who speaks. */
function opensSentence(before: string, quoted: readonly QuotedSpan[], quotation: QuotedSpan): boolean {
  const sentence = splitSentences(before, quoted).find((s) => s.start === quotation.span.start);
  if (!sentence) return false;
  const tokens = readClause(before, span(sentence.start, quotation.span.end), quoted);
  return quotationCue(tokens, tokens.length - 1, false) === undefined;
}
