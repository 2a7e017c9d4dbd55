/** Cuts a text into the pieces of an uncased WordPiece vocabulary, as the models of the BERT family were trained on. */
import { foldSign, type FoldedSign } from './foldSign';

/** One entry for each piece. Places are UTF-16 in the text, half-open. */
export interface Pieces {
  readonly ids: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The vocabulary's numbers for what is no text. */
export interface SpecialPieces {
  readonly cls: number;
  readonly sep: number;
  readonly mask: number;
  readonly unknown: number;
}

/** Signs of a word above which it is not looked up. */
const LONGEST = 100;
/** Words that are remembered with their pieces; when there are so many, remembering begins anew. */
const REMEMBERED = 20_000;

const BYTE = 128;

export class WordPiece {
  readonly special: SpecialPieces;
  readonly #vocabulary: ReadonlyMap<string, number>;
  readonly #words = new Map<string, Pieces>();
  readonly #ascii: readonly FoldedSign[] = Array.from({ length: BYTE }, (_, i) => foldSign(String.fromCharCode(i)));
  readonly #others = new Map<string, FoldedSign>();

  /** Throws where the vocabulary lacks one of the pieces that every such model has. @param text one piece a line */
  constructor(text: string) {
    const lines = text.split(/\r?\n/);
    if (lines.at(-1) === '') lines.pop();
    this.#vocabulary = new Map(lines.map((piece, i) => [piece, i]));
    const numberOf = (piece: string): number => {
      const id = this.#vocabulary.get(piece);
      if (id === undefined) throw new Error(`its vocabulary has no ${piece}`);
      return id;
    };
    this.special = {
      cls: numberOf('[CLS]'),
      sep: numberOf('[SEP]'),
      mask: numberOf('[MASK]'),
      unknown: numberOf('[UNK]'),
    };
  }

  get size(): number {
    return this.#vocabulary.size;
  }

  /** Special pieces that are written out in the text are text. */
  cut(text: string): Pieces {
    const all = { ids: [] as number[], starts: [] as number[], ends: [] as number[] };
    const add = ({ ids, starts, ends }: Pieces, by: number): void => {
      for (let i = 0; i < ids.length; i++) {
        all.ids.push(ids[i]!);
        all.starts.push(starts[i]! + by);
        all.ends.push(ends[i]! + by);
      }
    };
    let start = -1;
    let end = -1;
    const close = (): void => {
      if (start >= 0) add(this.#word(text.slice(start, end)), start);
      start = -1;
    };
    for (let next = 0; next < text.length;) {
      const at = next;
      const sign = this.#signAt(text, at);
      next = at + (text.codePointAt(at)! > 0xffff ? 2 : 1);
      if (sign.kind === 'nothing') continue;
      if (sign.kind !== 'part') close();
      if (sign.kind === 'alone') add(this.#word(text.slice(at, next)), at);
      if (sign.kind !== 'part') continue;
      if (start < 0) start = at;
      end = next;
    }
    close();
    return all;
  }

  #signAt(text: string, at: number): FoldedSign {
    const code = text.charCodeAt(at);
    if (code < BYTE) return this.#ascii[code]!;
    const sign = String.fromCodePoint(text.codePointAt(at)!);
    let folded = this.#others.get(sign);
    if (!folded) {
      folded = foldSign(sign);
      // A few thousand signs are in use; a text that goes through all there are must not fill the memory.
      if (this.#others.size > REMEMBERED) this.#others.clear();
      this.#others.set(sign, folded);
    }
    return folded;
  }

  #word(word: string): Pieces {
    let pieces = this.#words.get(word);
    if (!pieces) {
      pieces = this.#look(word);
      if (this.#words.size >= REMEMBERED) this.#words.clear();
      // A slice would keep the whole text.
      if (word.length <= LONGEST) this.#words.set(Buffer.from(word, 'utf16le').toString('utf16le'), pieces);
    }
    return pieces;
  }

  /** The longest piece that fits, then the longest of what is left. */
  #look(word: string): Pieces {
    const { folded, starts, ends, signs } = this.#fold(word);
    const unknown: Pieces = { ids: [this.special.unknown], starts: [0], ends: [word.length] };
    if (signs > LONGEST) return unknown;
    const found = { ids: [] as number[], starts: [] as number[], ends: [] as number[] };
    for (let at = 0; at < folded.length;) {
      let to = folded.length;
      let id: number | undefined;
      for (; to > at; to--) {
        id = this.#vocabulary.get(`${at > 0 ? '##' : ''}${folded.slice(at, to)}`);
        if (id !== undefined) break;
      }
      if (id === undefined) return unknown;
      found.ids.push(id);
      found.starts.push(starts[at]!);
      found.ends.push(ends[to - 1]!);
      at = to;
    }
    return found;
  }

  /** The word as it is looked up, with the place of each of its UTF-16 units in the word as it is written. */
  #fold(word: string): { folded: string; starts: readonly number[]; ends: readonly number[]; signs: number } {
    let folded = '';
    let signs = 0;
    const starts: number[] = [];
    const ends: number[] = [];
    for (let next = 0; next < word.length;) {
      const at = next;
      const sign = this.#signAt(word, at);
      next = at + (word.codePointAt(at)! > 0xffff ? 2 : 1);
      for (const unit of sign.folded.split('')) {
        folded += unit;
        starts.push(at);
        ends.push(next);
      }
      signs += Array.from(sign.folded).length;
    }
    return { folded, starts, ends, signs };
  }
}
