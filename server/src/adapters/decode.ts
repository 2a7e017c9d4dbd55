/** Turns a file's bytes into text: Unicode by its marks or by being valid, older encodings by detection. */
import { guessEncoding, isEncoding, textIn } from './encodings';
import { said } from '../engine/index';

export type Decoded =
  | { readonly text: string; readonly encoding: string; /** Bytes that had to be replaced. */ readonly damaged: number }
  /** Why the bytes are not text, to follow "not read: ". */
  | { readonly reason: string };

/** How much of a file is looked at to tell text from binary, in bytes. */
const sample = 64 * 1024;
/** Names under which windows-1252 goes. */
const latin = /^(?:iso[-_]?8859-?1|latin-?1|l1|(?:us-)?ascii|windows-1252|cp1252)$/i;

/** @param declared name of the encoding that the file gives itself; believed where the bytes do not say otherwise. */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  if (bytes.length === 0) return { reason: said('the file is empty') };
  const marked = byMark(bytes);
  if (marked) return marked;
  const wide = unmarkedUtf16(bytes);
  if (wide) return { text: textIn(bytes, wide), encoding: wide, damaged: 0 };
  if (looksBinary(bytes)) return { reason: said('it is a binary file, not text') };
  const text = strictUtf8(bytes);
  if (text !== undefined) return { text, encoding: 'utf-8', damaged: 0 };
  return declaredEncoding(bytes, declared) ?? mostlyUtf8(bytes) ?? older(bytes);
}

/** Bytes that are no UTF-8, in the encoding the file names; Latin-1 means windows-1252, as it does in browsers. */
function declaredEncoding(bytes: Uint8Array, declared: string | undefined): Decoded | undefined {
  const name = declared?.trim().toLowerCase();
  if (name === undefined || /^(?:utf|unicode|ucs)/.test(name) || !isEncoding(name)) return undefined;
  const encoding = latin.test(name) ? 'windows-1252' : name;
  return { text: textIn(bytes, encoding), encoding, damaged: 0 };
}

function byMark(bytes: Uint8Array): Decoded | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0)
    return { text: textIn(bytes, 'utf-32le'), encoding: 'utf-32le', damaged: 0 };
  if (a === 0xff && b === 0xfe) return { text: textIn(bytes, 'utf-16le'), encoding: 'utf-16le', damaged: 0 };
  if (a === 0xfe && b === 0xff) return { text: textIn(bytes, 'utf-16be'), encoding: 'utf-16be', damaged: 0 };
  return undefined;
}

/** Text in a Latin script has a zero in every other byte. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be';
  return undefined;
}

/** Zeros, or more control characters than a text has. */
function looksBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, sample);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  const head = String.fromCharCode(...bytes.subarray(0, 5));
  return controls > length * 0.01 || head === '%PDF-' || head.startsWith('PK\x03\x04');
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A UTF-8 file with a few broken bytes is still UTF-8: reading it as Latin would garble every accent. */
function mostlyUtf8(bytes: Uint8Array): Decoded | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  const damaged = text.match(/\uFFFD/g)?.length ?? 0;
  const valid = text.match(/[\u0080-\uFFFC\uFFFE\uFFFF]/g)?.length ?? 0;
  return valid > damaged * 3 ? { text, encoding: 'utf-8', damaged } : undefined;
}

function older(bytes: Uint8Array): Decoded {
  const { encoding, confidence } = guessEncoding(bytes.subarray(0, sample));
  // A Latin text has few bytes above ASCII; in other scripts most letters are, and the guess can be trusted earlier.
  const foreign = highBytes(bytes) > 0.25 && confidence > 0.4 && encoding !== null && isEncoding(encoding);
  // Windows-1252 is what Latin files that are no Unicode are in practice.
  const name = foreign && !latin.test(encoding) ? encoding.toLowerCase() : 'windows-1252';
  return { text: textIn(bytes, name), encoding: name, damaged: 0 };
}

function highBytes(bytes: Uint8Array): number {
  const head = bytes.subarray(0, sample);
  return head.reduce((n, byte) => (byte > 127 ? n + 1 : n), 0) / head.length;
}
