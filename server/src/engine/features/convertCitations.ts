/** Citations as footnotes, links or keys, one or all of a draft: its words stay, and what each sentence cites. */
import type { CorpusView } from '../model/corpus';
import type { Draft } from '../model/draft';
import type { TextEdit } from '../model/finding';
import { lastBeginningOf } from '../model/sorted';
import { span, touches, type Span } from '../model/span';
import { isMarkdown } from '../parse/draftFormats';
import { noteDefinitions } from '../parse/noteDefinitions';
import { editDraft } from '../parse/parseDraft';
import { lineStart } from '../parse/surroundings';
import { addingNotes, nextNumber, removingNotes } from './convertCitations/noteEdits';
import { blocksChanged } from './convertCitations/sameCiting';
import { sitesIn, type Form, type Site } from './convertCitations/sites';
import { asKeys, asLinks, asNote, type Refused, type WritingGround } from './convertCitations/writing';
import { retold, said, t } from '../model/language';

export interface ConversionGround {
  readonly draft: Draft;
  readonly corpus: CorpusView;
}

export type Conversion =
  | { readonly title: string; readonly edits: readonly TextEdit[] }
  /** Not to be had here; why, in a sentence. */
  | { readonly title: string; readonly refused: string };

const FORMS = ['footnote', 'link', 'key'] as const;

const one: Readonly<Record<Form, string>> = {
  footnote: said('Turn this citation into a footnote'),
  link: said('Turn this citation into a link'),
  key: said('Turn this citation into a key'),
};
const many: Readonly<Record<Form, string>> = {
  footnote: said('Turn these citations into footnotes'),
  link: said('Turn these citations into links'),
  key: said('Turn these citations into keys'),
};
const all: Readonly<Record<Form, string>> = {
  footnote: said('Turn all citations into footnotes'),
  link: said('Turn all citations into links'),
  key: said('Turn all citations into keys'),
};

/** Of the citation at a cursor, or of all in a selection. */
export function conversionsAt(ground: ConversionGround, at: Span): readonly Conversion[] {
  if (!isMarkdown(ground.draft.format)) return [];
  const sites = sitesIn(ground.draft, ground.corpus).filter(({ span: its, note }) =>
    [its, note?.whole].some((place) => place && (at.start < at.end ? meets(place, at) : touches(place, at.start))),
  );
  return FORMS.flatMap((to): readonly Conversion[] => {
    const others = sites.filter(({ form }) => form !== to);
    if (others.length === 0) return [];
    const title = others.length === 1 ? retold(one[to]) : retold(many[to]);
    const result = converted(ground, others, to);
    return [{ title, ...('refused' in result ? result : { edits: result.edits }) }];
  });
}

/** Of all in the draft, as far as it can be done; how many are left as they are is in the title. */
export function conversionsForDraft(ground: ConversionGround): readonly Conversion[] {
  if (!isMarkdown(ground.draft.format)) return [];
  const sites = sitesIn(ground.draft, ground.corpus);
  return FORMS.flatMap((to): readonly Conversion[] => {
    const others = sites.filter(({ form }) => form !== to);
    if (others.length < 2) return [];
    const result = converted(ground, others, to);
    const whole = retold(all[to]);
    if ('refused' in result) return [{ title: whole, refused: result.refused }];
    const title = result.done === others.length ? whole : t('{0} ({1} of {2})', whole, result.done, others.length);
    return [{ title, edits: result.edits }];
  });
}

const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** One way to write a site; `label` is that of the note, where there is one. */
interface Written {
  readonly text: (label: string) => string;
  readonly note?: string;
}

interface Plan {
  readonly site: Site;
  readonly ways: readonly Written[];
  way: number;
}

/** More rounds would mean that something else is the matter than single citations. */
const ROUNDS = 4;
const READ_OTHERWISE = said('Its sentence would be read otherwise.');

function converted(
  { draft, corpus }: ConversionGround,
  sites: readonly Site[],
  to: Form,
): { readonly edits: readonly TextEdit[]; readonly done: number } | Refused {
  let refused: string | undefined;
  let plans = sites.flatMap((site): readonly Plan[] => {
    const ways = waysFor(site, to, { corpus, path: draft.path });
    if (!('refused' in ways)) return [{ site, ways, way: 0 }];
    refused ??= ways.refused;
    return [];
  });
  for (let round = 0; round < ROUNDS && plans.length > 0; round++) {
    const edits = editsFor(draft, plans, to);
    const changed = blocksChanged(draft, editDraft(draft, edits), corpus);
    if (changed.size === 0) return { edits, done: plans.length };
    const blocks = plans.map(({ site }) => blockAt(draft, site.span.start));
    const known = blocks.some((block) => changed.has(block));
    // What stands in no block of words speaks for sentences before it, and then all are asked.
    const blamed = plans.filter((_, i) => !known || changed.has(blocks[i] ?? -1));
    const others = blamed.filter(({ way, ways }) => way + 1 < ways.length);
    for (const plan of others.length > 0 ? others : blamed) plan.way++;
    plans = plans.filter(({ way, ways }) => way < ways.length);
    refused ??= retold(READ_OTHERWISE);
  }
  return { refused: refused ?? retold(READ_OTHERWISE) };
}

/** Number of the block of words at an offset; -1 outside of any. */
function blockAt({ blocks }: Draft, offset: number): number {
  const last = lastBeginningOf(blocks, offset, ({ span: its }) => its.start);
  const block = blocks[last];
  return block && touches(block.span, offset) ? last : -1;
}

function waysFor({ content }: Site, to: Form, ground: WritingGround): readonly Written[] | Refused {
  const inSentence = content.kind === 'link' && content.words !== '' ? content.words : undefined;
  if (to === 'footnote') {
    const note = asNote(content);
    const mark = (label: string): string => `[^${label}]`;
    const kept = inSentence === undefined ? [] : [{ text: (label: string) => `${inSentence}${mark(label)}`, note }];
    return [{ text: mark, note }, ...kept];
  }
  const text = to === 'key' ? asKeys(content, ground) : asLinks(content, ground);
  if (typeof text !== 'string') return text;
  const kept = inSentence === undefined || to === 'link' ? [] : [{ text: () => `${inSentence} ${text}` }];
  return [{ text: () => text }, ...kept];
}

function editsFor(draft: Draft, plans: readonly Plan[], to: Form): readonly TextEdit[] {
  const { text } = draft;
  const notes = noteDefinitions(draft);
  let number = nextNumber(draft);
  const lines: string[] = [];
  const left = referencesIn(text);
  const turned = new Set(plans.map(({ site }) => site.note?.label));
  const edits = plans.map(({ site, ways, way }): TextEdit => {
    const written = ways[way];
    const label = String(number);
    if (written?.note !== undefined) {
      number++;
      lines.push(`[^${label}]: ${written.note}`);
    }
    if (site.note) left.set(site.note.label, (left.get(site.note.label) ?? 0) - 1);
    const { start, end } = site.span;
    const newText = written?.text(label) ?? '';
    if (to === 'footnote' && newText.startsWith('[^') && text.charAt(start - 1) === ' ' && clings(text, start - 1))
      return { span: span(start - 1, end), newText };
    const blank = site.form === 'footnote' && clings(text, start) ? ' ' : '';
    return { span: span(start, end), newText: `${blank}${newText}` };
  });
  const gone = to === 'footnote' ? [] : notes.filter(({ label }) => left.get(label) === 0 && turned.has(label));
  return [...edits, ...removingNotes(draft, gone), ...addingNotes(draft, notes, lines)];
}

/** A footnote's mark clings to the words that end here; a citation in brackets has a blank between. */
const clings = (text: string, end: number): boolean =>
  end > 0 && !/[\s([{—–\-|>*_]/.test(text.charAt(end - 1)) && /\p{L}/u.test(text.slice(lineStart(text, end), end));

/** How often notes are referred to, by label; once more where code shows it, and then the definition stays. */
function referencesIn(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  // The definition itself is the one too many.
  for (const [, label = ''] of text.matchAll(/\[\^([^\s\]^[]+)\]/g)) counts.set(label, (counts.get(label) ?? -1) + 1);
  return counts;
}
