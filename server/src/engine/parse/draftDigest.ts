/** Reads the digest of a draft. */
import type { Draft } from '../model/draft';
import type { DigestWords, DraftDigest } from '../model/draftDigest';
import { keptWith } from '../model/kept';
import { lineStarts } from '../model/lineMap';
import { sliceOf, type Span } from '../model/span';

/** Kept with the draft it was read from, which it does not hold on to. */
export const digestOf: (draft: Draft) => DraftDigest = keptWith(readDigest);

function readDigest({ path, text, blocks, sentences, quotations, citations }: Draft): DraftDigest {
  const wordsOf = (span: Span, block: number, prose: Span, cites: readonly string[]): DigestWords => ({
    span,
    text: sliceOf(blocks[block]?.prose.text ?? '', prose),
    cites,
  });
  return {
    path,
    lines: lineStarts(text),
    quotations: quotations.map(({ span, content, block, quoted, scope }) => ({
      ...wordsOf(span, block, quoted.content, scope.keys),
      content,
    })),
    sentences: sentences
      .filter(({ scope }) => scope.keys.length > 0 && scope.reach !== 'document')
      .map(({ span, block, prose, scope }) => wordsOf(span, block, prose, scope.keys)),
    citations: citations.flatMap(({ form, span, keys }) =>
      keys.map((key) => ({ form, key: key.key, span: form === 'footnote' ? span : key.span, written: key.span })),
    ),
  };
}
