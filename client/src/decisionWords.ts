/** How a decision reads in the view “Decisions”; knows nothing of VS Code, so that it can be tested. */
import type { ListedDecision } from '../../server/src/protocol';
import { shownDate, t } from './words';

/** In the order of the view. */
export const groups = ['reopened', 'here', 'elsewhere', 'unused', 'before'] as const;
export type Group = (typeof groups)[number];

export const groupWords = (group: Group): string =>
  ({
    reopened: t('Open again: the words have changed'),
    here: t('In this draft'),
    elsewhere: t('In other open drafts'),
    unused: t('In no open draft'),
    before: t('From before, in the baseline'),
  })[group];

/** @param active address of the draft the writer is at. */
export function groupOf({ uses, lapsed }: ListedDecision, active: string | undefined): Group {
  if (uses.some(({ uri }) => uri === active)) return 'here';
  if (uses.length > 0) return 'elsewhere';
  return lapsed ? 'reopened' : 'unused';
}

export interface DecisionLines {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

/** The draft's words, why they stay, and what the source has. */
export function linesOf(decision: ListedDecision): DecisionLines {
  const { decided, draft, source, reason, by, date, lapsed } = decision;
  const signed = [by, date && shownDate(date)].filter((part) => part !== undefined).join(', ');
  const why = signed ? `${reason} (${signed})` : reason;
  if ('source' in decided)
    return { label: t('{0} for {1}', decided.rule, source), description: t('ignored'), detail: why };
  const facts = [
    why,
    ...(lapsed ? [changeOf(lapsed)] : []),
    ...(source && !lapsed?.words ? [t('Source: {0}', quoted(source))] : []),
  ];
  return { label: quoted(draft || decided.rule), description: decided.rule, detail: facts.join(' · ') };
}

function changeOf({ changed, words }: NonNullable<ListedDecision['lapsed']>): string {
  if (changed === 'draft')
    return words
      ? t('the draft has changed: before {0}, now {1}', quoted(words.before), quoted(words.now))
      : t('the draft has changed');
  return words
    ? t('the source has changed: before {0}, now {1}', quoted(words.before), quoted(words.now))
    : t('the source has changed');
}

const longest = 70;

/** In marks of our own; long ones are cut at a word, for the list shows one line of each. */
export function quoted(words: string): string {
  const bare = words.replace(/^["“”„‘’«»‹›]+|["“”„‘’«»‹›]+$/g, '');
  return t('“{0}”', bare.length <= longest ? bare : `${bare.slice(0, bare.lastIndexOf(' ', longest))} …`);
}
