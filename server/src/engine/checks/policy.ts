/** What happens to findings after the checks: ignore comments, decisions of the ledger, duplicates, order. */
import type { IgnoreComment } from '../model/draft';
import type { Decision, EarlierFinding, Finding, SettledFinding, Severity } from '../model/finding';
import { keptWith } from '../model/kept';
import { covers, overlaps, type Span } from '../model/span';
import type { Check } from './check';

export type Severities = Readonly<Record<string, Severity | 'off'>>;

/** The checks that are asked: all but those that are off until they have a severity. Of the others, `off` only hides findings. */
export const askedChecks = (checks: readonly Check[], severities: Severities = {}): readonly Check[] =>
  checks.filter(({ id, off }) => !off || (severities[id] ?? 'off') !== 'off');

export interface Sifted {
  readonly open: readonly Finding[];
  /** Settled by a decision that still fits the draft's words and the source's. */
  readonly settled: readonly SettledFinding[];
  /** In the baseline, and not settled. */
  readonly fromBefore: readonly Finding[];
  /** Open, and outside of what is reported. */
  readonly outside: readonly Finding[];
}

/** What is not reported, beside what comments say in the draft itself. */
export interface Reporting {
  readonly decisions: readonly Decision[];
  /** Findings that were there before, and are not reported any more. */
  readonly baseline?: readonly EarlierFinding[];
  /** Only what touches one of these spans of the draft is reported, with the sentence or quotation it is about. */
  readonly within?: readonly Span[];
}

export function siftFindings(
  findings: readonly Finding[],
  ignores: readonly IgnoreComment[],
  { decisions, baseline = [], within }: Reporting,
  severities: Severities = {},
): Sifted {
  const heard = findings
    .flatMap((f) => graded(f, severities))
    .filter((f) => !ignores.some((comment) => silences(comment, f)));
  const open: Finding[] = [];
  const settled: SettledFinding[] = [];
  const fromBefore: Finding[] = [];
  const outside: Finding[] = [];
  const known = keysOf(baseline);
  for (const finding of withoutEchoes(withoutRepeats(heard))) {
    const decision = decisions.find((d) => settles(d, finding));
    if (decision) settled.push({ ...finding, decision });
    else if (known.has(keyOf({ rule: finding.rule, ...finding.binding }))) fromBefore.push(finding);
    else if (within && !within.some((span) => overlaps(span, finding.subject))) outside.push(finding);
    else open.push(finding);
  }
  return { open, settled, fromBefore, outside };
}

/** Once for a baseline, which may be long. */
const keysOf = keptWith((baseline: readonly EarlierFinding[]): ReadonlySet<string> => new Set(baseline.map(keyOf)));

const keyOf = ({ rule, clause, passage }: EarlierFinding): string => `${rule}\n${clause}\n${passage}`;

/** The finding at the severity the writer wants for its rule; none for `off`. */
function graded(finding: Finding, severities: Severities): readonly Finding[] {
  const severity = severities[finding.rule] ?? finding.severity;
  if (severity === 'off') return [];
  return [finding.minor ? finding : { ...finding, severity }];
}

/** Whether a comment of the draft settles a finding with this rule and place. */
export const silences = (comment: IgnoreComment, finding: Pick<Finding, 'rule' | 'span'>): boolean =>
  (comment.rules.length === 0 || comment.rules.some((named) => names(named, finding.rule))) &&
  (covers(comment.reach, finding.span) || overlaps(comment.reach, finding.span));

/** A rule by its name, or its whole family: `quote`, `quote/*`. */
function names(named: string, rule: string): boolean {
  const family = named.replace(/\/?\*$/, '');
  return named === rule || family === '' || rule.startsWith(`${family}/`);
}

/** An acceptance holds while both texts have these words; a source that is ignored must be all that the finding rests on. */
function settles(decision: Decision, { rule, binding, sources }: Finding): boolean {
  if (decision.rule !== rule) return false;
  return 'source' in decision
    ? sources.length === 1 && sources[0] === decision.source
    : decision.clause === binding.clause && decision.passage === binding.passage;
}

/**
 * Whom a source does not name is no second finding where a quotation is given to them that is not theirs; whose words a
 * sentence has can wait until it says what its sources say; that a quotation was changed says less than how it differs.
 */
function withoutEchoes(findings: readonly Finding[]): readonly Finding[] {
  const misquoted = findings.filter(({ verdict }) => verdict === 'misquote' || verdict === 'misattributed');
  const ofWords = misquoted.filter(({ rule, verdict }) => verdict === 'misquote' && rule !== 'quote/changed');
  const departures = findings.filter(({ verdict, minor }) => verdict !== 'style' && verdict !== 'source' && !minor);
  return findings.filter((f) => {
    if (f.rule === 'claim/not-found') return !misquoted.some(({ subject }) => overlaps(subject, f.subject));
    // Where a rule can say what departs, nobody needs to hear that something does.
    if (f.rule === 'claim/judged')
      return !departures.some((other) => other.rule !== f.rule && overlaps(other.subject, f.subject));
    if (f.rule === 'quote/changed') return !ofWords.some(({ subject }) => overlaps(subject, f.subject));
    return f.rule !== 'copy/unquoted' || !departures.some(({ subject }) => overlaps(subject, f.subject));
  });
}

/** In the order of the text; a rule speaks once for a span. */
function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return [...findings]
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .filter((f) => {
      const key = `${f.rule} ${String(f.span.start)} ${String(f.span.end)}`;
      return !seen.has(key) && seen.add(key);
    });
}
