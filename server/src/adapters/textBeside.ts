/**
 * The text of a source as a file of its own beside it, `page.html.txt` beside `page.html`: for reading and for other programs.
 * It is no source, so that the page does not count twice.
 */
import { open } from 'node:fs/promises';

/** Its first line. Without it such a file is a source like any other: whoever takes the line away means so. */
const HEAD =
  'The text of the source beside this file, as Deskcheck read it. For reading: only the source itself counts.';

/** What such a file holds. @param text as it was extracted */
export const besideText = (text: string): string => `${HEAD}\n\n${text.trimEnd()}\n`;

/** By its name alone. */
export const mayBeTextBeside = (path: string): boolean => /\.\w+\.txt$/u.test(path);

/** A file that cannot be read is none: it will be told among the problems. */
export async function isTextBeside(path: string): Promise<boolean> {
  if (!mayBeTextBeside(path)) return false;
  const bytes = Buffer.alloc(HEAD.length);
  try {
    const file = await open(path);
    try {
      await file.read(bytes, 0, bytes.length, 0);
    } finally {
      await file.close();
    }
  } catch {
    return false;
  }
  return bytes.toString('latin1') === HEAD;
}
