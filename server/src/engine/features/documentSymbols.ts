/** The outline of a draft: its sections, and in them the quotations with how they stand, and the citations. */
import { standingOf, type Standing } from '../analysis/standing';
import type { Analysis } from '../model/analysis';
import { bylineOf } from '../model/byline';
import type { Citation, CitedKey, DraftBlock } from '../model/draft';
import type { QuotationReading } from '../model/finding';
import { covers, sliceOf, span, type Span } from '../model/span';
import { lineStart } from '../parse/surroundings';
import { counted } from '../text/counted';
import { excerpt } from '../text/excerpt';
import { quotedWords, t } from '../model/language';

export interface DraftSymbol {
  readonly kind: 'section' | 'quotation' | 'citation';
  readonly name: string;
  /** How a quotation stands and who says it, what a citation names; empty for a section. */
  readonly detail: string;
  /** Original span of all of it. */
  readonly span: Span;
  /** What is selected when the writer goes there; inside `span`. */
  readonly selection: Span;
  /** In the order of the text. */
  readonly children: readonly DraftSymbol[];
}

/** Characters of a quotation that serve as its name. */
const NAME_CHARACTERS = 60;
/** Articles named for one quotation. */
const KEYS_SHOWN = 3;

/** Sections by the level of their headings. Terms and titles in marks are no quotations of anybody and are left out. */
export function documentSymbolsOf(analysis: Analysis): readonly DraftSymbol[] {
  const { draft } = analysis;
  const headings = draft.blocks.filter((block) => block.level !== undefined);
  const sections = headings.map((heading, at) => sectionOf(draft.text, heading, headings.slice(at + 1)));
  const leaves = [
    ...draft.quotations.flatMap((_, index) => quotationSymbol(analysis, index) ?? []),
    ...draft.citations.flatMap((citation) =>
      citation.keys.flatMap((key) => citationSymbol(analysis, citation, key) ?? []),
    ),
  ];
  return nested([...sections, ...leaves].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end));
}

/** From the start of the heading's line to the next heading of its level or above. */
function sectionOf(text: string, heading: DraftBlock, later: readonly DraftBlock[]): DraftSymbol {
  const next = later.find((other) => (other.level ?? 0) <= (heading.level ?? 0));
  const end = next ? lineStart(text, next.span.start) : text.length;
  const whole = text.slice(0, end).trimEnd().length;
  return {
    kind: 'section',
    name: excerpt(heading.prose.text),
    detail: '',
    span: span(lineStart(text, heading.span.start), Math.max(heading.span.end, whole)),
    selection: heading.span,
    children: [],
  };
}

function quotationSymbol(analysis: Analysis, index: number): DraftSymbol | undefined {
  const quotation = analysis.draft.quotations[index];
  const reading = analysis.quotations[index];
  const standing = standingOf(analysis, index);
  if (!quotation || !reading || !standing || reading.use === 'term' || reading.use === 'title') return undefined;
  const prose = analysis.draft.blocks[quotation.block]?.prose.text ?? '';
  const keys = reading.matches.map(({ article }) => article.id);
  const detail = [statusOf(standing, keys), isSure(reading) ? (reading.draftSpeaker?.name ?? '') : ''];
  return {
    kind: 'quotation',
    name: quotedWords(excerpt(sliceOf(prose, quotation.quoted.content).replace(/[,;]\s*$/, ''), NAME_CHARACTERS)),
    detail: detail.filter((part) => part !== '').join(' · '),
    span: quotation.span,
    selection: quotation.content,
    children: [],
  };
}

/** A speaker inherited over a paragraph break is a guess, and stays below this. */
const SPEAKER_FLOOR = 0.7;

const isSure = ({ draftConfidence }: QuotationReading): boolean => draftConfidence >= SPEAKER_FLOOR;

/** The first line of the hover; instead of counting the articles that have the words, it names them. */
function statusOf({ heading, detail, best, shown, found }: Standing, ids: readonly string[]): string {
  const status = heading.charAt(0).toLowerCase() + heading.slice(1);
  const carried = best !== undefined && found === true;
  const keys = [...new Set(shown.map((at) => ids[at] ?? ''))];
  const named = keys.length > KEYS_SHOWN ? counted(keys.length, 'article') : keys.join(', ');
  const more = carried ? named : detail;
  return more ? `${status} · ${more}` : status;
}

/** Undefined for a link that leads to no article. */
function citationSymbol(
  { corpus }: Analysis,
  { form, span: whole, keys }: Citation,
  { key, span: at }: CitedKey,
): DraftSymbol | undefined {
  const [article] = corpus.byKey(key);
  if (!article && form === 'link') return undefined;
  // A footnote's mark stands for all keys of its note.
  const range = form === 'footnote' || (keys.length === 1 && form !== 'front-matter') ? whole : at;
  return {
    kind: 'citation',
    name: article && form === 'link' ? article.pageKey : key,
    detail: key === 'own' ? t('your own reporting') : article ? bylineOf(article) : t('not among your sources'),
    span: range,
    selection: covers(range, at) ? at : range,
    children: [],
  };
}

interface Branch extends DraftSymbol {
  readonly children: Branch[];
}

/** Puts each symbol into the innermost section that holds it; they come in the order of the text. */
function nested(symbols: readonly DraftSymbol[]): readonly DraftSymbol[] {
  const top: Branch[] = [];
  const open: Branch[] = [];
  for (const symbol of symbols) {
    const branch: Branch = { ...symbol, children: [] };
    while (open.length > 0 && !covers(open.at(-1)?.span ?? symbol.span, symbol.span)) open.pop();
    (open.at(-1)?.children ?? top).push(branch);
    if (symbol.kind === 'section') open.push(branch);
  }
  return top;
}
