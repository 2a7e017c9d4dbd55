/** Reads web pages (`.html`, `.htm`, `.xhtml`) as browsers and SingleFile save them. */
import type { Reader, ReadSource } from '../reader';
import { pageSource } from './pageSource';

export const htmlReader: Reader<ReadSource> = {
  extensions: ['.html', '.htm', '.xhtml'],
  read: (path, bytes) => pageSource(path, bytes),
};
