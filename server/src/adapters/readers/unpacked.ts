/** Unpacks compressed files (`.gz`), and no more of them than is read of others. */
import { constants, gunzipSync } from 'node:zlib';
import { said } from '../../engine/index';

export type Unpacked = { readonly bytes: Uint8Array; readonly cutOff: boolean } | { readonly reason: string };

/** @param largest bytes that the content may have: what is made to fill a disk stops there */
export function unpacked(bytes: Uint8Array, largest: number): Unpacked {
  try {
    return { bytes: gunzipSync(bytes, { maxOutputLength: largest }), cutOff: false };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ERR_BUFFER_TOO_LARGE' || error instanceof RangeError)
      return {
        reason: said(
          'unpacked, the file has more than {0} MB, which is the limit. Split it into one file an article',
          Math.round(largest / 1048576),
        ),
      };
    return code === 'Z_BUF_ERROR'
      ? asFarAsItGoes(bytes, largest)
      : { reason: said('it is no compressed file, or a damaged one') };
  }
}

/** What a download that broke off left behind. */
function asFarAsItGoes(bytes: Uint8Array, largest: number): Unpacked {
  try {
    const found = gunzipSync(bytes, { maxOutputLength: largest, finishFlush: constants.Z_SYNC_FLUSH });
    if (found.length > 0) return { bytes: found, cutOff: true };
  } catch {
    // Nothing of it can be read.
  }
  return { reason: said('the compressed file is cut off; get it again') };
}
