/** The one pipeline: draft + corpus -> quotations -> evidence -> findings + coverage. */
import { noDecisions } from './attribution/origins/decisions';
import type { Check, CheckContext, Sighting, Subject } from './checks/check';
import { checks } from './checks/index';
import { askedChecks, siftFindings, type Severities } from './checks/policy';
import { describeFinding } from './checks/wording';
import {
  locate,
  readDraftSpeech,
  readQuotation,
  type LocatedQuote,
  type LocatedQuotes,
} from './evidence/readQuotations';
import { sortMatches, type SortedMatches } from './evidence/citedMatches';
import { holdQuotations, type HeldQuotations } from './evidence/quoteLocks';
import { judgedOf } from './evidence/claims/judging/judged';
import { readVersions } from './evidence/versions';
import type { Analysis } from './model/analysis';
import type { Article } from './model/article';
import type { CorpusView } from './model/corpus';
import type { Draft } from './model/draft';
import type { Place } from './model/evidence';
import type { Judgements } from './model/judgement';
import type { Decision, EarlierFinding, Finding, QuotationReading } from './model/finding';
import type { OriginDecisions } from './model/origins';
import type { WatchedQuotes } from './model/quoteLock';
import { keptWith } from './model/kept';
import { overlaps, type Span } from './model/span';
import { atOnce } from './model/steps';
import { isLasting, keepSightings, knownSightings, type CheckedSighting } from './analysis/keptSightings';
import { claimsOf, keepClaims, prepareClaims, readClaims, type DraftClaim } from './analysis/claims';
import { copiesKnown, keepCopies, readCopies, type Copies } from './analysis/copies';
import { drifted } from './analysis/drift';
import { isSpared } from './analysis/sparedNames';
import { keepWatched, withRestore } from './analysis/restoring';
import { readSentences } from './analysis/sentenceReadings';
import { writtenFixes } from './analysis/writtenFixes';
import { foldText } from './text/words';

export interface AnalyseOptions {
  /** `thorough` lowers the thresholds for a last read before publication. */
  readonly level: 'calm' | 'thorough';
  readonly decisions: readonly Decision[];
  /** What was found before, and is not reported any more. */
  readonly baseline?: readonly EarlierFinding[];
  /** Reports only what touches one of these spans of the draft: its changed lines, say. */
  readonly within?: readonly Span[];
  /** Severity of single rules, or `off`; rules not named keep their own. */
  readonly severities?: Severities;
  /** Up to so many quoted words that nobody speaks are a term; three where none are named. */
  readonly termWords?: number;
  /** Which articles the writer holds to be one source, or not. */
  readonly origins?: OriginDecisions;
  /** Findings say what their source had at an earlier analysis of the series that `previous` ends; else that only saves time. */
  readonly remembers?: true;
  /** What the learned judge has said so far; without it the rules stand alone. */
  readonly judgements?: Judgements;
  /** Quotations found earlier, at their places in the draft as it is now: what has changed of them is told. */
  readonly watched?: WatchedQuotes;
}

/** What the next analysis over the same corpus takes over; hangs on the analysis so that callers pass one value around. */
const located = new WeakMap<Analysis, LocatedQuotes>();

/** Runs in small steps so that a scheduler can slice and cancel it; `previous` lends what has not changed. */
export function* analyse(
  draft: Draft,
  corpus: CorpusView,
  options: AnalyseOptions,
  previous?: Analysis,
): Generator<void, Analysis> {
  const known =
    previous?.corpus === corpus
      ? (located.get(previous) ?? new Map<string, LocatedQuote>())
      : new Map<string, LocatedQuote>();
  const found = new Map<string, LocatedQuote>();
  const speech = readDraftSpeech(draft);
  yield;
  yield* corpus.readKeys();
  const quotations: QuotationReading[] = [];
  const sorted: SortedMatches[] = [];
  for (const [index, quotation] of draft.quotations.entries()) {
    const [key, quote] = locate(draft, quotation, corpus, known);
    found.set(key, quote);
    const spoken = speech.get(`${String(quotation.block)}:${String(quotation.quoted.span.start)}`);
    const reading = readQuotation(draft, index, quote, spoken, options.termWords);
    quotations.push(reading);
    sorted.push(sortMatches(reading, quotation.scope, corpus));
    yield;
  }
  const claims = yield* readClaims(draft, corpus, previous ? claimsOf(previous).known : new Map());
  const { copies, known: copiesNow } = yield* readCopies(draft, corpus, copiesKnown(previous, corpus));
  const context: CheckContext = {
    draft,
    corpus,
    level: options.level,
    origins: options.origins ?? noDecisions,
    ...(options.judgements && { judgements: options.judgements }),
  };
  const held = options.watched && holdQuotations(draft, corpus, quotations, options.watched);
  const subjects = subjectsOf(draft, quotations, sorted, claims.claims, copies, held);
  const asked = askedChecks(checks, options.severities);
  if (draft.citations.length > 0) yield* readVersions(corpus);
  const findings = corpus.articles.length === 0 ? [] : yield* sight(subjects, context, asked);
  const sifted = siftFindings(findings, draft.ignores, options, options.severities);
  const { settled, fromBefore, outside } = sifted;
  const { decisions } = options;
  const earlier = options.remembers && previous;
  const drift = drifted(
    { draft, corpus, sorted, claims: claims.claims, previous: earlier, decisions },
    sifted.open,
    settled,
  );
  const open = held ? withRestore(draft, drift.findings, held) : drift.findings;
  yield;
  const readings = yield* readSentences(
    draft,
    corpus,
    quotations,
    sorted,
    claims.claims,
    inOrder([...open, ...fromBefore, ...outside]),
    settled,
    (reading) => judgedOf(reading, options.judgements, options.level)?.support,
  );
  const analysis: Analysis = {
    draft,
    corpus,
    quotations,
    findings: open,
    settled,
    fromBefore,
    ...readings,
  };
  located.set(analysis, found);
  keepClaims(analysis, claims);
  drift.keepWith(analysis);
  keepCopies(analysis, copiesNow);
  if (held) keepWatched(analysis, held);
  return analysis;
}

/** As the text has them. */
const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);

/** The whole analysis at once: command line and tests. */
export const analyseNow = (draft: Draft, corpus: CorpusView, options: AnalyseOptions, previous?: Analysis): Analysis =>
  atOnce(analyse(draft, corpus, options, previous));

/** What an analysis will need of the draft whatever its sources say: for the time in which these are still being read. */
export const prepareAnalysis = (draft: Draft): Generator<void, void> => prepareClaims(draft);

function* subjectsOf(
  draft: Draft,
  quotations: readonly QuotationReading[],
  sorted: readonly SortedMatches[],
  claims: readonly DraftClaim[],
  copies: readonly Copies[],
  held: HeldQuotations | undefined,
): Iterable<Subject> {
  for (const [index, quotation] of draft.quotations.entries()) {
    const reading = quotations[index];
    const matches = sorted[index];
    const changed = held?.changed.get(index);
    if (reading && matches)
      yield { kind: 'quotation', quotation, reading, sorted: matches, ...(changed ? { changed } : {}) };
  }
  for (const citation of draft.citations) yield { kind: 'citation', citation };
  for (const sentence of draft.sentences) if (sentence.scope.reach !== 'none') yield { kind: 'sentence', sentence };
  for (const { sentence: index, reading, noClaim } of claims) {
    const sentence = draft.sentences[index];
    if (sentence) yield { kind: 'claim', sentence, reading, ...(noClaim ? { noClaim } : {}) };
  }
  for (const { sentence, words, runs } of copies) for (const run of runs) yield { kind: 'copy', sentence, words, run };
}

/** Runs every check that is asked on every subject; gives way now and then, for a long draft has hundreds of them. */
function* sight(
  subjects: Iterable<Subject>,
  context: CheckContext,
  asked: readonly Check[],
): Generator<void, readonly Finding[]> {
  const findings: Finding[] = [];
  let done = 0;
  for (const subject of subjects) {
    const known = isLasting(subject) ? knownSightings(subject, context, asked) : undefined;
    const sightings = known ?? (yield* look(subject, context, asked));
    if (isLasting(subject) && !known) keepSightings(subject, context, asked, sightings);
    for (const { check, sighting } of sightings) {
      const finding = findingOf(check, subject, sighting, context);
      if (!isSpared(finding, context.draft)) findings.push(finding);
    }
    // The first look at articles that are cited together, or at a claim, takes some milliseconds.
    const looks =
      subject.kind === 'claim' ? !known : subject.kind === 'sentence' && subject.sentence.scope.keys.length > 1;
    if (++done % SUBJECTS_A_STEP === 0 || looks) yield;
  }
  return findings;
}

/** A step for each check of a claim: the first that compares events takes the longest, and waits for no other. */
function* look(
  subject: Subject,
  context: CheckContext,
  asked: readonly Check[],
): Generator<void, readonly CheckedSighting[]> {
  const found: CheckedSighting[] = [];
  for (const check of asked) {
    for (const sighting of check.run(subject, context)) found.push({ check, sighting });
    if (subject.kind === 'claim') yield;
  }
  return found;
}

/** Subjects checked in one step of the analysis, well under a millisecond's work but for the first ones of a process. */
const SUBJECTS_A_STEP = 4;

function findingOf(check: Check, subject: Subject, sighting: Sighting, { draft, corpus }: CheckContext): Finding {
  const about = spanOf(subject);
  const words = wordsOf(subject, sighting);
  // A speaker is part of what was accepted: the same words given to a third person are a new question.
  const mention = sighting.data.rule === 'quote/speaker' ? ` (${foldText(sighting.data.draft.mention)})` : '';
  return {
    rule: check.id,
    verdict: sighting.verdict ?? check.verdict,
    severity: sighting.minor ? 'information' : check.severity,
    ...(sighting.minor ? { minor: true } : {}),
    span: sighting.span,
    subject: about,
    message: describeFinding(sighting.data),
    data: sighting.data,
    evidence: sighting.evidence,
    fixes: writtenFixes(draft, sighting.fixes),
    sources: sourcesOf(sighting, subject, corpus),
    binding: {
      clause: foldText(draft.text.slice(words.start, words.end)) + mention,
      passage: foldedPassage(sighting.evidence),
    },
  };
}

function spanOf(subject: Subject): Span {
  switch (subject.kind) {
    case 'quotation':
      return subject.quotation.span;
    case 'citation':
      return subject.citation.span;
    case 'sentence':
    case 'claim':
    case 'copy':
      return subject.sentence.span;
  }
}

/** The words of the draft that a decision is bound to. */
function wordsOf(subject: Subject, { span: at }: Sighting): Span {
  if (subject.kind === 'quotation') return subject.quotation.content;
  return subject.kind === 'citation' || subject.kind === 'copy' ? at : subject.sentence.span;
}

/** The order of articles, and how many of them have the same words, must not matter: files are renamed and copied. */
const foldedPassage = keptWith((evidence: readonly Place[]): string => {
  const byArticle = new Map<Article, string>();
  for (const { article, span: words } of evidence) {
    const folded = foldText(article.text.slice(words.start, words.end));
    const before = byArticle.get(article);
    byArticle.set(article, before === undefined ? folded : `${before} ${folded}`);
  }
  return [...new Set(byArticle.values())].sort().join(' ');
});

function sourcesOf({ evidence, span: at }: Sighting, subject: Subject, corpus: CorpusView): readonly string[] {
  const pages =
    evidence.length > 0
      ? evidence.map(({ article }) => article.pageKey)
      : subject.kind === 'quotation'
        ? subject.quotation.scope.keys.flatMap((key) => corpus.byKey(key)).map(({ pageKey }) => pageKey)
        : subject.kind === 'citation'
          ? subject.citation.keys.filter((key) => overlaps(key.span, at)).map(({ key }) => key)
          : subject.sentence.scope.keys;
  return [...new Set(pages)];
}
