/** What one short line at the head of an article is: an age, a byline, an outlet's name, or a candidate for the title. */
import { isDateLine, readPrintedDate, type PrintedDate } from './printedDate';

export type HeaderLine =
  | { readonly kind: 'time'; readonly outlet?: string; readonly date?: PrintedDate }
  | { readonly kind: 'by'; readonly authors: string; readonly outlet?: string; readonly date?: PrintedDate }
  /** An outlet repeated behind a dash: `- Norland News`. */
  | { readonly kind: 'dash'; readonly outlet: string }
  | { readonly kind: 'rule' }
  | { readonly kind: 'short' }
  | { readonly kind: 'prose' };

/** Longest line that may be a title, outlet or byline, in UTF-16 units. */
const longestShort = 180;

const age =
  '(?:about |over )?(?:\\d{1,3}|an?) ?(?:s|m|h|d|w|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?) ago|just now|yesterday';
const ageLine = new RegExp(`^(?:${age})$`, 'i');
/** `Outlet · 3 hours ago`, `Outlet | 16 Aug 2025`. */
const outletAndTime = new RegExp(`^(.{2,50}?)\\s*[·•|–—/,-]\\s*(?:(?:${age})|(.*\\d.*))$`, 'i');
const person =
  "\\p{Lu}[\\p{L}.'’-]*(?: (?:de|del|della|di|van|von|der|den|al|el|bin|la|le|ten|ter|\\p{Lu}[\\p{L}.'’-]*)){0,4}";
const bylineStart = /^(?:(?:[Ss]tory|[Ww]ords|[Ww]ritten|[Rr]eport(?:ed)?) )?(?:by|By|BY):? (?=\p{Lu})/u;
const names = new RegExp(
  `^(${person}(?:(?:, | and | AND | & |, and | with )${person})*)(?:\\s*[,|·•–—/(-]+\\s*(.{2,80}?)\\)?)?\\.?$`,
  'u',
);

/** `line` is trimmed; Markdown emphasis around it is ignored. */
export function readHeaderLine(line: string): HeaderLine {
  if (line.length > longestShort) return { kind: 'prose' };
  const bare = line.replace(/^[*_#]+\s*|[*_]+$/g, '');
  if (/^(?:={4,}|-{8,}|_{8,}|end of document\.?|document \d+ of \d+|\d+ of \d+ documents)$/i.test(bare))
    return { kind: 'rule' };
  if (ageLine.test(bare)) return { kind: 'time' };
  if (isDateLine(bare)) return withDate({ kind: 'time' }, bare);
  const by = bylineStart.test(bare) ? names.exec(bare.replace(bylineStart, '')) : null;
  if (by?.[1]) return bylineOf(by[1], by[2]);
  const dash = /^[-–—]\s+(\p{Lu}[^.!?]{1,40})$/u.exec(bare);
  if (dash?.[1]) return { kind: 'dash', outlet: dash[1].trim() };
  const timed = outletAndTime.exec(bare);
  if (
    timed?.[1] &&
    !/^(?:(?:last |first )?(?:updated|published|posted)|date)\b/i.test(timed[1]) &&
    (!timed[2] || isDateLine(timed[2]))
  ) {
    const outlet = timed[1].replace(/ (?:newsroom|staff|(?:news |web )?desk|reporters?|correspondents?)$/, '').trim();
    if (isOutletShaped(outlet)) return withDate({ kind: 'time', outlet }, bare);
  }
  return /[.!…;,]["'”’»)]*$/.test(bare) ? { kind: 'prose' } : { kind: 'short' };
}

/** A name, not a sentence: up to six words that start with capitals or figures ("The Norland Courier", "Daily8"). */
export function isOutletShaped(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (words.length > 6 || text.length > 50 || /["“”?!:;]/.test(text)) return false;
  return (
    words.every((w) => /^(?:[\p{Lu}\p{N}&(]|of$|the$|and$|for$|in$|de$)|\.(?:com|org|net|co|news)\b/u.test(w)) &&
    /\p{Lu}|\./u.test(text)
  );
}

function bylineOf(authors: string, rest: string | undefined): HeaderLine {
  const date = rest ? readPrintedDate(rest) : undefined;
  const outlet = rest && !date && isOutletShaped(rest) ? rest.trim() : undefined;
  return { kind: 'by', authors, ...(outlet ? { outlet } : {}), ...(date ? { date } : {}) };
}

function withDate(line: Extract<HeaderLine, { kind: 'time' }>, text: string): HeaderLine {
  const date = readPrintedDate(text);
  return date ? { ...line, date } : line;
}
