/** The sentences of articles as they were parsed, each once, when first asked for, and kept with the article. */
import { articleSentences } from '../attribution/articleParagraphs';
import type { Article } from '../model/article';
import { keptWith } from '../model/kept';
import { parseSentence } from '../text/syntax/parseSentence';
import type { SentenceParse } from '../text/syntax/sentenceParse';

const parses = keptWith((_article: Article) => new Map<number, SentenceParse>());

/** The sentence of that number in `articleSentences`; undefined beyond the ends. Some tenths of a millisecond the first time. */
export function articleParse(article: Article, number: number): SentenceParse | undefined {
  const known = parses(article);
  const span = articleSentences(article)[number];
  let parse = known.get(number);
  if (!parse && span) known.set(number, (parse = parseSentence(article.text, span, [], article.lexicon)));
  return parse;
}
