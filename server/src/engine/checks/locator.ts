/** cite/locator: a quotation that stands on another page than its citation says. */
import { isSameWords } from '../evidence/locateQuote';
import { pagesNamed, pagesOf, readLocator } from '../evidence/locators';
import { placesOf } from '../evidence/places';
import { locatorEdit } from '../evidence/writtenCitations';
import type { CitedKey, Draft } from '../model/draft';
import type { Fix } from '../model/finding';
import { hull, span, type Span } from '../model/span';
import type { Check } from './check';

export const locator: Check = {
  id: 'cite/locator',
  summary: 'A quotation that stands on another page of its source than the citation says.',
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
    const at = locatorPlace(draft, only);
    if (!at) return;
    yield {
      data: { rule: 'cite/locator', cited: only.locator, pages },
      span: at,
      evidence: placesOf(best),
      fixes: matches.length === 1 ? [fix(draft, at, only.locator, pages)] : [],
      ...(matches.length > 1 || best.kind !== 'found' ? { minor: true } : {}),
    };
  },
};

/** Behind the key, as it is written. */
function locatorPlace({ text }: Draft, { span: key, locator: written = '', locatorSpan }: CitedKey): Span | undefined {
  if (locatorSpan) return locatorSpan;
  const at = text.indexOf(written, key.end);
  return at >= 0 && /^[}\],\s{[]*$/u.test(text.slice(key.end, at)) ? span(at, at + written.length) : undefined;
}

function fix(draft: Draft, at: Span, written: string, pages: readonly string[]): Fix {
  const [first = '', last = first] = [pages[0], pages.at(-1)];
  const range = first === last ? first : `${first}–${last}`;
  const word = /^\p{L}+\.?\s+/u.exec(written)?.[0] === undefined ? '' : first === last ? 'p. ' : 'pp. ';
  return {
    title: `Cite ${first === last ? 'p.' : 'pp.'} ${range}`,
    edits: [locatorEdit(draft, at, word + range)],
    preferred: true,
  };
}
