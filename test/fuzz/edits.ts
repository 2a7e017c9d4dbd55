/** Edits of a text as strings, so that they can be kept and made fewer: `12 3 words` takes three signs at 12 out and puts words in. */
import type { Random } from './random';
import { stretch } from './texts';

/** Mostly near the last one, as writers type. */
export function someEdits(random: Random, most: number, length: number): readonly string[] {
  let at = random.below(length + 1);
  return Array.from({ length: 1 + random.below(most) }, () => {
    if (random.oneIn(3)) at = random.below(length + 1);
    const insert = random.oneIn(3) ? '' : stretch(random);
    const removed = random.oneIn(2) ? 0 : random.below(random.oneIn(5) ? 300 : 6);
    const edit = `${at} ${removed} ${insert}`;
    at += insert.length;
    return edit;
  });
}

/** Whatever the string is, a text comes of it. */
export function edited(text: string, edit: string): string {
  const read = /^(\d{1,9}) (\d{1,9}) ([^]*)$/.exec(edit);
  if (!read) return text;
  const at = Math.min(Number(read[1]), text.length);
  return text.slice(0, at) + read[3]! + text.slice(at + Number(read[2]));
}
