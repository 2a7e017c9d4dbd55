/** Where two articles quote one document in different words: it has one wording, so one of them is not its own. */
import { hull } from '../../model/span';
import type { Conflict, ConflictSide } from '../../model/origins';
import { excerpt } from '../../text/excerpt';
import type { Utterance, UtterancePair } from '../origins/utterances';

/** Share of the shorter quotation's words that stand in the other, in order: with fewer it is another sentence. */
const SAME_SENTENCE = 0.6;
const FEWEST_WORDS = 4;
/** More words in a row print the document; where two prints differ is for no list of conflicts. */
const MOST_WORDS = 200;
/** Words that may be passed over between two that are shared. */
const GAP = 3;

/** What was spoken may be translated and tidied by each reporter; what was written may not. */
export function wordingConflict({ a, b }: UtterancePair): Conflict | undefined {
  const { speaker } = [a, b].map(({ attribution }) => attribution).find((it) => it.speaker.kind === 'document') ?? {};
  if (!speaker || a.article === b.article) return undefined;
  for (const x of a.quoted)
    for (const y of b.quoted)
      if (differ(x, y)) return { aspect: 'wording', a: sideOf(a, x), b: sideOf(b, y), who: 'the statement' };
  return undefined;
}

function sideOf({ article, attribution }: Utterance, quoted: string): ConflictSide {
  const span = hull(attribution.content) ?? article.span;
  return { article, span, says: asPrinted(article.text.slice(span.start, span.end), quoted) };
}

/** The quoted words as the article has them; the folded ones where folding has moved them apart. */
function asPrinted(text: string, quoted: string): string {
  const first = text.toLowerCase().indexOf(quoted.slice(0, 12));
  return excerpt(first < 0 ? quoted : text.slice(first, first + quoted.length));
}

/** Neither holds the other, though most of the shorter one's words stand in the other in order and close together. */
function differ(x: string, y: string): boolean {
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  const [few, many] = [short.split(' '), long.split(' ')];
  if (few.length < FEWEST_WORDS || many.length > MOST_WORDS || ` ${long} `.includes(` ${short} `)) return false;
  let best = 0;
  for (let from = 0; from < many.length; from++) {
    let at = from;
    let common = 0;
    for (const word of few) {
      const next = many.slice(at, at + GAP).indexOf(word);
      if (next < 0) continue;
      common++;
      at += next + 1;
    }
    best = Math.max(best, common);
  }
  return best >= SAME_SENTENCE * few.length;
}
