/** Decisions of the ledger as a list shows them, and as a sentence speaks of them. */
import type { LedgerChange } from '../../adapters/ledger';
import {
  changedWords,
  excerpt,
  oneLine,
  quotedWords,
  t,
  type Decision,
  type DecisionUse,
  type Finding,
} from '../../engine/index';
import type { DecidedOn, ListedDecision, Spot } from '../../protocol';
import { rangeIn, type Ground } from './ranges';

export interface UseInDraft extends DecisionUse {
  readonly ground: Ground;
}

/** @param found what the decision does in each open draft. */
export function listedDecision(ledger: string, decision: Decision, found: readonly UseInDraft[]): ListedDecision {
  const { reason, by, date } = decision;
  const uses = found.flatMap(({ ground, settled }) => settled.map((finding) => ({ ground, finding })));
  const lapsed = uses.length > 0 ? undefined : found.find((use) => use.lapsed !== undefined);
  return {
    ledger,
    decided: decidedOn(decision),
    reason,
    ...(by === undefined ? {} : { by }),
    ...(date === undefined ? {} : { date: dayOf(date) }),
    ...wordsOf(decision, uses[0]),
    uses: uses.map(({ ground, finding }) => spotOf(ground, finding)),
    ...(lapsed?.lapsed
      ? {
          lapsed: {
            ...spotOf(lapsed.ground, lapsed.lapsed.finding),
            changed: lapsed.lapsed.changed,
            ...wordsOfLapse(lapsed.lapsed.finding),
          },
        }
      : {}),
  };
}

/** Of a moment the writer's own day, whatever the reader's clock says. */
const dayOf = (date: string): string => date.replace(/^(\d{4}-\d{2}-\d{2})T.*$/, '$1');

export const decidedOn = (decision: Decision): DecidedOn =>
  'source' in decision
    ? { rule: decision.rule, source: decision.source }
    : { rule: decision.rule, clause: decision.clause, passage: decision.passage };

/** Words as their writers wrote them, where they are at hand. */
function wordsOf(
  decision: Decision,
  use: { readonly ground: Ground; readonly finding: Finding } | undefined,
): Pick<ListedDecision, 'draft' | 'source'> {
  if ('source' in decision) return { draft: '', source: decision.source };
  if (!use) return { draft: decision.clause, source: decision.passage };
  const { ground, finding } = use;
  return {
    draft: oneLine(ground.draft.text.slice(finding.subject.start, finding.subject.end)),
    source: oneLine(finding.evidence.map(({ article, span }) => article.text.slice(span.start, span.end)).join(' … ')),
  };
}

/** What has changed, with a few words around it. */
function wordsOfLapse({ lapse }: Finding): Pick<NonNullable<ListedDecision['lapsed']>, 'words'> {
  if (!lapse) return {};
  const { before, now } = changedWords(lapse.before, lapse.now);
  return { words: { before: oneLine(before), now: oneLine(now) } };
}

const spotOf = ({ uri, draft }: Ground, finding: Finding): Spot => ({ uri, range: rangeIn(draft, finding.span) });

/** What a change that takes another back has done. */
export function undoneSentence({ before, after }: LedgerChange): string {
  const about = after ?? before;
  if (!about) return t('Nothing has changed.');
  const what =
    'source' in about
      ? t('{0} for {1}', about.rule, about.source)
      : quotedWords(excerpt(about.clause || about.passage, longest));
  if (!after) return t('Taken back; open again: {0}.', what);
  if (before) return t('The earlier reason stands again: {0}.', what);
  return 'source' in about ? t('Ignored again: {0}.', what) : t('Accepted again: {0}.', what);
}

/** In UTF-16 units: the sentence stands in a status bar. */
const longest = 50;
