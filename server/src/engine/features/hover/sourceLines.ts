/** One line for each article that carries a quotation: who says it there, the byline, the paragraph, a link. */
import { bylineOf, placeInArticle, shownTitle } from '../../model/byline';
import type { QuoteMatch, Voice } from '../../model/evidence';
import type { QuotationReading } from '../../model/finding';
import { counted } from '../../text/counted';
import { open, plain, type HoverLine } from './card';

const articlesShown = 5;

/** @param shown indices into `reading.matches`, best first. */
export function sourceLines(reading: QuotationReading, shown: readonly number[]): readonly HoverLine[] {
  const lines = shown.slice(0, articlesShown).flatMap((at) => {
    const match = reading.matches[at];
    return match ? [sourceLine(match, reading.voices[at])] : [];
  });
  const more = shown.length - articlesShown;
  return more > 0 ? [...lines, [plain(`and ${counted(more, 'more article')}`)]] : lines;
}

function sourceLine(match: QuoteMatch, voice: Voice | undefined): HoverLine {
  const words = match.spans[0];
  const title = shownTitle(match.article);
  const place = words ? placeInArticle(match.article, words.start) : '';
  const said = voice ? voiceOf(voice) : '';
  const facts = [...(said ? [said] : []), title ? `${bylineOf(match.article)} — ${title}` : bylineOf(match.article)];
  return [
    plain([...facts, ...(place ? [place] : [])].join(' · ')),
    ...(words ? [plain(' · '), open({ article: match.article, span: words })] : []),
  ];
}

function voiceOf({ speaker, as }: Voice): string {
  if (as === 'own') return "in the article's own words";
  if (!speaker) return '';
  const name = speaker.name || (speaker.mention && `“${speaker.mention}”`);
  return name && speaker.onBehalfOf ? `${name} (${speaker.onBehalfOf})` : name;
}
