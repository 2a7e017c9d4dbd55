/** Bytes to text: Unicode with and without marks, older encodings, and what is no text at all. */
import assert from 'node:assert/strict';
import iconv from 'iconv-lite';
import { decode } from '../../server/src/adapters/decode';

const words = '“Zoë brought soup,” she said — Renée’s café was shut. '.repeat(4);
const encoded = (text: string, encoding: string, addBOM = false): Uint8Array =>
  iconv.encode(text, encoding, { addBOM });

const read = (bytes: Uint8Array): string => {
  const decoded = decode(bytes);
  assert.ok('text' in decoded, 'reason' in decoded ? decoded.reason : '');
  return decoded.text;
};
const reason = (bytes: Uint8Array): string => {
  const decoded = decode(bytes);
  assert.ok('reason' in decoded);
  return decoded.reason;
};

describe('decode', () => {
  for (const [encoding, bom] of [
    ['utf-8', false],
    ['utf-8', true],
    ['utf-16le', true],
    ['utf-16le', false],
    ['utf-16be', true],
    ['utf-16be', false],
    ['utf-32le', true],
    ['windows-1252', false],
  ] as const) {
    it(`reads ${encoding}${bom ? ' with its mark' : ''}`, () =>
      assert.equal(read(encoded(words, encoding, bom)), words));
  }

  it('reads Latin-1', () => {
    const latin = 'Le préfet a fermé le port à midi. Café, élève, garçon. ';
    assert.equal(read(encoded(latin, 'latin1')), latin);
  });

  it('reads other scripts by detection', () => {
    const russian = 'Министр сказал, что порт закрыт до понедельника, и паромы не выйдут в море. '.repeat(5);
    assert.equal(read(encoded(russian, 'windows-1251')), russian);
  });

  it('keeps UTF-8 with a broken byte as UTF-8, and counts the damage', () => {
    const bytes = Buffer.concat([encoded(words, 'utf-8'), Buffer.from([0xc3]), encoded(' and on', 'utf-8')]);
    const decoded = decode(bytes);
    assert.ok('text' in decoded);
    assert.ok(decoded.text.startsWith(words));
    assert.equal(decoded.damaged, 1);
  });

  it('says why bytes are not text', () => {
    assert.match(reason(new Uint8Array()), /empty/);
    assert.match(reason(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3, 0, 9, 1])), /binary/);
    assert.match(reason(Buffer.from('%PDF-1.7\nstream of things')), /binary/);
    assert.match(reason(Buffer.from('PK\u0003\u0004 a zip archive')), /binary/);
  });
});
