/** Takes a table of text apart into its cells: commas, semicolons, tabs or bars between them, quotation marks around them (RFC 4180). */

export interface Rows {
  readonly rows: readonly (readonly string[])[];
  /** The file ends inside quotation marks that the row of this number opens; counted from 1. */
  readonly open?: number;
}

/** Cells of one row; what has more is no table. */
const mostCells = 10_000;

export function rowsOf(text: string, delimiter: string): Rows {
  const rows: (readonly string[])[] = [];
  let row: string[] = [];
  let at = 0;
  const endRow = (): void => {
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  };
  while (at < text.length) {
    let cell: string;
    let open = false;
    if (text[at] === '"') {
      const pieces: string[] = [];
      let end = at;
      do {
        const from = end + 1;
        end = text.indexOf('"', from);
        if (end < 0) end = text.length;
        pieces.push(text.slice(from, end));
        // Two of them stand for one; what follows goes on.
      } while (text[end + 1] === '"' && ++end);
      cell = pieces.join('"');
      open = end >= text.length;
      at = end + 1;
    } else cell = '';
    const from = at;
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
    row.push(cell + text.slice(from, at));
    if (open) {
      endRow();
      return { rows, open: rows.length };
    }
    if (text[at] === delimiter && row.length < mostCells) {
      at++;
      if (at >= text.length) row.push('');
      continue;
    }
    endRow();
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
  }
  return { rows };
}

/** The sign that stands between the first line's cells most often; a line `sep=;` before it says so itself. */
export function delimiterOf(text: string): { readonly delimiter: string; readonly start: number } {
  const said = /^\ufeff?sep=(.)\r?\n/i.exec(text);
  if (said) return { delimiter: said[1]!, start: said[0].length };
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const [first = ''] = text
    .slice(start, start + 10_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n/);
  const counts = [',', ';', '\t', '|'].map((sign) => ({ sign, count: first.split(sign).length }));
  const most = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return { delimiter: most.sign, start };
}
