/** A sentence's status as a mark, a word and a colour: each alone tells them apart. */
import type { SentenceStatus } from '../../../engine/index';
import { html, type Markup } from './markup';

/** None of them is a tick: that a source has it is no verdict. */
const MARKS: Readonly<Record<SentenceStatus, string>> = {
  found: '=',
  differs: '≠',
  overstated: '>',
  'not-found': '∅',
  'not-checked': '–',
};

export const statusBadge = (status: SentenceStatus, words: string): Markup =>
  html`<span class="status ${status}"><span class="sign" aria-hidden="true">${MARKS[status]}</span> ${words}</span>`;
