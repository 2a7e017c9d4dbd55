/** cite/other-source: the quoted words are in the corpus, but not in the article cited. */
import { citesTextless } from '../evidence/citedMatches';
import { citingPlaces } from '../evidence/citingPlaces';
import { isSameWords } from '../evidence/locateQuote';
import { placesOf } from '../evidence/places';
import type { Draft, DraftQuotation } from '../model/draft';
import type { Fix } from '../model/finding';
import { span } from '../model/span';
import { foldText } from '../text/words';
import type { Check } from './check';

/** Shorter runs of words stand in other articles by chance. */
const TELLING_WORDS = 4;

export const otherSource: Check = {
  id: 'cite/other-source',
  summary: 'A quotation whose words are in another article than the one cited.',
  verdict: 'citation',
  severity: 'warning',
  *run(subject, { draft, corpus }) {
    if (subject.kind !== 'quotation' || subject.reading.use !== 'speech') return;
    const { quotation } = subject;
    const { isCited, best, cited, elsewhere } = subject.sorted;
    const found = elsewhere.filter(isSameWords);
    const words = foldText(draft.text.slice(quotation.content.start, quotation.content.end)).split(' ').length;
    if (!isCited || (best && isSameWords(best)) || found.length === 0 || words < TELLING_WORDS) return;
    if (citesTextless(quotation.scope, corpus)) return;
    const keys = [...new Set(found.map((m) => m.article.id))];
    yield {
      data: {
        rule: 'cite/other-source',
        cited: [...new Set(cited.map((m) => m.article.pageKey))],
        found: keys.slice(0, 3),
      },
      span: quotation.content,
      evidence: found.slice(0, 3).flatMap(placesOf),
      fixes: keys.slice(0, 3).map((key, i) => pointAt(key, quotation, draft, i === 0 && keys.length === 1)),
    };
  },
};

/** One key is replaced; in a group the right key joins the others, which may carry the rest of the sentence. */
function pointAt(key: string, quotation: DraftQuotation, draft: Draft, preferred: boolean): Fix {
  const keys = quotation.scope.citations.filter((c) => c.form !== 'link').flatMap((c) => c.keys);
  const [only, ...more] = keys;
  if (!only) {
    const [at = quotation.span.end] = citingPlaces(quotation, draft);
    return { title: `Cite ${key}`, edits: [{ span: span(at, at), newText: ` [@${key}]` }], preferred };
  }
  if (more.length === 0)
    return { title: `Point the citation at ${key}`, edits: [{ span: only.span, newText: key }], preferred };
  const last = keys.at(-1) ?? only;
  return {
    title: `Cite ${key} as well`,
    edits: [{ span: { start: last.span.end, end: last.span.end }, newText: `; @${key}` }],
    preferred,
  };
}
