/** How a decision reads in the list of accepted findings; knows nothing of VS Code, so that it can be tested. */
import type { ListedDecision } from '../../server/src/protocol';

/** In the order of the list. */
export const groups = [
  'this draft',
  'other open drafts',
  'open again: the words have changed',
  'in no open draft',
] as const;
export type Group = (typeof groups)[number];

/** @param active address of the draft the writer is at. */
export function groupOf({ uses, lapsed }: ListedDecision, active: string | undefined): Group {
  if (uses.some(({ uri }) => uri === active)) return groups[0];
  if (uses.length > 0) return groups[1];
  return lapsed ? groups[2] : groups[3];
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
  if ('source' in decided) return { label: `${decided.rule} for ${source}`, description: 'ignored', detail: why };
  const facts = [
    why,
    ...(lapsed ? [changeOf(lapsed)] : []),
    ...(source && !lapsed?.words ? [`Source: ${quoted(source)}`] : []),
  ];
  return { label: quoted(draft || decided.rule), description: decided.rule, detail: facts.join(' · ') };
}

function changeOf({ changed, words }: NonNullable<ListedDecision['lapsed']>): string {
  if (changed === 'draft') return 'the draft has changed';
  return words
    ? `the source has changed: before ${quoted(words.before)}, now ${quoted(words.now)}`
    : 'the source has changed';
}

const longest = 70;

/** In marks of our own; long ones are cut at a word, for the list shows one line of each. */
function quoted(words: string): string {
  const bare = words.replace(/^["“”„‘’«»‹›]+|["“”„‘’«»‹›]+$/g, '');
  return `“${bare.length <= longest ? bare : `${bare.slice(0, bare.lastIndexOf(' ', longest))} …`}”`;
}

const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** "4 Mar 2026", as hovers have it; what is no date stays as it was written. */
function shownDate(date: string): string {
  const day = new Date(date);
  return Number.isNaN(day.getTime()) ? date : days.format(day);
}
