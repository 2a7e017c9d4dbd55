/** What a reader of one source format is: a file's bytes in, a source file out, or why not. */
import { said, type SourceFile, type SourceProblem } from '../../engine/index';

/** @typeParam Result what reading comes to: at once, or after a while */
export interface Reader<Result extends ReadSource | Promise<ReadSource> = ReadSource | Promise<ReadSource>> {
  /** Extensions it reads, lower case with the dot. */
  readonly extensions: readonly string[];
  /** `path` is the one reports show. A file read with losses gives both a file and problems. What it throws costs this file only. */
  read(path: string, bytes: Uint8Array): Result;
}

export interface ReadSource {
  readonly file?: SourceFile;
  readonly problems: readonly SourceProblem[];
}

/** @param reason without capital and full stop: "the file is empty". */
export const unread = (path: string, reason: string): ReadSource => ({
  problems: [{ path, message: said('Not read: {0}.', reason) }],
});

/** What is said of a text some of whose bytes could not be read; nothing when all could. */
export const damageIn = (path: string, damaged: number): readonly SourceProblem[] =>
  damaged === 0
    ? []
    : [
        {
          path,
          message: said('{0} damaged bytes were replaced; save the file as UTF-8 to get its words back.', damaged),
        },
      ];
