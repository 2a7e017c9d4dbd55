/** Pages behind a citation key, `[@key, p. 12]`: the one on which the quotation stands first, then all that the source has. */
import { isSameWords, locateIn } from '../../evidence/locateQuote';
import { markedPages, pageLocator } from '../../evidence/locators';
import type { Article } from '../../model/article';
import { hull, span, type Span } from '../../model/span';
import { hasMarkdown } from '../../parse/draftFormats';
import { inFrontMatter, inProse, paragraphStart } from '../../parse/surroundings';
import { excerpt } from '../../text/excerpt';
import type { Completer, CompletionGround, CompletionOffer } from './offer';
import { wordsBefore } from './wordsBefore';

export interface HalfTypedPage {
  readonly key: string;
  /** Of the bracket that the citation begins with. */
  readonly at: number;
  /** What is typed of it so far: the word for a page and what stands behind it, both may be empty. */
  readonly word: string;
  readonly number: string;
  readonly replace: Span;
}

export const pages: Completer<HalfTypedPage> = { placeAt, offersAt };

const KEY = String.raw`@(?:\{([^{}\n]+)\}|([\p{L}\p{N}_](?:[:.#$%&\-+?<>~/]?[\p{L}\p{N}_])*))`;
/** The end of `[see @key, p. 1`; or of `@key [p. 1`, a citation in the sentence. */
const BEHIND_KEY = new RegExp(
  String.raw`(?:(?<=[\[;\s\-])${KEY},\s*|(?<![\p{L}\p{N}_.])${KEY}\s\[)((?:pp?\.?|pages?)?\s*)(\d{0,5}|[ivxlc]{0,8})$`,
  'u',
);
/** UTF-16 units looked back for the bracket. */
const REACH = 400;

function placeAt(text: string, offset: number): HalfTypedPage | undefined {
  const from = Math.max(offset - REACH, paragraphStart(text, offset));
  const before = text.slice(from, offset);
  const m = before.includes('@') ? BEHIND_KEY.exec(before) : null;
  const bracket = before.lastIndexOf('[');
  if (!m || bracket < 0 || before.lastIndexOf(']') > bracket || inFrontMatter(text, offset)) return undefined;
  const [, braced, bare, bracedBefore, bareBefore, word = '', number = ''] = m;
  const key = braced ?? bare ?? bracedBefore ?? bareBefore;
  if (key === undefined) return undefined;
  const typed = word + number;
  const rest = number === '' ? '' : (/^[\p{L}\p{N}]*/u.exec(text.slice(offset, offset + 8))?.[0] ?? '');
  const replace = span(offset - typed.length, offset + rest.length);
  return { key: key.trim(), at: from + Math.min(bracket, m.index), word, number, replace };
}

function offersAt(ground: CompletionGround, place: HalfTypedPage): readonly CompletionOffer[] {
  const { draft, corpus } = ground;
  const [article, another] = corpus.byKey(place.key);
  if (!hasMarkdown(draft.format) || !article || another || !inProse(draft, place.at)) return [];
  const marks = markedPages(article);
  if (marks.length === 0) return [];
  const fits = (label: string): boolean => label.toLowerCase().includes(place.number.toLowerCase());
  const its = locateIn(article, wordsBefore(ground, place.at)).filter(isSameWords);
  const here = new Set(its.flatMap(({ spans }) => pageLocator(article, hull(spans) ?? span(0, 0)) ?? []));
  const others = marks.flatMap(({ label, at }, i) => {
    const isHere = here.has(`p. ${label}`) || !fits(label);
    return isHere ? [] : [{ label, from: at, to: marks[i + 1]?.at ?? article.span.end }];
  });
  return [
    ...[...here]
      .filter(fits)
      .map((locator) => offerOf(place, locator.replace(/^pp?\. /u, ''), 'where these words stand')),
    ...others.slice(0, MOST_OFFERED).map(({ label, from, to }) => offerOf(place, label, headOf(article, from, to))),
  ];
}

/** More than anybody reads through; a digit more brings others. */
const MOST_OFFERED = 100;

const headOf = ({ text }: Article, from: number, to: number): string =>
  excerpt(text.slice(from, Math.min(to, from + 4 * HEAD_CHARACTERS)).trim(), HEAD_CHARACTERS);

/** Of a page's first words. */
const HEAD_CHARACTERS = 60;

/** The word that was typed stays; a bare number stays bare. */
function offerOf({ word, number, replace }: HalfTypedPage, label: string, detail: string): CompletionOffer {
  const isRange = label.includes('–');
  const typed = word.trim();
  const short = isRange ? 'pp.' : 'p.';
  const its =
    typed === ''
      ? number === ''
        ? `${short} `
        : ''
      : /^pages?$/u.test(typed)
        ? `${isRange ? 'pages' : 'page'} `
        : `${short} `;
  return {
    kind: 'page',
    label: `${short} ${label}`,
    aside: '',
    detail,
    documentation: [],
    filterText: `${word}${label}`,
    newText: `${its}${label}`,
    replace,
  };
}
