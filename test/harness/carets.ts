// Caret lines: what a draft's findings look like under its lines, and which of the expected ones are there.
import { lineStarts, positionAt, type Finding } from '../../server/src/engine/index';

/** `^^^ quote/altered: part of message`, under the draft's line `line` (counted without caret lines). */
export interface Caret {
  readonly line: number;
  readonly start: number;
  readonly length: number;
  readonly rule: string;
  readonly message: string;
}

export interface Marked {
  readonly draft: string;
  readonly carets: readonly Caret[];
}

const CARETS = /^( *)(\^+) ([a-z]+\/[a-z-]+)(?:: (.*))?$/u;

/** Takes the caret lines out of a draft. */
export function readCarets(text: string): Marked {
  const lines: string[] = [];
  const carets: Caret[] = [];
  for (const line of text.split('\n')) {
    const [, indent, marks, rule, message = ''] = CARETS.exec(line) ?? [];
    if (indent === undefined || !marks || !rule) lines.push(line);
    else carets.push({ line: lines.length - 1, start: indent.length, length: marks.length, rule, message });
  }
  return { draft: lines.join('\n'), carets };
}

/** A finding as a caret; of a span over several lines the first line's part. */
function caretOf(finding: Finding, draft: string): Caret {
  const { line, character } = positionAt(lineStarts(draft), finding.span.start);
  const lineEnd = draft.indexOf('\n', finding.span.start);
  const end = lineEnd < 0 ? finding.span.end : Math.min(finding.span.end, lineEnd);
  const length = Math.max(1, end - finding.span.start);
  return { line, start: character, length, rule: finding.rule, message: finding.message };
}

/** The draft with one caret line for each finding; the words of a caret that still fits stay as they were written. */
export function writeCarets({ draft, carets }: Marked, findings: readonly Finding[]): string {
  const actual = findings.map((f) => caretOf(f, draft));
  const written = actual.map((a) => carets.find((c) => says(a, c)) ?? a);
  return draft
    .split('\n')
    .flatMap((text, line) => [text, ...written.filter((c) => c.line === line).map(caretLine)])
    .join('\n');
}

/** What is wrong with the set of findings, one line each: missing ones and unmarked ones. */
export function compareCarets({ draft, carets }: Marked, findings: readonly Finding[]): readonly string[] {
  const unmarked = findings.map((f) => caretOf(f, draft));
  const missing = carets.filter((expected) => {
    const at = unmarked.findIndex((actual) => says(actual, expected));
    if (at >= 0) unmarked.splice(at, 1);
    return at < 0;
  });
  const shown = (caret: Caret): string => `\n${draft.split('\n')[caret.line]}\n${caretLine(caret)}`;
  return [...missing.map((c) => `expected:${shown(c)}`), ...unmarked.map((c) => `not expected:${shown(c)}`)];
}

const says = (actual: Caret, expected: Caret): boolean =>
  actual.rule === expected.rule &&
  actual.line === expected.line &&
  actual.start === expected.start &&
  actual.length === expected.length &&
  actual.message.includes(expected.message);

const caretLine = ({ start, length, rule, message }: Caret): string =>
  `${' '.repeat(start)}${'^'.repeat(length)} ${rule}${message === '' ? '' : `: ${message}`}`;
