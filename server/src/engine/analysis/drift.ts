/** Which findings are there because a source has changed: since they were settled, or since the draft has been open. */
import { describeDrift } from '../checks/wording';
import { isSameWords } from '../evidence/locateQuote';
import type { ClaimReading } from '../evidence/claims/reading/readClaim';
import type { SortedMatches } from '../evidence/citedMatches';
import type { Analysis } from '../model/analysis';
import type { Article } from '../model/article';
import type { CorpusView } from '../model/corpus';
import type { Draft } from '../model/draft';
import type { Acceptance, Decision, Drift, Finding, Lapse, SettledFinding } from '../model/finding';
import { keptWith } from '../model/kept';
import { hull, sliceOf, type Span } from '../model/span';
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

interface Memory {
  /** By the words of the quotation or sentence, folded. */
  readonly stood: ReadonlyMap<string, Stood>;
  /** Those words as they are written: folding a long draft at each key would be felt. */
  readonly folded: ReadonlyMap<string, string>;
}

const memories = new WeakMap<Analysis, Memory>();
const nothing: Memory = { stood: new Map(), folded: new Map() };

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
    const decision = decidedBefore(finding, unused);
    const drift = decision ? sinceSettled(finding, decision) : sinceOpened(finding, ground, before);
    const lapse = decision && drift ? bySource(decision, drift) : byDraft(finding, unused);
    const known = lapse ? { ...finding, lapse } : finding;
    return drift ? { ...known, drift, message: `${finding.message} ${describeDrift(drift)}` } : known;
  });
  return { findings, keepWith: (analysis) => void memories.set(analysis, memory) };
}

/** Acceptances that settle nothing here now. */
interface Lapsable {
  /** By rule and clause: the source may have changed. */
  readonly byClause: ReadonlyMap<string, Acceptance>;
  /** By rule and passage: the draft may have. */
  readonly byPassage: ReadonlyMap<string, readonly Acceptance[]>;
}

function lapsable(decisions: readonly Decision[], settled: readonly SettledFinding[]): Lapsable {
  const used = new Set(settled.map(({ decision }) => decision));
  const byClause = new Map<string, Acceptance>();
  const byPassage = new Map<string, Acceptance[]>();
  for (const decision of decisions) {
    if ('source' in decision || used.has(decision) || decision.passage === '') continue;
    byClause.set(`${decision.rule} ${decision.clause}`, decision);
    const key = `${decision.rule} ${decision.passage}`;
    byPassage.set(key, [...(byPassage.get(key) ?? []), decision]);
  }
  return { byClause, byPassage };
}

/** A citation without an article has no passage that could have changed. */
const decidedBefore = ({ rule, binding }: Finding, { byClause }: Lapsable): Acceptance | undefined =>
  binding.passage === '' ? undefined : byClause.get(`${rule} ${binding.clause}`);

const bySource = (decision: Acceptance, { before, now }: Drift): Lapse => ({
  decision,
  changed: 'source',
  before,
  now,
});

/** Of all that was accepted beside this passage, what is most like the draft's words now, if it is more like them than not. */
function byDraft({ rule, binding: { clause, passage } }: Finding, { byPassage }: Lapsable): Lapse | undefined {
  const near = (byPassage.get(`${rule} ${passage}`) ?? [])
    .map((decision) => ({ decision, alike: shareOfWords(decision.clause, clause) }))
    .sort((a, b) => b.alike - a.alike)[0];
  if (!near || near.alike < SAME_SENTENCE) return undefined;
  return { decision: near.decision, changed: 'draft', before: near.decision.clause, now: clause };
}

/** Below it, another draft quotes the same passage in its own way, and this one never had those words. */
const SAME_SENTENCE = 0.5;

/** Words of the longer text that are in the other, as a share of all. */
function shareOfWords(a: string, b: string): number {
  const [first, second] = [a, b].map((text) => text.split(' ').filter((word) => word !== '')) as [string[], string[]];
  const has = new Set(second);
  const shared = first.filter((word) => has.has(word)).length;
  return shared / Math.max(first.length, second.length, 1);
}

function sinceSettled({ binding, evidence }: Finding, decision: Acceptance): Drift {
  // Words of several articles have no one order.
  const now = new Set(evidence.map(({ article }) => article)).size === 1 ? textOf(evidence) : binding.passage;
  return { since: 'settled', before: decision.passage, now };
}

/** Quotations, and what the sources are compared with for claims. */
const concerned = /^(?:quote\/(?:altered|elision|stitched|not-found)|claim\/)/;

function sinceOpened(finding: Finding, { draft, corpus }: DriftGround, before: Memory): Drift | undefined {
  if (before.stood.size === 0 || !concerned.test(finding.rule)) return undefined;
  const stood = before.stood.get(foldText(sliceOf(draft.text, finding.subject)));
  if (!stood) return undefined;
  const parts = corpus.byKey(stood.source).filter(({ path }) => path === stood.path);
  // Another citation, or other words of the draft, are no change of the source.
  if (parts.some(({ text }) => text.includes(stood.words))) return undefined;
  const now = textOf(finding.evidence.filter(({ article }) => article.path === stood.path));
  return { since: 'opened', source: stood.source, before: stood.words, now };
}

function remembered({ draft, sorted, claims }: DriftGround, open: readonly Finding[], before: Memory): Memory {
  const memory = { stood: new Map<string, Stood>(), folded: new Map<string, string>() };
  const keep = (at: Span, stood: Stood | undefined): void => {
    const written = sliceOf(draft.text, at);
    const key = before.folded.get(written) ?? foldText(written);
    const known = stood ?? before.stood.get(key);
    if (!known) return;
    memory.stood.set(key, known);
    memory.folded.set(written, key);
  };
  draft.quotations.forEach(({ span }, i) => {
    const best = sorted[i]?.best;
    const words = best && isSameWords(best) ? hull(best.spans) : undefined;
    keep(span, best && words && stoodIn(best.article, words));
  });
  const departing = new Set(open.filter(({ rule }) => rule.startsWith('claim/')).map(({ subject }) => subject.start));
  for (const { sentence, reading } of claims) {
    const at = draft.sentences[sentence]?.span;
    if (at) keep(at, departing.has(at.start) ? undefined : nearestOf(reading)[0]);
  }
  return memory;
}

/** The source's sentence that comes nearest to a claim, or none. */
const nearestOf = keptWith(({ passages: [first] }: ClaimReading): readonly Stood[] =>
  first ? [stoodIn(first.sentence.article, first.sentence.span)] : [],
);

const stoodIn = ({ path, pageKey, text }: Article, { start, end }: Span): Stood => ({
  path,
  source: pageKey,
  words: text.slice(start, end),
});

const textOf = (places: Finding['evidence']): string =>
  places.map(({ article, span }) => article.text.slice(span.start, span.end)).join(' ');
