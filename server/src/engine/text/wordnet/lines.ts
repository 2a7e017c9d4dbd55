/** The thesaurus as lines of text that are found and read one by one, so that nobody waits for all of them. */

/** Lines of `text` between two offsets, by number; finding their starts takes a millisecond for a megabyte. */
export class Lines {
  private readonly starts: Uint32Array;
  private readonly text: string;
  private readonly to: number;

  constructor(text: string, from: number, to: number) {
    this.text = text;
    this.to = to;
    const starts: number[] = [];
    for (let at = from; at < to; at = nextLine(text, at, to)) starts.push(at);
    this.starts = Uint32Array.from(starts);
  }

  /** Fields of a line; empty strings for what it does not have. */
  fields(line: number): readonly string[] {
    const start = this.starts[line];
    return start === undefined ? [] : this.text.slice(start, (this.starts[line + 1] ?? this.to + 1) - 1).split('|');
  }

  /** The first field. */
  key(line: number): string {
    const start = this.starts[line] ?? this.to;
    const end = this.text.indexOf('|', start);
    return this.text.slice(start, Math.min(end < 0 ? this.to : end, (this.starts[line + 1] ?? this.to + 1) - 1));
  }

  /** Number of the line whose first field is `key`, where lines are sorted by it; −1 for none. */
  find(key: string): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low <= high) {
      const mid = (low + high) >> 1;
      const here = this.key(mid);
      if (here === key) return mid;
      if (here < key) low = mid + 1;
      else high = mid - 1;
    }
    return -1;
  }
}

function nextLine(text: string, at: number, to: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 || end >= to ? to : end + 1;
}

/** Numbers in base 36, as the lines refer to each other. */
export const numbersIn = (field = ''): readonly number[] =>
  field === '' ? [] : field.split(' ').map((number) => parseInt(number, 36));
