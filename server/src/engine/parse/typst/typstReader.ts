/** What a block of Typst is read with. */
import type { CitingReader, RawCitation } from '../inlineReader';
import { UNCLEAR } from '../proseBuilder';
import type { TypstScan } from './typstScan';

/** What closes where: a mark that prints, and perhaps a citation behind it. */
export interface Closing {
  readonly mark: string;
  readonly citation?: Omit<RawCitation, 'at'>;
}

export interface TypstReader extends CitingReader {
  /** The draft up to the block's end; `scan` has the same offsets less `from`. */
  readonly source: string;
  readonly from: number;
  readonly scan: TypstScan;
  readonly closings: Map<number, Closing>;
  quoted: number;
  readonly inNote: boolean;
  readonly isLabel: (key: string) => boolean;
}

/** Something stands there that nobody can read; returns where it ends. */
export function unclear({ out }: TypstReader, at: number, end: number): number {
  out.decoded(UNCLEAR, at, end);
  return end;
}
