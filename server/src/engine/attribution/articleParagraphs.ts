/** The paragraphs of an article with their marks and sentences: read once and kept with it, for all who read further. */
import type { Article } from '../model/article';
import type { HouseLexicon } from '../model/lexicon';
import { keptWith } from '../model/kept';
import { moved, sliceOf, type Span } from '../model/span';
import { splitSentences } from '../text/sentences';
import { articleQuotations } from './articleQuotations';
import type { SpeechParagraph } from './spokenQuotation';

/** One for each of `article.paragraphs`; spans index the paragraph's text. */
export const articleParagraphs: (article: Article) => readonly SpeechParagraph[] = keptWith(readParagraphs);

function readParagraphs(article: Article): readonly SpeechParagraph[] {
  const quotations = articleQuotations(article);
  let next = 0;
  return article.paragraphs.map((p, index): SpeechParagraph => {
    const text = sliceOf(article.text, p.span);
    const { start } = p.span;
    const quoted = [];
    for (let q = quotations[next]; q?.paragraph === index; q = quotations[++next])
      quoted.push({ ...q, span: moved(q.span, -start), content: moved(q.content, -start) });
    return { text, quoted, sentences: splitSentences(text, quoted), aside: p.kind !== 'body', ...withLexicon(article) };
  });
}

/** For spreading: text that is read without a lexicon has no such field. */
export const withLexicon = ({
  lexicon,
}: {
  readonly lexicon?: HouseLexicon | undefined;
}): Pick<SpeechParagraph, 'lexicon'> => (lexicon ? { lexicon } : {});

/** All sentences and headlines in the order of the text; spans index `article.text`. */
export const articleSentences: (article: Article) => readonly Span[] = keptWith((article: Article) =>
  articleParagraphs(article).flatMap(({ sentences }, i) =>
    sentences.map((sentence) => moved(sentence, article.paragraphs[i]?.span.start ?? 0)),
  ),
);
