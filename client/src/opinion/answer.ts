/** Reads what a language model answered: its view and the words it quotes, as plain text whatever it sent. */

export interface Answer {
  /** In lines for people; nothing in it acts. */
  readonly view: string;
  /** Words that it gives as the sources' own; whether they stand there is another question. */
  readonly quotes: readonly string[];
}

/** UTF-16 units that are read of an answer; it was asked for eighty words. */
export const LONGEST_ANSWER = 6000;
const LONGEST_VIEW = 1500;
const MOST_QUOTES = 8;
const LONGEST_QUOTE = 400;

/** Undefined for an answer without words. Never throws. */
export function readAnswer(raw: string): Answer | undefined {
  const text = raw.slice(0, LONGEST_ANSWER);
  const read = objectIn(text) ?? { view: text, quotes: [] };
  const view = plain(read.view).slice(0, LONGEST_VIEW).trim();
  if (!/\p{L}/u.test(view)) return undefined;
  // Words in marks are evidence, too, wherever it puts them.
  const inView = [...view.matchAll(/[“"]([^“”"]{8,400})[”"]/gu)].map(([, words = '']) => words);
  const quotes = [...read.quotes, ...inView].map((quote) => bare(plain(quote)).slice(0, LONGEST_QUOTE));
  const telling = quotes.filter((quote) => /\p{L}.*\s/u.test(quote));
  return { view, quotes: [...new Set(telling)].slice(0, MOST_QUOTES) };
}

interface Raw {
  readonly view: string;
  readonly quotes: readonly string[];
}

/** The object that was asked for, also inside a fence or behind a greeting. */
function objectIn(text: string): Raw | undefined {
  const [from, to] = [text.indexOf('{'), text.lastIndexOf('}')];
  if (from < 0 || to < from) return undefined;
  try {
    const value: unknown = JSON.parse(text.slice(from, to + 1));
    if (typeof value !== 'object' || value === null || !('view' in value) || typeof value.view !== 'string')
      return undefined;
    const quotes = 'quotes' in value && Array.isArray(value.quotes) ? (value.quotes as unknown[]) : [];
    return { view: value.view, quotes: quotes.filter((quote) => typeof quote === 'string') };
  } catch {
    return undefined;
  }
}

/** What no font shows, and what turns the direction of the text around it. */
const UNFIT = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

const plain = (text: string): string => text.replace(/\s+/gu, ' ').replace(UNFIT, '');

const bare = (text: string): string => text.trim().replace(/^[“”"'‘’«»]+|[“”"'‘’«»]+$/gu, '');
