/** Reads Markdown articles (`.md`); their marks stay in the text, so that every span fits the file. */
import type { Reader, ReadSource } from './reader';
import { withFrontMatter } from './frontMatter';

export const markdownReader: Reader<ReadSource> = { extensions: ['.md', '.markdown'], read: withFrontMatter };
