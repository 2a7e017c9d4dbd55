/** A citation key under a new name: where it is stated, where drafts cite it, and why some keys cannot be renamed. */
import type { Analysis } from '../model/analysis';
import type { Article } from '../model/article';
import type { CorpusView } from '../model/corpus';
import type { DraftDigest } from '../model/draftDigest';
import { span, touches, type Span } from '../model/span';
import { stem } from '../corpus/addresses';
import { writtenKey } from '../parse/citationKeys';
import { readFrontMatter } from '../parse/frontMatter';
import { t } from '../model/language';

export interface RenamableKey {
  readonly key: string;
  /** Of the key at the cursor, in the draft. */
  readonly span: Span;
  /** Where it is stated; empty for a key that no source has. */
  readonly stated: readonly StatedKey[];
}

export type StatedKey =
  | { readonly in: 'source'; readonly article: Article; readonly span: Span }
  /** A bibliography or a sidecar, by its path as reports show it. */
  | { readonly in: 'file'; readonly path: string; readonly span: Span };

/** Why not, in a sentence. */
export interface Refusal {
  readonly refused: string;
}

/** Undefined where no citation key stands at `offset`. */
export function keyToRename({ draft, corpus }: Analysis, offset: number): RenamableKey | Refusal | undefined {
  const at = draft.citations
    .filter(({ form }) => form !== 'link')
    .flatMap(({ keys }) => keys)
    .find((key) => touches(key.span, offset));
  if (!at) return undefined;
  const { key } = at;
  if (key === 'own') return { refused: t('“own” marks your own reporting and stays what it is.') };
  const named = corpus.byKey(key);
  const stated = [...placesInFiles(key, corpus), ...named.flatMap((article) => placeInSource(article, key) ?? [])];
  const [first] = named;
  if (first && stated.length === 0) return { refused: whyNot(key, first) };
  return { key, span: at.span, stated };
}

function whyNot(key: string, { path, extracted, pageKey }: Article): string {
  if (key.startsWith(`${pageKey}#`))
    return t('“{0}” is a part of the page “{1}”: rename the key of the page.', key, pageKey);
  const how = extracted
    ? t('put “key:” into a file {0}.yml beside it', stem(path))
    : t('give it a “key:” in its front matter');
  return t('“{0}” is the name of the file {1}. To cite it otherwise, {2}, or rename the file.', key, path, how);
}

/** Why a key cannot be called so; undefined where it can. */
export function whyNoKey(name: string, corpus: CorpusView): string | undefined {
  // Braces around it would have to be put in wherever it is cited, and are nothing for front matter.
  if (writtenKey(name) !== `@${name}`)
    return t('A key has letters, digits and _, and single signs such as - : . / between them.');
  if (name === 'own') return t('“own” marks your own reporting; a source needs another key.');
  const [taken] = corpus.byKey(name);
  if (taken) return t('“{0}” is already the key of {1}.', name, taken.path);
  const [entry] = corpus.entriesFor(name);
  return entry && t('“{0}” is already a key in {1}.', name, entry.from.path);
}

/** The key under its new name, and with it those of the page's parts: `talks#2`. */
export const keysRenamed = (key: string, name: string, corpus: CorpusView): ReadonlyMap<string, string> =>
  new Map([
    [key, name],
    ...corpus
      .byKey(key)
      .filter(({ id, pageKey }) => pageKey === key && id.startsWith(`${key}#`))
      .map(({ id }) => [id, name + id.slice(key.length)] as const),
  ]);

/** Every place where a draft cites by this key, as it is written. */
export const writtenIn = ({ citations }: DraftDigest, key: string): readonly Span[] => [
  ...new Map(
    citations.filter((it) => it.form !== 'link' && it.key === key).map((it) => [it.written.start, it.written]),
  ).values(),
];

function placesInFiles(key: string, { catalogue }: CorpusView): readonly StatedKey[] {
  return catalogue.entries
    .filter((entry) => entry.key === key)
    .map(({ from }) => ({ in: 'file', path: from.path, span: from.span }));
}

const KEY_LINE = /^(?:key|id)[ \t]*:[ \t]*(["']?)([^\r\n]*?)\1[ \t]*(?:#.*)?$/gmu;

/** The value of `key:` or `id:` in a source's own front matter. */
function placeInSource(article: Article, key: string): StatedKey | undefined {
  if (article.extracted) return undefined;
  const { end, data } = readFrontMatter(article.text);
  if (data.key !== key) return undefined;
  const line = [...article.text.slice(0, end).matchAll(KEY_LINE)].find((m) => m[2] === key);
  if (!line) return undefined;
  const start = line.index + line[0].indexOf(key, line[0].indexOf(':'));
  return { in: 'source', article, span: span(start, start + key.length) };
}
