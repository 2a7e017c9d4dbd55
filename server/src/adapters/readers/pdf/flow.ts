/** Makes one running text of the paragraphs of all pages: broken words whole, paragraphs over the end of a page joined, notes behind. */
import type { Landmark } from '../../../engine/index';
import type { PrintedParagraph } from './paragraphs';

/** The columns of a page in their order, with their paragraphs. */
export interface PageFlow {
  readonly label: string;
  readonly columns: readonly (readonly PrintedParagraph[])[];
}

export interface Flow {
  readonly text: string;
  readonly landmarks: readonly Landmark[];
}

/** Smaller type than so many times that of the text, at the foot of a column, is a note. */
const NOTE = 0.92;

interface Part {
  readonly label: string;
  readonly paragraph: PrintedParagraph;
}

/** Never fails. */
export function flowOf(pages: readonly PageFlow[]): Flow {
  const usual = usualSize(pages);
  const words = wordsOf(pages);
  let text = '';
  const landmarks: Landmark[] = [];
  const enter = (label: string): void => {
    if (landmarks.at(-1)?.label !== label) landmarks.push({ at: text.length, kind: 'page', label });
  };
  const begin = ({ label, paragraph }: Part): void => {
    if (text !== '') text += '\n\n';
    enter(label);
    text += textOf(paragraph, words);
  };

  let last: Part | undefined;
  let notes: Part[] = [];
  for (const { label, columns } of pages)
    for (const column of columns) {
      const foot = column.length - notesAtFoot(column, usual);
      column.slice(0, foot).forEach((paragraph, i) => {
        if (i === 0 && last && goesOn(last.paragraph, paragraph)) {
          const [before, next] = [text, textOf(paragraph, words)];
          const line = joined(lastWord(before), next, words);
          text = before.slice(0, before.length - lastWord(before).length) + line.slice(0, line.length - next.length);
          enter(label);
          text += next;
        } else {
          // A paragraph is told to its end before the notes of its page.
          for (const note of notes) begin(note);
          notes = [];
          begin({ label, paragraph });
        }
        last = { label, paragraph };
      });
      notes.push(...column.slice(foot).map((paragraph) => ({ label, paragraph })));
    }
  for (const note of notes) begin(note);
  return { text, landmarks };
}

/** Letters stand for how much of the text is of a size. */
function usualSize(pages: readonly PageFlow[]): number {
  const letters = new Map<number, number>();
  for (const { lines, size } of pages.flatMap(({ columns }) => columns.flat())) {
    const key = Math.round(size * 2) / 2;
    letters.set(key, (letters.get(key) ?? 0) + lines.reduce((sum, line) => sum + line.length, 0));
  }
  return [...letters].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
}

function notesAtFoot(column: readonly PrintedParagraph[], usual: number): number {
  const body = column.findLastIndex(({ size }) => size >= NOTE * usual);
  if (body < 0) return 0;
  const small = column.slice(body + 1);
  return small[0] && /^(?:\d{1,3}|[*†‡§])/.test(small[0].lines[0] ?? '') ? small.length : 0;
}

const ends = (text: string): boolean => /[.!?…:;]["'”’»)\]]*\d{0,3}$/.test(text);

function goesOn(last: PrintedParagraph, next: PrintedParagraph): boolean {
  const [before, behind] = [last.lines.at(-1) ?? '', next.lines[0] ?? ''];
  if (ends(before) || Math.abs(last.size / next.size - 1) > 0.08) return false;
  if (/^\p{Ll}/u.test(behind) || /\p{L}[-\u2010\u00ad]$/u.test(before)) return true;
  return last.full && last.lines.length > 1 && !next.indented && !/^(?:[•‣▪◦●–—-]|\(?\d{1,2}[.)])\s/.test(behind);
}

const lastWord = (text: string): string => /\S*$/.exec(text.slice(-100))?.[0] ?? '';

const textOf = ({ lines }: PrintedParagraph, words: ReadonlySet<string>): string => {
  const whole: string[] = [];
  for (const line of lines) {
    const before = whole.pop();
    // Only the last word matters, and a paragraph may have thousands of lines.
    const word = before === undefined ? '' : lastWord(before);
    if (before !== undefined && before !== word) whole.push(before.slice(0, before.length - word.length));
    whole.push(before === undefined ? line : joined(word, line, words));
  }
  return whole.join('');
};

/** All words that stand within lines: what a broken one may be. */
function wordsOf(pages: readonly PageFlow[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { lines } of pages.flatMap(({ columns }) => columns.flat()))
    for (const line of lines)
      for (const [word] of line.toLowerCase().matchAll(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*(?![\p{L}\p{M}-])/gu))
        words.add(word);
  return words;
}

/** @param word the last of a line, or that whole line @param next the line below it */
function joined(word: string, next: string, words: ReadonlySet<string>): string {
  if (word.endsWith('\u00ad')) return word.slice(0, -1) + next;
  const broken = /([\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*)[-\u2010]$/u.exec(word)?.[1];
  const rest = /^[\p{L}\p{M}]+/u.exec(next)?.[0];
  if (broken !== undefined && rest !== undefined) {
    const isSplit =
      /^\p{Ll}/u.test(rest) &&
      !(words.has(`${broken}-${rest}`.toLowerCase()) && !words.has((broken + rest).toLowerCase()));
    return isSplit ? word.slice(0, -1) + next : word + next;
  }
  if (/\d[-–]$/.test(word) && /^\d/.test(next)) return word + next;
  // Scripts that write without spaces.
  const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
  return dense.test(word.slice(-1)) && dense.test(next.slice(0, 1)) ? word + next : `${word} ${next}`;
}
