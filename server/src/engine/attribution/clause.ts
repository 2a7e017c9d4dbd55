/** A sentence as tokens, with its quotations standing as one token each: grammar is read around them, not in them. */
import type { HouseLexicon } from '../model/lexicon';
import type { QuotedSpan } from '../model/quotation';
import { span, type Span } from '../model/span';
import { houseStretches } from '../text/houseWords';

export type TokenKind = 'word' | 'comma' | 'stop' | 'dash' | 'quote';

export interface Token {
  readonly kind: TokenKind;
  /** Folded word: lower case, straight apostrophes, no possessive ending. */
  readonly word: string;
  /** As written; of a desk's own words the common one that they read as. */
  readonly text: string;
  readonly span: Span;
  readonly capital: boolean;
  /** "Orsk's": its owner is not the one who speaks. */
  readonly possessive: boolean;
  /** Index of the quotation among those passed in; -1 for other tokens. */
  readonly quote: number;
}

const TOKEN =
  /[\p{L}\p{N}](?:[\p{L}\p{N}]|['’.&](?=[\p{L}\p{N}])|-(?=[\p{L}\p{N}])|(?<=\b\p{L})\.(?=\p{L}\b|\s\p{Lu}))*\.?|[,;:()]|[—–]|--?(?=\s)|[.!?…]/gu;
const KEEPS_STOP =
  /^(?:\p{L}|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Del|Prof|Rev|St|Jr|Sr|Adm|Maj|Hon|U\.S|U\.N|U\.K|E\.U|[A-Z]\.[A-Z])\.$/u;

/**
 * Tokens of `text` in `sentence`.
 * @param quotes outer quotations or other stretches to stand for one token each, in the order of the text
 * @param lexicon the desk's own words
 */
export function readClause(
  text: string,
  sentence: Span,
  quotes: readonly (QuotedSpan | { readonly span: Span })[],
  lexicon?: HouseLexicon,
): readonly Token[] {
  const tokens: Token[] = [];
  let at = sentence.start;
  quotes.forEach((quote, index) => {
    if (quote.span.end <= sentence.start || quote.span.start >= sentence.end || quote.span.start < at) return;
    readStretch(text, at, quote.span.start, tokens, lexicon);
    tokens.push({
      kind: 'quote',
      word: '',
      text: '',
      span: quote.span,
      capital:
        'content' in quote && /^\s*[^\p{L}]?\p{Lu}/u.test(text.slice(quote.content.start, quote.content.start + 4)),
      possessive: false,
      quote: index,
    });
    at = quote.span.end;
  });
  readStretch(text, at, sentence.end, tokens, lexicon);
  return withoutAsides(tokens);
}

/** "Gov. Hal Tennet (R-Norland), said": short brackets say nothing about who speaks. */
const ASIDE_WORDS = 12;

function withoutAsides(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((t) => t.text === '(')) return tokens;
  const kept: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i];
    if (t?.text === '(') {
      // Looked for no further than it counts: brackets that never close must not cost a look at all the rest each.
      const length = tokens.slice(i, i + ASIDE_WORDS + 1).findIndex((other) => other.text === ')');
      if (length > 0 && !tokens.slice(i, i + length).some((other) => other.kind === 'quote')) {
        i += length;
        continue;
      }
    }
    if (t) kept.push(t);
  }
  return kept;
}

function readStretch(text: string, from: number, to: number, tokens: Token[], lexicon: HouseLexicon | undefined): void {
  let at = from;
  for (const { span: stretch, as } of lexicon ? houseStretches(text, from, to, lexicon) : []) {
    readPlain(text, at, stretch.start, tokens);
    const possessive = /^['’]s(?!\p{L})/u.test(text.slice(stretch.end, stretch.end + 3));
    at = possessive ? stretch.end + 2 : stretch.end;
    tokens.push({
      kind: 'word',
      word: folded(as),
      text: possessive ? `${as}’s` : as,
      span: span(stretch.start, at),
      capital: isCapital(as),
      possessive,
      quote: -1,
    });
  }
  readPlain(text, at, to, tokens);
}

function readPlain(text: string, from: number, to: number, tokens: Token[]): void {
  const part = text.slice(from, to);
  for (const m of part.matchAll(TOKEN)) {
    let written = m[0];
    const start = from + m.index;
    let stop = false;
    if (written.length > 1 && written.endsWith('.') && !KEEPS_STOP.test(written)) {
      written = written.slice(0, -1);
      stop = true;
    }
    const end = start + written.length;
    tokens.push({
      kind: kindOf(written),
      word: folded(written),
      text: written,
      span: { start, end },
      capital: isCapital(written),
      possessive: isPossessive(written, text, end),
      quote: -1,
    });
    if (stop) {
      tokens.push({
        kind: 'stop',
        word: '.',
        text: '.',
        span: { start: end, end: end + 1 },
        capital: false,
        possessive: false,
        quote: -1,
      });
    }
  }
}

// Every word of every text comes through here: what is plain ASCII is told by its codes, patterns see the rest.

function folded(written: string): string {
  let word = written.toLowerCase();
  if (word.includes('’')) word = word.replaceAll('’', "'");
  if (word.endsWith("'s")) word = word.slice(0, -2);
  return word.endsWith('.') ? word.slice(0, -1) : word;
}

const isCapital = (written: string): boolean => {
  const code = written.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(written);
};

function isPossessive(written: string, text: string, end: number): boolean {
  if (!/[sSſ]$/u.test(written)) return false;
  return /['’]s$/u.test(written) || /^['’](?!\p{L})/u.test(text.slice(end, end + 3));
}

function kindOf(written: string): TokenKind {
  // Letters in lower case, most of all.
  const code = written.charCodeAt(0) | 32;
  if (code >= 97 && code <= 122) return 'word';
  if (/^[\p{L}\p{N}]/u.test(written)) return 'word';
  if (/^[,()]$/u.test(written)) return 'comma';
  return /^[—–-]/u.test(written) ? 'dash' : 'stop';
}
