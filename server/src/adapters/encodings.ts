/** Encodings older than Unicode: which one bytes are in, and their text. Large, and seldom asked for: in `dist/` a file of its own. */
import iconv from 'iconv-lite';
import { detect } from 'jschardet';

/** The likeliest encoding of these bytes, and how sure that is, from 0 to 1; its name is null where nothing is likely. */
export const guessEncoding = (bytes: Uint8Array): { readonly encoding: string | null; readonly confidence: number } =>
  detect(Buffer.from(bytes));

/** Any name an encoding goes by, in any case. */
export const isEncoding = (name: string): boolean => iconv.encodingExists(name);

/** Without a byte order mark; bytes that are no text in it become U+FFFD. */
export const textIn = (bytes: Uint8Array, encoding: string): string =>
  iconv.decode(Buffer.from(bytes), encoding, { stripBOM: true });
