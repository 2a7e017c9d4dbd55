/** What a PDF states of itself, as far as it can be believed: programs fill it in as well. */
import type { StatedMetadata } from '../../../engine/index';
import { statedByDocument } from '../believable';

/** @param text that was read: a day that is printed there is nearer to the report than the day its document was made */
export function statedByInfo(info: Readonly<Record<string, unknown>>, text: string): StatedMetadata {
  const [title, author, made] = [info.Title, info.Author, info.CreationDate].map((it) =>
    typeof it === 'string' ? it : undefined,
  );
  return statedByDocument({ title, author, made: made?.replace(/^(?:D:)?(\d{4})(\d{2})(\d{2})/, '$1-$2-$3') }, text);
}
