/** Pasted or selected text that stands in a source, as a quotation with its citation. */
import { voiceAt } from '../attribution/voiceAt';
import { articleQuotations } from '../attribution/articleQuotations';
import { commaOutside, nameForms, sharedSurnames, speechVerbOf } from '../attribution/attributionForms';
import { spokenWords } from '../attribution/spokenWords';
import { citedArticles } from '../evidence/citedMatches';
import { citedNearby } from '../evidence/citedNearby';
import { isSameWords, locateQuote } from '../evidence/locateQuote';
import { pageLocator } from '../evidence/locators';
import { remarkedWords, wordsToQuote } from '../evidence/wordsToQuote';
import type { Article } from '../model/article';
import type { CorpusView } from '../model/corpus';
import type { Draft } from '../model/draft';
import type { Place, QuoteMatch } from '../model/evidence';
import { covers, hull, overlaps, span, type Span } from '../model/span';
import { inFrontMatter, inProse, lineBefore, lineBehind, paragraphStart } from '../parse/surroundings';
import { printedMark } from '../parse/writing/draftMarks';
import { writingOf } from '../parse/writing/writings';
import { closingMarkOf } from '../text/inMarks';
import { findQuotedSpans } from '../text/quotationMarks';
import { findWords } from '../text/words';
import { isAttributed, isClause, piecesOf, standsWhole } from './quoteWithCitation/pieces';
import { t } from '../model/language';

export interface QuotedText {
  /** `speaker`: with the name of who says it in the source; `citation`: the words and where they stand. */
  readonly kind: 'speaker' | 'citation';
  /** What the offer puts in, in words: “Quotation with citation: harbour”. */
  readonly title: string;
  /** Takes the place of the selection. */
  readonly newText: string;
  readonly article: Article;
}

/** Shorter texts stand anywhere. */
const FEWEST_WORDS = 4;
/** UTF-16 units; a longer text is an article, not a quotation. */
const MOST_CHARACTERS = 1_500;
/** Less sure readings of a source name no speaker. */
const VOICE_FLOOR = 0.7;

/**
 * The best form first; empty where the text stands in no source word for word, or `at` is no place for a quotation: code,
 * front matter, inside a quotation or a citation.
 * @param at original span that the text takes the place of; empty at the cursor
 * @param text with or without quotation marks around it, of one or several paragraphs
 */
export function quoteWithCitation(
  { draft, corpus }: { readonly draft: Draft; readonly corpus: CorpusView },
  at: Span,
  text: string,
): readonly QuotedText[] {
  if (text.length > MOST_CHARACTERS || findWords(text).length < FEWEST_WORDS || !isPlaceFor(draft, at)) return [];
  const found = standingOf(draft, corpus, at, text);
  return found ? offersFor({ draft, corpus }, at, found) : [];
}

/**
 * The same for words of a source that the writer has chosen: of any length, and from that article whatever others have them.
 * @param place from the first to the last of the words, without the marks around them
 */
export function quotePlace(
  { draft, corpus }: { readonly draft: Draft; readonly corpus: CorpusView },
  at: Span,
  { article, span: place }: Place,
): readonly QuotedText[] {
  const found = isPlaceFor(draft, at) ? foundAt(draft, article, place) : undefined;
  return found ? offersFor({ draft, corpus }, at, found) : [];
}

function offersFor(
  { draft, corpus }: { readonly draft: Draft; readonly corpus: CorpusView },
  at: Span,
  found: Found,
): readonly QuotedText[] {
  const context = contextOf(draft, at);
  if (found.pieces.length > 1 && !context.alone) return [];
  const write = (speaker?: string): string => written(draft, corpus, at, found, context, speaker);
  const speaker = context.opens ? speakerOf(draft, found) : undefined;
  const { article } = found;
  const plain: QuotedText = {
    kind: 'citation',
    title: t('Quotation with citation: {0}', article.id),
    newText: write(),
    article,
  };
  if (!speaker) return [plain];
  const title = t('Quotation with speaker and citation: {0}, {1}', speaker, article.id);
  return [{ kind: 'speaker', title, newText: write(speaker), article }, plain];
}

/**
 * The same for words that stand in the draft already, selected by the writer; with where they stand, without the blanks
 * around them. Words in marks are quoted already: what they lack is a citation.
 */
export function quoteSelection(
  ground: { readonly draft: Draft; readonly corpus: CorpusView },
  selection: Span,
): { readonly at: Span; readonly offers: readonly QuotedText[] } {
  const { text, quotations } = ground.draft;
  const written = text.slice(selection.start, selection.end);
  const start = selection.start + (written.length - written.trimStart().length);
  const at = span(start, start + written.trim().length);
  const quoted = quotations.some((q) => overlaps(q.span, at));
  return { at, offers: quoted ? [] : quoteWithCitation(ground, at, text.slice(at.start, at.end)) };
}

function isPlaceFor(draft: Draft, at: Span): boolean {
  if (inFrontMatter(draft.text, at.start) || !inProse(draft, at.start)) return false;
  const inside = (s: Span): boolean => s.start < at.end && at.start < s.end;
  // A quotation that is wholly selected is what is to be quoted.
  if (draft.quotations.some((q) => inside(q.span) && !covers(at, q.span))) return false;
  if (isOpen(draft.text, at.start)) return false;
  return !draft.citations.some((c) => c.form !== 'front-matter' && inside(c.span));
}

/** Behind an opening mark the writer has begun to quote. */
function isOpen(text: string, offset: number): boolean {
  const before = text.slice(paragraphStart(text, offset), offset);
  return findQuotedSpans(`${before}x`).findLast((q) => q.depth === 0)?.closed === false;
}

interface Found {
  readonly article: Article;
  /** As the draft's format writes it. */
  readonly citation: string;
  /** One for each paragraph of the article that the text spans, with the punctuation at its end. */
  readonly pieces: readonly Span[];
}

/** Cited by this sentence, then by the draft, then the earliest; never where the words are joined from several places. */
function standingOf(draft: Draft, corpus: CorpusView, at: Span, text: string): Found | undefined {
  const plain = text.trim();
  const { here, elsewhere } = citedNearby(draft, corpus, at.start);
  const matches = locateQuote({ text: plain, origin: 0 }, span(0, plain.length), [], corpus).filter(
    (m) => isSameWords(m) && m.omissions.length === 0 && isUnbroken(m),
  );
  const rank = ({ article }: QuoteMatch): number => (here.includes(article) ? 0 : elsewhere.includes(article) ? 1 : 2);
  const dateOf = ({ article }: QuoteMatch): string => article.metadata.date?.value ?? '\uffff';
  const [best] = [...matches].sort(
    (a, b) => rank(a) - rank(b) || (dateOf(a) < dateOf(b) ? -1 : Number(dateOf(a) > dateOf(b))),
  );
  const place = best && hull(best.spans);
  return best && place ? foundAt(draft, best.article, place) : undefined;
}

function foundAt(draft: Draft, article: Article, place: Span): Found | undefined {
  const pieces = piecesOf(article, place);
  const citation = writingOf(draft).citation(article.id, pageLocator(article, place));
  return citation && pieces.length > 0 && pieces.every((p) => standsWhole(article, p))
    ? { article, citation, pieces }
    : undefined;
}

/** Marks and commas may stand between the parts of a match, words may not. */
const isUnbroken = ({ article, spans }: QuoteMatch): boolean =>
  spans.every((s, i) => i === 0 || findWords(article.text, spans[i - 1]?.end ?? 0, s.start).length === 0);

/** Who says all of it in the source; undefined for the article's own words and for words half inside its marks. */
function speakerOf(draft: Draft, { article, pieces }: Found): string | undefined {
  const outer = articleQuotations(article).filter((q) => q.depth === 0);
  if (!pieces.every((p) => outer.some((q) => covers(q.content, p)) && isClause(article, p))) return undefined;
  const names = pieces.map((p) => {
    const { speaker, confidence } = voiceAt(article, p);
    return speaker && confidence >= VOICE_FLOOR ? speaker.name : '';
  });
  const [name, another] = new Set(names.filter((n) => n !== ''));
  if (name === undefined || another !== undefined) return undefined;
  const shared = sharedSurnames(spokenWords(article).map(({ who }) => who));
  return nameForms(name, draft.text, shared)[0];
}

interface Context {
  /** A sentence may begin here. */
  readonly opens: boolean;
  /** Nothing else stands on the line. */
  readonly alone: boolean;
  /** What has to stand before and behind, so that words do not run together and a sentence ends. */
  readonly before: '' | ' ';
  readonly stop: '' | '.';
  readonly behind: '' | ' ';
}

function contextOf({ text }: Draft, at: Span): Context {
  const before = lineBefore(text, at.start);
  const behind = lineBehind(text, at.end).trimEnd();
  const rest = behind.trimStart();
  const opens = /^(?:[ \t]*(?:>|[-*+]|\d{1,3}[.)]|#{1,6}))*[ \t]*$|[.!?…][)\]”"’»]*(?:\s*\[[^\]\n]*\])?\s+$/u.test(
    before,
  );
  return {
    opens: opens && (rest === '' || /^[“"‘«(]?\p{Lu}/u.test(rest)),
    alone: before.trim() === '' && rest === '',
    before: /[\p{L}\p{N}.,:;!?)\]]$/u.test(before) ? ' ' : '',
    stop: rest === '' || (opens && /^[“"‘«(]?\p{Lu}/u.test(rest)) ? '.' : '',
    behind: /^[\p{L}\p{N}([“"‘«]/u.test(behind) ? ' ' : '',
  };
}

/** One opening mark a paragraph, as newspapers have it; the citation stands inside the last sentence. */
function written(
  draft: Draft,
  corpus: CorpusView,
  at: Span,
  found: Found,
  { opens, before, stop, behind }: Context,
  speaker: string | undefined,
): string {
  const { article, pieces } = found;
  const writing = writingOf(draft);
  const mark = writing.openingMark(draft, pieces.length > 1);
  const open = printedMark(mark);
  const close = closingMarkOf(open);
  const inFormat = (plain: string): string => writing.words(plain, mark);
  const citation = isCited(draft, corpus, at, article) ? '' : `${writing.blank}${found.citation}`;
  const [only, ...more] = pieces;
  if (opens && only && more.length === 0 && isAttributed(article, only)) {
    const sentence = remarkedWords(article, only, open);
    const words = sentence.replace(/(?<!\.\p{L})\.(?=[”"’'»]?$)/u, '');
    return `${before}${inFormat(words)}${citation}${stop}${behind}`;
  }
  const paragraphs = pieces.map((p) => open + wordsToQuote(article, p, open));
  const last = paragraphs.at(-1) ?? '';
  const asks = /[?!…]$/u.test(last);
  // In `“…,” she said` a comma takes the full stop's place; behind the citation stands the sentence's own.
  const words = asks || ABBREVIATED.test(last) ? last : last.replace(/\.$/u, '');
  const comma = asks || !speaker ? '' : ',';
  const marked = commaOutside(draft.text) ? `${words}${close}${comma}` : `${words}${comma}${close}`;
  const attribution = speaker ? ` ${speaker} ${speechVerbOf(draft.text)}` : '';
  const opening = paragraphs.slice(0, -1).map(inFormat);
  const whole = [...opening, `${inFormat(`${marked}${attribution}`)}${citation}${stop}`].join('\n\n');
  return `${before}${whole}${behind}`;
}

/** "3 a.m.", "the U.S.": the stop is the word's own. */
const ABBREVIATED = /\.\p{L}\.$/u;

/** True when a citation in the same sentence names the article already. */
function isCited({ sentences }: Draft, corpus: CorpusView, at: Span, article: Article): boolean {
  const sentence = sentences.find((s) => s.span.start < at.start && at.end < s.span.end);
  return sentence?.scope.reach === 'sentence' && citedArticles(sentence.scope, corpus).includes(article);
}
