/** Citation keys where the writer starts a citation: behind `@`, inside `[[`, and in the front matter's `sources`. */
import type { Analysis } from '../model/analysis';
import type { Article } from '../model/article';
import { bylineOf, shownTitle } from '../model/byline';
import { span, touches, type Span } from '../model/span';

export interface CompletionOffer {
  readonly key: string;
  /** Publisher and date. */
  readonly detail: string;
  /** Title, with its inferred mark; empty when the article has none. */
  readonly documentation: string;
  /** What typed letters are held against: the key, and the words of title and publisher. */
  readonly filterText: string;
  /** Order among the offers: keys the draft already uses come first. */
  readonly sortText: string;
  /** Original span of the half-typed key. */
  readonly replace: Span;
}

/** Both of these know the half-typed text; a full analysis is not needed and not waited for. */
export type CompletionGround = Pick<Analysis, 'draft' | 'corpus'>;

/** Offers at `offset`, best first, at most `limit`; empty where no citation is being typed. */
export function completionsAt(ground: CompletionGround, offset: number, limit = 200): readonly CompletionOffer[] {
  const replace = halfTypedKey(ground, offset);
  if (!replace) return [];
  const typed = ground.draft.text.slice(replace.start, offset);
  const used = new Set(
    ground.draft.citations
      .flatMap((citation) => citation.keys)
      .filter((key) => !touches(key.span, offset))
      .flatMap((key) => ground.corpus.byKey(key.key))
      .map((article) => article.id),
  );
  return ground.corpus.articles
    .map((article) => ({ article, filterText: filterTextOf(article), first: used.has(article.id) }))
    .filter(({ filterText }) => letterByLetter(filterText, typed))
    .sort((a, b) => Number(b.first) - Number(a.first))
    .slice(0, limit)
    .map(({ article, filterText }, at) => ({
      key: article.id,
      detail: bylineOf(article),
      documentation: shownTitle(article) ?? '',
      filterText,
      sortText: String(at).padStart(6, '0'),
      replace,
    }));
}

function filterTextOf(article: Article): string {
  const { title, publisher } = article.metadata;
  return [article.id, title?.value, publisher?.value].filter((part) => part !== undefined).join(' ');
}

/** As editors filter: the typed letters in order, others between them. */
function letterByLetter(text: string, typed: string): boolean {
  const words = text.toLowerCase();
  let at = 0;
  for (const letter of typed.toLowerCase().replace(/\s/g, '')) {
    const found = words.indexOf(letter, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}

const keyCharacters = '[\\p{L}\\p{N}_:.#$%&+?<>~/-]';
// No letter, digit or dot before the `@`, or it is an e-mail address.
const behindAt = new RegExp(`(?:^|[^\\p{L}\\p{N}_.@\\\\/])@(${keyCharacters}*)$`, 'u');
const insideWiki = /\[\[([^[\]|\n]*)$/;
const restOfKey = new RegExp(`^${keyCharacters}*`, 'u');

function halfTypedKey({ draft }: CompletionGround, offset: number): Span | undefined {
  const { text } = draft;
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const typed = inFrontMatter(text, offset)
    ? typedSource(text, line, offset)
    : inProse(draft, offset)
      ? (behindAt.exec(line)?.[1] ?? insideWiki.exec(line)?.[1])
      : undefined;
  if (typed === undefined) return undefined;
  const rest = restOfKey.exec(text.slice(offset, offset + 100))?.[0] ?? '';
  return span(offset - typed.length, offset + rest.length);
}

/** Blocks leave out code; inside a block an odd number of backticks before the cursor means inline code. */
function inProse({ blocks, text }: CompletionGround['draft'], offset: number): boolean {
  const block = blocks.find((b) => touches(b.span, offset));
  if (block) return (text.slice(block.span.start, offset).match(/`+/g)?.length ?? 0) % 2 === 0;
  // A paragraph that holds nothing but `[@` has no words yet, and so is no block.
  const before = text.slice(blocks.findLast((b) => b.span.end <= offset)?.span.end ?? 0, offset);
  const fences = before.match(/^[ \t]{0,3}(?:```|~~~)/gm)?.length ?? 0;
  return fences % 2 === 0 && !/^(?: {4}|\t)[^\n]*$/m.test(before.slice(before.lastIndexOf('\n') + 1));
}

function inFrontMatter(text: string, offset: number): boolean {
  const whole = /^---[ \t]*\r?\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text)?.[0];
  return whole !== undefined && offset < whole.trimEnd().length - 3 && offset > 3;
}

/** `sources: a`, `sources: [a, b` and `- a` in the list under `sources:`. */
function typedSource(text: string, line: string, offset: number): string | undefined {
  const inline = /^sources:[ \t]*(?:\[(?:[^\]]*[,\s])?)?["']?@?([^\s,\]"']*)$/.exec(line);
  if (inline) return inline[1];
  const item = /^[ \t]*-[ \t]+["']?@?([^\s"']*)$/.exec(line);
  const before = text.slice(0, offset - line.length);
  return item && /\nsources:[ \t]*\r?\n(?:[ \t]*-[^\n]*\n)*$/.test(before) ? item[1] : undefined;
}
