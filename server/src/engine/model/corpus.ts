/** The corpus as checks and features see it: an immutable snapshot. */
import type { Article, SourceProblem } from './article';
import type { HouseLexicon } from './lexicon';
import type { Catalogue, CatalogueEntry } from './catalogue';

/** Words of some articles and where each pair of neighbouring words stands, by number of the article; see `corpus/segment`. */
export interface SegmentWords {
  /** Hashes of the words of the articles' evidence paragraphs, one article behind the other. */
  readonly words: Uint32Array;
  /** Number of words before each article, in the segment; one more entry than articles. */
  readonly bases: Uint32Array;
  /**
   * An entry for each pair of neighbouring words: the place of its first word, counted over the whole segment. In the order of the
   * pairs' hashes, which follow from the words; ascending within equal ones.
   */
  readonly places: Uint32Array;
  /** By the foremost bits of the hash, as many as there are buckets: number of the first entry in it; one more at the end. */
  readonly buckets: Uint32Array;
}

export interface WordIndexSegment extends SegmentWords {
  readonly articles: readonly Article[];
}

export interface WordIndex {
  readonly segments: readonly WordIndexSegment[];
  /** False for an article of a segment that has since been changed or removed. */
  isLive(article: Article): boolean;
}

export interface CorpusView {
  /** Grows by one with every change; caches compare it. */
  readonly generation: number;
  /** In the order of path, then place in the file. */
  readonly articles: readonly Article[];
  readonly problems: readonly SourceProblem[];
  readonly index: WordIndex;
  /**
   * Articles a citation key names: the article with that id, every part of a page for the page's key, and for a link
   * target or wiki link the article with that path, URL or title. Empty for an unknown key.
   */
  byKey(key: string): readonly Article[];
  /** Gets ready for `byKey`, in steps of some milliseconds; without it the first key asked for takes that long at once. */
  readKeys(): Generator<void, void>;
  /** Keys that come nearest to an unknown one, best first, at most three. */
  nearestKeys(key: string): readonly string[];
  /** What bibliographies say under this key, whether or not there is a text to it. */
  entriesFor(key: string): readonly CatalogueEntry[];
  /** What bibliographies and sidecars state of an article; a sidecar first. */
  entriesOf(article: Article): readonly CatalogueEntry[];
  /** Entries of bibliographies to which no article belongs; one for a work that several bibliographies have under one key. */
  readonly textless: readonly CatalogueEntry[];
  readonly catalogue: Catalogue;
  /** The desk's own words, with which its articles are read. */
  readonly lexicon?: HouseLexicon;
}
