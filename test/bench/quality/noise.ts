// How often the checks speak where nothing departs: articles as drafts against themselves, as they stand and said otherwise,
// prints of one text against each other, and drafts that are known to be clean.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  analyseNow,
  articleAnalysis,
  emptyCorpus,
  findOrigins,
  parseDraft,
  sentencesOf,
  type Article,
  type Corpus,
  type Finding,
} from '../../../server/src/engine/index';
import { decode } from '../../../server/src/adapters/decode';
import { sourceFile } from '../../harness/memoryAnalysis';
import { isAlarm, isGood, judge, type Judged, type Level, type LoadedSet } from './judged';
import { rewrites, type Rewrite } from './rewrites/index';
import { linesOf } from './sets';

export interface Noise {
  /** What the sentences are. */
  readonly part: string;
  readonly sentences: number;
  /** Errors and warnings. */
  readonly alarms: readonly Alarm[];
}

export interface Alarm {
  readonly rule: string;
  readonly message: string;
  readonly sentence: string;
  readonly source: string;
}

const QUOTED = /["“”«»]|''|(?:^|\s)['‘]/u;

/** Articles against themselves, by rewrite. @param files lines of JSON with a `text` each @param most articles read of each */
export function rewritten(files: readonly string[], most: number, level: Level): readonly Noise[] {
  const articles = files.flatMap((file) =>
    linesOf<{ readonly text: string }>(file)
      .slice(0, most)
      .map(({ text }, i) => corpusOf([[`article-${String(i)}.txt`, text]])),
  );
  if (articles.length === 0) return [];
  return rewrites.map((rewrite) => {
    const seen = articles.map((corpus) => {
      const said = corpus.articles.flatMap((article) => saidOtherwise(article, rewrite));
      return { sentences: said.length, alarms: alarmsIn(said, corpus, level) };
    });
    return {
      part: `articles against themselves: ${rewrite.name}`,
      sentences: seen.reduce((sum, { sentences }) => sum + sentences, 0),
      alarms: seen.flatMap(({ alarms }) => alarms),
    };
  });
}

/** Every print of a text against each other print of it. @param folders of articles */
export function printsOfOneText(folders: readonly string[], level: Level): Noise {
  const seen = folders.flatMap((folder) => {
    const corpus = corpusOf(textsIn(folder));
    return pairsOfOneText(corpus).map(([of, cited]) => {
      const said = sentencesIn(of).map((sentence) => `${sentence} [@${cited.id}]`);
      return { sentences: said.length, alarms: alarmsIn(said, corpus, level) };
    });
  });
  return {
    part: 'prints of one text against each other',
    sentences: seen.reduce((sum, { sentences }) => sum + sentences, 0),
    alarms: seen.flatMap(({ alarms }) => alarms),
  };
}

/** What a set holds for right. */
export function rightRows(set: LoadedSet, level: Level): Noise {
  const judged = judge({ ...set, rows: set.rows.filter(isGood) }, level);
  return { part: `right rows of ${set.name}`, sentences: judged.length, alarms: judged.flatMap(toldOf) };
}

const toldOf = ({ row, alarms }: Judged): readonly Alarm[] => alarms.map((finding) => told(finding, row.text));

/** A draft as it is, over a folder of articles. */
export function cleanDraft(folder: string, path: string, level: Level): Noise {
  const draft = parseDraft(readFileSync(join(folder, path), 'utf8'), { path, format: 'markdown' });
  const corpus = corpusOf(textsIn(folder));
  const { findings } = analyseNow(draft, corpus, { level, decisions: [] });
  return {
    part: `clean draft ${path}`,
    sentences: draft.sentences.length,
    alarms: findings.filter(isAlarm).map((it) => told(it, draft.text.slice(it.subject.start, it.subject.end))),
  };
}

const textsIn = (folder: string): readonly (readonly [name: string, text: string])[] =>
  readdirSync(folder)
    .filter((name) => /\.(?:md|txt)$/u.test(name) && !name.includes('.golden.'))
    .sort()
    .map((name) => [name, decoded(readFileSync(join(folder, name)))]);

/** As the product reads them: the demo has a page in an older encoding. */
function decoded(bytes: Uint8Array): string {
  const read = decode(bytes);
  if ('reason' in read) throw new Error(read.reason);
  return read.text;
}

const corpusOf = (texts: readonly (readonly [name: string, text: string])[]): Corpus =>
  emptyCorpus.update({ add: texts.map(([name, text]) => sourceFile(`corpus/${name}`, text)) });

/** Both ways round. */
function pairsOfOneText(corpus: Corpus): readonly (readonly [of: Article, cited: Article])[] {
  for (const article of corpus.articles) articleAnalysis(article);
  const run = findOrigins(corpus);
  for (;;) {
    const step = run.next();
    if (!step.done) continue;
    return step.value.clusters
      .filter(({ kind, reason }) => kind === 'article' && reason === 'same-text')
      .flatMap(({ members }) =>
        members.flatMap((a) => members.filter((b) => b !== a).map((b) => [a.article, b.article] as const)),
      );
  }
}

/** Every sentence cites its own article. */
const saidOtherwise = (article: Article, { of, changes }: Rewrite): readonly string[] =>
  sentencesIn(article).flatMap((sentence, i, all) => {
    // Words in quotation marks are nobody's to say otherwise.
    const other = changes && QUOTED.test(sentence) ? undefined : of(sentence, article.text, all[i - 1]);
    return other === undefined ? [] : [`${other} [@${article.id}]`];
  });

/** Each sentence is a paragraph of one draft. */
function alarmsIn(said: readonly string[], corpus: Corpus, level: Level): readonly Alarm[] {
  if (said.length === 0) return [];
  const draft = parseDraft(`${said.join('\n\n')}\n`, { path: 'draft.md', format: 'markdown' });
  const { findings } = analyseNow(draft, corpus, { level, decisions: [] });
  return findings.filter(isAlarm).map((it) => told(it, draft.text.slice(it.subject.start, it.subject.end)));
}

const told = ({ rule, message, evidence }: Finding, sentence: string): Alarm => ({
  rule,
  message,
  sentence,
  source: evidence.map(({ article, span }) => article.text.slice(span.start, span.end)).join(' … '),
});

/** Signs that Markdown reads are left out. */
const sentencesIn = (article: Article): readonly string[] =>
  sentencesOf(article).map(({ start, end }) =>
    article.text
      .slice(start, end)
      .replace(/[[\]@*_#<>`|\\]/gu, '')
      .replace(/\s+/gu, ' '),
  );
