/** Reads Apple's binary property lists as far as web archives use them: texts, bytes and dictionaries of the upper levels. */

/** Levels of dictionaries: page, its resource, its values. */
const deepest = 4;
/** Keys of one dictionary; a page's has ten. */
const mostKeys = 1000;

/** Dictionaries become maps; what is of no use here, or damaged, is undefined. Never throws. */
export function binaryPlist(bytes: Uint8Array): unknown {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (all.length < 40 || all.toString('latin1', 0, 8) !== 'bplist00') return undefined;
  // The last 32 bytes: sizes of offsets and references, then count, top and table as eight bytes each.
  const trailer = all.length - 32;
  const [offsetSize = 0, refSize = 0] = all.subarray(trailer + 6);
  const table = numberAt(trailer + 24, 8);
  const count = numberAt(trailer + 8, 8);

  function numberAt(at: number, size: number): number {
    if (at < 0 || size < 1 || size > 8 || at + size > all.length) return Number.NaN;
    let value = 0;
    for (const byte of all.subarray(at, at + size)) value = value * 256 + byte;
    return value;
  }

  function object(ref: number, depth: number): unknown {
    if (!(ref < count) || depth > deepest) return undefined;
    const at = numberAt(table + ref * offsetSize, offsetSize);
    const marker = all[at];
    if (marker === undefined) return undefined;
    const [length, start] = lengthAt(at, marker & 0x0f);
    if (!Number.isSafeInteger(length)) return undefined;
    const kind = marker >> 4;
    if (kind === 4) return within(start, length);
    if (kind === 5) return within(start, length)?.toString('latin1');
    if (kind === 6) return utf16be(within(start, 2 * length));
    return kind === 13 ? dictionary(start, length, depth) : undefined;
  }

  /** Lengths of 15 and more stand behind the marker, as a number with a marker of its own. */
  function lengthAt(at: number, low: number): readonly [length: number, start: number] {
    if (low < 15) return [low, at + 1];
    const size = 2 ** ((all[at + 1] ?? 0) & 0x0f);
    return [numberAt(at + 2, size), at + 2 + size];
  }

  const within = (start: number, length: number): Buffer | undefined =>
    start + length <= trailer ? all.subarray(start, start + length) : undefined;

  function dictionary(start: number, length: number, depth: number): ReadonlyMap<string, unknown> | undefined {
    if (length > mostKeys || !within(start, 2 * length * refSize)) return undefined;
    const found = new Map<string, unknown>();
    for (let i = 0; i < length; i++) {
      const key = object(numberAt(start + i * refSize, refSize), deepest);
      if (typeof key === 'string') found.set(key, object(numberAt(start + (length + i) * refSize, refSize), depth + 1));
    }
    return found;
  }

  return object(numberAt(trailer + 16, 8), 0);
}

const utf16be = (bytes: Buffer | undefined): string | undefined =>
  bytes && Buffer.from(bytes).swap16().toString('utf16le');
