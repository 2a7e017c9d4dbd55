/** Says whether memory keeps growing, of samples taken after the same work each time. */

export interface Sample {
  readonly minute: number;
  /** In bytes. */
  readonly rss: number;
  readonly heapUsed: number;
  readonly external: number;
}

/** The first part of a session fills caches; it is left out. */
const SETTLING = 0.34;
/** Bytes between two halves of the rest that are noise, and the share of what is held. */
const NOISE = 6e6;
const SHARE = 0.06;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Of the heap and what it holds outside: RSS is told, but follows the system's moods. */
export function growth(samples: readonly Sample[]): { readonly words: string; readonly grows: boolean } {
  const settled = samples.slice(Math.floor(samples.length * SETTLING));
  const held = settled.map(({ heapUsed, external }) => heapUsed + external);
  const [early, late] = [held.slice(0, held.length >> 1), held.slice(held.length >> 1)].map(median) as [number, number];
  const grows = held.length >= 4 && late - early > Math.max(NOISE, SHARE * early);
  const mb = (bytes: number): string => (bytes / 1e6).toFixed(1);
  return {
    words: `${samples.length} cycles: the heap and what it holds went from ${mb(early)} to ${mb(late)} MB${grows ? ', and keeps growing' : ''}; RSS ${mb(samples[0]?.rss ?? 0)} to ${mb(samples.at(-1)?.rss ?? 0)} MB.`,
    grows,
  };
}
