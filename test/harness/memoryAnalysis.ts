// Analyses a draft over articles given as text: no disk, no server. `$0` in the draft is the cursor.
import {
  analyseNow,
  articleAnalysis,
  citedTogether,
  emptyCorpus,
  parseDraft,
  readFrontMatter,
  type AnalyseOptions,
  type Analysis,
  type Decision,
  type SourceFile,
} from '../../server/src/engine/index';

export interface Setting {
  /** Article texts by path; front matter counts. */
  readonly corpus: Readonly<Record<string, string>>;
  readonly draft: string;
  readonly decisions?: readonly Decision[];
  /** As in deskcheck.json. */
  readonly level?: AnalyseOptions['level'];
  readonly rules?: AnalyseOptions['severities'];
}

export interface Scene {
  readonly analysis: Analysis;
  /** Offset of `$0`; the draft's length without one. */
  readonly cursor: number;
  readonly text: string;
}

export function scene({ corpus, draft, decisions = [], level = 'calm', rules = {} }: Setting): Scene {
  const at = draft.indexOf('$0');
  const text = at < 0 ? draft : draft.slice(0, at) + draft.slice(at + 2);
  const files = Object.entries(corpus).map(([path, content]) => sourceFile(path, content));
  const parsed = parseDraft(text, { path: 'draft.md', format: 'markdown' });
  const read = emptyCorpus.update({ add: files });
  for (const article of citedTogether(parsed, read)) articleAnalysis(article);
  const analysis = analyseNow(parsed, read, { level, decisions, severities: rules });
  return { analysis, cursor: at < 0 ? text.length : at, text };
}

export function sourceFile(path: string, text: string): SourceFile {
  const { end, data } = readFrontMatter(text);
  return { path, text, bodyStart: end, stated: data };
}
