// What the file of a packet is called.
import assert from 'node:assert/strict';
import { defaultName } from '../../client/src/packetName';

describe('the name of a packet', () => {
  it('is its draft’s, and says what it is', () => {
    assert.equal(defaultName('/desk/night-boats.md', 'html'), 'night-boats.packet.html');
    assert.equal(defaultName('/desk/night-boats.md', 'markdown'), 'night-boats.packet.md');
    assert.equal(defaultName('/desk/second.draft.tex', 'csv'), 'second.draft.packet.csv');
    assert.equal(defaultName('Untitled-1', 'html'), 'Untitled-1.packet.html');
    assert.equal(defaultName('/desk/.md', 'html'), 'draft.packet.html');
  });
});
