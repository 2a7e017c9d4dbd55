/** Which findings are there because a source has changed: since they were settled, or since the draft has been open. */
import { describeDrift } from '../checks/wording';
import { isSameWords } from '../evidence/locateQuote';
import type { SortedMatches } from '../evidence/citedMatches';
import type { Analysis } from '../model/analysis';
import type { Article } from '../model/article';
import type { CorpusView } from '../model/corpus';
import type { Draft } from '../model/draft';
import type { Acceptance, Decision, Drift, Finding, SettledFinding } from '../model/finding';
import { hull, type Span } from '../model/span';
import { foldText } from '../text/words';
import type { DraftClaim } from './claims';

/** Where a quotation or claim of the draft stood when nothing departed from it. */
interface Stood {
  /** Path of the file. */
  readonly path: string;
  readonly source: string;
  /** The source's words, as they were written there. */
  readonly words: string;
}

/** By the words of the quotation or sentence, folded. */
type Memory = ReadonlyMap<string, Stood>;

const memories = new WeakMap<Analysis, Memory>();
const nothing: Memory = new Map();

export interface DriftGround {
  readonly draft: Draft;
  readonly corpus: CorpusView;
  /** Of each quotation, in their order. */
  readonly sorted: readonly SortedMatches[];
  readonly claims: readonly DraftClaim[];
  readonly previous: Analysis | undefined;
  readonly decisions: readonly Decision[];
}

export interface Drifted {
  readonly findings: readonly Finding[];
  /** Has the next analysis know what stood where. */
  keepWith(analysis: Analysis): void;
}

/** Findings with what changed in their source, where that is why they are there. Linear in the draft. */
export function drifted(ground: DriftGround, open: readonly Finding[], settled: readonly SettledFinding[]): Drifted {
  const before = (ground.previous && memories.get(ground.previous)) ?? nothing;
  const memory = remembered(ground, open, before);
  const unused = lapsable(ground.decisions, settled);
  const findings = open.map((finding) => {
    const drift = sinceSettled(finding, unused) ?? sinceOpened(finding, ground, before);
    return drift ? { ...finding, drift, message: `${finding.message} ${describeDrift(drift)}` } : finding;
  });
  return { findings, keepWith: (analysis) => void memories.set(analysis, memory) };
}

/** Acceptances that settle nothing here now, by rule and clause. */
function lapsable(decisions: readonly Decision[], settled: readonly SettledFinding[]): ReadonlyMap<string, Acceptance> {
  const used = new Set(settled.map(({ decision }) => decision));
  const found = new Map<string, Acceptance>();
  for (const decision of decisions)
    if (!('source' in decision) && !used.has(decision)) found.set(`${decision.rule} ${decision.clause}`, decision);
  return found;
}

function sinceSettled(
  { rule, binding, evidence }: Finding,
  unused: ReadonlyMap<string, Acceptance>,
): Drift | undefined {
  const decision = unused.get(`${rule} ${binding.clause}`);
  // A citation without an article has no passage; words of several articles have no one order.
  if (!decision || decision.passage === '' || binding.passage === '') return undefined;
  const now = new Set(evidence.map(({ article }) => article)).size === 1 ? textOf(evidence) : binding.passage;
  return { since: 'settled', before: decision.passage, now };
}

/** Quotations, and what the sources are compared with for claims. */
const concerned = /^(?:quote\/(?:altered|elision|stitched|not-found)|claim\/)/;

function sinceOpened(finding: Finding, { draft, corpus }: DriftGround, before: Memory): Drift | undefined {
  if (before.size === 0 || !concerned.test(finding.rule)) return undefined;
  const stood = before.get(keyOf(draft, finding.subject));
  if (!stood) return undefined;
  const parts = corpus.byKey(stood.source).filter(({ path }) => path === stood.path);
  // Another citation, or other words of the draft, are no change of the source.
  if (parts.some(({ text }) => text.includes(stood.words))) return undefined;
  const now = textOf(finding.evidence.filter(({ article }) => article.path === stood.path));
  return { since: 'opened', source: stood.source, before: stood.words, now };
}

function remembered({ draft, sorted, claims }: DriftGround, open: readonly Finding[], before: Memory): Memory {
  const memory = new Map<string, Stood>();
  const keep = (at: Span, stood: Stood | undefined): void => {
    const key = keyOf(draft, at);
    const known = stood ?? before.get(key);
    if (known) memory.set(key, known);
  };
  draft.quotations.forEach(({ span }, i) => {
    const best = sorted[i]?.best;
    const words = best && isSameWords(best) ? hull(best.spans) : undefined;
    keep(span, best && words && stoodIn(best.article, words));
  });
  const departing = new Set(open.filter(({ rule }) => rule.startsWith('claim/')).map(({ subject }) => subject.start));
  for (const { sentence, reading } of claims) {
    const at = draft.sentences[sentence]?.span;
    const nearest = reading.passages[0]?.sentence;
    if (at) keep(at, nearest && !departing.has(at.start) ? stoodIn(nearest.article, nearest.span) : undefined);
  }
  return memory;
}

const stoodIn = ({ path, pageKey, text }: Article, { start, end }: Span): Stood => ({
  path,
  source: pageKey,
  words: text.slice(start, end),
});

const keyOf = ({ text }: Draft, { start, end }: Span): string => foldText(text.slice(start, end));

const textOf = (places: Finding['evidence']): string =>
  places.map(({ article, span }) => article.text.slice(span.start, span.end)).join(' ');
