/** Words of sources as Markdown: nothing in them acts as markup, breaks a line or ends what they stand in. */

/** What no font shows, and what turns the direction of the text around it. */
const UNFIT = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** On one line. Of ASCII marks those that Markdown, or Pandoc's (`@`, `^`, `$`), gives a meaning within a line. */
export const escapedWords = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(UNFIT, '')
    .trim()
    .replace(/[\\`*_[\]<>{}@^$~|&#]/gu, '\\$&')
    // Bare addresses would be links; a list's figure or bullet, a rule or a fence would begin a block.
    .replace(/:(?=\/\/|::)/gu, '\\:')
    .replace(/^(\d{1,9})([.)])/u, '$1\\$2')
    .replace(/^[-+=:]/u, '\\$&');
