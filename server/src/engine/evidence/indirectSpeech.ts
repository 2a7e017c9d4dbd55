/** Turns a quotation's sentence into reported speech, where its shape leaves no doubt: “S,” X said → X said that S. */
import type { Draft, DraftQuotation } from '../model/draft';
import type { QuoteMatch } from '../model/evidence';
import type { QuotationReading, TextEdit } from '../model/finding';
import { originalSpan } from '../model/prose';
import { covers, sliceOf, span, type Span } from '../model/span';
import { hasMarkdown } from '../parse/draftFormats';
import { writingOf } from '../parse/writing/writings';
import { TELL_VERBS, THAT_VERBS } from '../text/lexicons/reportedSpeech';
import { reportWords, type Reporting, type Rewording } from '../text/reportedSpeech';
import { readDraftSpeech } from './readQuotations';
import { speakerPronoun } from './speakerPronoun';

/** How surely the sentence must say who speaks. */
const SURE = 0.75;

/** A quotation in its sentence, with the verb that reports it and the words that name its speaker. */
interface Reported {
  readonly draft: Draft;
  readonly quotation: DraftQuotation;
  readonly sentence: Span;
  readonly verb: Span;
  readonly speaker: Span;
  readonly reporting: Omit<Reporting, 'as' | 'told'>;
}

/** Edits of the draft; undefined where the sentence has another shape, or its words cannot be turned for sure. */
export function indirectSpeech(
  draft: Draft,
  quotation: DraftQuotation,
  reading: QuotationReading,
  match: QuoteMatch,
): readonly TextEdit[] | undefined {
  const reported = reportedIn(draft, quotation, reading, match);
  if (!reported || !isPlainlyWritten(reported)) return undefined;
  const edits = reported.verb.start < quotation.span.start ? turnBehind(reported) : turnBefore(reported);
  return edits?.map((edit) => ({ ...edit, written: true }));
}

/** Words are moved as they are written; markup of other formats than Markdown would be torn, or read as words. */
function isPlainlyWritten({ draft, quotation, sentence }: Reported): boolean {
  if (hasMarkdown(draft.format)) return true;
  const { mayReplace } = writingOf(draft);
  const around = [
    span(sentence.start, quotation.span.start),
    quotation.content,
    span(quotation.span.end, sentence.end),
  ];
  return around.every((part) => mayReplace(sliceOf(draft.text, part)));
}

function reportedIn(
  draft: Draft,
  quotation: DraftQuotation,
  reading: QuotationReading,
  match: QuoteMatch,
): Reported | undefined {
  const block = draft.blocks[quotation.block];
  const sentence = draft.sentences[quotation.sentence]?.span;
  const { quoted } = quotation;
  const alone = draft.quotations.every((q) => q === quotation || q.sentence !== quotation.sentence);
  if (!block || !sentence || !alone || !quoted.closed || quoted.continues || quoted.style === 'block') return undefined;
  if (block.kind === 'blockquote' || block.kind === 'heading' || !covers(sentence, quotation.span)) return undefined;
  const spoken = readDraftSpeech(draft).get(`${String(quotation.block)}:${String(quoted.span.start)}`);
  if (!spoken?.cue || !spoken.speaker?.span || !spoken.direct || spoken.confidence < SURE) return undefined;
  return {
    draft,
    quotation,
    sentence,
    verb: originalSpan(block.prose, spoken.cue),
    speaker: originalSpan(block.prose, spoken.speaker.span),
    reporting: {
      pronoun: () => speakerPronoun(draft, reading, match),
      isName: (word) => isNameIn(word, [match.article.text, draft.text]),
    },
  };
}

/** `X said: “S.”`, `X said “S”`, and `X said the boats “would all go”`, which needs no more than its marks taken off. */
function turnBehind(reported: Reported): readonly TextEdit[] | undefined {
  const { draft, quotation, verb, sentence } = reported;
  const lead = draft.text.slice(verb.end, quotation.span.start);
  const cue = sliceOf(draft.text, verb).toLowerCase();
  const words = sliceOf(draft.text, quotation.content);
  const announced = /^([^,:;“”"()—–\n]*?)(?:\s+that)?([:,]?\s+)$/u.exec(lead);
  const capital = /^\p{Lu}/u.test(words) && !/^I\b/u.test(words);
  const [, told = '', mark = ''] = announced ?? [];
  if (/[:,]/u.test(mark) || (capital && announced)) {
    const takesThat = TELL_VERBS.has(cue) ? told.trim() !== '' : THAT_VERBS.has(cue);
    const tail = readTail(draft, span(quotation.span.end, sentence.end));
    if (!announced || !takesThat || told.trim().split(/\s+/u).length > TOLD_WORDS || !tail.closes) return undefined;
    if (!/^\.?$/u.test(tail.words)) return undefined;
    const opening = span(verb.end + told.length, quotation.content.start);
    return reworded(reported, { as: 'statement', told }, opening, ' that ', tail.words);
  }
  const reports = THAT_VERBS.has(cue) || TELL_VERBS.has(cue) || cue === 'according to';
  if (!reports || capital || !/[\p{L}\p{N}’']\s$/u.test(lead) || /[:;“”"]/u.test(lead)) return undefined;
  const tail = readTail(draft, span(quotation.span.end, sentence.end));
  return reworded(
    reported,
    { as: 'part', told: lead },
    span(quotation.span.start, quotation.content.start),
    '',
    tail.words,
  );
}

/** "told reporters in Skarnhaven", "said in a statement on Tuesday": longer stretches are clauses of their own. */
const TOLD_WORDS = 7;

/** The words of the quotation changed in place, without its marks. */
function reworded(
  { draft, quotation, reporting }: Reported,
  { as, told }: Pick<Reporting, 'as' | 'told'>,
  opening: Span,
  instead: string,
  tail: string,
): readonly TextEdit[] | undefined {
  const { words, stop } = withoutStop(sliceOf(draft.text, quotation.content));
  const changes = reportWords(words, { ...reporting, as, told });
  if (!changes) return undefined;
  const from = quotation.content.start;
  // The stop inside the marks stays the sentence's, unless the sentence has one of its own.
  const kept = (stop === '.' && !tail.startsWith('.')) || (stop === ',' && as === 'part' && tail !== '') ? stop : '';
  return [
    { span: opening, newText: instead },
    ...changes.map(({ start, end, newText }) => ({ span: span(from + start, from + end), newText })),
    { span: span(from + words.length, quotation.span.end), newText: kept },
  ];
}

/** `“S,” X said.`, `“S,” said X.`: who speaks comes first, with all that is said of them. */
function turnBefore(reported: Reported): readonly TextEdit[] | undefined {
  const { draft, quotation, verb, speaker, sentence, reporting } = reported;
  if (draft.text.slice(sentence.start, quotation.span.start).trim() !== '') return undefined;
  const cue = sliceOf(draft.text, verb);
  const last = Math.max(verb.end, speaker.end);
  const tail = readTail(draft, span(last, sentence.end));
  const first = Math.min(verb.start, speaker.start);
  if (!/^,?\s+$/u.test(draft.text.slice(quotation.span.end, first))) return undefined;
  if (!tail.closes) return undefined;
  const clause = speaker.start < verb.start ? inOrder(reported, tail) : inverted(reported, tail);
  const { words } = withoutStop(sliceOf(draft.text, quotation.content));
  const told = speaker.start < verb.start ? tail.words : '';
  const changes = reportWords(words, { ...reporting, as: 'statement', told });
  if (!clause || !changes || !(THAT_VERBS.has(cue) || TELL_VERBS.has(cue))) return undefined;
  const said = [...changes].reduceRight(
    (now, { start, end, newText }: Rewording) => now.slice(0, start) + newText + now.slice(end),
    words,
  );
  const newText = `${clause.charAt(0).toUpperCase()}${clause.slice(1)} that ${said}`;
  const edit = { span: span(quotation.span.start, tail.start), newText };
  // What begins a line inside a list or a box may be its indentation: that cannot be moved.
  return /\n[ \t>]/u.test(sliceOf(draft.text, edit.span)) ? undefined : [edit];
}

/** `X, the minister, told reporters on Tuesday`. */
function inOrder({ draft, verb, speaker }: Reported, tail: Tail): string | undefined {
  const subject = draft.text.slice(speaker.start, verb.start).trimEnd();
  const cue = sliceOf(draft.text, verb);
  const told = tail.words.replace(/\.$/u, '');
  const fits =
    /^[^,;:“”"()—–]+(?:,[^,;:“”"()—–]+,)?$/u.test(subject) &&
    isPlainTail(told) &&
    (!TELL_VERBS.has(cue) || told.trim() !== '');
  return fits ? `${subject} ${cue}${told.trimEnd()}` : undefined;
}

/** `said X`, `said X, the minister` and `said X on Tuesday`; of others nobody can say whether they go with X or with the verb. */
function inverted({ draft, verb, speaker }: Reported, tail: Tail): string | undefined {
  if (!/^\s+$/u.test(draft.text.slice(verb.end, speaker.start))) return undefined;
  const subject = sliceOf(draft.text, speaker);
  const cue = sliceOf(draft.text, verb);
  const told = tail.words.replace(/\.$/u, '').trimEnd();
  if (told === '') return `${subject} ${cue}`;
  if (/^,\s[^;:“”"()—–]+$/u.test(told) && !/,\s(?:and|but|adding|saying|as|while|when|in|on|at)\b/u.test(told))
    return `${subject}${told}, ${cue}`;
  return ON_A_DAY.test(told) ? `${subject} ${cue}${told}` : undefined;
}

const ON_A_DAY =
  /^\s(?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|in an? (?:statement|interview|letter|speech|report|post|tweet|e-?mail))(?: on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?$/u;

/** Behind the verb: whom it was told, when and where, and no further clause. */
const isPlainTail = (told: string): boolean =>
  /^(?:\s[^,;:“”"()—–\n]*)?$/u.test(told) &&
  told.trim().split(/\s+/u).length <= TOLD_WORDS &&
  !/\b(?:that|and|but|or|as|when|while|after|before|if|because|though|who|which|of)\b/u.test(told);

interface Tail {
  /** What the sentence says there, without its citations. */
  readonly words: string;
  /** Where the citations or the stop that end the sentence begin, with the blank before them. */
  readonly start: number;
  /** True when nothing but citations and the stop follows; links and narrative keys are words of the sentence. */
  readonly closes: boolean;
}

/** The rest of the sentence; its citations stay where they are. */
function readTail({ text, citations }: Draft, rest: Span): Tail {
  const own = citations.filter((c) => c.form !== 'front-matter' && covers(rest, c.span));
  const before = text.slice(rest.start, own[0]?.span.start ?? rest.end);
  let behind = '';
  own.forEach((c, i) => (behind += text.slice(c.span.end, own[i + 1]?.span.start ?? rest.end).trim()));
  const words = before.replace(/\.$/u, '').trimEnd();
  return {
    words: own.length > 0 ? `${before.trimEnd()}${behind}` : before,
    start: rest.start + words.length,
    closes: /^\.?$/u.test(behind) && own.every((c) => c.form !== 'link' && c.form !== 'narrative'),
  };
}

function withoutStop(content: string): { readonly words: string; readonly stop: string } {
  const words = content.replace(/[.,]\s*$/u, '').trimEnd();
  return { words, stop: content.slice(words.length).trim() };
}

/** With a capital in mid-sentence, and never without one. */
function isNameIn(word: string, texts: readonly string[]): boolean {
  const small = word.charAt(0).toLowerCase() + word.slice(1);
  return (
    texts.some((text) => standsIn(text, ` ${word}`, /[\p{Ll},;]$/u)) &&
    !texts.some((text) => standsIn(text, small, /(?:^|[^\p{L}\p{N}])$/u))
  );
}

/** Whether the text has these words, whole, behind what `before` asks for. Searched plainly: a pattern over a page costs far more. */
function standsIn(text: string, words: string, before: RegExp): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (before.test(text.slice(Math.max(0, at - 2), at)) && !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2)))
      return true;
  }
  return false;
}
