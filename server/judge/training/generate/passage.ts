/** Makes the passage of a pair: the deciding sentence alone, or among neighbours of its document. */
import { contentWords } from './sentence';
import type { Document } from './turn';

const MOST_WORDS = 115;

/** The places of the sentences that a passage holds, in their order. @param needs all that decide */
export function placesAround(document: Document, needs: readonly number[], chance: () => number): readonly number[] {
  const kept = new Set(needs);
  const size = chance() < 0.42 ? needs.length : needs.length + 1 + Math.floor(chance() * 4);
  let words = [...kept].reduce((sum, i) => sum + lengthOf(document, i), 0);
  const [low, high] = [Math.min(...needs), Math.max(...needs)];
  for (let i = low; i <= high; i++)
    if (!kept.has(i) && document.inOrder) {
      kept.add(i);
      words += lengthOf(document, i);
    }
  let [before, after] = [low - 1, high + 1];
  while (kept.size < size) {
    const back = before >= 0 && (after >= document.sentences.length || chance() < 0.5);
    const next = back ? before-- : after < document.sentences.length ? after++ : -1;
    if (next < 0) break;
    if (words + lengthOf(document, next) > MOST_WORDS) break;
    words += lengthOf(document, next);
    kept.add(next);
  }
  return [...kept].sort((a, b) => a - b);
}

const lengthOf = (document: Document, i: number): number => document.sentences[i]!.text.split(' ').length;

/** The words of a passage, with some of its sentences in another form. */
export const passageOf = (
  document: Document,
  places: readonly number[],
  instead: ReadonlyMap<number, string>,
): string => places.map((i) => instead.get(i) ?? document.sentences[i]!.text).join(' ');

/** How much of what a claim names stands in a text, 0 to 1. */
export function share(claim: string, text: string): number {
  const words = contentWords(claim);
  const there = new Set(contentWords(text));
  return words.length === 0 ? 1 : words.filter((w) => there.has(w)).length / words.length;
}
