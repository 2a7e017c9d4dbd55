/** What a look at an offer shows: the sentence of the source, and where it stands. */
import type { SpokenWords } from '../../attribution/spokenWords';
import { bylineOf, placeInArticle } from '../../model/byline';
import type { OfferRun } from './offer';

/** The sentence as the source has it, the quoted words strong, and where it stands. */
export function passageOf({ article, content, passage }: SpokenWords): readonly (readonly OfferRun[])[] {
  const run = (look: OfferRun['look'], start: number, end: number): readonly OfferRun[] =>
    end > start ? [{ look, text: article.text.slice(start, end).replace(/\s+/gu, ' ') }] : [];
  return [
    [
      ...run('plain', passage.start, content.start),
      ...run('strong', content.start, content.end),
      ...run('plain', content.end, passage.end),
    ],
    [{ look: 'plain', text: [bylineOf(article), placeInArticle(article, content.start)].filter(Boolean).join(' · ') }],
  ];
}
