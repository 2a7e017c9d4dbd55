/** Holds quotations to what they were when a source had them: which are as they were, which were changed, which are gone. */
import type { CorpusView } from '../model/corpus';
import type { Draft, DraftQuotation } from '../model/draft';
import type { Place, QuoteMatch } from '../model/evidence';
import type { QuotationReading, TextEdit } from '../model/finding';
import type { LockedPlace, QuoteLock, WatchedQuotes } from '../model/quoteLock';
import { hull, overlaps, sliceOf, span, type Span } from '../model/span';
import { findWords, type Words } from '../text/words';

/** A quotation whose words are not those that were found, and are found nowhere else. */
export interface ChangedQuotation {
  /** Where the words stand that it had. */
  readonly place: Place;
  /** Puts back what the draft had; absent where that is not known to the letter. */
  readonly restore?: TextEdit;
}

export interface HeldQuotations {
  /** By index into `Draft.quotations`. */
  readonly changed: ReadonlyMap<number, ChangedQuotation>;
  readonly watched: WatchedQuotes;
}

interface Standing {
  readonly index: number;
  readonly quotation: DraftQuotation;
  /** With its marks and markup. */
  readonly written: string;
  /** Where its very words stand. */
  readonly found: QuoteMatch | undefined;
  /** The source has them in another house style, and nobody has the very words. */
  readonly restyled: boolean;
  readonly use: QuotationReading['use'];
}

/** Words in common, twice, among all words of both: from here on one is the other, changed. */
const LIKE = 0.5;

/**
 * Linear in the draft, but for quotations that no source has.
 * @param before what was watched, with its places in the draft as it is now
 */
export function holdQuotations(
  draft: Draft,
  corpus: CorpusView,
  readings: readonly QuotationReading[],
  before: WatchedQuotes,
): HeldQuotations {
  const all = readings.flatMap((reading) => standingIn(draft, reading) ?? []);
  const free = new Set(all);
  const locks: QuoteLock[] = [];
  const changed = new Map<number, ChangedQuotation>();
  const asWritten = unchanged(before.locks, all);
  for (const lock of before.locks) {
    const same = asWritten.get(lock);
    if (!same) continue;
    free.delete(same);
    // Its source may only be unread: what was found stays watched while the words stay.
    locks.push(lockOf(same) ?? { ...lock, here: { span: same.quotation.span, written: same.written } });
  }
  for (const lock of before.locks) {
    if (asWritten.has(lock)) continue;
    const now = lock.here ? heir(draft, corpus, lock, [...free], before.strangers) : returned(draft, corpus, lock, all);
    if (now === 'none') continue;
    if (now === 'waits') locks.push(lock);
    else {
      free.delete(now);
      locks.push(lockOf(now) ?? { ...lock, here: { ...lock.here, span: now.quotation.span } });
      const place = now.found ? undefined : placeOf(lock.source, corpus);
      if (place) changed.set(now.index, { place, ...restoring(lock, now, place) });
    }
  }
  for (const standing of free) {
    const lock = lockOf(standing);
    if (lock) locks.push(lock);
  }
  const strangers = [...free].filter(({ found, restyled }) => !found && !restyled).map(({ written }) => written);
  return { changed, watched: { locks, strangers: new Set(strangers) } };
}

function standingIn(draft: Draft, { index, matches, use }: QuotationReading): Standing | undefined {
  const quotation = draft.quotations[index];
  if (!quotation) return undefined;
  const found = matches.find(({ kind }) => kind === 'found');
  return {
    index,
    quotation,
    written: sliceOf(draft.text, quotation.span),
    found,
    restyled: !found && matches.some(({ kind }) => kind === 'restyled'),
    use,
  };
}

/** Only what somebody is said to have said: a term or a title may be worded as one likes. */
const isWatched = ({ use }: Standing): boolean => use === 'speech';

function lockOf(standing: Standing): QuoteLock | undefined {
  const { found, quotation, written } = standing;
  if (!found || !isWatched(standing)) return undefined;
  const { article, spans } = found;
  const source = { article: article.id, path: article.path, spans, words: hashOf(article.text, spans) };
  return { source, here: { span: quotation.span, written } };
}

/** The quotations that are written as the watched ones were: those in place first, then in the order of the text. */
function unchanged(locks: readonly QuoteLock[], all: readonly Standing[]): ReadonlyMap<QuoteLock, Standing> {
  const byWords = new Map<string, Standing[]>();
  for (const standing of all) {
    const its = byWords.get(standing.written);
    if (its) its.push(standing);
    else byWords.set(standing.written, [standing]);
  }
  const pairs = new Map<QuoteLock, Standing>();
  const take = (lock: QuoteLock, at: (standing: Standing) => boolean): void => {
    if (lock.here?.written === undefined || pairs.has(lock)) return;
    const its = byWords.get(lock.here.written) ?? [];
    const found = its.findIndex(at);
    const [standing] = found < 0 ? [] : its.splice(found, 1);
    if (standing) pairs.set(lock, standing);
  };
  for (const lock of locks) take(lock, ({ quotation }) => quotation.span.start === lock.here?.span.start);
  for (const lock of locks) take(lock, () => true);
  return pairs;
}

/** What a watched quotation has become; `waits` while nothing like it stands in its place, `none` once that is gone. */
function heir(
  draft: Draft,
  corpus: CorpusView,
  { source, here }: QuoteLock,
  free: readonly Standing[],
  strangers: ReadonlySet<string>,
): Standing | 'waits' | 'none' {
  const at = here?.span ?? span(0, 0);
  const there = free.filter(({ quotation }) => overlaps(quotation.span, at));
  const found = there.find((standing) => standing.found);
  if (found) return found;
  const words = here?.written === undefined ? wordsOf(source, corpus) : findWords(here.written);
  const like = likest(draft, words, there);
  if (like) return like;
  // Nothing else stands in its place: the text around it may have been put in anew, or it was moved.
  const moved =
    there.length > 0
      ? undefined
      : likest(
          draft,
          words,
          free.filter((it) => !it.found && !strangers.has(it.written)),
        );
  return moved ?? (at.start < at.end ? 'waits' : 'none');
}

/** The same for one of an earlier session, of which the draft's words are not known: beside the words that stood there. */
function returned(
  draft: Draft,
  corpus: CorpusView,
  { source, around }: QuoteLock,
  all: readonly Standing[],
): Standing | 'waits' | 'none' {
  const place = placeOf(source, corpus);
  // An article that is not read yet may still be.
  if (!place) return 'waits';
  const isThere = ({ found }: Standing): boolean =>
    found?.article === place.article && found.spans.some((its) => overlaps(its, place.span));
  if (all.some(isThere)) return 'none';
  const beside = all.filter((it) => {
    const { before, behind } = wordsAround(draft.text, it.quotation.span);
    return before === around?.before || behind === around?.behind;
  });
  return likest(draft, wordsOf(source, corpus), beside) ?? 'none';
}

/** The source's words as they are now; none where it is gone. */
function wordsOf(source: LockedPlace, corpus: CorpusView): Words {
  const article = placeOf(source, corpus)?.article;
  return findWords(article ? source.spans.map((its) => sliceOf(article.text, its)).join(' ') : '');
}

/** The quotation that has most of the words, if it has enough; none that is found or the writer's own. */
function likest(draft: Draft, words: Words, among: readonly Standing[]): Standing | undefined {
  let best: Standing | undefined;
  let most = LIKE;
  for (const standing of among) {
    if (standing.found || !isWatched(standing)) continue;
    const block = draft.blocks[standing.quotation.block];
    if (!block) continue;
    const its = findWords(sliceOf(block.prose.text, standing.quotation.quoted.content));
    const share = (2 * inOrder(words, its)) / Math.max(1, words.length + its.length);
    if (share < most || (share === most && best)) continue;
    best = standing;
    most = share;
  }
  return best;
}

/** Words that both have in one order; none compares more of them than this. */
const LONGEST = 400;

function inOrder(a: Words, b: Words): number {
  const width = Math.min(b.length, LONGEST);
  let row = new Uint16Array(width + 1);
  for (let i = 0; i < Math.min(a.length, LONGEST); i++) {
    const next = new Uint16Array(width + 1);
    for (let j = 0; j < width; j++)
      next[j + 1] = a.hashes[i] === b.hashes[j] ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!);
    row = next;
  }
  return row[width]!;
}

/** Undefined where the source does not have these words any more: nothing holds the draft to them. */
function placeOf({ article: id, path, spans, words }: LockedPlace, corpus: CorpusView): Place | undefined {
  const article = corpus.byKey(id).find((it) => it.path === path);
  const whole = hull(spans);
  if (!article || !whole || whole.end > article.text.length) return undefined;
  return hashOf(article.text, spans) === words ? { article, span: whole } : undefined;
}

function restoring(
  { here, source }: QuoteLock,
  { quotation }: Standing,
  { article }: Place,
): Pick<ChangedQuotation, 'restore'> {
  if (here?.written !== undefined) return { restore: { span: quotation.span, newText: here.written, written: true } };
  const [only, ...more] = source.spans;
  const words = only && more.length === 0 ? sliceOf(article.text, only) : '';
  // Marks inside the source's words would have to be nested as the draft has them, and lines as its markup wants them.
  if (words === '' || /["“”„«»]|\n\s*\n/u.test(words)) return {};
  return { restore: { span: quotation.content, newText: words.replace(/\s+/gu, ' ') } };
}

/** Words on either side by which a quotation is known again. */
const NEIGHBOURS = 5;
/** Characters in which they are looked for. */
const NEAR = 120;

/** Hashes of the folded words before a place and behind it. */
export function wordsAround(text: string, { start, end }: Span): NonNullable<QuoteLock['around']> {
  const before = findWords(text, Math.max(0, start - NEAR), start);
  const behind = findWords(text, end, Math.min(text.length, end + NEAR));
  return {
    before: mixed(before.hashes.subarray(Math.max(0, before.length - NEIGHBOURS), before.length)),
    behind: mixed(behind.hashes.subarray(0, Math.min(behind.length, NEIGHBOURS))),
  };
}

const hashOf = (text: string, spans: readonly Span[]): number =>
  mixed(spans.flatMap((its) => [...findWords(text, its.start, its.end).hashes]));

const mixed = (hashes: Iterable<number>): number => {
  let hash = 0x811c9dc5;
  for (const it of hashes) hash = Math.imul(hash ^ it, 0x01000193);
  return hash >>> 0;
};

/** What is worth knowing in a later session: no word of the draft. */
export const lastingLocks = (text: string, { locks }: WatchedQuotes): readonly QuoteLock[] =>
  locks.flatMap(({ source, here, around }): readonly QuoteLock[] => {
    const at = here && span(Math.min(here.span.start, text.length), Math.min(here.span.end, text.length));
    if (at && at.start === at.end) return [];
    return [{ source, ...(at ? { around: wordsAround(text, at) } : around ? { around } : {}) }];
  });
