/** What was read out of a text, as JSON for scripts and as a table for people. */
import type { ExplainedClause, ExplainedSentence, Span } from '../../engine/index';
import { columnRows, type ColumnRow } from './columns';
import { forTerminal, inColour, type Paint } from './paint';

export function explainedAsJson(text: string, sentences: readonly ExplainedSentence[]): string {
  const explained = sentences.map(({ span, clauses }) => ({
    span,
    text: text.slice(span.start, span.end),
    clauses,
  }));
  return `${JSON.stringify({ version: 1, sentences: explained }, null, 1)}\n`;
}

export function explainedAsText(text: string, sentences: readonly ExplainedSentence[], colours: boolean): string {
  const paint = inColour(colours);
  const blocks = sentences.map(({ span, clauses }) =>
    [
      paint.bold(oneLine(text.slice(span.start, span.end))),
      ...clauses.map((clause) => clauseLines(text, clause, paint)),
    ].join('\n'),
  );
  return forTerminal(`${blocks.join('\n\n')}\n`, colours);
}

function clauseLines(text: string, { frame, commitment }: ExplainedClause, paint: Paint): string {
  const part = (span: Span): string => oneLine(text.slice(span.start, span.end));
  const told = frame.participants.map(({ role, span, preposition }): ColumnRow => ({
    column: preposition === undefined ? role : `${role}, ${preposition}`,
    value: part(span),
    words: [],
  }));
  const rows = [...told, ...columnRows(text, commitment)];
  const tense = frame.tense === 'none' ? '' : `, ${frame.tense}${frame.passive ? ', passive' : ''}`;
  const head = `  ${part(frame.predicate.span)}  ${paint.dim(`${frame.predicate.form}${tense}`)}`;
  return [head, ...rows.map((row) => rowLine(row, rows, paint))].join('\n');
}

function rowLine({ column, value, words }: ColumnRow, rows: readonly ColumnRow[], paint: Paint): string {
  const first = `    ${column.padEnd(Math.max(...rows.map((r) => r.column.length)))}  `;
  if (words.length === 0) return `${first}${value}`;
  const width = Math.max(...rows.filter((r) => r.words.length > 0).map((r) => r.value.length));
  return `${first}${value.padEnd(width)}  ${paint.dim(`“${words.join(' … ')}”`)}`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
