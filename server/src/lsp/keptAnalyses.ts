/** How much of what deep reading found is kept: all of a usual desk; of a large one what the open drafts rest on, and some. */
import { dropAnalysis, keepAnalysis, type Article, type ArticleAnalysis, type CorpusView } from '../engine/index';

/** Attributions: some 1.2 kB each in memory, so about 50 MB; a report of 600 words has ten to twenty. */
const usualMost = 40_000;

export class KeptAnalyses {
  readonly #most: number;
  /** In the order in which they came, with the number of their attributions. */
  readonly #sizes = new Map<Article, number>();
  #total = 0;

  constructor(most = usualMost) {
    this.#most = most;
  }

  get full(): boolean {
    return this.#total >= this.#most;
  }

  /** @param needed articles whose analyses stay when others have to go */
  keep(article: Article, analysis: ArticleAnalysis, needed: ReadonlySet<Article>): void {
    this.#drop(article);
    keepAnalysis(article, analysis);
    const size = 1 + analysis.attributions.length;
    this.#sizes.set(article, size);
    this.#total += size;
    if (this.#total <= this.#most) return;
    for (const other of this.#sizes.keys()) {
      if (other === article || needed.has(other)) continue;
      this.#drop(other);
      if (this.#total <= this.#most) return;
    }
  }

  /** Lets go of articles that are in none of these corpora any more. */
  keepOnly(corpora: readonly CorpusView[]): void {
    for (const article of this.#sizes.keys())
      if (!corpora.some(({ index }) => index.isLive(article))) this.#drop(article);
  }

  #drop(article: Article): void {
    const size = this.#sizes.get(article);
    if (size === undefined) return;
    dropAnalysis(article);
    this.#sizes.delete(article);
    this.#total -= size;
  }
}
