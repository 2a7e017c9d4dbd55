/** Citations of a draft that can be written otherwise, each with what it says of its sources. */
import type { CorpusView } from '../../model/corpus';
import type { Citation, Draft } from '../../model/draft';
import { lastBeginningOf } from '../../model/sorted';
import { covers, sliceOf, type Span } from '../../model/span';
import { citingLinks, type CitingLink } from '../../parse/citingParenthesis';
import { noteDefinitions, type NoteDefinition } from '../../parse/noteDefinitions';

export type Form = 'key' | 'footnote' | 'link';

/** What stands in brackets, behind a link or in a note. */
export type Content =
  /** The inside of `[see @a, p. 3; @b]`. */
  | { readonly kind: 'keys'; readonly inside: string }
  /** The inside of `(see [Herald](a.txt); [Brede Post](b.txt))`. */
  | { readonly kind: 'links'; readonly inside: string; readonly links: readonly CitingLink[] }
  /** A link that stands for itself: in a sentence its words may belong to it. */
  | { readonly kind: 'link'; readonly written: string; readonly words: string; readonly target: string };

export interface Site {
  readonly form: Form;
  /** Where it stands in its sentence. */
  readonly span: Span;
  readonly content: Content;
  /** Of a footnote that is defined elsewhere. */
  readonly note?: NoteDefinition;
}

/** In the order of the draft; what cites nothing that is known, or holds more than citations, is none. */
export function sitesIn(draft: Draft, corpus: CorpusView): readonly Site[] {
  const notes = noteDefinitions(draft);
  const labels = new Map<string, NoteDefinition | undefined>();
  // Of a label that is defined twice nobody knows which is meant.
  for (const note of notes) labels.set(note.label, labels.has(note.label) ? undefined : note);
  const inNotes = new Map<Citation, NoteDefinition>();
  const bodies = new Map<NoteDefinition, Citation[]>();
  for (const citation of draft.citations) {
    const note = notes[lastBeginningOf(notes, citation.span.start, ({ whole }) => whole.start)];
    if (!note || !covers(note.whole, citation.span)) continue;
    inNotes.set(citation, note);
    bodies.set(note, [...(bodies.get(note) ?? []), citation]);
  }
  return draft.citations.flatMap((citation): readonly Site[] => {
    if (inNotes.has(citation)) return [];
    switch (citation.form) {
      case 'pandoc': {
        const inside = sliceOf(draft.text, citation.span).slice(1, -1);
        return [{ form: 'key', span: citation.span, content: { kind: 'keys', inside } }];
      }
      case 'footnote':
        return footnoteSite(draft, corpus, citation, labels, bodies);
      case 'link': {
        const content = namesArticles(citation, corpus) ? linkContent(sliceOf(draft.text, citation.span)) : undefined;
        return content ? [{ form: 'link', span: citation.span, content }] : [];
      }
      default:
        return [];
    }
  });
}

const namesArticles = ({ keys }: Citation, corpus: CorpusView): boolean =>
  keys.every(({ key }) => corpus.byKey(key).length > 0);

function footnoteSite(
  draft: Draft,
  corpus: CorpusView,
  { span, note: label }: Citation,
  labels: ReadonlyMap<string, NoteDefinition | undefined>,
  bodies: ReadonlyMap<NoteDefinition, readonly Citation[]>,
): readonly Site[] {
  if (label === undefined) {
    const content = contentOf(sliceOf(draft.text, span).slice('^['.length, -1));
    return content ? [{ form: 'footnote', span, content }] : [];
  }
  const note = labels.get(label);
  const body = note?.body;
  if (!note || !body) return [];
  const content = contentOf(sliceOf(draft.text, body));
  // The note is read as that one citation, and a link in it leads to a source.
  const [only, ...more] = bodies.get(note) ?? [];
  if (!content || !only || (content.kind !== 'links' && more.length > 0)) return [];
  const isRead =
    content.kind === 'keys' ? only.form === 'pandoc' : [only, ...more].every((it) => namesArticles(it, corpus));
  return isRead ? [{ form: 'footnote', span, content, note }] : [];
}

/** Of a note that holds nothing else; a full stop at its end is let go. */
function contentOf(words: string): Content | undefined {
  const bare = words.trim().replace(/\.$/u, '');
  const [, inside] = /^\[([^[\]\n]*@[^[\]\n]*)\]$/u.exec(bare) ?? [];
  return inside === undefined ? linkContent(bare) : { kind: 'keys', inside };
}

function linkContent(written: string): Content | undefined {
  const address = /^<?(https?:\/\/[^\s<>]+)>?$/iu.exec(written)?.[1];
  if (address !== undefined) return { kind: 'link', written, words: '', target: address };
  const links = citingLinks(written);
  if (!links) return undefined;
  const [first, ...more] = links;
  const bracketed = written.startsWith('(');
  if (!bracketed && first && more.length === 0 && first.lead === '')
    return { kind: 'link', written, words: first.words, target: first.target };
  return { kind: 'links', inside: bracketed ? written.slice(1, -1) : written, links };
}
