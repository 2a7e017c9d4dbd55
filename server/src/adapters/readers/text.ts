/** Reads plain text articles (`.txt`), with or without front matter. */
import type { Reader, ReadSource } from './reader';
import { withFrontMatter } from './frontMatter';

export const textReader: Reader<ReadSource> = { extensions: ['.txt', '.text'], read: withFrontMatter };
