/** Makes entries of the index of what was read of files: cut into articles, with their part of the word index. */
import {
  readFiles,
  said,
  segmentOf,
  wordsRebuilt,
  type Article,
  type SegmentWords,
  type SourceFile,
} from '../../engine/index';
import type { EntryToKeep } from './block';
import type { ArticleParts, SourceAddress } from './messages';
import type { FileAsRead } from './readFile';
import { packParagraphs } from './storedArticle';

/** Entries in the order of the files, and the words of all their articles in that order. */
export interface Entries {
  readonly entries: readonly EntryToKeep[];
  readonly words: SegmentWords;
}

/** Never throws: a text that the engine stumbles over is a problem of that file. @param found what was read of each file */
export function entriesOf(files: readonly SourceAddress[], found: readonly FileAsRead[]): Entries {
  const { articles, failed, words } = parsed(found.flatMap(({ file }) => file ?? []));
  const entries = found.map(({ stamp, problems, file }, i): EntryToKeep => {
    const path = files[i]!.shown;
    const why = failed.get(path);
    const its = file && why === undefined ? (articles.get(file) ?? []) : [];
    return {
      path,
      stamp,
      problems: why === undefined ? problems : [...problems, { path, message: why }],
      articles: its.map(partsOf),
      ...(file?.extracted && { extracted: file.extracted }),
      ...(file && its.length > 0 && { text: file.text }),
    };
  });
  return { entries, words };
}

interface Parsed {
  readonly articles: ReadonlyMap<SourceFile, readonly Article[]>;
  /** By path: texts that the engine stumbles over cost that file, not the others. */
  readonly failed: ReadonlyMap<string, string>;
  readonly words: SegmentWords;
}

const noWords = (): SegmentWords => segmentOf([]);

function parsed(files: readonly SourceFile[]): Parsed {
  try {
    const { files: read, segment } = readFiles(files);
    return {
      articles: new Map(files.map((file, i) => [file, read[i]?.articles ?? []])),
      failed: new Map(),
      words: segment ?? noWords(),
    };
  } catch (error) {
    const [file, ...more] = files;
    if (!file) throw error;
    if (more.length === 0)
      return {
        articles: new Map(),
        failed: new Map([
          [file.path, said('Not read: Deskcheck failed on this text ({0}). Please report it.', String(error))],
        ]),
        words: noWords(),
      };
    const each = files.map((one) => parsed([one]));
    return {
      articles: new Map(each.flatMap(({ articles }) => [...articles])),
      failed: new Map(each.flatMap(({ failed }) => [...failed])),
      words: each.map(({ words }) => words).reduce((a, b) => wordsRebuilt({ kind: 'merge', of: [a, b] })),
    };
  }
}

/** What is kept of an article beside its file's path and text. */
export const partsOf = ({ id, pageKey, span, metadata, landmarks, paragraphs }: Article): ArticleParts => ({
  id,
  pageKey,
  span,
  metadata,
  ...(landmarks && { landmarks }),
  paragraphs: packParagraphs(paragraphs),
});
