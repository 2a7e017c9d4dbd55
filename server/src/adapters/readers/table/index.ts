/** Reads tables of articles (`.csv`, `.tsv`): each row with a text is an article of its own, its columns known by their names. */
import { said, type SourceProblem, type StatedMetadata } from '../../../engine/index';
import { decode } from '../../decode';
import { gathered, titled, type GatheredArticle } from '../gathered';
import { blockText } from '../html/blockText';
import { documentOf } from '../html/dom';
import { leanMarkup } from '../html/leanMarkup';
import { damageIn, unread, type Reader, type ReadSource } from '../reader';
import { columnsOf, type Column } from './columns';
import { delimiterOf, rowsOf } from './rows';

export const tableReader: Reader<ReadSource> = { extensions: ['.csv', '.tsv', '.tab'], read };

const mostArticles = 20_000;
/** In UTF-16 units: a cell with more markup is taken as it is. */
const largestMarkup = 200_000;

function read(path: string, bytes: Uint8Array): ReadSource {
  const decoded = decode(bytes);
  if ('reason' in decoded) return unread(path, decoded.reason);
  const { delimiter, start } = delimiterOf(decoded.text);
  const { rows, open } = rowsOf(decoded.text.slice(start), delimiter);
  const [header = [], ...others] = rows;
  const columns = columnsOf(header);
  const textAt = columns.get('text');
  if (textAt === undefined)
    return unread(
      path,
      said('no column of this table is called “text”, “body” or “content”, so no articles were found in it'),
    );
  const problems: SourceProblem[] = [];
  const say = (message: string): void => void problems.push({ path, message });
  const articles: GatheredArticle[] = [];
  for (const row of others.slice(0, mostArticles)) {
    const stated = statedIn(row, columns);
    const text = withoutMarkup(row[textAt] ?? '').trim();
    if (/\p{L}/u.test(text)) articles.push({ text: titled(stated.title, text), stated });
  }
  if (articles.length === 0) return unread(path, said('no row of this table has a text'));
  const read = Math.min(others.length, mostArticles);
  if (articles.length < read)
    say(said('{0} of {1} rows have no text; the others were read.', read - articles.length, read));
  if (others.length > read)
    say(said('The table has {0} rows; the first {1} were read. Split it.', others.length, read));
  if (open !== undefined)
    say(
      said('A quotation mark that is opened in row {0} is never closed; what stands behind it may be missing.', open),
    );
  return { file: gathered(path, articles), problems: [...problems, ...damageIn(path, decoded.damaged)] };
}

function statedIn(row: readonly string[], columns: ReadonlyMap<Column, number>): StatedMetadata {
  const values = [...columns].flatMap(([column, at]) => {
    // A row's number is nobody's name for it in a citation.
    const value = column === 'text' ? '' : (row[at] ?? '').replace(/\s+/g, ' ').trim();
    return value === '' ||
      (column === 'key' && !/^(?=.*\p{L})\S+$/u.test(value)) ||
      value.length > longestValue ||
      /^(?:null|none|nan|n\/a)$/i.test(value)
      ? []
      : [[column, value] as const];
  });
  return Object.fromEntries(values);
}

/** In UTF-16 units; what is longer is no name, title or address. */
const longestValue = 2000;

/** Exports of web sites have their texts in HTML. */
function withoutMarkup(cell: string): string {
  if (cell.length > largestMarkup || !/<(?:p|div|br|h\d)\b[^>]*>/i.test(cell)) return cell;
  return blockText(documentOf('', leanMarkup(cell).markup).body);
}
