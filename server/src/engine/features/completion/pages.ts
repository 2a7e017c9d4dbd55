/** Pages behind a citation key, `[@key, p. 12]`: the one on which the quotation stands first, then all that the source has. */
import { isSameWords, locateIn } from '../../evidence/locateQuote';
import { markedPages, pageLocator } from '../../evidence/locators';
import type { Article } from '../../model/article';
import type { Draft, DraftFormat } from '../../model/draft';
import { hull, span, type Span } from '../../model/span';
import { inFrontMatter, inProse, paragraphStart } from '../../parse/surroundings';
import { writingOf } from '../../parse/writing/writings';
import { excerpt } from '../../text/excerpt';
import type { Completer, CompletionGround, CompletionOffer } from './offer';
import { wordsBefore } from './wordsBefore';
import { t } from '../../model/language';

export interface HalfTypedPage {
  readonly key: string;
  /** Of the bracket that the citation begins with. */
  readonly at: number;
  /** What is typed of it so far: the word for a page and what stands behind it, both may be empty. */
  readonly word: string;
  readonly number: string;
  readonly replace: Span;
  /** In which a page is cited like this. */
  readonly formats: readonly DraftFormat[];
}

export const pages: Completer<HalfTypedPage> = { placeAt, offersAt };

const KEY = String.raw`@(?:\{([^{}\n]+)\}|([\p{L}\p{N}_](?:[:.#$%&\-+?<>~/]?[\p{L}\p{N}_])*))`;
const NUMBER = String.raw`(\d{0,5}|[ivxlc]{0,8})$`;
/** The end of `[see @key, p. 1`. */
const BEHIND_KEY = new RegExp(String.raw`(?<=[\[;\s\-])${KEY},\s*((?:pp?\.?|pages?)?\s*)${NUMBER}`, 'u');
/** The end of `@key [p. 1`, a citation in the sentence; Typst has it without a blank. */
const BESIDE_KEY = new RegExp(String.raw`(?<![\p{L}\p{N}_.])${KEY}\s?\[((?:pp?\.?|pages?)?\s*)${NUMBER}`, 'u');
/** The end of `\cite[p.~1`, with the key to come. */
const BEFORE_KEY = new RegExp(
  String.raw`\\[a-z]*cite[a-z]*\*?(?:\[[^\[\]\n]*\])?\[((?:pp?\.?|pages?)?[\s~]*)${NUMBER}`,
  'iu',
);
const KEY_TO_COME = /^[^\]\n]{0,8}\]\s*\{\s*([^{},\s]+)\s*[,}]/u;
/** UTF-16 units looked back for the bracket. */
const REACH = 400;

function placeAt(text: string, offset: number): HalfTypedPage | undefined {
  const from = Math.max(offset - REACH, paragraphStart(text, offset));
  const before = text.slice(from, offset);
  const bracket = before.lastIndexOf('[');
  if (bracket < 0 || before.lastIndexOf(']') > bracket || inFrontMatter(text, offset)) return undefined;
  const at = (m: RegExpExecArray, key: string | undefined, formats: Formats): HalfTypedPage | undefined => {
    const [word = '', number = ''] = m.slice(-2);
    if (key === undefined) return undefined;
    const rest = number === '' ? '' : (/^[\p{L}\p{N}]*/u.exec(text.slice(offset, offset + 8))?.[0] ?? '');
    const replace = span(offset - word.length - number.length, offset + rest.length);
    return { key: key.trim(), at: from + Math.min(bracket, m.index), word, number, replace, formats };
  };
  const latex = before.includes('\\') ? BEFORE_KEY.exec(before) : null;
  if (latex) return at(latex, KEY_TO_COME.exec(text.slice(offset, offset + REACH))?.[1], ['latex']);
  const inside = before.includes('@') ? BEHIND_KEY.exec(before) : null;
  if (inside) return at(inside, inside[1] ?? inside[2], MARKDOWN);
  const beside = before.includes('@') ? BESIDE_KEY.exec(before) : null;
  return beside ? at(beside, beside[1] ?? beside[2], [...MARKDOWN, 'typst']) : undefined;
}

type Formats = readonly DraftFormat[];
const MARKDOWN: Formats = ['markdown', 'quarto', 'plain'];

function offersAt(ground: CompletionGround, place: HalfTypedPage): readonly CompletionOffer[] {
  const { draft, corpus } = ground;
  const [article, another] = corpus.byKey(place.key);
  if (!place.formats.includes(draft.format) || !article || another || !inProse(draft, place.at)) return [];
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
      .map((locator) => offerOf(draft, place, locator.replace(/^pp?\. /u, ''), t('where these words stand'))),
    ...others
      .slice(0, MOST_OFFERED)
      .map(({ label, from, to }) => offerOf(draft, place, label, headOf(article, from, to))),
  ];
}

/** More than anybody reads through; a digit more brings others. */
const MOST_OFFERED = 100;

const headOf = ({ text }: Article, from: number, to: number): string =>
  excerpt(text.slice(from, Math.min(to, from + 4 * HEAD_CHARACTERS)).trim(), HEAD_CHARACTERS);

/** Of a page's first words. */
const HEAD_CHARACTERS = 60;

/** The word that was typed stays; a bare number stays bare. */
function offerOf(draft: Draft, place: HalfTypedPage, label: string, detail: string): CompletionOffer {
  const isRange = label.includes('–');
  const short = isRange ? 'pp.' : 'p.';
  return {
    kind: 'page',
    label: `${short} ${label}`,
    aside: '',
    detail,
    documentation: [],
    filterText: `${place.word}${label}`,
    newText: writingOf(draft).locator(`${wordFor(place, isRange)}${label}`),
    replace: place.replace,
  };
}

function wordFor({ word, number }: HalfTypedPage, isRange: boolean): string {
  if (/^pages?/u.test(word)) return isRange ? 'pages ' : 'page ';
  if (word.trim() === '' && number !== '') return '';
  return isRange ? 'pp. ' : 'p. ';
}
