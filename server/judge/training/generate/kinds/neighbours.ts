/** Claims that a passage lacks: a neighbouring sentence that was left out, or a sentence with a part of another one. */
import { subtree } from '../../../../src/engine/text/syntax/tree';
import { applied, edit } from '../edits';
import { isStatement } from '../documents';
import { share } from '../passage';
import { contentWords, type Sentence } from '../sentence';
import type { Document } from '../turn';

/** Opens with a word that needs the sentence before. */
const LEANS =
  /^(?:He|She|It|They|His|Her|Its|Their|This|These|That|Those|However|Thus|Therefore|Also|Then|Later|There|Here|Another|Others|Such|Both|Moreover|Furthermore|In addition|Additionally|The (?:two|latter|former))\b/;

/** Places of sentences that say something else than the one at `at` about the same names or things. */
export function leftBehind(document: Document, at: number): readonly number[] {
  const here = document.sentences[at]!;
  const words = new Set(contentWords(here.text));
  const found: number[] = [];
  for (let i = Math.max(0, at - 4); i <= Math.min(document.sentences.length - 1, at + 4); i++) {
    const other = document.sentences[i]!;
    if (i === at || !isStatement(other.text) || (LEANS.test(other.text) && !/^(?:He|She|It|They)\b/.test(other.text)))
      continue;
    const shared = contentWords(other.text).filter((w) => words.has(w));
    if (shared.length >= 2 && share(other.text, here.text) < 0.6) found.push(i);
  }
  return found;
}

/** The sentence with a time, place or reason that another one has. */
export function grafted(sentence: Sentence, other: Sentence): string | undefined {
  const { main } = sentence;
  if (!main || sentence.text.length > 160 || /\b(?:not|no|never)\b/.test(sentence.text)) return undefined;
  const { parse, words, text } = other;
  const has = (relation: RegExp): boolean =>
    (sentence.parse.dependents[main.predicate] ?? []).some((d) => relation.test(sentence.words[d]!.relation));
  // A sentence with its own time or reason would have two.
  if (has(/^advcl/) || has(/^conj/)) return undefined;
  for (const [i, word] of words.entries()) {
    if (words[word.head]?.head !== -1) continue;
    const inside = subtree(parse, i);
    const [from, to] = [inside[0]!, inside.at(-1)!];
    if (to - from + 1 !== inside.length || to - from < 2 || to - from > 12) continue;
    const phrase = text.slice(words[from]!.span.start, words[to]!.span.end);
    const opens = words[from]!.text.toLowerCase();
    const timed =
      word.relation.startsWith('obl') &&
      sentence.times.length === 0 &&
      other.times.some((t) => t.span.start >= words[from]!.span.start && t.span.end <= words[to]!.span.end) &&
      /^(?:in|on|during|since)$/.test(opens);
    const reason =
      word.relation === 'advcl' &&
      /^(?:because|after|despite)$/.test(opens) &&
      /^(?:VBD|VBN)$/.test(sentence.words[main.predicate]!.tag) &&
      /^(?:VBD|VBN|VBG)$/.test(word.tag);
    const about = word.relation.startsWith('obl') && /^(?:despite|because|following|amid|after)$/.test(opens);
    if (!(timed || reason || about) || share(phrase, sentence.text) > 0.5 || /[()"]/.test(phrase)) continue;
    return applied(sentence.text, [
      edit(sentence.text.length - 1, sentence.text.length, ` ${phrase.charAt(0).toLowerCase()}${phrase.slice(1)}.`),
    ]);
  }
  return undefined;
}
