/** quote/not-found: a cited quotation whose words none of the cited articles has. */
import { citesTextless } from '../evidence/citedMatches';
import { isSameWords } from '../evidence/locateQuote';
import { placesOf } from '../evidence/places';
import type { Check } from './check';

/** Below this share of the draft's words the nearest passage is chance and would only mislead. */
const NEAR_ENOUGH = 0.3;

export const notFound: Check = {
  id: 'quote/not-found',
  summary: 'A cited quotation whose words are in none of the cited articles.',
  leaves:
    'Quotations without a citation, which may be your own reporting; terms, titles and scare quotes; and words that may stand in a cited work without a text.',
  verdict: 'misquote',
  severity: 'error',
  *run(subject, { corpus }) {
    if (subject.kind !== 'quotation' || subject.reading.use !== 'speech') return;
    const { quotation } = subject;
    const { isCited, best, cited, elsewhere } = subject.sorted;
    if (!isCited || elsewhere.some(isSameWords) || citesTextless(quotation.scope, corpus)) return;
    if (best && best.kind !== 'partial' && best.kind !== 'near') return;
    const partial = best?.kind === 'partial' ? best : undefined;
    const missing = partial?.diff.filter((s) => s.kind === 'added' || s.kind === 'changed') ?? [];
    const longest = [...missing].sort((a, b) => b.draft.length - a.draft.length)[0];
    yield {
      data: {
        rule: 'quote/not-found',
        articles: new Set(cited.map((m) => m.article.pageKey)).size || 1,
        ...(longest ? { missingPart: longest.draft } : {}),
      },
      span: longest ? longest.draftSpan : quotation.content,
      evidence: best && (partial || best.likeness >= NEAR_ENOUGH) ? placesOf(best) : [],
      fixes: [],
    };
  },
};
