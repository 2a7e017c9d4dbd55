/** cite/other-source: the quoted words are in the corpus, but not in the article cited. */
import { citesTextless } from '../evidence/citedMatches';
import { citingPlaces } from '../evidence/citingPlaces';
import { isSameWords } from '../evidence/locateQuote';
import { placesOf } from '../evidence/places';
import { pageLocator } from '../evidence/locators';
import { citeAsWell, citeAt, locatorEdit, locatorLike, locatorPlace } from '../evidence/writtenCitations';
import type { Draft, DraftQuotation } from '../model/draft';
import type { QuoteMatch } from '../model/evidence';
import type { Fix } from '../model/finding';
import { hull, span } from '../model/span';
import { foldText } from '../text/words';
import type { Check } from './check';
import { t } from '../model/language';

/** Shorter runs of words stand in other articles by chance. */
const TELLING_WORDS = 4;

export const otherSource: Check = {
  id: 'cite/other-source',
  summary: 'A quotation whose words are in another article than the one cited.',
  leaves:
    'Words that a cited article has as well, short runs that any article may have, and words that may stand in a cited work without a text.',
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
      fixes: keys.slice(0, 3).flatMap((key, i) => {
        const match = found.find(({ article }) => article.id === key);
        return match ? pointAt(match, quotation, draft, i === 0 && keys.length === 1) : [];
      }),
    };
  },
};

/** One key is replaced; in a group the right key joins the others, which may carry the rest of the sentence. */
function pointAt(
  { article, spans }: QuoteMatch,
  quotation: DraftQuotation,
  draft: Draft,
  preferred: boolean,
): readonly Fix[] {
  const key = article.id;
  const pages = pageLocator(article, hull(spans) ?? span(0, 0));
  const citations = quotation.scope.citations.filter((c) => c.form !== 'link');
  const [only, ...more] = citations.flatMap((c) => c.keys);
  if (!only) {
    const [at = quotation.span.end] = citingPlaces(quotation, draft);
    const edit = citeAt(draft, at, key, pages);
    return edit ? [{ title: t('Cite {0}', key), edits: [edit], preferred }] : [];
  }
  if (more.length === 0) {
    const place = only.locator === undefined ? undefined : locatorPlace(draft, only);
    const edits = [
      { span: only.span, newText: key, written: true as const },
      // The page that is cited is one of the other source.
      ...(place && pages ? [locatorEdit(draft, place, locatorLike(pages, only.locator ?? ''))] : []),
    ];
    return [{ title: t('Point the citation at {0}', key), edits, preferred }];
  }
  const last = citations.findLast((c) => c.keys.length > 0);
  const edit = last && citeAsWell(draft, last, key);
  return edit ? [{ title: t('Cite {0} as well', key), edits: [edit], preferred }] : [];
}
