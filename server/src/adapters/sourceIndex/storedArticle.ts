/** An article as it is kept in memory by the ten thousand: text and paragraphs are made when somebody looks at them. */
import type { Article, ArticleMetadata, Landmark, Paragraph, ParagraphKind, Span } from '../../engine/index';
import type { ArticleParts, PackedParagraphs } from './messages';

const KINDS: readonly ParagraphKind[] = ['body', 'headline', 'crosshead'];
/** Numbers of a paragraph. */
const SIZE = 3;

/** A tenth of the memory, and of what the log has to say of them. */
export const packParagraphs = (paragraphs: readonly Paragraph[]): PackedParagraphs =>
  paragraphs.flatMap(({ kind, span }) => [KINDS.indexOf(kind), span.start, span.end]);

function unpackParagraphs(packed: PackedParagraphs): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (let i = 0; i + SIZE <= packed.length; i += SIZE)
    paragraphs.push({ kind: KINDS[packed[i]!] ?? 'body', span: { start: packed[i + 1]!, end: packed[i + 2]! } });
  return paragraphs;
}

/** Where the text of a file is had from. */
export interface TextSource {
  readonly text: string;
  /** What was made of it, for as long as the text is in memory; it must not keep an article whose file has changed since. */
  readonly made: WeakMap<Article, readonly Paragraph[]> | undefined;
}

export class StoredArticle implements Article {
  readonly id: string;
  readonly pageKey: string;
  readonly path: string;
  declare readonly extracted?: true;
  readonly span: Span;
  readonly metadata: ArticleMetadata;
  declare readonly landmarks?: readonly Landmark[];
  readonly #packed: PackedParagraphs;
  readonly #from: TextSource;

  constructor({ id, pageKey, span, metadata, landmarks, paragraphs }: ArticleParts, path: string, from: TextSource) {
    this.id = id;
    this.pageKey = pageKey;
    this.path = path;
    this.span = span;
    this.metadata = metadata;
    if (landmarks) this.landmarks = landmarks;
    this.#packed = paragraphs;
    this.#from = from;
  }

  get text(): string {
    return this.#from.text;
  }

  get paragraphs(): readonly Paragraph[] {
    const { made } = this.#from;
    const known = made?.get(this);
    if (known) return known;
    const paragraphs = unpackParagraphs(this.#packed);
    made?.set(this, paragraphs);
    return paragraphs;
  }
}

/** An article of a file whose text is no plain text: spans are into what was extracted. */
export class ExtractedArticle extends StoredArticle {
  override readonly extracted = true;
}
