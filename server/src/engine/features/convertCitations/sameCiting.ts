/** Whether a draft still says and cites the same once its citations are written otherwise. */
import { effectiveScope } from '../../evidence/citedMatches';
import type { CorpusView } from '../../model/corpus';
import type { CitationScope, Draft } from '../../model/draft';
import { sliceOf } from '../../model/span';
import { findWords } from '../../text/words';

/** Blocks of the draft, by their number, in which a sentence has other words or cites something else; all where none can be told. */
export function blocksChanged(before: Draft, after: Draft, corpus: CorpusView): ReadonlySet<number> {
  const changed = new Set<number>();
  const same =
    before.sentences.length === after.sentences.length && before.quotations.length === after.quotations.length;
  if (!same) return new Set(before.blocks.keys());
  before.sentences.forEach((sentence, i) => {
    const now = after.sentences[i];
    if (!now || wordsOf(before, i) !== wordsOf(after, i) || cites(sentence.scope, corpus) !== cites(now.scope, corpus))
      changed.add(sentence.block);
  });
  before.quotations.forEach(({ block, scope, quoted }, i) => {
    const now = after.quotations[i];
    if (!now || quoted.style !== now.quoted.style || cites(scope, corpus) !== cites(now.scope, corpus))
      changed.add(block);
  });
  return changed;
}

function wordsOf({ blocks, sentences }: Draft, i: number): string {
  const { block, prose } = sentences[i] ?? { block: -1, prose: { start: 0, end: 0 } };
  return findWords(sliceOf(blocks[block]?.prose.text ?? '', prose)).hashes.join(' ');
}

/** What speaks for a sentence, by article and place, however it is written. */
function cites(given: CitationScope, corpus: CorpusView): string {
  const { reach, own, citations } = effectiveScope(given, corpus);
  const named = citations.flatMap(({ keys }) =>
    keys.flatMap(({ key, locator = '' }) => {
      const articles = corpus.byKey(key);
      return articles.length > 0 ? articles.map(({ id }) => `${id} ${locator}`) : [`${key} ${locator}`];
    }),
  );
  return JSON.stringify([reach, own, [...new Set(named)].sort()]);
}
