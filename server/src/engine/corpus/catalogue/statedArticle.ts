/** An article with what a bibliography or a sidecar states about it; its words stay where they are. */
import type { Article, ArticleMetadata, Known, Landmark, Paragraph, StatedMetadata } from '../../model/article';
import type { Span } from '../../model/span';
import { stem } from '../addresses';
import type { Tie } from './tieEntries';

/** What is stated otherwise than the article was read. */
export interface Restated {
  readonly id: string;
  readonly pageKey: string;
  readonly metadata: ArticleMetadata;
}

const FIELDS = ['title', 'publisher', 'author', 'date', 'url', 'wire'] as const;
/** Of a file of several articles, that is all its entry can say of one of them. */
const OF_EVERY_PART: ReadonlySet<(typeof FIELDS)[number]> = new Set(['publisher', 'url']);

/**
 * A sidecar is the writer's last word. A bibliography gives way to what the source states of itself, and has the better of what was
 * inferred from its text. @param alone the only article of its file
 */
export function restated(article: Article, ties: readonly Tie[], alone: boolean): Restated {
  let metadata = article.metadata;
  for (const { entry, ofFile } of ties.toReversed())
    metadata = withStated(metadata, entry.stated, entry.kind === 'sidecar', alone || !ofFile);
  return { ...keysFor(article, ties, alone), metadata };
}

function keysFor(article: Article, ties: readonly Tie[], alone: boolean): Pick<Restated, 'id' | 'pageKey'> {
  const { id, pageKey, path } = article;
  const isStated = pageKey !== stem(path) || (id !== pageKey && !id.startsWith(`${pageKey}#`));
  const teller = ties.find(({ entry }) => entry.key !== undefined && (entry.kind === 'sidecar' || !isStated));
  const key = teller?.entry.key;
  if (key === undefined) return { id, pageKey };
  if (alone) return { id: key, pageKey: key };
  if (!teller!.ofFile) return { id: key, pageKey };
  return { id: id.startsWith(`${pageKey}#`) ? key + id.slice(pageKey.length) : id, pageKey: key };
}

function withStated(
  metadata: ArticleMetadata,
  stated: StatedMetadata,
  overrules: boolean,
  ofWhole: boolean,
): ArticleMetadata {
  const given = FIELDS.flatMap((field): readonly [string, Known<string>][] => {
    const value = stated[field];
    const known = metadata[field];
    if (value === undefined || (known && !known.inferred && !overrules)) return [];
    return ofWhole || OF_EVERY_PART.has(field) ? [[field, { value, inferred: false }]] : [];
  });
  return given.length > 0 ? { ...metadata, ...Object.fromEntries(given) } : metadata;
}

export class StatedArticle implements Article {
  readonly id: string;
  readonly pageKey: string;
  readonly path: string;
  declare readonly extracted?: true;
  declare readonly landmarks?: readonly Landmark[];
  readonly span: Span;
  readonly metadata: ArticleMetadata;
  readonly #of: Article;

  constructor(of: Article, { id, pageKey, metadata }: Restated) {
    this.#of = of;
    this.id = id;
    this.pageKey = pageKey;
    this.path = of.path;
    if (of.extracted) this.extracted = of.extracted;
    if (of.landmarks) this.landmarks = of.landmarks;
    this.span = of.span;
    this.metadata = metadata;
  }

  get text(): string {
    return this.#of.text;
  }

  get paragraphs(): readonly Paragraph[] {
    return this.#of.paragraphs;
  }
}
