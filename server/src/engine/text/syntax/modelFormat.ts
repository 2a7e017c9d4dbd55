/** How the weights lie in their file: bytes as base64, numbers as differences of variable length. */

/** The six bits of each character of base64. */
const SIX = new Uint8Array(128);
[...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].forEach((c, i) => (SIX[c.charCodeAt(0)] = i));

/** @param text without line breaks */
export function fromBase64(text: string): Uint8Array {
  let length = text.length;
  while (length > 0 && text[length - 1] === '=') length--;
  const out = new Uint8Array((length * 3) >> 2);
  let at = 0;
  // "=" at the end reads as zeros, and what lies beyond the array is not written.
  for (let i = 0; i < length; i += 4) {
    const a = SIX[text.charCodeAt(i)]!;
    const b = SIX[text.charCodeAt(i + 1)]!;
    const c = i + 2 < length ? SIX[text.charCodeAt(i + 2)]! : 0;
    const d = i + 3 < length ? SIX[text.charCodeAt(i + 3)]! : 0;
    out[at] = (a << 2) | (b >> 4);
    out[at + 1] = ((b & 15) << 4) | (c >> 2);
    out[at + 2] = ((c & 3) << 6) | d;
    at += 3;
  }
  return out;
}

/** Reads from the front of some bytes, step by step. */
export class ByteReader {
  private at = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Seven bits in each byte, the lowest first; the eighth says that more follow. Up to 2³² − 1. */
  whole(): number {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = this.bytes[this.at++]!;
      value += (byte & 127) * shift;
      if (byte < 128) return value;
    }
  }

  /** Ascending numbers below 2³², of which each is written as its distance from the one before. */
  ascending(count: number): Int32Array {
    const out = new Int32Array(count);
    let value = 0;
    for (let i = 0; i < count; i++) {
      value += this.whole();
      out[i] = value | 0;
    }
    return out;
  }

  take(count: number): Uint8Array {
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }

  text(): string {
    let out = '';
    for (const byte of this.take(this.whole())) out += String.fromCharCode(byte);
    return out;
  }
}

/** The counterpart of {@link ByteReader}, for whoever makes the file. */
export class ByteWriter {
  private readonly bytes: number[] = [];

  whole(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.bytes.push((rest % 128) | 128);
      rest = Math.floor(rest / 128);
    }
    this.bytes.push(rest);
  }

  ascending(values: Int32Array): void {
    let last = 0;
    for (const value of values) {
      this.whole((value >>> 0) - last);
      last = value >>> 0;
    }
  }

  put(bytes: Iterable<number>): void {
    for (const byte of bytes) this.bytes.push(byte & 255);
  }

  text(value: string): void {
    this.whole(value.length);
    this.put([...value].map((c) => c.charCodeAt(0)));
  }

  finished(): Uint8Array {
    return Uint8Array.from(this.bytes);
  }
}
