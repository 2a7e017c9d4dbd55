/** Where a draft gets its first list of references: where it has a place for one, else at its end, under a heading. */
import type { Draft } from '../../model/draft';
import type { TextEdit } from '../../model/finding';
import { span } from '../../model/span';
import { lineEndOf } from '../../parse/lines';
import { LIST_END, LIST_START } from '../../parse/referenceLists';

/** Pandoc's own place for a list, and where it ends. */
const DIV = /^:{3,}[ \t]*\{[^}\n]*#refs\b[^}\n]*\}[ \t]*\r?$/m;
const DIV_END = /^:{3,}[ \t]*\r?$/gm;
const NAMED = /^(?:references?(?: list)?|bibliography|works cited|sources|literature)$/iu;

/** @param text what stands between the marks; @param heading for a draft that has none for its list */
export function newListIn(draft: Draft, text: string, heading: string): TextEdit {
  const lineEnd = lineEndOf(draft.text);
  const list = `${LIST_START}${text}${LIST_END}`;
  const div = divEnd(draft.text);
  if (div !== undefined) return { span: span(div, div), newText: `${list}${lineEnd}` };
  const under = emptySection(draft);
  if (under !== undefined) {
    const [begun, ended] = [startOfLine(draft.text, under), draft.text.slice(under).trim() === ''];
    const newText = `${begun ? '' : lineEnd}${lineEnd}${list}${ended ? lineEnd : `${lineEnd}${lineEnd}`}`;
    return { span: span(under, under + blanksBehind(draft.text, under)), newText };
  }
  const end = draft.text.length;
  const begun = startOfLine(draft.text, end);
  const title = `${'#'.repeat(levelOf(draft))} ${heading}`;
  const newText = `${begun ? '' : lineEnd}${lineEnd}${title}${lineEnd}${lineEnd}${list}${lineEnd}`;
  return { span: span(end, end), newText };
}

function divEnd(text: string): number | undefined {
  const start = DIV.exec(text)?.index;
  if (start === undefined) return undefined;
  DIV_END.lastIndex = start;
  return DIV_END.exec(text)?.index;
}

const startOfLine = (text: string, at: number): boolean => at === 0 || /[\r\n]/.test(text.charAt(at - 1));

/** Blank lines behind a heading make room. */
const blanksBehind = (text: string, at: number): number => /^\s*/.exec(text.slice(at))?.[0].length ?? 0;

/** Behind the last heading that names such a list and has nothing below it. */
function emptySection({ blocks, text }: Draft): number | undefined {
  for (const [i, block] of [...blocks.entries()].reverse()) {
    if (block.kind !== 'heading' || !NAMED.test(block.prose.text.trim().replace(/[.:]$/u, ''))) continue;
    const lineBreak = text.indexOf('\n', block.span.end);
    const end = lineBreak < 0 ? text.length : lineBreak + 1;
    const next = blocks[i + 1];
    const room = text.slice(end, next?.kind === 'heading' ? text.lastIndexOf('\n', next.span.start) + 1 : undefined);
    if (room.trim() === '') return end;
  }
  return undefined;
}

/** That of the sections: one below the title, which is alone on its level. */
function levelOf({ blocks }: Draft): number {
  const levels = blocks.flatMap(({ kind, level }) => (kind === 'heading' && level !== undefined ? [level] : []));
  const [first] = levels;
  if (first === undefined) return 2;
  const least = (of: readonly number[]): number => of.reduce((a, b) => Math.min(a, b), 6);
  const top = least(levels);
  const below = levels.filter((level) => level > top);
  const isTitle = first === top && levels.length === below.length + 1;
  return isTitle ? (below.length > 0 ? least(below) : Math.min(top + 1, 6)) : top;
}
