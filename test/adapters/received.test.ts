// What has been received and is to become a source: its format by what it is, and bytes that keep their encoding.
import assert from 'node:assert/strict';
import { lookAt, type Received } from '../../server/src/adapters/received';
import { sourceFormats } from '../harness/sourceFormats';

const sentence =
  'The council of Ossay voted on Friday to close the old pier, and the crews were told by letter that very day.';
const body = `<p>${sentence}</p><p>“Nobody has asked the crews,” said Dov Sarn, who has moored there for thirty years, after the vote.</p>`;
const page = (head = ''): string =>
  `<!doctype html><html><head>${head}<title>Pier</title></head><body><article>${body}</article></body></html>`;

const look = (content: string | Uint8Array, type?: string, address?: string): ReturnType<typeof lookAt> =>
  lookAt({
    bytes: typeof content === 'string' ? Buffer.from(content) : content,
    ...(type !== undefined && { type }),
    ...(address !== undefined && { address }),
  } satisfies Received);
const extension = async (...given: Parameters<typeof look>): Promise<string> => {
  const looked = await look(...given);
  return 'reason' in looked ? looked.reason : looked.extension;
};

describe('what has been received', () => {
  it('is what its type says, whatever the address is called', async () => {
    assert.equal(await extension(page(), 'text/html; charset=utf-8', 'https://hrane.example/a.php'), '.html');
    assert.equal(await extension(page(), 'application/xhtml+xml', 'https://hrane.example/a.pdf'), '.html');
    assert.equal(await extension(sentence, 'text/plain', 'https://hrane.example/a'), '.txt');
  });

  it('is what its first bytes or its name say, where the type says little', async () => {
    assert.equal(await extension(page(), undefined, 'https://hrane.example/'), '.html');
    assert.equal(await extension(page(), 'application/octet-stream', 'https://hrane.example/a'), '.html');
    assert.equal(await extension(`# Pier\n\n${sentence}`, 'text/plain', 'https://hrane.example/a.md?raw=1'), '.md');
    assert.equal(await extension(sentence, undefined, 'https://hrane.example/a'), '.txt');
  });

  it('is read in every format that there is a reader for', async () => {
    for (const [i, { extension: wanted, make }] of sourceFormats.entries()) {
      const made = make(i);
      const looked = await look(made, 'application/octet-stream', `https://hrane.example/files/a%20b${wanted}`);
      assert.ok('file' in looked, `${wanted}: ${JSON.stringify(looked)}`);
    }
  });

  it('is markup from the clipboard, but not from a site that says it is none', async () => {
    assert.equal(await extension(page(), 'text/plain'), '.html');
    assert.equal(await extension('<3 is what she wrote on the pier', 'text/plain'), '.txt');
    assert.equal(await extension(page(), 'text/plain', 'https://hrane.example/a'), '.txt');
  });

  it('says in a sentence what it is where it is no text', async () => {
    for (const [type, reason] of [
      ['image/png', 'It is a picture, not a text.'],
      ['video/mp4', 'It is a recording, not a text.'],
      ['application/json', 'It is data for programs, not a text.'],
      ['application/zip', 'It is a packed file, not a text.'],
      ['application/octet-stream', 'It is a file that Deskcheck has no reader for, not a text.'],
    ] as const)
      assert.equal(
        await extension(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 1, 2]), type, 'https://hrane.example/a'),
        reason,
      );
    assert.match(await extension('%PDF-1.7 and no more', 'application/pdf'), /^Not read: .*\.$/);
    assert.match(
      await extension('<!doctype html><title>Log in</title><p>Please log in.</p>', 'text/html'),
      /^Not read: .*\.$/,
    );
  });

  it('is kept as it was received, unless only the answer told its encoding', async () => {
    const russian = page().replace('Friday', 'пятницу');
    const bytes = Buffer.from(
      [...russian].map((sign) => {
        const code = sign.codePointAt(0)!;
        if (code < 128) return code;
        if (code >= 0x430 && code < 0x450) return code - 0x350;
        return { '“': 0x93, '”': 0x94 }[sign] ?? 0x3f;
      }),
    );
    const declared = (charset: string): Buffer =>
      Buffer.from(bytes.toString('latin1').replace('<head>', `<head><meta charset="${charset}">`), 'latin1');
    for (const [given, type, changed] of [
      [bytes, 'text/html; charset=windows-1251', true],
      [declared('iso-8859-1'), 'text/html; charset="windows-1251"', true],
      [declared('windows-1251'), 'text/html; charset=windows-1251', false],
      [Buffer.from(russian), 'text/html; charset=utf-8', false],
      [Buffer.from(russian), 'text/html; charset=windows-1251', false],
    ] as const) {
      const looked = await look(given, type, 'https://hrane.example/a');
      assert.ok('file' in looked);
      assert.match(looked.file.text, /voted on пятницу to close/, type);
      assert.equal(looked.bytes !== undefined, changed, type);
      if (!looked.bytes) continue;
      const again = await look(looked.bytes);
      assert.ok('file' in again);
      assert.equal(again.file.text, looked.file.text);
    }
  });
});
