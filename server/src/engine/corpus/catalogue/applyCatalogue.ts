/** Puts a catalogue over the articles of a corpus: those of whom something else is stated than before are replaced, no others. */
import type { Article } from '../../model/article';
import type { Catalogue, CatalogueEntry } from '../../model/catalogue';
import { restated, StatedArticle } from './statedArticle';
import { tieEntries } from './tieEntries';

/** A file of which a catalogue states something. */
export interface StatedFile {
  /** As it was read. */
  readonly read: readonly Article[];
  /** As it is shown; the same objects where only keys were added. */
  readonly shown: readonly Article[];
  /** What was made of it, for comparison. */
  readonly sign: string;
}

export interface Applied {
  /** By path. */
  readonly files: ReadonlyMap<string, readonly Article[]>;
  readonly stated: ReadonlyMap<string, StatedFile>;
  /** Of articles as they are shown. */
  readonly entriesOf: ReadonlyMap<Article, readonly CatalogueEntry[]>;
  /** What articles that were shown before are now. */
  readonly replaced: ReadonlyMap<Article, Article>;
}

/** @param files as they are shown now, with what the catalogue before stated of `before` */
export function applyCatalogue(
  catalogue: Catalogue,
  files: ReadonlyMap<string, readonly Article[]>,
  before: ReadonlyMap<string, StatedFile>,
): Applied {
  const asRead = new Map(files);
  for (const [path, { read }] of before) asRead.set(path, read);
  const ties = tieEntries(catalogue, asRead);
  const shown = new Map(files);
  const stated = new Map<string, StatedFile>();
  const entriesOf = new Map<Article, readonly CatalogueEntry[]>();
  const replaced = new Map<Article, Article>();
  for (const path of new Set([...before.keys(), ...[...ties.keys()].map((article) => article.path)])) {
    const read = asRead.get(path) ?? [];
    const next = statedFile(read, before.get(path), (article) => ties.get(article) ?? []);
    if (next) stated.set(path, next);
    const now = next?.shown ?? read;
    for (const [i, article] of (files.get(path) ?? []).entries())
      if (now[i] && now[i] !== article) replaced.set(article, now[i]);
    shown.set(path, now);
    for (const [i, article] of read.entries()) {
      const its = ties.get(article);
      if (its) entriesOf.set(now[i] ?? article, its.map(({ entry }) => entry));
    }
  }
  return { files: shown, stated, entriesOf, replaced };
}

function statedFile(
  read: readonly Article[],
  before: StatedFile | undefined,
  tiesOf: (article: Article) => Parameters<typeof restated>[1],
): StatedFile | undefined {
  const alone = read.length === 1;
  const made = read.map((article) => (tiesOf(article).length > 0 ? restated(article, tiesOf(article), alone) : undefined));
  if (made.every((it) => it === undefined)) return undefined;
  const sign = JSON.stringify(made);
  if (before?.sign === sign) return before;
  const shown = read.map((article, i) => {
    const now = made[i];
    const same = !now || (now.id === article.id && now.pageKey === article.pageKey && now.metadata === article.metadata);
    return same ? article : new StatedArticle(article, now);
  });
  return { read, shown, sign };
}
