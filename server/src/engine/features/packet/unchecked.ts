/** What of a draft was not compared with anything, and why: the part of a packet that nobody else's check can replace. */
import { standingOf } from '../../analysis/standing';
import type { Severities } from '../../checks/policy';
import type { Analysis } from '../../model/analysis';
import type { NotCheckedReason } from '../../model/finding';
import { counted } from '../../text/counted';
import { commentsForAll } from './findings';
import type { PacketUnchecked, UncheckedGroup } from './packet';
import { isToApprove } from './quotations';
import type { NumberedSentence } from './sentences';

const GROUPS: Readonly<Record<NotCheckedReason, readonly [title: string, meaning: string]>> = {
  'no-citation': ['No citation', 'No source is cited for them, so there was nothing to compare them with.'],
  'no-text': ['No text', 'What they cite is not among the sources: find the text, or check them by hand.'],
  pending: ['No passage near enough', 'The cited sources were read; no passage settles them. Check them by hand.'],
  'own-reporting': ['Own reporting', 'Marked as the writer’s own: notes and recordings are the source.'],
  opinion: ['Opinion', 'They judge; there is no fact in them that a source could have.'],
  question: ['Question', 'They ask.'],
  transition: ['Transition', 'They only lead over, and state nothing that could be compared.'],
};

/**
 * @param rules severities of single rules, as they are set
 * @param since revision since which lines have changed, where only these are reported
 */
export function uncheckedOf(
  analysis: Analysis,
  numbered: readonly NumberedSentence[],
  rules: Severities,
  since: string | undefined,
): PacketUnchecked {
  const groups = Object.entries(GROUPS).flatMap(([code, [title, meaning]]): readonly UncheckedGroup[] => {
    const reason = code as NotCheckedReason;
    const sentences = numbered
      .filter(({ status, reading }) => status === 'not-checked' && reading.reason === reason)
      .map(({ number }) => number);
    return sentences.length > 0 ? [{ reason, title, meaning, sentences }] : [];
  });
  return {
    groups,
    remarks: [...unreported(since), ...outside(analysis), ...terms(analysis), ...silenced(analysis, rules)],
  };
}

const unreported = (since: string | undefined): readonly string[] =>
  since === undefined ? [] : [`Findings are listed for lines that have changed since ${since}, and for no others.`];

function outside({ draft, sentences }: Analysis): readonly string[] {
  const numbered = new Set(sentences.map(({ index }) => index));
  const left = draft.sentences.filter((_, index) => !numbered.has(index));
  const of = (kind: string): number => left.filter(({ block }) => draft.blocks[block]?.kind === kind).length;
  const parts = [
    [of('heading'), 'heading'],
    [of('tableCell'), 'table cell'],
    [of('footnote'), 'footnote sentence'],
  ] as const;
  const named = parts.flatMap(([n, noun]) => (n > 0 ? [counted(n, noun)] : []));
  if (named.length === 0) return [];
  return [`${named.join(', ')}: not numbered and not compared, but for quotations and citations in them.`];
}

function terms(analysis: Analysis): readonly string[] {
  const left = analysis.quotations.filter((reading, i) => {
    const standing = standingOf(analysis, i);
    return standing && !isToApprove(reading, standing);
  }).length;
  return left === 0
    ? []
    : [
        `${left === 1 ? 'One title or term' : `${String(left)} titles and terms`} in quotation marks: nobody is said to have spoken them.`,
      ];
}

function silenced({ draft, corpus }: Analysis, rules: Severities): readonly string[] {
  const off = Object.entries(rules).flatMap(([rule, severity]) => (severity === 'off' ? [rule] : []));
  return [
    ...(off.length > 0 ? [`Switched off in the settings: ${off.join(', ')}.`] : []),
    ...commentsForAll(draft).map(({ rules: its, reason }) => {
      const what = its.length > 0 ? its.join(', ') : 'all findings';
      return `Ignored in the whole draft by a comment: ${what}${reason === '' ? '' : ` (${reason})`}.`;
    }),
    ...draft.problems.map(({ message }) => message),
    ...corpus.problems.filter(({ kind }) => kind !== 'duplicate').map(({ path, message }) => `${path}: ${message}`),
  ];
}
