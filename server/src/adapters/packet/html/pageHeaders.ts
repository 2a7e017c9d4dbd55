/** What stands on top and at the foot of each printed page: the draft's name, the date, the page's number. */
import type { Packet } from '../../../engine/index';
import type { Imprint } from '../words';

/** Letters of a title that fit beside a date. */
const LONGEST = 70;

/** A page style for each chapter, so that each has its draft's name above it. */
export const pageHeaders = (packets: readonly Packet[], { date }: Imprint): string =>
  packets
    .map(({ title, path }, i) => {
      const name = title === path ? title : `${cut(title)} · ${cut(path)}`;
      return `
@page chapter-${i + 1} {
  @top-left { content: ${quoted(name)}; }
  @top-right { content: ${quoted(date)}; }
  @bottom-left { content: "Fact-checker’s packet"; }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); }
}
#chapter-${i + 1}${i === packets.length - 1 ? ', .imprint' : ''} { page: chapter-${i + 1}; }`;
    })
    .join('\n');

const cut = (text: string): string => {
  const signs = [...text];
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST).join('')}…` : text;
};

/** As a string of a style sheet: all but letters, digits and blanks by their numbers, so that nothing ends it. */
const quoted = (text: string): string =>
  `"${text.replace(/\s+/gu, ' ').replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0xfffd).toString(16)} `)}"`;
