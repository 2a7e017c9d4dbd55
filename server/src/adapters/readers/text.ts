/** Reads plain text articles (`.txt`), with or without front matter. */
import type { Reader } from './reader';
import { withFrontMatter } from './frontMatter';

export const textReader: Reader = { extensions: ['.txt', '.text'], read: withFrontMatter };
