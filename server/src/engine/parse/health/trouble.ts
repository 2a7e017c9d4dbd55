/** Finds out when a page holds something else than its article: an offer to subscribe, a consent form, an error, a check for robots. */
import type { Paragraph, SourceTrouble } from '../../model/article';
import { sliceOf } from '../../model/span';
import {
  consent,
  consentWords,
  failures,
  longestSign,
  offers,
  readOn,
  robotChecks,
} from '../../text/lexicons/pageTroubles';
import { linesOf, type Line } from '../lines';

/** In words of prose: an article that is longer is one, whatever else its page says. */
const LONGEST = { stub: 200, failure: 70, robots: 60, consent: 400 } as const;
/** Words of prose behind the offer: where the text goes on, the offer only stands in its way. */
const AFTER_OFFER = 25;
/** Words of a notice's page that speak of something else. */
const BESIDE_CONSENT = 40;
/** In UTF-16 units; longer texts are not looked at further. */
const LONGEST_TEXT = 6000;

/** Undefined for an article, whole or short. Time is linear in the text's length, and bounded for long ones. */
export function troubleOf(
  text: string,
  lines: readonly Line[],
  paragraphs: readonly Paragraph[],
): SourceTrouble | undefined {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last || last.end - first.start > LONGEST_TEXT) return undefined;
  if (isSurelyAnArticle(text, paragraphs)) return undefined;
  const prose = paragraphs.filter(({ kind, span }) => kind === 'body' && !isSign(sliceOf(text, span)));
  const words = (from: number): number =>
    prose.reduce((n, { span }) => (span.start < from ? n : n + countWords(sliceOf(text, span))), 0);
  const total = words(0);
  const short = lines.filter((line) => line.text.length <= longestSign);
  const sign = (patterns: readonly RegExp[]): Line | undefined =>
    short.find((line) => isAny(patterns, bare(line.text)));
  const robots = total <= LONGEST.robots ? sign(robotChecks) : undefined;
  if (robots) return { kind: 'robot-check', sign: bare(robots.text) };
  // An article that only speaks of one has it further down.
  const failure = total <= LONGEST.failure ? short.slice(0, 4).find(isFailure) : undefined;
  if (failure) return { kind: 'error-page', sign: bare(failure.text) };
  if (isConsentForm(text, short, paragraphs)) return { kind: 'consent', sign: '' };
  if (isAddress(text.slice(first.start, last.end))) return { kind: 'address', sign: '' };
  const offer = sign(readOn);
  const stub = offer !== undefined && total <= LONGEST.stub && words(offer.end) <= AFTER_OFFER;
  return stub ? { kind: 'stub', sign: bare(offer.text) } : undefined;
}

/** The same for a page on which no article was found, by its words alone, a line for each piece. */
export function troubleOfPage(text: string): SourceTrouble | undefined {
  const lines = linesOf(text, 0, text.length);
  const paragraphs = lines.map(({ start, end }): Paragraph => ({ kind: 'body', span: { start, end } }));
  return troubleOf(text, lines, paragraphs);
}

/** Most pages are: so many words in paragraphs that are no signs rule out all troubles, and nothing else needs to be looked at. */
function isSurelyAnArticle(text: string, paragraphs: readonly Paragraph[]): boolean {
  const most = Math.max(...Object.values(LONGEST));
  let words = 0;
  for (const { kind, span } of paragraphs) {
    const prose = kind === 'body' ? sliceOf(text, span) : '';
    if (prose !== '' && !isSign(prose)) words += countWords(prose);
    if (words > most) return true;
  }
  return false;
}

const isAny = (patterns: readonly RegExp[], text: string): boolean => patterns.some((pattern) => pattern.test(text));

const isFailure = ({ text }: Line): boolean => isAny(failures, bare(text));

const signs = [...readOn, ...offers, ...robotChecks, ...failures];

const isSign = (paragraph: string): boolean => paragraph.length <= longestSign && isAny(signs, bare(paragraph));

function isConsentForm(text: string, short: readonly Line[], paragraphs: readonly Paragraph[]): boolean {
  const lines = short.map((line) => bare(line.text));
  const signs = consent.filter((pattern) => lines.some((line) => pattern.test(line)));
  const long = paragraphs.map(({ span }) => sliceOf(text, span));
  const all = new Set([...signs, ...consent.filter((pattern) => long.some((prose) => pattern.test(prose)))]);
  if (all.size < 3) return false;
  const count = (list: readonly string[]): number => list.reduce((n, prose) => n + countWords(prose), 0);
  return count(long) <= LONGEST.consent && count(long.filter((prose) => !consentWords.test(prose))) <= BESIDE_CONSENT;
}

/** One address, or a few of them, and nothing else. */
const isAddress = (text: string): boolean => /^(?:\s*<?https?:\/\/[^\s<>]+>?\s*){1,5}$/i.test(text);

/** A line without the marks of Markdown around and before it. */
function bare(line: string): string {
  let end = line.length;
  // A pattern would begin to look at each blank in the line.
  while (end > 0 && /[\s*_[\]]/.test(line[end - 1]!)) end--;
  return line.slice(0, end).replace(/^[\s#>*_[\]–—-]+/, '');
}

const countWords = (prose: string): number => prose.match(/\S+/g)?.length ?? 0;
