/** Titles as they are compared: letters and digits alone. */

/** "The Talks -- Part 2" and "the talks – part 2" are one. */
export const foldedTitle = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Shorter titles are names of sections and genres: "Politics", "Editorial". */
export const TELLING_LETTERS = 16;
