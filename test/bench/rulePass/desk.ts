// A desk whose draft is nothing but claims: sentences of the demo's articles, each citing where it is from, among invented articles.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyCorpus, sentencesOf, type SourceFile } from '../../../server/src/engine/index';
import { sourceFile } from '../../harness/memoryAnalysis';
import { invent } from '../invent';

export interface ClaimsDesk {
  readonly files: readonly SourceFile[];
  readonly draft: string;
}

/** Sentences are taken so far apart that neighbours of the draft are from several articles. */
const STRIDE = 7;

/** @param demo folder of the demo's articles @param words of the draft, citations aside @param size articles in all */
export function claimsDesk(demo: string, words: number, size: number): ClaimsDesk {
  const own = readdirSync(demo)
    .filter((name) => /\.(?:md|txt)$/u.test(name) && !name.includes('.golden.'))
    .map((name) => sourceFile(`corpus/${name}`, readFileSync(join(demo, name), 'utf8')));
  const told = emptyCorpus.update({ add: own }).articles.flatMap((article) =>
    sentencesOf(article)
      .map(({ start, end }) =>
        article.text
          .slice(start, end)
          .replace(/[[\]@*_#<>`|]/gu, '')
          .replace(/\s+/gu, ' '),
      )
      .filter((sentence) => sentence.split(' ').length > 8 && !/["“«\ufffd]/u.test(sentence))
      .map((sentence) => `${sentence} [@${article.id}]`),
  );
  const draft: string[] = [];
  for (let i = 0, count = 0; count < words; i++) {
    const sentence = told[(i * STRIDE) % told.length] ?? '';
    count += sentence.split(' ').length - 1;
    draft.push(sentence);
  }
  const others = [...invent(size - own.length).articles].map(([name, text]) => sourceFile(`corpus/${name}`, text));
  return { files: [...own, ...others], draft: `${draft.join('\n\n')}\n` };
}
