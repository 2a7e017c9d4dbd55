/** Takes a WARC file apart into its records, by the lengths that they state. */
import { headerBlock, type Headers } from '../headerBlock';
import { said } from '../../../engine/index';

export interface WarcRecord {
  readonly headers: Headers;
  readonly body: Buffer;
}

export interface WarcRecords {
  readonly records: readonly WarcRecord[];
  /** One sentence on what is damaged. */
  readonly damage?: string;
}

const MARK = 'WARC/';

/** What stands behind damage is found again by the next record's first line. ISO 28500. */
export function warcRecords(bytes: Uint8Array): WarcRecords {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const records: WarcRecord[] = [];
  let lost = 0;
  let at = 0;
  while (at < all.length) {
    while (all[at] === 13 || all[at] === 10) at++;
    if (at >= all.length) break;
    const isRecord = all.toString('latin1', at, at + MARK.length) === MARK;
    const head = isRecord ? headerBlock(all, at) : undefined;
    const stated = head?.headers.get('content-length');
    const length = stated !== undefined && /^\d{1,12}$/.test(stated) ? Number(stated) : undefined;
    if (head && length !== undefined && head.end + length <= all.length) {
      records.push({ headers: head.headers, body: all.subarray(head.end, head.end + length) });
      at = head.end + length;
      continue;
    }
    lost++;
    const next = all.indexOf(`\n${MARK}`, head?.end ?? at + 1, 'latin1');
    if (next < 0) break;
    at = next + 1;
  }
  return lost === 0
    ? { records }
    : {
        records,
        damage:
          lost === 1
            ? said('The archive is damaged or cut off: {0} record could not be read.', lost)
            : said('The archive is damaged or cut off: {0} records could not be read.', lost),
      };
}
