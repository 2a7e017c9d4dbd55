/** Why sentences were not checked, as a writer reads it behind a number: “5 an opinion”, “4 no citation”. */
import type { NotCheckedReason } from '../model/finding';
import { retold, said } from '../model/language';

/** In the order in which they are told. */
export const REASONS: readonly NotCheckedReason[] = [
  'no-citation',
  'opinion',
  'question',
  'own-reporting',
  'transition',
  'no-text',
  'pending',
];

const words: Readonly<Record<NotCheckedReason, string>> = {
  'no-citation': said('no citation'),
  opinion: said('opinion'),
  question: said('question'),
  'own-reporting': said('own reporting'),
  transition: said('transition'),
  'no-text': said('no text'),
  pending: said('with no passage near enough'),
};

/** “no citation”, “opinion”; good behind a number of any size. */
export const reasonWords = (reason: NotCheckedReason): string => retold(words[reason]);
