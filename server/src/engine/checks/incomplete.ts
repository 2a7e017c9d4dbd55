/** source/incomplete: a citation of a file that holds a stub, an error page or a notice instead of the article. */
import type { Check } from './check';

export const incomplete: Check = {
  id: 'source/incomplete',
  summary:
    'A citation of a saved page that holds only the beginning of its article, or an error page, a consent form or a check for robots.',
  leaves:
    'Short notes that are whole, articles about paywalls, cookies or missing pages, and pages with an offer below a whole article.',
  verdict: 'source',
  severity: 'information',
  *run(subject, { corpus }) {
    if (subject.kind !== 'citation') return;
    for (const { key, span } of subject.citation.keys) {
      const articles = corpus.byKey(key);
      const [article] = articles;
      const trouble = article?.metadata.trouble;
      // A page of several articles has one that is whole.
      if (!article || !trouble || articles.some(({ metadata }) => !metadata.trouble)) continue;
      const at = article.paragraphs[0]?.span ?? { start: article.span.start, end: article.span.start };
      yield { data: { rule: 'source/incomplete', trouble }, span, evidence: [{ article, span: at }], fixes: [] };
    }
  },
};
