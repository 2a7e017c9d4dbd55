/** Picks an article's headline among what a page states, and takes the site's name off it. */

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const letters = (text: string): string => wordsIn(text).join('');
/** Signs with blanks around them that set a site's name off from a title. */
const separator = /\s+[|·•–—»«:/~-]{1,2}\s+|\s*[|»«]\s*|:\s+/g;
/** How much of the longer of two titles must be in the other one for both to be the same headline. */
const sameTitle = 0.6;
/** A site's name in a title, in words, where nothing on the page names the site. */
const longestSite = 4;

/** Longer ones, in UTF-16 units, are no titles. */
const longestTitle = 400;

export interface Titles {
  /** Best first. */
  readonly stated: readonly string[];
  /** The main headings as printed. */
  readonly headings: readonly string[];
  /** What the browser shows in its tab. */
  readonly tab: string;
  /** Names the site goes by. */
  readonly sites: readonly string[];
}

/** The printed heading where a stated title means it, else the stated title; undefined when the page has none. */
export function headlineOf({ stated, headings, tab, sites }: Titles): string | undefined {
  const usable = stated.filter((title) => title.length <= longestTitle);
  const named = usable.map((title) => withoutSite(title, sites)).filter((title) => title !== '');
  const fromTab = tab.length <= longestTitle ? withoutSite(tab, sites) : '';
  const shortTab = named.length > 0 ? fromTab : withoutTail(fromTab);
  const wanted = named[0] ?? shortTab;
  const printed = best(headings, [...named, shortTab]) ?? headings.find((heading) => isPartOf(heading, fromTab));
  if (printed !== undefined) return printed;
  if (wanted !== '') return wanted;
  return headings.length === 1 ? headings[0] : undefined;
}

function best(headings: readonly string[], titles: readonly string[]): string | undefined {
  const likeness = (heading: string): number => Math.max(0, ...titles.map((title) => likenessOf(heading, title)));
  const [first] = headings
    .map((heading) => ({ heading, like: likeness(heading) }))
    .filter(({ like }) => like >= sameTitle)
    .sort((a, b) => b.like - a.like);
  return first?.heading;
}

/** “About bugs” in “About bugs – Vortex Entertainment”. */
const isPartOf = (heading: string, title: string): boolean =>
  letters(heading) !== '' && title.split(separator).some((part) => letters(part) === letters(heading));

function likenessOf(a: string, b: string): number {
  const [x, y] = [new Set(wordsIn(a)), new Set(wordsIn(b))];
  const shared = [...x].filter((word) => y.has(word)).length;
  return shared / Math.max(x.size, y.size, 1);
}

/** “Pier to close | The Orsk Ledger”, “Orsk Ledger: Pier to close” → “Pier to close” */
function withoutSite(title: string, sites: readonly string[]): string {
  const names = new Set(sites.flatMap((site) => [letters(site), letters(site.replace(/^the\s+/i, ''))]));
  names.delete('');
  let rest = title.trim();
  for (;;) {
    const cuts = [...rest.matchAll(separator)];
    const isSite = (part: string): boolean =>
      names.has(letters(part)) || names.has(letters(part.replace(/^the\s+/i, '')));
    const tail = cuts.find((cut) => isSite(rest.slice(cut.index + cut[0].length)));
    const head = cuts.findLast((cut) => isSite(rest.slice(0, cut.index)));
    if (tail) rest = rest.slice(0, tail.index).trim();
    else if (head) rest = rest.slice(head.index + head[0].length).trim();
    else return rest;
  }
}

/** Cuts a short last part off a tab's title, where no site is known by name. */
function withoutTail(title: string): string {
  const cut = [...title.matchAll(/\s+[|·•–—»-]\s+|\s*\|\s*/g)].at(-1);
  if (!cut) return title;
  const [head, tail] = [title.slice(0, cut.index), title.slice(cut.index + cut[0].length)];
  return wordsIn(tail).length <= longestSite && wordsIn(head).length >= 3 ? head.trim() : title;
}
