// What holds of the offsets of any draft.
import assert from 'node:assert/strict';
import type { Draft } from '../../server/src/engine/model/draft';
import { originalOffset, originalSpan } from '../../server/src/engine/model/prose';
import { covers, span } from '../../server/src/engine/model/span';

/** What other formats write with these signs, they mean as something else: ``, `\'e`, `---`, `~`. */
const isDecoded = ({ format }: Draft, written: string): boolean =>
  format === 'latex'
    ? /[\\`'"{}~&$-]/.test(written)
    : format === 'typst'
      ? /[\\~#\].-]/.test(written)
      : format === 'asciidoc'
        ? /["'`{(&.+<\\-]/.test(written)
        : written === '&';

/** Every span lies inside the text, and every character of the prose at its place. */
export function checkOffsets(draft: Draft): void {
  const whole = span(0, draft.text.length);
  for (const block of draft.blocks) {
    assert.ok(covers(whole, block.span));
    const { prose } = block;
    let last = -1;
    for (let i = 0; i < prose.text.length; i++) {
      const at = originalOffset(prose, i);
      // Messages are made only where they are needed: a long draft has as many as characters.
      if (at < last || at >= draft.text.length) assert.fail(`character ${i} of ${JSON.stringify(prose.text)}`);
      last = at;
      const read = prose.text.charAt(i);
      const written = draft.text.charAt(at);
      const decoded =
        isDecoded(draft, written) || /[\ufffb\ufffc]/.test(read) || (read === ' ' && /[\s\\<>]/.test(written));
      if (read !== written && !decoded) assert.fail(`${JSON.stringify(read)} for ${JSON.stringify(written)}`);
    }
    for (const s of block.sentences) assert.ok(covers(span(0, prose.text.length), s));
  }
  for (const sentence of draft.sentences) {
    assert.ok(covers(whole, sentence.span));
    const block = draft.blocks[sentence.block];
    assert.deepEqual(block && originalSpan(block.prose, sentence.prose), sentence.span);
  }
  for (const q of draft.quotations) {
    assert.ok(covers(q.span, q.content) && covers(whole, q.span));
    const sentence = draft.sentences[q.sentence];
    assert.equal(sentence?.block, q.block);
    assert.ok(sentence.prose.start < q.quoted.span.end);
  }
  for (const c of draft.citations) {
    assert.ok(covers(whole, c.span));
    for (const key of c.keys) {
      const written = draft.text.slice(key.span.start, key.span.end);
      if (c.form !== 'link') assert.equal(written, key.key);
    }
  }
  for (const ignore of draft.ignores) assert.ok(covers(whole, ignore.span) && covers(whole, ignore.reach));
}
