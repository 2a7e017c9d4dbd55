/** Finds who publishes a page from what it prints about itself: copyright line, "reports this", a newsroom's byline. */
import type { Line } from './lines';

const years = '\\d{4}(?:\\s*[-–]\\s*\\d{2,4})?';
const copyright = new RegExp(
  `(?:^|[^\\p{L}])(?:(?:©|&copy;|\\([cC]\\)(?=\\s*\\d{4})|[Cc]opyright|COPYRIGHT)\\s*)+(?:${years},?\\s*)?(?:[-–]\\s*)?` +
    `(?![Bb]y )([^|,;©]{2,70}?)(?:\\s+${years})?\\s*(?:\\.\\s|\\.$|,|\\||;|$|[Aa]ll [Rr]ights|- )`,
  'u',
);
const name = "(\\p{Lu}[\\p{L}\\p{N}.&'’-]*(?: \\p{Lu}[\\p{L}\\p{N}.&'’-]*){0,4})";
/** Where a page may name itself; cheap to look for, so that the costly patterns run on few characters. */
const anchors =
  / (?:reports|writes|reported|wrote) this(?:[,.]| citing)|[Tt]his (?:article|story|report|piece) |[Yy]ou are reading /g;
const reportsThis = new RegExp(`${name} (?:reports|writes|reported|wrote) this(?:[,.]| citing)`, 'u');
const appeared = new RegExp(
  `^[Tt]his (?:article|story|report|piece) (?:was |is )?(?:first |originally )?(?:appeared|published|appears) (?:in|on|by|at) (?:the )?${name}`,
  'u',
);
const reading = new RegExp(`^[Yy]ou are reading (?:the )?${name}`, 'u');
const desk = new RegExp(
  `^${name} (?:newsroom|staff(?: writers?| reporters?)?|(?:web |news )?desk)\\b(?:[,|·].*)?$`,
  'u',
);
const year = /(?:©|\([cC]\)|[Cc]opyright)[^\n]{0,60}?\b((?:19|20)\d{2})\b/;

/** Name in the copyright line; the last line counts, as a page's own stands at its foot. */
export function copyrightHolder(lines: readonly Line[]): string | undefined {
  for (const line of fromFoot(lines)) {
    const holder = copyright
      .exec(line)?.[1]
      ?.trim()
      .replace(/[.\s]+$/, '');
    if (
      holder &&
      /\p{Lu}|\p{N}/u.test(holder) &&
      !/^\d+$/.test(holder) &&
      !/^(?:by |all rights|the author|getty|reserved|law\b|designed)/i.test(holder)
    )
      return holder;
  }
  return undefined;
}

/** Year of the copyright line, which completes a dateline without one. */
export function copyrightYear(lines: readonly Line[]): number | undefined {
  for (const line of fromFoot(lines)) {
    const found = year.exec(line)?.[1];
    if (found) return Number(found);
  }
  return undefined;
}

/** A sentence in which the page names itself ("G.Business reports this, citing …"). */
export function selfNamed(text: string, lines: readonly Line[], from: number, to: number): string | undefined {
  anchors.lastIndex = from;
  for (let m = anchors.exec(text); m && m.index < to; m = anchors.exec(text)) {
    const around = text.slice(Math.max(from, m.index - 80), Math.min(to, m.index + 20));
    const ahead = text.slice(m.index, Math.min(to, m.index + 160));
    const found = m[0].startsWith(' ') ? reportsThis.exec(around) : (appeared.exec(ahead) ?? reading.exec(ahead));
    if (found?.[1]) return trimmed(found[1]);
  }
  for (const line of lines.slice(0, 4)) {
    const found = line.text.length <= 80 ? desk.exec(line.text)?.[1] : undefined;
    if (found) return trimmed(found);
  }
  return undefined;
}

const trimmed = (found: string): string => found.replace(/[.,'’-]+$/, '');

/** Only lines that can hold the sign, last first; a body printed in one line is looked at by its tail. */
function* fromFoot(lines: readonly Line[]): Iterable<string> {
  for (let i = lines.length - 1; i >= 0; i--) {
    const text = lines[i]?.text ?? '';
    const tail = text.length > 320 ? text.slice(-160) : text;
    if (/©|&copy;|\([cC]\)|copyright/i.test(tail)) yield tail;
  }
}
