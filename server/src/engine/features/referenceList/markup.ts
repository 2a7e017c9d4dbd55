/** How references are marked up: titles, full stops, addresses. */
import { escapedWords as escaped } from '../../text/markdownWords';

export { escaped };

export const italic = (text: string): string => `*${escaped(text)}*`;

/** `“Title”`, marks inside it of the other kind. */
export const quoted = (text: string): string => `“${nested(text).replace(/[.,]$/u, '')}”`;

/** `“Title.”`: American styles have the full stop inside, and none behind a question mark. */
export const quotedWithStop = (text: string): string => `“${stopped(nested(text))}”`;

const nested = (text: string): string => escaped(text).replace(/[“"]([^“”"]*)[”"]/gu, '‘$1’');

/** A full stop at the end, unless one, or another sign that ends a sentence, is there. */
export const stopped = (text: string): string => (endsItself(text) ? text : `${text}.`);

/** Also within marks or emphasis. */
const endsItself = (text: string): boolean => /[.?!…][*”’"')]*$/u.test(text);

/** `<https://…>`; undefined for what is no address of the web. */
export function address(url: string): string | undefined {
  const bare = url.trim();
  if (!/^https?:\/\/[^\s/]/iu.test(bare)) return undefined;
  return `<${bare.replace(/\p{Cs}/gu, '').replace(/[\s<>\\`]|\p{Cc}|\p{Cf}/gu, encodeURIComponent)}>`;
}
