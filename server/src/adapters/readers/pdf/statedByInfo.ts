/** What a PDF states of itself, as far as it can be believed: programs fill it in as well. */
import type { StatedMetadata } from '../../../engine/index';
import { believableAuthor, believableDay, believableTitle, printsItsDay } from '../believable';

/** @param text that was read: a day that is printed there is nearer to the report than the day its document was made */
export function statedByInfo(info: Readonly<Record<string, unknown>>, text: string): StatedMetadata {
  const title = believableTitle(stringOf(info.Title));
  const author = believableAuthor(stringOf(info.Author));
  const made = /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(stringOf(info.CreationDate));
  const date =
    made && !printsItsDay(text) ? believableDay(Number(made[1]), Number(made[2]), Number(made[3])) : undefined;
  return {
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(date !== undefined && { date }),
  };
}

const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '');
