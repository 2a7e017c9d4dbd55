/** What a reader of one source format is: decoded text in, a source file out. */
import type { SourceFile, SourceProblem } from '../../engine/index';

export interface Reader {
  /** Extensions it reads, lower case with the dot. */
  readonly extensions: readonly string[];
  /** Never throws; a file that can be read with losses gives both a file and problems. */
  read(path: string, text: string): ReadSource;
}

export interface ReadSource {
  readonly file?: SourceFile;
  readonly problems: readonly SourceProblem[];
}
