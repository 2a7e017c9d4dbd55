/** Files of sources under other names or in other places: the keys that change with them, and what drafts then have to say. */
import type { CorpusView } from '../model/corpus';
import type { DigestCitation } from '../model/draftDigest';
import type { TextEdit } from '../model/finding';
import { sliceOf, type Span } from '../model/span';
import { composed, fileName, stem } from '../corpus/addresses';
import { writtenKey } from '../parse/citationKeys';
import { draftFormat, hasMarkdown } from '../parse/draftFormats';
import { writingOf } from '../parse/writing/writings';
import { movedTarget, namesFile } from './moveSource/linkTargets';

/** Both as reports show them. */
export interface SourceMove {
  readonly from: string;
  readonly to: string;
}

export interface CitingText {
  /** As reports show it. */
  readonly path: string;
  readonly text: string;
  /** As its digest has them. */
  readonly citations: readonly DigestCitation[];
}

/**
 * Old keys and new ones. A key that front matter states stays; so does one of a bibliography whose entry names the file: it
 * belongs to the entry. A key that other files have, too, still names those.
 */
export function keysMoved(moves: readonly SourceMove[], corpus: CorpusView): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const moved = new Set(moves.map(({ from }) => from));
  for (const { from, to } of moves) {
    const [old, now] = [stem(from), composed(stem(to))];
    const named = corpus.byKey(old);
    if (composed(old) === now || !named.some(({ path }) => path === from)) continue;
    if (named.some(({ path }) => !moved.has(path))) continue;
    if (corpus.entriesFor(old).some(({ files }) => files.length > 0)) continue;
    keys.set(composed(old), now);
    for (const { id, pageKey } of named)
      if (composed(pageKey) === composed(old) && id !== pageKey) keys.set(id, now + id.slice(pageKey.length));
  }
  return keys;
}

/** Of one draft, in the order of its text: its citations by these keys, and its links to the files. */
export function editsForMoves(
  { path, text, citations }: CitingText,
  moves: readonly SourceMove[],
  keys: ReadonlyMap<string, string>,
  corpus: CorpusView,
): readonly TextEdit[] {
  const edits = new Map<number, TextEdit>();
  // The marks of a footnote come with the keys of its note, which are citations of their own.
  for (const citation of citations.toSorted((a, b) => Number(b.form === 'footnote') - Number(a.form === 'footnote'))) {
    const { key, written, form } = citation;
    const newKey = form === 'link' ? undefined : keys.get(composed(key));
    const newText =
      newKey === undefined ? linkAfter(path, text, citation, moves, corpus) : keyAs(newKey, form, path, text, written);
    if (newText !== undefined && newText !== sliceOf(text, written))
      edits.set(written.start, { span: written, newText });
  }
  return [...edits.values()].sort((a, b) => a.span.start - b.span.start);
}

/** Whether a look at the text of a draft is worth while. */
export const citesMoved = (
  citations: readonly DigestCitation[],
  moves: readonly SourceMove[],
  keys: ReadonlyMap<string, string>,
): boolean =>
  citations.some(({ key, form }) =>
    form !== 'link' && keys.has(composed(key)) ? true : moves.some(({ from }) => namesFile(key, from)),
  );

/** The key as that place can hold it; undefined where it cannot. */
function keyAs(
  key: string,
  form: DigestCitation['form'],
  path: string,
  text: string,
  { start }: Span,
): string | undefined {
  const format = draftFormat(path);
  if (!hasMarkdown(format)) return writingOf({ format }).isPlainKey(key) ? key : undefined;
  const before = text.slice(Math.max(0, start - 2), start);
  const inAt = writtenKey(key)?.slice(1);
  if (before === '@{') return inAt === undefined ? undefined : key;
  if (form === 'wiki') return /[[\]|\n]/u.test(key) ? undefined : key;
  if (before.endsWith('@')) return inAt;
  const isPlain = inAt === key;
  if (form !== 'front-matter') return isPlain ? key : undefined;
  const quote = /["']$/u.exec(before)?.[0];
  if (quote !== undefined) return key.includes(quote) || key.includes('\\') ? undefined : key;
  return isPlain ? key : JSON.stringify(key);
}

function linkAfter(
  draft: string,
  text: string,
  { key: target, written, form }: DigestCitation,
  moves: readonly SourceMove[],
  corpus: CorpusView,
): string | undefined {
  if (text.charAt(written.start - 1) === '@') return undefined;
  const move = moves.find(({ from }) => namesFile(target, from));
  if (!move || !corpus.byKey(target).some(({ path }) => path === move.from)) return undefined;
  const now = movedTarget(target, draft, move);
  if (form === 'wiki') return /[[\]|\n]/u.test(now) ? undefined : now;
  const isAngled = text.charAt(written.start - 1) === '<';
  if (isAngled) return /[<>\n]/u.test(now) ? undefined : now;
  return now.replace(/[\s()<>%\\]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

/** A file's name where it stands in an entry of a bibliography, for entries that name it. */
export function fileFieldEdits(text: string, entry: Span, next: number, { from, to }: SourceMove): readonly TextEdit[] {
  const [old, now] = [fileName(from), fileName(to)];
  if (old === now || /[{};:\\"]/u.test(now)) return [];
  const inside = text.slice(entry.start, next);
  const at = [...occurrences(inside, old)].filter(
    (i) => /^[/\\:{"\s]?$/u.test(inside.charAt(i - 1)) && /^[:;}",\r\n]?$/u.test(inside.charAt(i + old.length)),
  );
  return at.map((i) => ({ span: { start: entry.start + i, end: entry.start + i + old.length }, newText: now }));
}

function* occurrences(text: string, part: string): Generator<number> {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) yield at;
}
