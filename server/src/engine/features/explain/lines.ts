/** An explained sentence in lines for people: what each clause tells, what it was compared with, what the checks made of it. */
import { shareWords } from '../../analysis/claimStanding';
import { CARRIES } from '../../evidence/claims/support/carried';
import type { Silence } from '../../evidence/claims/events/departures';
import type { Place } from '../../model/evidence';
import type { NotCheckedReason } from '../../model/finding';
import { sliceOf } from '../../model/span';
import { columnRows, type ColumnRow } from './columns';
import type {
  ExplainedCheck,
  ExplainedClause,
  ExplainedComparison,
  ExplainedPair,
  ExplainedSentence,
} from './explained';
import { quotedWords, retold, said, t } from '../../model/language';

export type ExplainedRun =
  | { readonly look: 'plain' | 'bold' | 'dim'; readonly text: string }
  /** Where something stands; the faces say it in their way. */
  | { readonly look: 'place'; readonly place: Place };
export type ExplainedLine = readonly ExplainedRun[];

/** The sentence itself, beside sources what came of it and of what, and what its clauses tell. */
export function explainedLines({ text, clauses, compared }: ExplainedSentence): readonly ExplainedLine[] {
  const told = clauses.flatMap((clause) => clauseLines(text, clause));
  const head = [bold(oneLine(text))];
  if (!compared) return [head, ...told];
  return [
    head,
    ...comparedLines(text, compared),
    ...(told.length > 0 ? [[], [bold(`  ${t('Read as')}`)], ...told] : []),
  ];
}

function clauseLines(text: string, { frame, commitment }: ExplainedClause): readonly ExplainedLine[] {
  const told = frame.participants.map(({ role, span, preposition }): ColumnRow => ({
    column: preposition === undefined ? role : `${role}, ${preposition}`,
    value: oneLine(sliceOf(text, span)),
    words: [],
  }));
  const rows = [...told, ...columnRows(text, commitment)];
  const tense = frame.tense === 'none' ? '' : `, ${frame.tense}${frame.passive ? ', passive' : ''}`;
  return [
    [plain(`  ${oneLine(sliceOf(text, frame.predicate.span))}  `), dim(`${frame.predicate.form}${tense}`)],
    ...rows.map((row) => rowLine(row, rows)),
  ];
}

function rowLine({ column, value, words }: ColumnRow, rows: readonly ColumnRow[]): ExplainedLine {
  const first = `    ${column.padEnd(Math.max(...rows.map((r) => r.column.length)))}  `;
  if (words.length === 0) return [plain(`${first}${value}`)];
  const width = Math.max(...rows.filter((r) => r.words.length > 0).map((r) => r.value.length));
  return [plain(`${first}${value.padEnd(width)}  `), dim(inMarks(words.join(' … ')))];
}

function comparedLines(text: string, compared: ExplainedComparison): readonly ExplainedLine[] {
  const { noClaim, passages, pairs, checks } = compared;
  const pairLines = pairs.flatMap((pair) => linesOfPair(text, pair));
  const speaking = checks.filter(({ messages }) => messages.length > 0);
  const near = passages.filter(({ share }, i) => i === 0 || share >= CARRIES.part);
  return [
    [],
    [bold(`  ${t('Checks')}`)],
    ...(noClaim
      ? [[plain(`    ${t('{0}: only names and values are compared.', retold(NO_CLAIM[noClaim] ?? noClaim))}`)]]
      : []),
    ...[...speaking, ...checks.filter((check) => !speaking.includes(check))].flatMap((check) =>
      checkLine(text, check, checks),
    ),
    ...(pairLines.length > 0 ? [[], [bold(`  ${t('Events that may be the same')}`)], ...pairLines] : []),
    [],
    [bold(`  ${t('Nearest passages')}`)],
    ...(near.length === 0
      ? [[plain(`    ${t('None: no word of the sentence that tells anything is in the sources.')}`)]]
      : []),
    ...near.flatMap(({ share, ...place }): readonly ExplainedLine[] => [
      [plain('    '), { look: 'place', place }, dim(`  ${shareWords(share)}`)],
      [plain(`      ${oneLine(sliceOf(place.article.text, place.span))}`)],
    ]),
  ];
}

const NO_CLAIM: Readonly<Partial<Record<NotCheckedReason, string>>> = {
  opinion: said('An opinion'),
  question: said('A question'),
  transition: said('A transition'),
};

/** Both sides' columns, one line each, where one of them says more than a plain sentence. */
function linesOfPair(text: string, pair: ExplainedPair): readonly ExplainedLine[] {
  const there = pair.source.article.text;
  const [mine, theirs] = [columnRows(text, pair.claimCommitment), columnRows(there, pair.sourceCommitment)];
  const all = [...new Set([...mine, ...theirs].map(({ column }) => column))];
  const valuesOf = (rows: readonly ColumnRow[], column: string): string =>
    rows.flatMap((row) => (row.column === column ? [row.value] : [])).join();
  // What both say tells nothing; whose words these are and what stands around them has the words to tell.
  const columns = all.filter((column) => valuesOf(mine, column) !== valuesOf(theirs, column));
  const width = Math.max(0, ...columns.map((column) => column.length));
  const values = (rows: readonly ColumnRow[], column: string): string =>
    rows
      .filter((row) => row.column === column)
      .map(({ value, words }) => (words.length > 0 ? `${value} (${inMarks(words.join(' … '))})` : value))
      .join('; ') || t('as in a plain sentence');
  return [
    [
      plain(
        `    ${t('{0} beside {1}', inMarks(sliceOf(text, pair.claim)), inMarks(sliceOf(there, pair.source.span)))}, `,
      ),
      { look: 'place', place: pair.source },
      dim(`  ${pair.enough ? t('surely one event') : t('perhaps one event')}`),
    ],
    ...pair.apart.map(({ claim, source }): ExplainedLine => [
      plain(`      ${t('{0} here, {1} there', inMarks(sliceOf(text, claim)), inMarks(sliceOf(there, source)))}`),
    ]),
    ...columns.map((column): ExplainedLine => [
      plain(`      ${column.padEnd(width)}  ${t('draft: {0}', values(mine, column))}`),
      dim(` · ${t('source: {0}', values(theirs, column))}`),
    ]),
  ];
}

const BECAUSE: Readonly<Record<Silence, string>> = {
  'no-event': said('no sentence near it tells this'),
  others: said('the source has somebody or something else there'),
  'not-understood': said('what governs it is not understood'),
  open: said('one of the texts leaves it open'),
  holds: said('the source says as much'),
  'held-elsewhere': said('another sentence of the sources says as much'),
  'not-sure': said('departs, but may be another event'),
};

const SEVERITIES: Readonly<Record<ExplainedCheck['severity'], string>> = {
  error: said('error'),
  warning: said('warning'),
  information: said('information'),
  off: said('off'),
};

function checkLine(
  text: string,
  { rule, messages, silent, severity, from }: ExplainedCheck,
  all: readonly ExplainedCheck[],
): readonly ExplainedLine[] {
  const head = `    ${rule.padEnd(Math.max(...all.map((check) => check.rule.length)))}  `;
  if (messages.length > 0)
    return [
      [plain(head), bold(messages.join(' '))],
      [plain(' '.repeat(head.length)), dim(t('{0}, by {1}', retold(SEVERITIES[severity]), retold(from)))],
    ];
  const compared = silent.filter(({ because }) => because !== 'no-event');
  const reasons = (compared.length > 0 ? compared : silent.slice(0, 1)).map(({ event, because }) =>
    compared.length > 0 ? `${inMarks(sliceOf(text, event))}: ${retold(BECAUSE[because])}` : retold(BECAUSE[because]),
  );
  return [[plain(head), dim(t('silent: {0}', reasons.join('; ') || t('nothing departs')))]];
}

const plain = (text: string): ExplainedRun => ({ look: 'plain', text });
const bold = (text: string): ExplainedRun => ({ look: 'bold', text });
const dim = (text: string): ExplainedRun => ({ look: 'dim', text });
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');
const inMarks = (text: string): string => quotedWords(oneLine(text));
