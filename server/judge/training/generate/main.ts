/**
 * Makes pairs of passage and claim for training the judge, from texts under open licences:
 *
 *     node --import tsx server/judge/training/generate/main.ts PAIRS GUM OUT [TOTAL] [SEED]
 *
 * PAIRS is the file of training rows whose premises and supported claims are read, GUM a folder with GUM's CoNLL-U files, OUT a .jsonl.gz. The same
 * input and seed give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { seeded } from '../../../syntax/training/chance';
import { gumDocuments, isWhole, premisesOf, type RawDocument } from './documents';
import { humanClaims, pairsOfClaim } from './humanClaims';
import { PairMaker } from './pairs';
import { Sentence } from './sentence';
import type { Pair } from './turn';
import { chosen, Sample } from './shares';

const [pairs, gum, out, total = '110000', seed = '1', only] = process.argv.slice(2);
if (!pairs || !gum || !out) throw new Error('Name the file of pairs, the folder of GUM and the file to write.');

const chance = seeded(Number(seed));
const started = performance.now();
const report = (what: string): void => console.log(`${((performance.now() - started) / 1000).toFixed(0)} s: ${what}`);

const raw: RawDocument[] = [...gumDocuments(gum), ...premisesOf(pairs)];
report(`${raw.length} documents`);
const samples = new Map<string, Sample>();
const seen = new Set<string>();
let sentences = 0;
const keep = (pair: Pair): void => {
  const key = `${pair.label} ${pair.type}`;
  let sample = samples.get(key);
  if (!sample) samples.set(key, (sample = new Sample(Math.round(Number(total) * 0.1), chance)));
  sample.add(pair);
};
const claims = humanClaims(pairs);
for (const [n, claim] of claims.entries())
  if (!only || n % Number(only) === 0) for (const pair of pairsOfClaim(claim, chance)) keep(pair);
report(`${claims.length} claims`);
for (const [n, { sentences: texts, ...rest }] of raw.entries()) {
  if (only && n % Number(only) !== 0) continue;
  const document = { ...rest, sentences: texts.filter(isWhole).map((text) => new Sentence(text)) };
  const maker = new PairMaker(chance);
  document.sentences.forEach((sentence, at) => {
    // Texts that stand in several sets or rows give their pairs once.
    if (seen.has(sentence.text)) return;
    seen.add(sentence.text);
    sentences++;
    for (const pair of maker.of(document, at)) keep(pair);
  });
  if (n % 5000 === 0) report(`${n} documents, ${sentences} sentences`);
}
const rows = chosen(samples, Number(total), chance);
writeFileSync(out, gzipSync(rows.map((row) => `${JSON.stringify(row)}\n`).join(''), { level: 9 }));
const counts = new Map<string, number>();
for (const { label, type } of rows) counts.set(`${label} ${type}`, (counts.get(`${label} ${type}`) ?? 0) + 1);
for (const [key, n] of [...counts].sort()) report(`${key}: ${n} of ${samples.get(key)!.seen}`);
report(`${rows.length} pairs of ${sentences} sentences`);
