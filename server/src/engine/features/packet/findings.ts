/** Findings, decisions and comments of a draft in the words of a packet. */
import { describeFinding } from '../../checks/wording';
import type { Analysis } from '../../model/analysis';
import { placeInArticle, shownDate } from '../../model/byline';
import type { Draft, IgnoreComment } from '../../model/draft';
import type { Decision, Finding, SettledFinding, Verdict } from '../../model/finding';
import { lineStarts, positionAt } from '../../model/lineMap';
import { keptWith } from '../../model/kept';
import { overlaps, sliceOf, type Span } from '../../model/span';
import { excerpt } from '../../text/excerpt';
import type { PacketComment, PacketDecision, PacketFinding } from './packet';

/** Characters of a passage that stands for the words of a finding. */
const PASSAGE_SHOWN = 300;

/** Open ones, those that decisions settle, and those of the baseline. */
export const allFindings = ({ findings, settled, fromBefore }: Analysis): readonly (Finding | SettledFinding)[] => [
  ...findings,
  ...settled,
  ...fromBefore,
];

const isSettled = (finding: Finding | SettledFinding): finding is SettledFinding => 'decision' in finding;

export function packetFinding({ draft, fromBefore }: Analysis, finding: Finding | SettledFinding): PacketFinding {
  const [place] = finding.evidence;
  const where = place && placeInArticle(place.article, place.span.start);
  return {
    rule: finding.rule,
    severity: finding.severity,
    line: lineOf(draft, finding.span.start),
    // In the language of the file, which need not be that of the editor.
    message: describeFinding(finding.data),
    draft: excerpt(sliceOf(draft.text, finding.span), PASSAGE_SHOWN),
    source: excerpt(sourceWords(finding), PASSAGE_SHOWN),
    place: place ? [place.article.id, where].filter(Boolean).join(', ') : '',
    ...(isSettled(finding) ? { decision: packetDecision(finding.decision) } : {}),
    ...(fromBefore.includes(finding) ? { fromBefore: true } : {}),
  };
}

/** The words that stand against the draft's; else the passage. */
function sourceWords({ data, evidence }: Finding): string {
  if (data.rule === 'quote/altered' || data.rule === 'quote/restyled')
    return data.diff
      .filter(({ kind, source }) => kind !== 'same' && source.trim() !== '')
      .map(({ source }) => source.trim())
      .join(' … ');
  if ('source' in data && typeof data.source === 'string' && data.rule.startsWith('claim/')) return data.source;
  const [place] = evidence;
  return place ? sliceOf(place.article.text, place.span) : '';
}

export const packetDecision = (decision: Decision): PacketDecision => ({
  reason: decision.reason,
  by: decision.by ?? '',
  date: decision.date === undefined ? '' : shownDate(decision.date),
  ...('source' in decision ? { source: decision.source } : {}),
});

/** Those that speak for one stretch and not for the whole draft. */
export const commentsOn = (draft: Draft, at: Span): readonly PacketComment[] =>
  draft.ignores.filter((it) => !isForAll(draft, it) && overlaps(it.reach, at)).map(asComment);

export const commentsForAll = (draft: Draft): readonly PacketComment[] =>
  draft.ignores.filter((it) => isForAll(draft, it)).map(asComment);

const asComment = ({ rules, reason }: IgnoreComment): PacketComment => ({ rules, reason });

const isForAll = (draft: Draft, { reach }: IgnoreComment): boolean =>
  reach.start === 0 && reach.end >= draft.text.length;

const startsOf = keptWith((draft: Draft) => lineStarts(draft.text));

/** From 1, as people and editors count. */
export const lineOf = (draft: Draft, offset: number): number => positionAt(startsOf(draft), offset).line + 1;

/** Verdicts that a sentence's status follows, the worst first. */
export const DECIDING: readonly Verdict[] = ['misquote', 'misattributed', 'contradicted', 'overstated', 'unsupported'];
