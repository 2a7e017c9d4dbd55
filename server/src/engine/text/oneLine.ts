/** Text as one line. */

/** White space becomes single spaces, and none is left at the ends. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
