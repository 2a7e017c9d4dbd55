/** Tells a link that only names a source ("… he said. [Herald](a.txt)") from one whose words belong to the sentence. */
import type { Span } from '../model/span';
import type { RawCitation } from './inlineReader';

/** What may stand between a sentence and the link that names its source. */
const BEHIND_SENTENCE = /(?:^#*|[.!?…][)\]"'”’»*_]*\s)[\s>]*(?:[(—–-][ \t]*)?$/;
const BEFORE_NEXT = /^[)\].,;]*(?:\s+[^\p{Ll}\s]|\s*$)/u;
const LEADS_TO_SOURCE = /^[^\p{L}\p{N}]*(?:(?:sources?|via|see(?: also)?|from)[^\p{L}\p{N}]*)?$/iu;
const LOOKS_BACK = 40;
/** "Brede Herald, 3 May": more words than that without a bracket read as a sentence of their own. */
const MOST_WORDS = 4;
const MOST_WORDS_BRACKETED = 12;

/** "Sources: [@a], [Herald](h.txt)" or "— @lee2021": a block that says nothing but where it comes from. */
export function onlyNamesSources(prose: string, citations: readonly RawCitation[]): boolean {
  if (citations.length === 0) return false;
  let own = '';
  let from = 0;
  for (const { at, wordsEnd = at } of citations) {
    const words = prose.slice(at, wordsEnd);
    if (isSentence(words) || wordCount(words) > MOST_WORDS_BRACKETED) return false;
    own += prose.slice(from, at);
    from = Math.max(from, wordsEnd);
  }
  return LEADS_TO_SOURCE.test(own + prose.slice(from));
}

/** @param words what the link shows; @param block span of the block. */
export function standsAlone(source: string, link: Span, words: string, block: Span): boolean {
  const { start, end } = link;
  if (isSentence(words)) return false;
  const bracketed = start > block.start && source.charAt(start - 1) === '(' && source.charAt(end) === ')';
  if (wordCount(words) > (bracketed ? MOST_WORDS_BRACKETED : MOST_WORDS)) return false;
  return betweenSentences(source, link, block);
}

/** A full stop behind it, or nothing more in its block. */
const ENDS_SENTENCE = /^(?:[.!?…]["'”’»)\]*_]*(?:\s|$)|\s*$)/;
const MOST_NAME_WORDS = 8;
const SMALL = /^(?:of|the|and|for|in|on|de|la|le|der|pp?\.|ch\.|sec\.|para\.)$/i;

/**
 * A parenthesis of links at the end of a sentence, or between two: "It rose ([Brede Herald, p. 3](a.txt))." Of "It rose ([by
 * three per cent](a.txt))." the words belong to the sentence. @param words what each link shows
 */
export function parenthesisStandsAlone(source: string, whole: Span, words: readonly string[], block: Span): boolean {
  if (betweenSentences(source, whole, block))
    return words.every((its) => !isSentence(its) && wordCount(its) <= MOST_WORDS_BRACKETED);
  return (
    ENDS_SENTENCE.test(source.slice(whole.end, Math.min(block.end, whole.end + LOOKS_BACK))) && words.every(namesSource)
  );
}

/** Words that are a name, as those of papers are, perhaps with a date or a page. */
export function namesSource(words: string): boolean {
  const its = words.trim().split(/[\s\u00a0]+/);
  return its.length <= MOST_NAME_WORDS && its.every((word) => /^[^\p{L}]*(?:\p{Lu}|$)/u.test(word) || SMALL.test(word));
}

/**
 * A wiki link without words of its own: behind a full stop it names the source; in a sentence `[[Jane Orsk]]` is read,
 * and a file's stem (`[[harbour-fire]]`) is not.
 */
export function wikiStandsAlone(source: string, link: Span, key: string, block: Span): boolean {
  return betweenSentences(source, link, block) || !/[\s\p{Lu}]/u.test(key);
}

const isSentence = (words: string): boolean => /[.!?…]["'”’»]?$/.test(words.trim());

const wordCount = (words: string): number => words.trim().split(/\s+/).length;

const betweenSentences = (source: string, { start, end }: Span, block: Span): boolean =>
  BEHIND_SENTENCE.test(source.slice(Math.max(block.start, start - LOOKS_BACK), start)) &&
  BEFORE_NEXT.test(source.slice(end, Math.min(block.end, end + LOOKS_BACK)));
