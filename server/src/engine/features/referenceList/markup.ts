/** Words of sources as Markdown: nothing in them acts as markup, breaks a line or ends the list. */

/** What no font shows, and what turns the direction of the text around it. */
const UNFIT = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** On one line. Of ASCII marks those that Markdown, or Pandoc's (`@`, `^`, `$`), gives a meaning within a line. */
export const escaped = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(UNFIT, '')
    .trim()
    .replace(/[\\`*_[\]<>{}@^$~|&#]/gu, '\\$&')
    // Bare addresses would be links; a list's figure or bullet, a rule or a fence would begin a block.
    .replace(/:(?=\/\/|::)/gu, '\\:')
    .replace(/^(\d{1,9})([.)])/u, '$1\\$2')
    .replace(/^[-+=:]/u, '\\$&');

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
