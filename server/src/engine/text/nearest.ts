/** The names that were most likely meant by one that is not known. */

/** Names within a third of the letters of edits, or that begin alike; best first, at most three. */
export function nearestTo(name: string, known: readonly string[]): readonly string[] {
  const wanted = folded(name);
  const most = Math.max(2, wanted.length / 3);
  return (
    known
      .map((k) => ({ k, as: folded(k) }))
      // A difference in length is made of as many edits; it tells most names apart from this one at no cost.
      .filter(({ as }) => Math.abs(as.length - wanted.length) <= most || as.startsWith(wanted) || wanted.startsWith(as))
      .map(({ k, as }) => ({ k, d: distanceBetween(wanted, as) }))
      .filter(({ d }) => d <= most)
      .sort((a, b) => a.d - b.d || (a.k < b.k ? -1 : 1))
      .slice(0, 3)
      .map(({ k }) => k)
  );
}

const folded = (text: string): string => text.trim().toLowerCase();

/** Letters to insert, delete or replace; a name that begins with the other costs one. */
export function distanceBetween(a: string, b: string): number {
  if (a.length >= 4 && b.length >= 4 && (a.startsWith(b) || b.startsWith(a))) return 1;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
