/** Who is to say a quotation that is only begun: what comes before it in the draft, read like any other speech. */
import type { HouseLexicon } from '../model/lexicon';
import type { DraftBlock } from '../model/draft';
import type { Speaker } from '../model/evidence';
import { findQuotedSpans } from '../text/quotationMarks';
import { splitSentences } from '../text/sentences';
import { withLexicon } from './articleParagraphs';
import { readPeople } from './people';
import { readSpeech } from './speech';

/** Paragraphs before this one that a pronoun may go back to. */
const PARAGRAPHS_BACK = 4;

/**
 * The speaker that the words around the quotation name; undefined where they name nobody.
 * @param blocks those before the paragraph, in order
 * @param paragraph with the quotation in it closed
 * @param lexicon of the draft
 * @param at index in `paragraph` of the quotation's opening mark
 */
export function speakerAhead(
  blocks: readonly DraftBlock[],
  paragraph: string,
  at: number,
  lexicon?: HouseLexicon,
): Speaker | undefined {
  const quoted = findQuotedSpans(paragraph);
  const house = withLexicon({ lexicon });
  const here = { text: paragraph, quoted, sentences: splitSentences(paragraph, quoted), ...house };
  const earlier = blocks.map((b) => ({ text: b.prose.text, quoted: b.quoted, sentences: b.sentences, ...house }));
  const people = readPeople([...earlier, here]);
  const spoken = readSpeech([...earlier.slice(-PARAGRAPHS_BACK), here], people).at(-1) ?? [];
  const found = spoken.find(({ quotation }) => quotation.span.start === at);
  return found?.direct ? found.speaker : undefined;
}
