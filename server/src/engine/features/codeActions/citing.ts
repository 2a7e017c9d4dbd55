/** A citation for a quotation that stands in a source and has none. */
import { citingPlaces } from '../../evidence/citingPlaces';
import { citedArticles, effectiveScope } from '../../evidence/citedMatches';
import { isSameWords, locateIn } from '../../evidence/locateQuote';
import { markedPages, pageLocator } from '../../evidence/locators';
import type { Analysis } from '../../model/analysis';
import type { Article } from '../../model/article';
import { bylineOf } from '../../model/byline';
import type { Draft, DraftQuotation } from '../../model/draft';
import type { QuotationReading, TextEdit } from '../../model/finding';
import { hull, meets, sliceOf, span } from '../../model/span';
import { hasMarkdown } from '../../parse/draftFormats';
import { editDraft } from '../../parse/parseDraft';
import { writingOf } from '../../parse/writing/writings';
import { findWords } from '../../text/words';
import type { EditOffer, OfferGround } from './offer';
import { hasSameWords } from './sameReading';
import { t } from '../../model/language';

/** More would be a list to search; these are the writer's likeliest. */
const MOST_OFFERS = 3;
/** Shorter runs of words stand in other articles by chance, unless the same person says them there. */
const TELLING_WORDS = 4;

export function citing({ analysis, at }: OfferGround): readonly EditOffer[] {
  const { draft, quotations } = analysis;
  const index = draft.quotations.findIndex((quotation) => meets(quotation.span, at));
  const quotation = draft.quotations[index];
  const reading = quotations[index];
  if (!quotation || reading?.use !== 'speech' || isCited(analysis, quotation)) return [];
  return carriers(analysis, quotation, reading)
    .slice(0, MOST_OFFERS)
    .flatMap((article): readonly EditOffer[] => {
      const edit = citationFor(analysis, index, article);
      return edit ? [{ kind: 'cite', title: titleOf(article), findings: [], preferred: false, edits: [edit] }] : [];
    });
}

/** An unknown key is a citation, too: the writer knows of a source that is still to come. */
function isCited({ corpus }: Analysis, { scope }: DraftQuotation): boolean {
  const { reach, own } = effectiveScope(scope, corpus);
  return own || (reach !== 'none' && reach !== 'document');
}

/** Articles with these very words, not in somebody else's mouth; those the draft already cites first. */
function carriers(analysis: Analysis, quotation: DraftQuotation, reading: QuotationReading): readonly Article[] {
  const { draft, corpus } = analysis;
  const telling = findWords(sliceOf(draft.text, quotation.content)).length >= TELLING_WORDS;
  const inFrontMatter = new Set(quotation.scope.keys.flatMap((key) => corpus.byKey(key)));
  const articles = reading.matches.flatMap((match, i) => {
    const relation = reading.relations[i] ?? 'unknown';
    const fits = relation === 'same' || (relation === 'unknown' && telling && reading.voices[i]?.as !== 'own');
    return isSameWords(match) && fits && !inFrontMatter.has(match.article) ? [match.article] : [];
  });
  const cited = new Set(
    draft.citations
      .filter(({ form }) => form !== 'front-matter')
      .flatMap(({ keys }) => keys.flatMap(({ key }) => corpus.byKey(key))),
  );
  return [...new Set(articles)].sort((a, b) => Number(cited.has(b)) - Number(cited.has(a)));
}

/** The first place, in the draft's own form of citing, where the citation does what it should and nothing else. */
function citationFor(analysis: Analysis, index: number, article: Article): TextEdit | undefined {
  const { draft } = analysis;
  const quotation = draft.quotations[index];
  if (!quotation) return undefined;
  for (const citation of writtenCitations(analysis, quotation, article)) {
    for (const at of citingPlaces(quotation, draft)) {
      const blank = /\s/u.test(draft.text.charAt(at - 1)) ? '' : writingOf(draft).blank;
      const edit = { span: span(at, at), newText: `${blank}${citation}` };
      if (cites(analysis, editDraft(draft, [edit]), index, article)) return edit;
    }
  }
  return undefined;
}

/** `[[key]]` where a Markdown draft cites by wiki links and in no other way, else as the format cites: `[@key]`. */
function writtenCitations({ draft, corpus }: Analysis, quotation: DraftQuotation, article: Article): readonly string[] {
  const citation = writingOf(draft).citation(article.id, locatorOf(draft, quotation, article));
  const usual = citation === undefined ? [] : [citation];
  const forms = new Set(
    draft.citations.filter(({ keys }) => keys.some(({ key: k }) => corpus.byKey(k).length > 0)).map(({ form }) => form),
  );
  forms.delete('front-matter');
  const wiki = hasMarkdown(draft.format) && forms.size === 1 && forms.has('wiki') && !/[[\]|\n]/u.test(article.id);
  return wiki ? [`[[${article.id}]]`, ...usual] : usual;
}

/** The page of the words, where the source has pages and these words on one place only. */
function locatorOf({ blocks }: Draft, { block, quoted }: DraftQuotation, article: Article): string | undefined {
  if (markedPages(article).length === 0) return undefined;
  const places = locateIn(article, sliceOf(blocks[block]?.prose.text ?? '', quoted.content)).filter(isSameWords);
  const [only, another] = new Set(places.map(({ spans }) => pageLocator(article, hull(spans) ?? span(0, 0))));
  return another === undefined ? only : undefined;
}

/** Whether the draft with the citation reads as before, but for this quotation and whatever the article has as well. */
function cites(analysis: Analysis, after: Draft, index: number, article: Article): boolean {
  const { draft, corpus, quotations } = analysis;
  if (!hasSameWords(draft, after)) return false;
  return after.quotations.every(({ scope }, i) => {
    const now = citedArticles(scope, corpus);
    if (i === index) return now.includes(article);
    const before = draft.quotations[i];
    const changed = before && now.length !== citedArticles(before.scope, corpus).length;
    return !changed || carries(quotations[i], article);
  });
}

/** A quotation that a citation comes to speak for by the way must stand in its article, or be none to be judged. */
function carries(reading: QuotationReading | undefined, article: Article): boolean {
  if (reading?.use !== 'speech') return true;
  return reading.matches.some(
    (match, i) =>
      match.article === article &&
      isSameWords(match) &&
      ['same', 'unknown'].includes(reading.relations[i] ?? 'unknown'),
  );
}

/** `Cite harbour: The Ossay Islander, 4 Mar 2026`; the key alone where the article says nothing of itself. */
function titleOf(article: Article): string {
  const byline = bylineOf(article);
  const about = article.metadata.publisher ? byline : byline.slice(article.id.length).replace(/^, /u, '');
  return about === '' ? t('Cite {0}', article.id) : t('Cite {0}: {1}', article.id, about);
}
