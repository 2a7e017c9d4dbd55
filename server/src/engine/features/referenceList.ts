/** The list of the works a draft cites, in the style of the desk: put in where there is none, else brought up to date. */
import { isMarkdown } from '../parse/draftFormats';
import type { CorpusView } from '../model/corpus';
import type { Draft } from '../model/draft';
import type { TextEdit } from '../model/finding';
import { span, touches, type Span } from '../model/span';
import { changeBetween } from '../model/textChange';
import { lineEndOf } from '../parse/lines';
import { editDraft, listsIn } from '../parse/parseDraft';
import { apa } from './referenceList/apa';
import { chicago, chicagoAuthorDate } from './referenceList/chicago';
import { citedWorks } from './referenceList/citedWorks';
import { gapsIn, notListed, wordsOn } from './referenceList/gaps';
import { mla } from './referenceList/mla';
import { newsroom } from './referenceList/newsroom';
import { newListIn } from './referenceList/newList';
import type { ReferenceStyle } from './referenceList/style';
import { t } from '../model/language';

export type ReferenceStyleName = 'apa' | 'chicago' | 'chicago-author-date' | 'mla' | 'newsroom';

const styles: Readonly<Record<ReferenceStyleName, ReferenceStyle>> = {
  apa,
  chicago,
  'chicago-author-date': chicagoAuthorDate,
  mla,
  newsroom,
};

export interface ReferenceGround {
  readonly draft: Draft;
  readonly corpus: CorpusView;
}

/** A list for the draft, or why there is none, in a sentence. */
export type ReferenceList =
  | {
      /** None where the list is up to date; else they touch the list only, and what a new one needs around it. */
      readonly edits: readonly TextEdit[];
      readonly isNew: boolean;
      /** How it stands, in a sentence or two: how many works, and what some of them lack. */
      readonly message: string;
    }
  | { readonly refused: string };

export function referenceList({ draft, corpus }: ReferenceGround, style: ReferenceStyleName): ReferenceList {
  if (!isMarkdown(draft.format)) return { refused: t('A list of references is kept in Markdown drafts only.') };
  const { lists, unpaired } = listsIn(draft);
  if (unpaired)
    return {
      refused: t('One of the comments around the list is missing. Take the other one out, too, and try again.'),
    };
  const { works, unknown } = citedWorks(draft, corpus);
  if (works.length === 0 && lists.length === 0)
    return { refused: t('There is nothing to list: the draft cites no source yet.') };
  const { heading, shows, entries } = styles[style];
  const written = entries(works);
  const gaps = written.map(({ work }) => gapsIn(work, shows));
  const lineEnd = lineEndOf(draft.text);
  const text = listText(
    written.map((entry, i) => [entry.text, gaps[i]].filter(Boolean).join(' ')),
    style === 'newsroom' ? 1 : 2,
    notListed(unknown),
    lineEnd,
  );
  const message = wordsOn(works.length, gaps.filter(Boolean).length, unknown);
  if (lists.length > 0) {
    const edits = lists.flatMap(({ inside }) => replacing(draft.text, inside, text));
    return { edits, isNew: false, message: edits.length === 0 ? t('The list is up to date. {0}', message) : message };
  }
  const edit = newListIn(draft, text, heading);
  if (!leavesTheRest(draft, edit))
    return { refused: t('There is no room for a list: the draft ends inside code or a comment.') };
  return { edits: [edit], isNew: true, message };
}

/** Whether a cursor is at a list of the draft, its marks included. */
export const atReferenceList = (draft: Draft, at: Span): boolean =>
  isMarkdown(draft.format) &&
  listsIn(draft).lists.some(({ whole }) => touches(whole, at.start) || touches(whole, at.end));

/** As it stands between the marks. @param apart line ends between two entries */
function listText(entries: readonly string[], apart: number, note: string | undefined, lineEnd: string): string {
  const list = entries.join(lineEnd.repeat(apart));
  const blocks = [list, note].filter((block) => block !== undefined && block !== '');
  return `${lineEnd}${lineEnd}${blocks.map((block) => `${block ?? ''}${lineEnd}${lineEnd}`).join('')}`;
}

/** What differs only, so that a cursor in the list stays where it was. */
function replacing(text: string, { start, end }: Span, now: string): readonly TextEdit[] {
  const before = text.slice(start, end);
  if (before === now) return [];
  const change = changeBetween(before, now);
  const newText = now.slice(change.start, change.start + change.newLength);
  return [{ span: span(start + change.start, start + change.end), newText }];
}

/** Whether the draft with the new list has it, and cites what it did. */
function leavesTheRest(draft: Draft, edit: TextEdit): boolean {
  const after = editDraft(draft, [edit]);
  const keys = ({ citations }: Draft): string => citations.flatMap((it) => it.keys.map(({ key }) => key)).join('\n');
  return (
    listsIn(after).lists.length === 1 &&
    keys(after) === keys(draft) &&
    after.quotations.length === draft.quotations.length
  );
}
