/** The footnotes that a draft defines, with what each says. */
import type { Draft } from '../model/draft';
import { span, type Span } from '../model/span';
import { treeOf } from './parseDraft';

export interface NoteDefinition {
  readonly label: string;
  /** From its bracket to the end of its words. */
  readonly whole: Span;
  /** Its words; undefined where it has none, or several paragraphs. */
  readonly body?: Span;
}

/** In their order; of two with one label both. */
export function noteDefinitions(draft: Draft): readonly NoteDefinition[] {
  const notes: NoteDefinition[] = [];
  for (let node = treeOf(draft)?.topNode.firstChild; node; node = node.nextSibling) {
    if (node.name !== 'NoteDefinition') continue;
    const start = draft.text.indexOf('[^', node.from);
    const label = draft.text.slice(start + 2, draft.text.indexOf(']', start));
    const [words, more] = node.getChildren('Paragraph');
    const end = start + draft.text.slice(start, node.to).trimEnd().length;
    const whole = span(start, end);
    notes.push(words && !more ? { label, whole, body: bodyOf(draft.text, words.from, words.to) } : { label, whole });
  }
  return notes;
}

function bodyOf(text: string, from: number, to: number): Span {
  const words = text.slice(from, to);
  const start = from + (words.length - words.trimStart().length);
  return span(start, start + words.trim().length);
}
