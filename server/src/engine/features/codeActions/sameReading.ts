/** Whether a draft still reads the same after a change that should not be read: a comment, a citation. */
import type { Draft } from '../../model/draft';
import { overlaps } from '../../model/span';

/** The same blocks with the same words, and so the same sentences and quotations in the same order. */
export const hasSameWords = (before: Draft, after: Draft): boolean =>
  after.blocks.length === before.blocks.length &&
  after.quotations.length === before.quotations.length &&
  after.blocks.every(({ kind, prose }, b) => {
    const was = before.blocks[b];
    return was?.kind === kind && was.prose.text === prose.text;
  });

/** The same citations, each speaking for the same sentences. */
export const hasSameCitations = (before: Draft, after: Draft): boolean =>
  after.citations.length === before.citations.length &&
  after.sentences.length === before.sentences.length &&
  after.sentences.every(({ scope }, s) => {
    const was = before.sentences[s]?.scope;
    return was?.reach === scope.reach && was.keys.join('\n') === scope.keys.join('\n');
  });

/** All comments that were there silence the sentences they did. `added` is where the new one begins. */
export function hasSameIgnores(before: Draft, after: Draft, added: number): boolean {
  const kept = after.ignores.filter(({ span }) => span.start !== added);
  return (
    kept.length === before.ignores.length &&
    before.ignores.every(({ reach }, i) =>
      before.sentences.every(({ span }, s) => {
        const [now, sentence] = [kept[i], after.sentences[s]];
        return now && sentence && overlaps(reach, span) === overlaps(now.reach, sentence.span);
      }),
    )
  );
}
