/** cite/locator: a quotation that stands on another page than its citation says. */
import { isSameWords, MAX_REPEATS } from '../evidence/locateQuote';
import { pageLocator, pagesNamed, pagesOf, readLocator, standOn } from '../evidence/locators';
import { placesOf } from '../evidence/places';
import { locatorEdit, locatorLike, locatorPlace } from '../evidence/writtenCitations';
import type { Draft, DraftQuotation } from '../model/draft';
import type { Fix } from '../model/finding';
import { hull, sliceOf, span, type Span } from '../model/span';
import type { Check } from './check';
import { t } from '../model/language';

export const locator: Check = {
  id: 'cite/locator',
  summary: 'A quotation that stands on another page of its source than the citation says.',
  leaves:
    'Citations without a page, sources without pages, and words that run over several pages of which one is cited.',
  verdict: 'citation',
  severity: 'warning',
  *run(subject, { draft, corpus }) {
    if (subject.kind !== 'quotation') return;
    const { quotation, sorted } = subject;
    const { best } = sorted;
    if (!sorted.isCited || !best || !isSameWords(best)) return;
    const { article } = best;
    const keys = quotation.scope.citations
      .flatMap((citation) => citation.keys)
      .filter(({ key }) => corpus.byKey(key).some((it) => it === article));
    const [only] = keys;
    // One without a page, or several with one each: any of them may be meant.
    if (only?.locator === undefined || keys.length > 1) return;
    const wanted = readLocator(only.locator);
    const named = wanted ? pagesNamed(article, wanted) : [];
    // A page that the source does not have may be counted otherwise there.
    if (named.length === 0) return;
    const matches = sorted.cited.filter((match) => match.article === article && isSameWords(match));
    const found = matches.map(({ spans }) => pagesOf(article, hull(spans) ?? span(0, 0)));
    const [pages = []] = found;
    if (pages.length === 0 || found.some((its) => its.some((page) => named.includes(page)))) return;
    // What repeats its words so often may have them anywhere; and a caption has them without marks.
    if (matches.length >= MAX_REPEATS || standOn(article, named, quotedWords(draft, quotation))) return;
    const at = locatorPlace(draft, only);
    if (!at) return;
    const cites = pageLocator(article, hull(best.spans) ?? span(0, 0));
    yield {
      data: { rule: 'cite/locator', cited: only.locator, pages },
      span: at,
      evidence: placesOf(best),
      fixes: matches.length === 1 && cites !== undefined ? [fix(draft, at, only.locator, cites)] : [],
      ...(matches.length > 1 || best.kind !== 'found' ? { minor: true } : {}),
    };
  },
};

const quotedWords = ({ blocks }: Draft, { block, quoted }: DraftQuotation): string =>
  sliceOf(blocks[block]?.prose.text ?? '', quoted.content);

function fix(draft: Draft, at: Span, written: string, pages: string): Fix {
  return { title: t('Cite {0}', pages), edits: [locatorEdit(draft, at, locatorLike(pages, written))], preferred: true };
}
