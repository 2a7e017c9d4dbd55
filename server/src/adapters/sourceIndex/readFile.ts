/** Reads one source file, with what the disk says of it: for a thread that has nothing else to serve. */
import { closeSync, fstatSync, openSync, readSync, statSync, type Stats } from 'node:fs';
import { readBytes, whyNotRead, type ReadSource } from '../readers/index';
import { whySystem } from '../systemError';
import { bytesAt } from './indexLog';
import type { SourceAddress } from './messages';
import { stamp } from './stamp';
import { said } from '../../engine/index';

export interface FileAsRead extends ReadSource {
  /** Changes when the file does. */
  readonly stamp: string;
}

/** Never equal to that of a file. */
const UNSURE = '';
/** Clocks of file systems tick in steps; a file changed in the step it was read in may change again unseen. In milliseconds. */
const TICK = { fine: 50, coarse: 2000 } as const;

/** Never throws. */
export async function readWithStamp({ absolute, shown }: SourceAddress): Promise<FileAsRead> {
  try {
    const found = statSync(absolute);
    const why = whyNotRead(absolute, found);
    if (why !== undefined)
      return { stamp: stamp(found), problems: [{ path: shown, message: said('Not read: {0}.', why) }] };
    const file = openSync(absolute, 'r');
    try {
      const before = fstatSync(file);
      const bytes = bytesAt(file, 0, before.size);
      const longer = readSync(file, new Uint8Array(1), 0, 1, before.size) > 0;
      const settled = !longer && bytes.length === before.size && !isYoung(before);
      return { ...(await readBytes(absolute, shown, bytes)), stamp: settled ? stamp(before) : UNSURE };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return { stamp: UNSURE, problems: [{ path: shown, message: said('Not read: {0}.', whySystem(error)) }] };
  }
}

/** Changed so shortly ago, or by a clock so far ahead, that a next change might bear the same time. */
function isYoung({ mtimeMs, ctimeMs }: Stats): boolean {
  const changed = Math.max(mtimeMs, ctimeMs);
  return Date.now() - changed < (Number.isInteger(changed / 1000) ? TICK.coarse : TICK.fine);
}
