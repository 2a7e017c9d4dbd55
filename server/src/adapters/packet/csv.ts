/**
 * A packet for spreadsheets: one row a sentence, so that rows can be sorted, filtered and counted; what a sentence has several
 * of stands on lines of its cell. RFC 4180, UTF-8 with a byte order mark: Excel takes a file without one for an older encoding.
 */
import type { Packet, PacketFinding, PacketRun, PacketSentence } from '../../engine/index';
import { commentWords, decisionWords, placed, findingHead, isToSettle, STATUS_WORDS } from './words';

/** The last three are left to whoever checks. */
const COLUMNS = [
  'Draft',
  'No.',
  'Line',
  'Section',
  'Sentence',
  'Status',
  'Reason',
  'To settle',
  'Findings',
  'Draft’s words',
  'Source’s words',
  'Decisions',
  'Cited',
  'Place in the source',
  'Passage',
  'Who says it there',
  'Checked',
  'Checked by',
  'Remarks',
] as const;

const BYTE_ORDER_MARK = '\uFEFF';

export function packetsAsCsv(packets: readonly Packet[]): string {
  const rows = packets.flatMap((packet) => [
    ...packet.sections.flatMap(({ title, sentences }) => sentences.map((it) => sentenceRow(packet, title, it))),
    ...packet.elsewhere.map((finding) => findingRow(packet, finding)),
  ]);
  return BYTE_ORDER_MARK + [COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

type Row = readonly (string | number)[];

function sentenceRow({ path }: Packet, section: string, it: PacketSentence): Row {
  const { findings, passages, comments } = it;
  const decided = findings.flatMap(({ decision }) => (decision ? [decisionWords(decision)] : []));
  return [
    path,
    it.number,
    it.line,
    section,
    words(it.runs),
    STATUS_WORDS[it.status],
    it.reason,
    findings.filter(isToSettle).length,
    lines(findings.map(findingLine)),
    lines(findings.map(({ draft }) => draft)),
    lines(findings.map(({ source }) => source)),
    lines([...decided, ...comments.map(commentWords)]),
    lines(it.cites),
    lines(passages.map(placed)),
    lines(passages.map(({ runs }) => words(runs))),
    lines(passages.map(({ who }) => who)),
    ...['', '', ''],
  ];
}

/** What was found outside of the numbered sentences has no number. */
function findingRow({ path }: Packet, finding: PacketFinding): Row {
  const { line, draft, source, place, decision } = finding;
  const base = [path, '', line, '', '', '', '', Number(isToSettle(finding)), findingLine(finding), draft, source];
  return [...base, decision ? decisionWords(decision) : '', '', place, ...['', '', '', '', '']];
}

const findingLine = (finding: PacketFinding): string => `${findingHead(finding)} (${finding.rule}): ${finding.message}`;

const words = (runs: readonly PacketRun[]): string => runs.map(({ text }) => text).join('');

/** Each on a line, in the order of the others; nothing where there is nothing in any of them. */
const lines = (parts: readonly string[]): string => (parts.every((part) => part === '') ? '' : parts.join('\n'));

/**
 * Words that begin like a formula get an apostrophe in front, as the Open Web Application Security Project advises: else a
 * spreadsheet would work out what stands in a source, and some run programs by that. The full-width signs count in some.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** A null byte ends the file for some programs, and half a sign is none in UTF-8. */
const UNFIT = /[\0\p{Cs}]/gu;

/** Quoted whatever it holds, so that every reader takes it for text. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);

  const text = value.replace(UNFIT, '\uFFFD');
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
