/** An article in one line: publisher, date, title; inferred values are marked. */
import type { Article, Known } from '../../engine/index';

export function articleLine({ id, metadata }: Article): string {
  const parts = [metadata.publisher, metadata.date].map(marked).filter((part) => part !== '');
  const title = metadata.title?.value ?? id;
  return parts.length > 0 ? `${parts.join(', ')} — ${title}` : title;
}

const marked = (known: Known<string> | undefined): string =>
  known === undefined ? '' : known.inferred ? `${known.value} (inferred)` : known.value;
