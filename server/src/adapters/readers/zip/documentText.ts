/** Gathers the paragraphs of a word processor's document: boxes behind the paragraph they hang on, notes at the end, rows of a table. */

/** In UTF-16 units: rows whose cells are longer are a layout, not a table. */
const LONGEST_ROW = 300;

interface Level {
  readonly done: string[];
  current: string | undefined;
  /** Boxes that hang on the paragraph that is being read. */
  boxes: string[];
}

const level = (): Level => ({ done: [], current: undefined, boxes: [] });

export class DocumentText {
  readonly #levels: Level[] = [level()];
  readonly #notes: string[] = [];
  #goesOn = false;

  openParagraph(): void {
    const now = this.#now;
    // Not closed: the document is damaged.
    if (now.current !== undefined) this.closeParagraph();
    now.current = this.#goesOn ? (now.done.pop() ?? '') : '';
    this.#goesOn = false;
  }

  /** Outside of paragraphs there is only white space for the eye. */
  add(text: string): void {
    const now = this.#now;
    if (now.current !== undefined) now.current += text;
  }

  closeParagraph(): void {
    const now = this.#now;
    if (now.current === undefined) return;
    now.done.push(now.current, ...now.boxes);
    now.current = undefined;
    now.boxes = [];
  }

  /** The next paragraph is no new one: the mark between them was deleted. */
  joinNext(): void {
    this.#goesOn = true;
  }

  /** A text box, a note, a cell: it has paragraphs of its own. */
  enter(): void {
    this.#levels.push(level());
  }

  leave(as: 'box' | 'note' | 'none'): readonly string[] {
    if (this.#levels.length === 1) return [];
    this.closeParagraph();
    const paragraphs = this.#levels
      .pop()!
      .done.map(tidy)
      .filter((it) => it !== '');
    if (as === 'note') this.#notes.push(...paragraphs);
    else if (as === 'box') {
      const now = this.#now;
      if (now.current === undefined) now.done.push(...paragraphs);
      else now.boxes.push(...paragraphs);
    }
    return paragraphs;
  }

  /** @param cells the paragraphs of each */
  row(cells: readonly (readonly string[])[]): void {
    const filled = cells.filter((cell) => cell.length > 0);
    const line = filled.map(([text]) => text).join(' | ');
    const isTable = filled.length > 1 && filled.every((cell) => cell.length === 1) && line.length <= LONGEST_ROW;
    this.#now.done.push(...(isTable ? [line] : filled.flat()));
  }

  /** Paragraphs with blank lines between them. */
  toString(): string {
    while (this.#levels.length > 1) this.leave('box');
    this.closeParagraph();
    return [...this.#now.done.map(tidy), ...this.#notes].filter((it) => it !== '').join('\n\n');
  }

  get #now(): Level {
    return this.#levels.at(-1)!;
  }
}

/** Soft hyphens and what else is not seen break words for search. */
const tidy = (text: string): string =>
  text
    .replace(/[\u00ad\u200b\u2060\ufeff\0]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim();
