// Messages cut out of a stream of bytes, in whatever pieces they come, and found again behind bytes that are none.
import assert from 'node:assert/strict';
import { MessageFrames } from '../../server/src/lsp/messageFrames';

const framed = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const first = '{"id":1,"text":"É 🚢 Content-Length: 3"}';
const last = '{"id":2}';

/** What comes out when `bytes` go in, in pieces of these sizes in turn. */
function through(bytes: Buffer, sizes: readonly number[]): string {
  const frames = new MessageFrames();
  const out: Buffer[] = [];
  frames.on('data', (data: Buffer) => out.push(data));
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    frames.write(bytes.subarray(at, at + size));
    at += size;
  }
  // Streams hand on what they hold in a later turn; all that came is asked for now.
  for (let data = frames.read() as Buffer | null; data; data = frames.read() as Buffer | null) out.push(data);
  return Buffer.concat(out).toString('utf8');
}

describe('messages in a stream', () => {
  const whole = framed(first) + framed(last);
  for (const sizes of [[1], [7], [2, 3, 5], [30, 1], [1000]])
    it(`pass unchanged in pieces of ${sizes.join(', ')}`, () =>
      assert.equal(through(Buffer.from(whole), sizes), whole));

  it('have one head, whatever else stood in it', () => {
    const head = `Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:${last.length}\r\n\r\n${last}`;
    assert.equal(through(Buffer.from(head), [4]), framed(last));
  });

  for (const [what, bytes] of [
    ['no length', 'Content-Type: x\r\n\r\n{}'],
    ['a length that is no number', 'Content-Length: abc\r\n\r\n{}'],
    ['a negative length', 'Content-Length: -5\r\n\r\n{}'],
    ['a length of nothing', 'Content-Length: 0\r\n\r\n'],
    ['a length beyond all measure', 'Content-Length: 999999999999\r\n\r\n{}'],
    ['lines that end otherwise', 'Content-Length: 2\n\n{}'],
    ['no head', 'Hello!\r\n\r\n'],
    ['a lot of it', 'x'.repeat(100_000)],
  ] as const)
    it(`are found again behind ${what}`, () =>
      assert.equal(through(Buffer.from(`${bytes}${framed(last)}`), [1000]), framed(last)));

  it('are found again behind one that is longer than it says', () =>
    assert.equal(
      through(Buffer.from(`Content-Length: 4\r\n\r\n${first}${framed(last)}`), [9]),
      `Content-Length: 4\r\n\r\n${first.slice(0, 4)}${framed(last)}`,
    ));

  it('are found again behind one that is shorter than it says, which takes the next along', () => {
    const out = through(Buffer.from(`Content-Length: 20\r\n\r\n${last}${framed(first)}${framed(last)}`), [9]);
    assert.ok(out.endsWith(framed(last)));
  });

  it('are found again behind random bytes', () => {
    let seed = 11;
    const random = (below: number): number => (seed = (seed * 48271) % 0x7fffffff) % below;
    for (let round = 0; round < 300; round++) {
      const noise = Buffer.from(Array.from({ length: random(400) }, () => random(256)));
      const out = through(Buffer.concat([noise, Buffer.from(framed(last))]), [1 + random(50)]);
      assert.ok(out.endsWith(framed(last)), `round ${String(round)}`);
    }
  });
});
