/** The words of an article as a stream to fit a quotation into: all of them, or only the quoted ones. */
import { articleQuotations } from '../attribution/articleQuotations';
import { evidenceWords } from '../corpus/segment';
import type { Article } from '../model/article';
import { keptWith } from '../model/kept';
import type { Span } from '../model/span';
import type { Words } from '../text/words';

export interface SourceStream {
  readonly article: Article;
  readonly words: Words;
  /** For each word, the number of the outer quotation it stands in, -1 outside of any. */
  readonly quotation: Int32Array;
}

interface Streams {
  readonly all: SourceStream;
  readonly quoted: SourceStream;
}

/**
 * Both streams of an article. In the quoted one, words that the article breaks only by its attribution ("A," he said. "B.")
 * are neighbours, as they are in a draft that joins them.
 */
export const streamsOf: (article: Article) => Streams = keptWith(readStreams);

function readStreams(article: Article): Streams {
  const words = evidenceWords(article);
  const outer = articleQuotations(article).filter((q) => q.depth === 0);
  const quotation = new Int32Array(words.length).fill(-1);
  let q = 0;
  for (let i = 0; i < words.length; i++) {
    const start = words.starts[i] ?? 0;
    while (q < outer.length && (outer[q]?.content.end ?? 0) <= start) q++;
    const current = outer[q];
    if (current && current.content.start <= start) quotation[i] = q;
  }
  const inside: number[] = [];
  quotation.forEach((n, i) => {
    if (n >= 0) inside.push(i);
  });
  const pick = (a: Uint32Array): Uint32Array => Uint32Array.from(inside, (i) => a[i] ?? 0);
  return {
    all: { article, words, quotation },
    quoted: {
      article,
      words: { length: inside.length, hashes: pick(words.hashes), starts: pick(words.starts), ends: pick(words.ends) },
      quotation: Int32Array.from(inside, (i) => quotation[i] ?? -1),
    },
  };
}

/** Whether the words at a place are some of a quotation in their article. */
export function isQuotedAt(article: Article, { start, end }: Span): boolean {
  const { words, quotation } = streamsOf(article).all;
  for (let i = 0; i < words.length; i++) {
    const at = words.starts[i] ?? 0;
    if (at >= start && at < end && (quotation[i] ?? -1) < 0) return false;
  }
  return true;
}
