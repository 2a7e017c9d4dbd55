/** Reads a text by RFC 4180, strictly: whatever the format does not have is an error. */
import assert from 'node:assert/strict';

export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quoted = /"((?:[^"]|"")*)"/uy;
    const bare = /[^",\r\n]*/uy;
    const cell = text[at] === '"' ? quoted : bare;
    cell.lastIndex = at;
    const found = cell.exec(text);
    assert.ok(found, `no cell at ${at}`);
    row.push((found[1] ?? found[0]).replaceAll('""', '"'));
    at += found[0].length;
    if (text[at] === ',') at++;
    else {
      assert.equal(text.slice(at, at + 2), '\r\n', `no end of a row at ${at}`);
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
