// A small part of the bench that replays whole drafts: warnings that show stay until the writer does something about them.
import assert from 'node:assert/strict';
import { replay } from '../bench/replay/replay';

describe('typing replayed', () => {
  it('makes at most one warning in 1,000 keys vanish by itself', () => {
    const { keys, shown, vanished } = replay(1, 52, { seed: 6 });
    assert.ok(keys > 1_000 && shown > 0, `${keys} keys, ${shown} shown`);
    assert.ok(vanished.length <= keys / 1_000, vanished.join('\n'));
  });
});
