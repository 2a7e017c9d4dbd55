/** Reads the words of a draft's quotation as something to look for: runs of words, ellipses, brackets. */
import type { Span } from '../model/span';
import { span } from '../model/span';
import { findWords } from '../text/words';

export interface PatternWord {
  /** `free`: a bracketed replacement, which may stand for up to `FREE_WORDS` words of the source, or for none. */
  readonly kind: 'word' | 'free';
  readonly hash: number;
  /** In the block's prose. */
  readonly span: Span;
}

/** Words between two ellipses; a very long stretch is several runs, the later ones without a gap. */
export interface PatternRun {
  readonly words: readonly PatternWord[];
  /** The ellipsis before this run; undefined for the first, and where a long stretch goes on. */
  readonly gap?: Span;
}

export interface QuotePattern {
  readonly runs: readonly PatternRun[];
  /** Words without the bracketed ones. */
  readonly wordCount: number;
  readonly hasSic: boolean;
}

/** "[the president]" may replace as many words as a long title has: "the general secretary of the Ferry Crews' Union". */
export const FREE_WORDS = 8;

/** Aligning takes room for this many words times the article's; whole pages are quoted only by accident. */
const LONGEST_RUN = 400;

const ELLIPSIS = /\[\s*(?:…|\.\s?\.\s?\.)\s*\]|\(\s*(?:…|\.\s?\.\s?\.)\s*\)|…|\.\s?\.\s?\.(?:\s?\.)?/gu;
const SIC = /\[\s*sic\s*\]/giu;
const BRACKET = /\[([^[\]]{1,120})\]/gu;
const LETTER = /[\p{L}\p{N}]/u;

/** Reads `prose` in `content`; spans of the result index the same prose. */
export function readPattern(prose: string, content: Span): QuotePattern {
  const hidden = prose.slice(content.start, content.end).search(SIC) >= 0;
  const text = prose.slice(0, content.end).replace(SIC, (m) => ' '.repeat(m.length));
  const gaps: Span[] = [];
  ELLIPSIS.lastIndex = content.start;
  for (let m = ELLIPSIS.exec(text); m; m = ELLIPSIS.exec(text)) gaps.push(span(m.index, m.index + m[0].length));
  const runs: PatternRun[] = [];
  let start = content.start;
  let before: Span | undefined;
  for (const gap of [...gaps, undefined]) {
    const words = readRun(text, start, gap ? gap.start : content.end);
    // "… word": an ellipsis at the edge only says that the sentence was cut.
    if (words.length > 0) {
      const gapped = before && runs.length > 0 ? { gap: before } : {};
      for (let at = 0; at < words.length; at += LONGEST_RUN) {
        runs.push({ words: words.slice(at, at + LONGEST_RUN), ...(at === 0 ? gapped : {}) });
      }
      before = undefined;
    }
    before = gap ?? before;
    start = gap ? gap.end : content.end;
  }
  const wordCount = runs.reduce((n, r) => n + r.words.filter((w) => w.kind === 'word').length, 0);
  return { runs, wordCount, hasSic: hidden };
}

function readRun(text: string, from: number, to: number): readonly PatternWord[] {
  const brackets: Span[] = [];
  // "[Y]ou" and "vote[d]" are one word each: their brackets turn into characters that no word is cut at.
  const run = text.slice(from, to).replace(BRACKET, (m, inner: string, at: number) => {
    const inside = LETTER.test(text.charAt(from + at - 1)) || LETTER.test(text.charAt(from + at + m.length));
    if (inside && from + at >= from) return `\u200b${inner}\u200b`;
    brackets.push(span(from + at, from + at + m.length));
    return ' '.repeat(m.length);
  });
  const words = findWords(run);
  const found: PatternWord[] = [];
  for (let i = 0; i < words.length; i++) {
    const s = span(from + (words.starts[i] ?? 0), from + (words.ends[i] ?? 0));
    const edited = /[[\]]/u.test(text.slice(s.start, s.end));
    found.push({
      kind: edited && !isCapital(text.slice(s.start, s.end)) ? 'free' : 'word',
      hash: words.hashes[i] ?? 0,
      span: s,
    });
  }
  for (const b of brackets) found.push({ kind: 'free', hash: 0, span: b });
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** "[Y]ou", "[t]he": only the case was edited, so the word itself must still match. */
const isCapital = (word: string): boolean => /^\u200b?\[\p{L}\]/u.test(word);
