// How often the checks speak where nothing departs: articles as drafts against themselves, as they stand and said otherwise.
import { readFileSync } from 'node:fs';
import {
  analyseNow,
  emptyCorpus,
  parseDraft,
  sentencesOf,
  type Article,
  type Finding,
} from '../../../server/src/engine/index';
import { rewrites, type Rewrite } from './rewrites';

export interface Noise {
  readonly rewrite: string;
  readonly sentences: number;
  /** Errors and warnings. */
  readonly alarms: readonly Alarm[];
}

export interface Alarm {
  readonly rule: string;
  readonly message: string;
  readonly sentence: string;
}

const QUOTED = /["“”«»]|''|(?:^|\s)['‘]/u;

type Level = 'calm' | 'thorough';

/** @param file lines of JSON with a `text` each; @param most articles read */
export function noiseOf(file: string, most: number, level: Level): readonly Noise[] {
  const articles = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .slice(0, most)
    .map((line, i) => corpusOf((JSON.parse(line) as { readonly text: string }).text, `article-${String(i)}`));
  return rewrites.map((rewrite) => {
    const seen = articles.map((corpus) => alarmsIn(corpus, rewrite, level));
    return {
      rewrite: rewrite.name,
      sentences: seen.reduce((sum, { sentences }) => sum + sentences, 0),
      alarms: seen.flatMap(({ alarms }) => alarms),
    };
  });
}

const corpusOf = (text: string, key: string) =>
  emptyCorpus.update({ add: [{ path: `corpus/${key}.txt`, text, bodyStart: 0, stated: {} }] });

/** Every sentence is a paragraph that cites its own article; signs that Markdown reads are left out. */
function alarmsIn(
  corpus: ReturnType<typeof corpusOf>,
  { of, changes }: Rewrite,
  level: Level,
): { readonly sentences: number; readonly alarms: readonly Alarm[] } {
  const said = corpus.articles.flatMap((article) =>
    sentencesIn(article).flatMap((sentence) => {
      // Words in quotation marks are nobody's to say otherwise.
      const other = changes && QUOTED.test(sentence) ? undefined : of(sentence, article.text);
      return other === undefined ? [] : [`${other} [@${article.id}]`];
    }),
  );
  if (said.length === 0) return { sentences: 0, alarms: [] };
  const draft = parseDraft(`${said.join('\n\n')}\n`, { path: 'draft.md', format: 'markdown' });
  const { findings } = analyseNow(draft, corpus, { level, decisions: [] });
  const told = ({ rule, message, subject }: Finding): Alarm => ({
    rule,
    message,
    sentence: draft.text.slice(subject.start, subject.end),
  });
  return {
    sentences: said.length,
    alarms: findings.filter(({ severity, verdict }) => severity !== 'information' && verdict !== 'citation').map(told),
  };
}

const sentencesIn = (article: Article): readonly string[] =>
  sentencesOf(article).map(({ start, end }) =>
    article.text
      .slice(start, end)
      .replace(/[[\]@*_#<>`|\\]/gu, '')
      .replace(/\s+/gu, ' '),
  );
