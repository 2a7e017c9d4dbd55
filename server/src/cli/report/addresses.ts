/** Paths as addresses, for reports that are read on another machine: relative where they were. */
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';

/** `drafts/a b.md` becomes `drafts/a%20b.md`; an absolute path a `file:` address. */
export const addressOf = (path: string): string =>
  isAbsolute(path) ? pathToFileURL(path).href : path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
