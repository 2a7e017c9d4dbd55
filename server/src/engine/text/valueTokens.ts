/** Cuts a stretch of text into the pieces that numbers and dates are made of: figures, words, signs. */
import type { Span } from '../model/span';

export interface ValueToken {
  /** `other`: web addresses, handles and figures with two stops or more, which are no numbers. */
  readonly kind: 'number' | 'word' | 'mark' | 'other';
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
  /** In lower case, with straight apostrophes, without a possessive ending and the stops of an abbreviation; marks as they stand. */
  readonly word: string;
  /** White space stands before it, or it is the first. */
  readonly spaced: boolean;
  readonly capital: boolean;
  readonly possessive: boolean;
  /** Of figures: their value, and how many digits stand behind the point. NaN for the rest. */
  readonly value: number;
  readonly decimals: number;
}

/** What stands before the first token and behind the last. */
const NOTHING: ValueToken = {
  kind: 'mark',
  start: 0,
  end: 0,
  text: '',
  word: '',
  spaced: true,
  capital: false,
  possessive: false,
  value: Number.NaN,
  decimals: 0,
};

/** Tokens by index, with nothing to either side, so that readers may look around without asking. */
export class ValueTokens {
  readonly text: string;
  readonly list: readonly ValueToken[];

  constructor(text: string, list: readonly ValueToken[]) {
    this.text = text;
    this.list = list;
  }

  get length(): number {
    return this.list.length;
  }

  at(i: number): ValueToken {
    return this.list[i] ?? NOTHING;
  }

  word(i: number): string {
    return this.at(i).word;
  }

  /** Index behind a hyphen or dash that joins two tokens; −1 where none stands at `i`. */
  behindHyphen(i: number): number {
    return /^[-\u2010-\u2014\u2212]$/u.test(this.word(i)) && this.at(i + 1) !== NOTHING ? i + 1 : -1;
  }
}

const VULGAR: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅕': 1 / 5,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
};

/**
 * One piece at a time. Each alternative takes at least one sign and looks back at none, so this is linear. Web addresses and
 * handles; figures with two stops; figures in groups of three behind commas (", 000" of texts cut into words) or narrow blanks; plain figures; abbreviations
 * with stops; words; any other sign.
 */
const PIECE =
  /(https?:\/\/\S+|www\.\S+|[@#][\p{L}\p{N}_]+|\d+(?:\.\d+){2,}|\d+(?:[:]\d\d)+)|(\d{1,3}(?:, 000(?!\d)|,\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d,]|\.\d)|\d+(?:\.\d+)?|[½⅓⅔¼¾⅕⅛⅜⅝⅞])|((?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:['’](?=\p{L})\p{L}+)*)|\S/gu;

const remembered: { text: string; start: number; end: number; tokens: ValueTokens | undefined } = {
  text: '',
  start: 0,
  end: 0,
  tokens: undefined,
};

/** Tokens of `text[within]`. The last answer is kept: times and quantities of a sentence are read one after the other. */
export function valueTokens(text: string, within: Span): ValueTokens {
  const last = remembered;
  if (last.tokens && last.start === within.start && last.end === within.end && last.text === text) return last.tokens;
  const stretch = text.slice(within.start, within.end);
  const list: ValueToken[] = [];
  let behind = -1;
  for (const m of stretch.matchAll(PIECE)) {
    list.push(tokenOf(m, within.start, m.index !== behind));
    behind = m.index + m[0].length;
  }
  last.text = text;
  last.start = within.start;
  last.end = within.end;
  last.tokens = new ValueTokens(text, list);
  return last.tokens;
}

function tokenOf(m: RegExpExecArray, from: number, spaced: boolean): ValueToken {
  const written = m[0];
  const start = from + m.index;
  const base = { ...NOTHING, start, end: start + written.length, text: written, spaced };
  if (m[1] !== undefined) return { ...base, kind: 'other', word: written };
  if (m[2] !== undefined) {
    const plain = written.replace(/[, \u00a0\u2009\u202f]/gu, '');
    const point = plain.indexOf('.');
    return {
      ...base,
      kind: 'number',
      word: plain,
      value: VULGAR[written] ?? Number(plain),
      decimals: point < 0 ? 0 : plain.length - point - 1,
    };
  }
  if (m[3] === undefined) return { ...base, kind: 'mark', word: written };
  const lower = written.toLowerCase().replaceAll('’', "'");
  const possessive = lower.endsWith("'s");
  const bare = possessive ? lower.slice(0, -2) : lower;
  return {
    ...base,
    kind: 'word',
    word: bare.includes('.') ? bare.replaceAll('.', '') : bare,
    capital: /^\p{Lu}/u.test(written),
    possessive,
  };
}
