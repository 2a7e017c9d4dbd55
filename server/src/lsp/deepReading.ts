/**
 * Has articles read in depth in the background: those that somebody waits for, those that the open drafts rest on, and then,
 * slowly and while nobody types, the rest.
 */
import type { ArticleReader } from '../adapters/articleReader';
import { knownAnalysis, type Article, type ArticleAnalysis, type CorpusView } from '../engine/index';
import { KeptAnalyses } from './keptAnalyses';

/** What deep reading looks at of a project. */
export interface ReadDesk {
  /** True while its sources are still being read. */
  readonly reading: boolean;
  readonly project: { readonly corpus: CorpusView };
}

/** What it looks at of an open draft. */
export interface RestingDraft {
  /** Milliseconds since the text last changed. */
  readonly rested: number;
}

export interface DeepReadingOptions<D extends RestingDraft> {
  readonly reader: ArticleReader;
  readonly desks: () => Promise<readonly ReadDesk[]>;
  readonly drafts: () => readonly D[];
  /** What a draft rests on, most needed first. */
  readonly behind: (draft: D) => readonly Article[];
  /** More is known of the articles that these drafts rest on: time to analyse them anew. */
  readonly arrived: (drafts: readonly D[]) => void;
  /** What the drafts rest on has been read, or everything. */
  readonly passed: () => void;
  readonly failed: (error: unknown) => void;
  /** Milliseconds without a keystroke before articles are read that no open draft rests on. */
  readonly calmMs: number;
  /** Only what somebody asks for is read. */
  readonly paused: () => boolean;
  /** Attributions kept in memory. */
  readonly most?: number;
}

/** UTF-16 units handed over at once: a tenth of a second's reading, and what comes back is taken over in a millisecond. */
const batchCharacters = 24_000;
/** The rest is read for a fifth of the time: a laptop on battery should not notice. */
const restFactor = 4;
/** Longest time between the first news for a draft and its analysis while more is being read for it, in milliseconds. */
const newsMs = 1000;

export class DeepReading<D extends RestingDraft> {
  readonly #options: DeepReadingOptions<D>;
  readonly #calmMs: number;
  readonly #kept: KeptAnalyses;
  readonly #asked = new Map<Article, ((analysis: ArticleAnalysis | undefined) => void)[]>();
  readonly #failed = new WeakSet<Article>();
  /** How far each snapshot has been read. */
  readonly #cursors = new WeakMap<CorpusView, number>();
  #corpora: readonly CorpusView[] = [];
  /** Drafts with news, and when the first came. */
  readonly #news = new Set<D>();
  #newsSince = 0;
  #farNotBefore: number;
  #sincePassed = 0;
  #stretches = 0;
  #running = false;
  #disposed = false;
  #wake: () => void = () => undefined;

  constructor(options: DeepReadingOptions<D>) {
    this.#options = options;
    this.#calmMs = options.calmMs;
    this.#kept = new KeptAnalyses(options.most);
    this.#farNotBefore = performance.now() + this.#calmMs;
  }

  /** Stretches of reading that are behind: another number, more known. */
  get stretches(): number {
    return this.#stretches;
  }

  /** Something has changed: a draft, what it rests on, a corpus. */
  stir(): void {
    if (this.#running) this.#wake();
    else if (!this.#disposed) void this.#run();
  }

  /** What is in the article, read before all others if nobody has yet; undefined where its text could not be read. */
  read(article: Article): Promise<ArticleAnalysis | undefined> {
    const known = knownAnalysis(article);
    if (known || this.#disposed || this.#failed.has(article)) return Promise.resolve(known);
    return new Promise((resolve) => {
      this.#asked.set(article, [...(this.#asked.get(article) ?? []), resolve]);
      this.stir();
    });
  }

  async dispose(): Promise<void> {
    this.#disposed = true;
    this.#wake();
    this.#answerAll();
    await this.#options.reader.dispose();
  }

  async #run(): Promise<void> {
    this.#running = true;
    for (;;) {
      const woken = new Promise<true>((resolve) => (this.#wake = () => resolve(true)));
      const wait = await this.#step().catch((error: unknown) => this.#giveUp(error));
      if (this.#disposed) return;
      if (wait === undefined) this.#pass();
      // Nothing to do: unless something has changed since this was found.
      if (wait === undefined && !(await Promise.race([woken, Promise.resolve(false)]))) break;
      if (wait !== undefined && wait > 0) await Promise.race([woken, resting(wait)]);
    }
    this.#running = false;
  }

  /** Reads a few articles. Answers how long to wait before the next step; undefined when nothing is left to do. */
  async #step(): Promise<number | undefined> {
    // A project that could not be opened has nothing to read.
    const desks = (await this.#options.desks().catch(() => [])).filter(({ reading }) => !reading);
    this.#settleOn(desks.map(({ project }) => project.corpus));
    const drafts = this.#options.drafts();
    const behind = drafts.map(this.#options.behind);
    const needed = new Set(behind.flat());
    const near = [...needed].filter((article) => this.#mayRead(article));
    const now = performance.now();
    const toTell = this.#news.size > 0;
    if (near.length === 0 || now - this.#newsSince > newsMs) this.#tell();
    if (near.length === 0 && toTell) this.#pass();
    if (this.#asked.size > 0) {
      await this.#readBatch(batchOf(this.#asked.keys()), needed);
      return 0;
    }
    if (this.#options.paused()) return undefined;
    if (near.length > 0) {
      const read = new Set(await this.#readBatch(batchOf(near), needed));
      drafts.forEach((draft, i) => behind[i]?.some((article) => read.has(article)) && this.#note(draft));
      return 0;
    }
    const [more] = this.#rest();
    if (!more || this.#kept.full) return undefined;
    const wait = Math.max(this.#farNotBefore - now, ...drafts.map(({ rested }) => this.#calmMs - rested));
    if (wait > 0) return wait;
    await this.#readBatch(batchOf(this.#rest()), needed);
    this.#farNotBefore = performance.now() + restFactor * (performance.now() - now);
    return 0;
  }

  #settleOn(corpora: readonly CorpusView[]): void {
    const same = corpora.length === this.#corpora.length && corpora.every((corpus, i) => corpus === this.#corpora[i]);
    if (same) return;
    this.#corpora = corpora;
    this.#kept.keepOnly(corpora);
  }

  #mayRead(article: Article): boolean {
    const unknown = !knownAnalysis(article) && !this.#failed.has(article);
    return unknown && this.#corpora.some(({ index }) => index.isLive(article));
  }

  /** What is left of the corpora, in their own order. An article counts as passed when the next one is asked for. */
  *#rest(): Iterable<Article> {
    for (const corpus of this.#corpora) {
      for (let at = this.#cursors.get(corpus) ?? 0; at < corpus.articles.length; at++) {
        const article = corpus.articles[at];
        if (article && this.#mayRead(article)) yield article;
        this.#cursors.set(corpus, at + 1);
      }
    }
  }

  async #readBatch(batch: readonly Article[], needed: ReadonlySet<Article>): Promise<readonly Article[]> {
    const analyses = await this.#options.reader.read(batch);
    if (this.#disposed) return [];
    batch.forEach((article, i) => {
      const analysis = analyses[i];
      if (analysis) {
        this.#kept.keep(article, analysis, needed);
        this.#sincePassed++;
      } else this.#failed.add(article);
      for (const resolve of this.#asked.get(article) ?? []) resolve(analysis);
      this.#asked.delete(article);
    });
    return batch.filter((_, i) => analyses[i] !== undefined);
  }

  /** Until something changes: whoever waits must not wait for ever. */
  #giveUp(error: unknown): undefined {
    this.#options.failed(error);
    this.#answerAll();
  }

  #answerAll(): void {
    for (const waiting of this.#asked.values()) for (const resolve of waiting) resolve(undefined);
    this.#asked.clear();
  }

  /** A stretch of reading is behind: whatever is worked out of many analyses is worth doing again. */
  #pass(): void {
    if (this.#sincePassed === 0) return;
    this.#sincePassed = 0;
    this.#stretches++;
    this.#options.passed();
  }

  #note(draft: D): void {
    if (this.#news.size === 0) this.#newsSince = performance.now();
    this.#news.add(draft);
  }

  /** Once for many articles: each analysis costs the writer's machine something. */
  #tell(): void {
    if (this.#news.size === 0) return;
    const open = new Set(this.#options.drafts());
    const drafts = [...this.#news].filter((draft) => open.has(draft));
    this.#news.clear();
    if (drafts.length > 0) this.#options.arrived(drafts);
  }
}

/** The first articles, as many as are read in a moment; at least one. */
function batchOf(articles: Iterable<Article>): readonly Article[] {
  const batch: Article[] = [];
  let characters = 0;
  for (const article of articles) {
    characters += article.span.end - article.span.start;
    if (batch.length > 0 && characters > batchCharacters) break;
    batch.push(article);
  }
  return batch;
}

const resting = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms).unref());
