// Scores the reading of web pages: text against what people marked as the article's, metadata against what the markup states, and the time a page takes.
// node --import tsx test/bench/pages.ts DIR, with DIR/ground-truth.json ({NAME: {articleBody}}) and DIR/html/NAME.html.gz
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { htmlReader } from '../../server/src/adapters/readers/html';
import { parseArticles } from '../../server/src/engine';
import { FIELDS, isAmong, statedOnPage, type Field } from './statedOnPage';
import { percentile } from './timing';

interface Score {
  readonly precision: number;
  readonly recall: number;
}

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Name the folder of pages: node --import tsx test/bench/pages.ts DIR');
  process.exit(2);
}
const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Readonly<
  Record<string, { readonly articleBody: string }>
>;
const raw: Score[] = [];
const kept: Score[] = [];
const times: number[] = [];
/** Of each field: pages that state it, pages it was read on, and those where it is what they state. */
const fields = new Map(FIELDS.map((field) => [field, { stated: 0, right: 0, read: 0, departs: [] as string[] }]));
const worst: { readonly name: string; readonly f1: number; readonly score: Score }[] = [];
for (const [name, { articleBody }] of Object.entries(truth)) {
  const bytes = gunzipSync(readFileSync(join(folder, 'html', `${name}.html.gz`)));
  const before = performance.now();
  const { file } = htmlReader.read(`${name}.html`, bytes);
  times.push(performance.now() - before);
  for (const field of FIELDS)
    judge(field, name, bytes.toString('utf8'), file && parseArticles(file)[0]?.metadata[field]?.value);
  // People marked the body only; the headline that the reader puts on top is neither found nor missed.
  const { title } = file?.stated ?? {};
  const text = file && title !== undefined && file.text.startsWith(title) ? file.text.slice(title.length) : file?.text;
  const score = scored(text ?? '', articleBody);
  raw.push(score);
  worst.push({ name, f1: f1(score), score });
  const paragraphs = file
    ? parseArticles(file)
        .flatMap((a) => a.paragraphs)
        .filter((p) => p.kind !== 'headline')
    : [];
  kept.push(scored(paragraphs.map((p) => file!.text.slice(p.span.start, p.span.end)).join('\n'), articleBody));
}

console.log(`${raw.length} pages`);
console.log(`the reader's text   ${figures(raw)}`);
console.log(`kept as evidence    ${figures(kept)}`);
console.log(`reading a page, ms  p50 ${ms(0.5)}  p95 ${ms(0.95)}  max ${ms(1)}`);
for (const [field, { stated, right, read, departs }] of fields) {
  console.log(
    `${field.padEnd(19)} read on ${read} pages; ${right} of ${stated} that state it (${((100 * right) / stated).toFixed(1)} %)`,
  );
  if (process.argv.includes('--worst')) for (const line of departs) console.log(`  ${line}`);
}
if (process.argv.includes('--worst')) {
  for (const { name, score } of worst.sort((a, b) => a.f1 - b.f1).slice(0, 25)) console.log(name, figures([score]));
}

function judge(field: Field, name: string, html: string, read: string | undefined): void {
  const counts = fields.get(field)!;
  const stated = statedOnPage(html, field);
  if (read !== undefined) counts.read++;
  if (stated.length === 0) return;
  counts.stated++;
  if (read !== undefined && isAmong(read, stated, field)) counts.right++;
  else
    counts.departs.push(
      `${name.slice(0, 8)} ${read ?? '-'}, stated: ${[...new Set(stated)].slice(0, 4).join(' · ').slice(0, 160)}`,
    );
}

function ms(share: number): string {
  return percentile(times, share).toFixed(1);
}

/** Shared runs of four words, each counted as often as it stands in both. */
function scored(text: string, expected: string): Score {
  const [found, wanted] = [shingles(text), shingles(expected)];
  let shared = 0;
  for (const [run, count] of found) shared += Math.min(count, wanted.get(run) ?? 0);
  const total = (runs: ReadonlyMap<string, number>): number => [...runs.values()].reduce((sum, n) => sum + n, 0);
  return {
    precision: total(found) === 0 ? (total(wanted) === 0 ? 1 : 0) : shared / total(found),
    recall: total(wanted) === 0 ? 1 : shared / total(wanted),
  };
}

function shingles(text: string): ReadonlyMap<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const runs = new Map<string, number>();
  for (let i = 0; i <= Math.max(0, words.length - 4); i++) {
    const run = words.slice(i, i + 4).join(' ');
    if (run !== '') runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

function f1({ precision, recall }: Score): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function figures(scores: readonly Score[]): string {
  const mean = (of: (s: Score) => number): number => scores.reduce((sum, s) => sum + of(s), 0) / scores.length;
  const all = { precision: mean((s) => s.precision), recall: mean((s) => s.recall) };
  return `P ${all.precision.toFixed(3)}  R ${all.recall.toFixed(3)}  F1 ${f1(all).toFixed(3)}`;
}
