/** The passages that carry what a sentence claims: of each page it cites the nearest, and the one that adds most to it. */
import { whoSaysIt } from '../../analysis/besideClaim';
import type { DraftClaim } from '../../analysis/claims';
import { shareWords } from '../../analysis/claimStanding';
import { articleAnalysis } from '../../attribution/articleAnalysis';
import type { ClaimReading, Passage } from '../../evidence/claims/reading/readClaim';
import { carriedBy, CARRIES, isShareable } from '../../evidence/claims/support/carried';
import { gain } from '../../evidence/claims/support/together';
import type { Article } from '../../model/article';
import type { CitationScope } from '../../model/draft';
import { namedWords, type Beside } from './beside';

/** Each page that the sentence itself cites, with what it has of it; of the whole draft's sources only what comes near. */
export function besideClaim({ reading }: DraftClaim, { reach }: CitationScope, isChecked: boolean): readonly Beside[] {
  const pages = carriedBy(reading);
  const severally = pages.length > 1 && isShareable(reading);
  const most = Math.max(0, ...pages.map(({ passage }) => passage?.coveredWithin ?? 0));
  const least = reach !== 'document' ? CARRIES.part : isChecked ? Math.min(most, CARRIES.most) : CARRIES.most;
  return pages.flatMap(({ articles, passage }): readonly Beside[] => {
    if (!passage || passage.coveredWithin < Math.max(CARRIES.part, least)) return [];
    return [passage, ...(isChecked ? adding(reading, articles, passage) : [])].map((it, i): Beside => {
      const { article, span: at } = it.sentence;
      const said = whoSaysIt({ article, span: at }, it, articleAnalysis);
      return {
        article,
        span: at,
        marks: [],
        who: said && said !== 'nobody' ? namedWords(said.speaker) : '',
        standing: isChecked ? 'carries' : 'near',
        share: severally && i === 0 ? shareWords(it.coveredWithin) : '',
      };
    });
  });
}

/** The sentence of the page that has most of what the nearest one lacks, where that is a part worth reading. */
function adding(reading: ClaimReading, articles: readonly Article[], nearest: Passage): readonly Passage[] {
  const gains = reading.passages
    .filter(({ sentence }) => articles.includes(sentence.article) && sentence !== nearest.sentence)
    .map((passage) => ({ passage, gained: gain(reading, nearest, passage) }))
    .sort((a, b) => b.gained - a.gained);
  const [best] = gains;
  return best && best.gained >= CARRIES.part ? [best.passage] : [];
}
