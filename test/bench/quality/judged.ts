// Rows of a set beside what the engine says of them: every row a paragraph of one draft that cites its own sources.
import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { analyseNow, emptyCorpus, parseDraft, type Finding, type SourceFile } from '../../../server/src/engine/index';
import { sourceFile } from '../../harness/memoryAnalysis';
import { linesOf, type ClaimSet, type GoldSet } from './sets';

export type Level = 'calm' | 'thorough';

export interface Row {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  /** Keys of the articles it cites. */
  readonly keys: readonly string[];
  /** Words of a source that decide. */
  readonly evidence?: string;
  readonly pair?: string;
}

export interface Judged {
  readonly row: Row;
  /** Errors and warnings about words or claims. */
  readonly alarms: readonly Finding[];
  /** The least of its sentences; undefined where nothing was compared. */
  readonly support?: number;
}

export interface LoadedSet {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly files: readonly SourceFile[];
}

export const isGood = ({ label }: Row): boolean => label === 'ok' || label === 'supported';

interface GoldRow {
  readonly id: string;
  readonly label: string;
  readonly sources: readonly string[];
  readonly sentence: string;
  readonly evidence?: string;
}

export const loadGold = ({ name, rows, articles }: GoldSet): LoadedSet => ({
  name,
  rows: linesOf<GoldRow>(rows).map(({ id, label, sources, sentence, evidence }) => ({
    id,
    label,
    text: sentence.trim(),
    keys: sources.map((file) => parse(file).name),
    ...(evidence === undefined ? {} : { evidence }),
  })),
  files: readdirSync(articles)
    .sort()
    .map((file) => sourceFile(`corpus/${file}`, readFileSync(join(articles, file), 'utf8'))),
});

interface ClaimRow {
  readonly id: string;
  readonly label: string;
  readonly source_id: string;
  readonly claim: string;
  readonly pair?: string | null;
}

export function loadClaims({ name, rows: file, sources }: ClaimSet): LoadedSet {
  const rows = linesOf<ClaimRow>(file).map(({ id, label, source_id, claim, pair }): Row => ({
    id,
    label,
    text: claim.trim().replace(/\s+/gu, ' '),
    keys: [`s${source_id}`],
    ...(pair === undefined || pair === null ? {} : { pair }),
  }));
  const cited = new Set(rows.flatMap(({ keys }) => keys));
  const texts = linesOf<{ readonly source_id: string; readonly text: string }>(sources);
  const files = texts
    .filter(({ source_id }) => cited.has(`s${source_id}`))
    .map(({ source_id, text }) => sourceFile(`corpus/s${source_id}.txt`, text));
  return { name, rows, files };
}

export function judge({ rows, files }: LoadedSet, level: Level): readonly Judged[] {
  const corpus = emptyCorpus.update({ add: files });
  const starts: number[] = [];
  let text = '';
  for (const row of rows) {
    starts.push(text.length);
    text += `${row.text} [${row.keys.map((key) => `@${key}`).join('; ')}]\n\n`;
  }
  const draft = parseDraft(text, { path: 'draft.md', format: 'markdown' });
  const { findings, sentences } = analyseNow(draft, corpus, { level, decisions: [] });
  const rowAt = (offset: number): number => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  const alarms = rows.map((): Finding[] => []);
  for (const finding of findings) if (isAlarm(finding)) alarms[rowAt(finding.span.start)]?.push(finding);
  const support = rows.map((): number | undefined => undefined);
  for (const sentence of sentences) {
    const at = rowAt(draft.sentences[sentence.index]!.span.start);
    if (sentence.support !== null) support[at] = Math.min(support[at] ?? 1, sentence.support);
  }
  return rows.map((row, i) => ({
    row,
    alarms: alarms[i]!,
    ...(support[i] === undefined ? {} : { support: support[i] }),
  }));
}

/** What a writer is warned of about words and claims; how a source is cited is another matter. */
export const isAlarm = ({ severity, verdict }: Finding): boolean =>
  severity !== 'information' && verdict !== 'citation';
