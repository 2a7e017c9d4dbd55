/** Outlets a text credits for its facts ("citing Norland News", "told NPA", "the Norland Press Agency reports"). */
import { outletAtEnd, outletAtStart } from './outletName';

/** Words behind which the credited outlet stands. */
const before =
  /\b(?:[Cc]iting|[Tt]old|[Tt]elling|[Aa]ccording to(?: an?| the)?(?: report| article| story| interview)?(?: by| in| from| with)?|[Rr]eported (?:by|in|on)|[Ss]een by|[Oo]btained by|[Rr]eviewed by|[Ii]nterview (?:with|to|by)|[Ss]p(?:oke|eaking|oken) (?:to|with)|[Ss]tatement to|[Qq]uoted by|[Pp]ublished (?:by|in)|[Mm]aterial from|[Ff]irst (?:appeared|reported) (?:in|by)|h\/t)(?: TV networks?| newspaper| broadcaster| news agency| agency| magazine| the (?:newspaper|broadcaster|magazine|daily|agency|news agency))* (?=(?:[Tt]he )?\p{Lu})/gu;

/** Words before which it stands. */
const after =
  /(?: (?:reports|reported|has learned|has reported|first reported|obtained|revealed|writes)\b|['’]s? (?:reporting|report|sources|source|story)\b)/g;

const nameWindow = 70;

/** A text that credits more is a list of outlets, and each more would be compared with all the others. */
const MOST_OUTLETS = 40;

/** Most often named first, then in the order of the text; the page's own publisher is left out. */
export function citedOutlets(text: string, from: number, to: number, publisher: string | undefined): readonly string[] {
  const counts = new Map<string, number>();
  const add = (name: string | undefined) => {
    if (name === undefined || isSelf(name, publisher)) return;
    if (counts.has(name) || counts.size < MOST_OUTLETS) counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  for (const m of matches(before, text, from, to)) {
    const start = m.index + m[0].length;
    const following = text.slice(start, Math.min(to, start + nameWindow));
    const name = outletAtStart(following, true);
    add(name);
    const second =
      name === undefined ? undefined : /^ and (?:the )?/.exec(following.slice(following.indexOf(name) + name.length));
    if (name !== undefined && second)
      add(outletAtStart(following.slice(following.indexOf(name) + name.length + second[0].length), true));
  }
  for (const m of matches(after, text, from, to))
    add(outletAtEnd(text.slice(Math.max(from, m.index - nameWindow), m.index)));
  return merged(counts);
}

function* matches(pattern: RegExp, text: string, from: number, to: number): Iterable<RegExpExecArray> {
  pattern.lastIndex = from;
  for (let m = pattern.exec(text); m && m.index < to; m = pattern.exec(text)) yield m;
}

/** "NPA" counts for "Norland Press Agency", where both are named. */
function merged(counts: ReadonlyMap<string, number>): readonly string[] {
  const names = [...counts.keys()];
  const full = (name: string) =>
    names.find((n) => n !== name && (n.startsWith(`${name} `) || n.endsWith(` ${name}`) || initials(n) === name)) ??
    name;
  const sums = new Map<string, number>();
  for (const [name, n] of counts) sums.set(full(name), (sums.get(full(name)) ?? 0) + n);
  return [...sums].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

const initials = (name: string): string => (name.includes(' ') ? name.replace(/\B\p{L}|[^\p{L}]/gu, '') : '');

/** "told the Dispatch" in the Drovnia Dispatch credits nobody. */
const isSelf = (name: string, publisher: string | undefined): boolean =>
  publisher !== undefined &&
  (` ${publisher.toLowerCase()} `.includes(` ${name.toLowerCase()} `) || initials(publisher) === name);
