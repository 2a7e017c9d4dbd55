/** One row for each sentence of a draft that has a status: its words, how it stands, and where a source has it. */
import { claimsOf } from './claims';
import { citedArticles, sortMatches } from '../evidence/citedMatches';
import { isSameWords } from '../evidence/locateQuote';
import type { Analysis, SentenceReading } from '../model/analysis';
import type { Place, QuoteMatch } from '../model/evidence';
import type { Finding, NotCheckedReason, SentenceStatus, SettledFinding } from '../model/finding';
import { hull, overlaps, sliceOf, type Span } from '../model/span';
import { decidesStatus } from './sentenceReadings';
import { oneLine } from '../text/oneLine';

/** A sentence's status; `accepted` where it departs and a decision settles all of that. */
export type RowStatus = SentenceStatus | 'accepted';

/** `to-look-at` where its words are not at issue and something else is: a citation, say. */
export type RowStanding = RowStatus | 'to-look-at';

export interface ClaimRow {
  /** Index into `Draft.sentences`. */
  readonly sentence: number;
  /** Original span in the draft. */
  readonly span: Span;
  /** The sentence as a reader sees it. */
  readonly words: string;
  readonly standing: RowStanding;
  /** The same but for its citations and sources. */
  readonly status: RowStatus;
  /** Why it was not checked; `typing` while what departs in it waits for the sentence's end. */
  readonly reason?: NotCheckedReason | 'typing';
  /** Those that are shown, the ones that decide its status first. */
  readonly findings: readonly Finding[];
  readonly settled: readonly SettledFinding[];
  /** Names of the pages it cites, else of those its words stand in; in their order. */
  readonly pages: readonly string[];
  /** Number of the heading's block that it stands under; -1 before the first. */
  readonly section: number;
}

const latest = new WeakMap<Analysis, { readonly shown: readonly Finding[]; readonly rows: readonly ClaimRow[] }>();

/** In the order of the text; several features ask for the same. */
export function claimRows(analysis: Analysis, shown: readonly Finding[]): readonly ClaimRow[] {
  const known = latest.get(analysis);
  if (known?.shown === shown) return known.rows;
  const rows = rowsOf(analysis, shown);
  latest.set(analysis, { shown, rows });
  return rows;
}

/** Linear in the draft, but for sentences with findings. */
function rowsOf(analysis: Analysis, shown: readonly Finding[]): readonly ClaimRow[] {
  const { draft } = analysis;
  const seen = new Set(shown);
  const open = bySentence(analysis, analysis.findings);
  const settled = bySentence(analysis, analysis.settled);
  const sections = sectionOfBlocks(analysis);
  return analysis.sentences.flatMap((reading): readonly ClaimRow[] => {
    const sentence = draft.sentences[reading.index];
    const block = sentence && draft.blocks[sentence.block];
    if (!block) return [];
    const its = open.get(reading.index) ?? [];
    const visible = its.filter((finding) => seen.has(finding));
    return [
      {
        sentence: reading.index,
        span: sentence.span,
        words: oneLine(sliceOf(block.prose.text, sentence.prose)),
        ...standingOf(reading, its, visible),
        findings: sortedByWeight(visible),
        settled: settled.get(reading.index) ?? [],
        pages: pagesOf(analysis, reading),
        section: sections[sentence.block] ?? -1,
      },
    ];
  });
}

function standingOf(
  reading: SentenceReading,
  all: readonly Finding[],
  visible: readonly Finding[],
): Pick<ClaimRow, 'standing' | 'status' | 'reason'> {
  const { reason } = reading;
  const status = reading.settled ? 'accepted' : reading.status;
  if (status === 'differs' || status === 'overstated' || status === 'not-found') {
    const held = !visible.some(decidesStatus) && all.some(decidesStatus);
    if (held) return { standing: 'not-checked', status: 'not-checked', reason: 'typing' };
    return { standing: status, status };
  }
  if (visible.some(({ severity }) => severity !== 'information')) return { standing: 'to-look-at', status };
  const why = status === 'not-checked' ? { reason: reason as NotCheckedReason } : {};
  return { standing: status, status, ...why };
}

const WEIGHT: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, information: 2 };

const sortedByWeight = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || a.span.start - b.span.start);

/** Findings by the sentences that they are about; both are in the order of the text. */
function bySentence<T extends Finding>({ draft }: Analysis, findings: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const found = new Map<number, T[]>();
  if (findings.length === 0) return found;
  for (const [index, { span: at }] of draft.sentences.entries()) {
    const its = findings.filter(({ subject }) => overlaps(subject, at));
    if (its.length > 0) found.set(index, its);
  }
  return found;
}

function sectionOfBlocks({ draft }: Analysis): readonly number[] {
  let section = -1;
  return draft.blocks.map(({ kind }, at) => (section = kind === 'heading' ? at : section));
}

function pagesOf(analysis: Analysis, { index, citations }: SentenceReading): readonly string[] {
  if (citations.length > 0) {
    const articles = citations.map((key) => analysis.corpus.byKey(key)[0]?.pageKey ?? key);
    return [...new Set(articles)];
  }
  const match = matchOf(analysis, index);
  return match && isSameWords(match) ? [match.article.pageKey] : [];
}

/** Where a source has the sentence: what its finding rests on, its quotation's words, or the nearest passage. */
export function placeOf(analysis: Analysis, { sentence, findings }: ClaimRow): Place | undefined {
  const [evidence] = findings.flatMap((finding) => finding.evidence);
  if (evidence) return evidence;
  const match = matchOf(analysis, sentence);
  const words = match && match.kind !== 'near' ? hull(match.spans) : undefined;
  if (match && words) return { article: match.article, span: words };
  const claim = claimsOf(analysis).claims.find((it) => it.sentence === sentence);
  const nearest = claim?.reading.passages[0]?.sentence;
  return nearest && { article: nearest.article, span: nearest.span };
}

/** Of the first quotation in the sentence that any source comes near to. */
function matchOf({ draft, corpus, quotations }: Analysis, sentence: number): QuoteMatch | undefined {
  const scope = draft.sentences[sentence]?.scope;
  if (!scope) return undefined;
  const cites = citedArticles(scope, corpus).length > 0;
  for (const reading of quotations) {
    const quotation = draft.quotations[reading.index];
    if (quotation?.sentence !== sentence || reading.use === 'title') continue;
    const { best } = sortMatches(reading, quotation.scope, corpus);
    if (best && (cites || isSameWords(best))) return best;
  }
  return undefined;
}
