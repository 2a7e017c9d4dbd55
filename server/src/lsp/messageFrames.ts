/** Cuts what comes in into messages, and finds the next one again behind bytes that are none. */
import { Transform, type TransformCallback } from 'node:stream';

/** A head has less than a hundred characters; of what is none, this much is kept in search of one, in bytes. */
const longestHead = 4096;
/** No editor sends more at once; a greater number is a mistake that would have us wait for ever, in bytes. */
const longestMessage = 256 * 1024 * 1024;
const headEnd = '\r\n\r\n';

/**
 * Passes well-formed messages on as they are. Where a head is none, or a length was wrong, all up to the next head is left
 * out: the reader behind this one would wait in silence for the rest of the session.
 */
export class MessageFrames extends Transform {
  /** What came since the last message's end. */
  #head: Buffer = Buffer.alloc(0);
  /** Bytes of the current message that are still to come. */
  #missing = 0;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    let rest = chunk;
    while (rest.length > 0) rest = this.#missing > 0 ? this.#passOn(rest) : this.#readHead(rest);
    done();
  }

  #passOn(bytes: Buffer): Buffer {
    const part = bytes.subarray(0, this.#missing);
    this.#missing -= part.length;
    this.push(part);
    return bytes.subarray(part.length);
  }

  #readHead(bytes: Buffer): Buffer {
    const head = Buffer.concat([this.#head, bytes]);
    const end = head.indexOf(headEnd);
    this.#head = end < 0 ? head.subarray(-longestHead) : Buffer.alloc(0);
    if (end < 0) return Buffer.alloc(0);
    const length = lengthIn(head.toString('latin1', 0, end));
    if (length !== undefined) {
      this.#missing = length;
      this.push(`Content-Length: ${length}${headEnd}`);
    }
    return head.subarray(end + headEnd.length);
  }
}

/** The last one counts: what stands before it is the rest of a message whose length was wrong. */
function lengthIn(head: string): number | undefined {
  const [, digits] = [...head.matchAll(/Content-Length: *(\d+) *(?=\r\n|$)/gi)].at(-1) ?? [];
  const length = Number(digits ?? 0);
  return length > 0 && length <= longestMessage ? length : undefined;
}
