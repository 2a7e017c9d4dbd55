/** Tells a link that only names a source ("… he said. [Herald](a.txt)") from one whose words belong to the sentence. */
import type { Span } from '../model/span';

/** What may stand between a sentence and the link that names its source. */
const BEHIND_SENTENCE = /(?:^#*|[.!?…][)\]"'”’»*_]*\s)[\s>]*(?:[(—–-][ \t]*)?$/;
const BEFORE_NEXT = /^[)\].,;]*(?:\s+[^\p{Ll}\s]|\s*$)/u;
const LOOKS_BACK = 40;
/** "Brede Herald, 3 May": more words than that without a bracket read as a sentence of their own. */
const MOST_WORDS = 4;
const MOST_WORDS_BRACKETED = 12;

/** @param words what the link shows; @param block span of the block. */
export function standsAlone(source: string, link: Span, words: string, block: Span): boolean {
  const { start, end } = link;
  if (/[.!?…]["'”’»]?$/.test(words.trim())) return false;
  const bracketed = start > block.start && source.charAt(start - 1) === '(' && source.charAt(end) === ')';
  const count = words.trim().split(/\s+/).length;
  if (count > (bracketed ? MOST_WORDS_BRACKETED : MOST_WORDS)) return false;
  return (
    behindSentence(source, start, block) && BEFORE_NEXT.test(source.slice(end, Math.min(block.end, end + LOOKS_BACK)))
  );
}

/**
 * A wiki link without words of its own: behind a full stop it names the source; in a sentence `[[Jane Orsk]]` is read,
 * and a file's stem (`[[harbour-fire]]`) is not.
 */
export function wikiStandsAlone(source: string, start: number, key: string, block: Span): boolean {
  return behindSentence(source, start, block) || !/[\s\p{Lu}]/u.test(key);
}

const behindSentence = (source: string, start: number, block: Span): boolean =>
  BEHIND_SENTENCE.test(source.slice(Math.max(block.start, start - LOOKS_BACK), start));
