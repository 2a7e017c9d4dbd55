/** Reads Markdown articles (`.md`); their marks stay in the text, so that every span fits the file. */
import type { Reader } from './reader';
import { withFrontMatter } from './frontMatter';

export const markdownReader: Reader = { extensions: ['.md', '.markdown'], read: withFrontMatter };
