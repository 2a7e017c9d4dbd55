/** Looks at what stands right before and behind quoted words in the source and turns them: "I don't think", "unless". */
import type { DraftQuotation } from '../model/draft';
import type { QuoteMatch } from '../model/evidence';
import { span, type Span } from '../model/span';
import { foldText } from '../text/words';
import { classOf, deniesAround, hasClass } from './turnedMeaning';

export interface TurnedEdge {
  readonly side: 'before' | 'after';
  /** The source's words there: "if the power holds". */
  readonly words: string;
  readonly source: Span;
}

const AFTER =
  /^,?\s*((?:but\s+)?(?:only\s+)?(?:if|unless|provided(?: that)?|as long as|except|subject to|only when|only after)\b[^.!?;"”]{0,80})/iu;

/** What stands in the source right before or behind the quoted words and turns them; undefined when nothing does. */
export function turnWordsAtEdge(
  match: QuoteMatch,
  draft: string,
  quotation: DraftQuotation,
  around: string,
): TurnedEdge | undefined {
  const { text } = match.article;
  const first = match.spans[0];
  const last = match.spans.at(-1);
  if (!first || !last) return undefined;
  const kept = draft.slice(quotation.content.start, quotation.content.end);
  const endsThere =
    /[.,!?…]["”’'»]*$/u.test(kept.trim()) ||
    /^[.,;!?]|^[\s~]*(?:\[@|\\\p{L}|@|#c|cite|$|\n)/u.test(draft.slice(quotation.span.end, quotation.span.end + 6));
  const after = AFTER.exec(text.slice(last.end, last.end + 120));
  if (after && endsThere && !hasClass(around, 'condition') && !hasClass(kept, 'condition')) {
    const start = last.end + after[0].length - (after[1]?.length ?? 0);
    return {
      side: 'after',
      words: (after[1] ?? '').trim().replace(/[,\s]+$/u, ''),
      source: span(start, last.end + after[0].trimEnd().length),
    };
  }
  const turned =
    (endsThere ? hedgedAfter(text, last.end, kept, around) : undefined) ??
    deniedBefore(text, first.start, kept, around) ??
    limitedBefore(text, first.start, around);
  if (turned) return turned;
  const before = /([\p{L}'’]+)\s+["“‘']?$/u.exec(text.slice(Math.max(0, first.start - 30), first.start));
  const word = before?.[1];
  if (!word) return undefined;
  const c = classOf(foldText(word));
  if (c !== 'negation' && c !== 'condition') return undefined;
  if (c === 'negation' ? deniesAround(around) : hasClass(around, 'condition')) return undefined;
  // `He said it was not “a safe place”`: the mark stands between, so the source itself quotes only what the draft does.
  if (
    /["“‘'«]$/u.test(text.slice(0, first.start).trimEnd()) ||
    /["“‘'«]$/u.test(text.slice(first.start - 1, first.start))
  ) {
    if (!/n't$|n’t$|^not$|^never$/iu.test(word)) return undefined;
  }
  const start = text.lastIndexOf(word, first.start);
  return { side: 'before', words: word, source: span(start, start + word.length) };
}

/** "I don't think", "there is no evidence that", "whether": the words behind it are not asserted. */
const DENIAL =
  /\b((?:(?:do|does|did)(?:n['’]t| not)|never) (?:really |even )?(?:think|believe|feel|know|say|claim|expect|agree|accept)|(?:not|n['’]t) (?:true|clear|sure|certain|convinced|proven|saying|claiming|suggesting)|no (?:evidence|proof|sign|indication|guarantee|reason to (?:think|believe))|(?<!\b(?:no|a|any|without|beyond|some|the|in|reasonable) )doubt(?:s|ed)?|den(?:y|ies|ied))(?: that| if| whether)?(?:\s[\p{L}'’]+){0,3}\s+$/iu;
/** Words that begin a new clause or a question of their own. */
const NEW_CLAUSE = /\b(?:but|and|or|because|so|when|while|as|than|who|which|why|how|what|where|though)\b/iu;
const QUESTIONS = /\b(?:whether|if|ask\w*|wonder\w*|question\w*|disput\w+|unclear|unsure|uncertain)\b/iu;

function deniedBefore(text: string, start: number, kept: string, around: string): TurnedEdge | undefined {
  const found = DENIAL.exec(text.slice(Math.max(0, start - 90), start));
  const words = found?.[0].trimEnd();
  if (!found || !words || NEW_CLAUSE.test(words) || NEW_CLAUSE.test(kept.split(/\s/u, 1)[0] ?? '')) return undefined;
  if (deniesAround(around) || QUESTIONS.test(around)) return undefined;
  const from = start - found[0].length;
  return { side: 'before', words, source: span(from, from + words.length) };
}

/** "Only the pier was safe", "Most of the piers", "Perhaps it was": the first words of the source's sentence, cut off. */
const LIMIT =
  /(?:^|[.!?…:]["”’']?\s+|["“‘'«])(only|almost|nearly|barely|perhaps|maybe|possibly|probably|allegedly|(?:most|some|many|few|one|part) of)\s+$/iu;
const LIMITED = /\b(?:only|almost|nearly|barely|most|some|many|few|one|part)\b/iu;

function limitedBefore(text: string, start: number, around: string): TurnedEdge | undefined {
  const words = LIMIT.exec(text.slice(Math.max(0, start - 40), start))?.[1];
  if (!words || LIMITED.test(around) || hasClass(around, 'hedge')) return undefined;
  const from = text.lastIndexOf(words, start);
  return { side: 'before', words, source: span(from, from + words.length) };
}

const HEDGE = /^,\s*(perhaps|maybe|probably|possibly|I (?:hope|guess|suppose))(?=[.,;!?"”])/iu;

function hedgedAfter(text: string, end: number, kept: string, around: string): TurnedEdge | undefined {
  const found = HEDGE.exec(text.slice(end, end + 30));
  if (!found?.[1] || hasClass(around, 'hedge') || hasClass(kept, 'hedge')) return undefined;
  const from = end + found[0].length - found[1].length;
  return { side: 'after', words: found[1], source: span(from, from + found[1].length) };
}
