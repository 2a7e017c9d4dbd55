/** The way of words in sentences: what a drawing shows, for whoever cannot see it. */
import { shownDate } from '../../model/byline';
import type { Passing, Provenance, Station, WordChange } from '../../model/provenance';
import { counted } from '../../text/counted';
import { excerpt } from '../../text/excerpt';

const kinds: Readonly<Record<Station['kind'], string>> = {
  speaker: 'speaker',
  audience: 'audience',
  document: 'document',
  platform: 'platform',
  outlet: 'outlet',
  wire: 'agency',
  page: 'page',
  draft: 'draft',
};

/** `agency`, `page` …: what a station is, in one word. */
export const kindOf = ({ kind }: Station): string => kinds[kind];

/** `“Not one boat …”: 3 pages, 2 independent origins`. */
export function headingOf({ words, stations, origins }: Provenance): string {
  const pages = stations.filter(({ kind }) => kind === 'page').length;
  const independent = origins === 1 ? 'one origin' : `${origins} independent origins`;
  return `“${excerpt(words.replace(/[,;]\s*$/u, ''), 120)}”: ${counted(pages, 'page')}${pages > 1 ? `, ${independent}` : ''}`;
}

/** One sentence for each station: what it is, when, whom it has the words from, and how they changed. */
export function sentenceOf(station: Station, { stations, passings }: Provenance): string {
  const before = passings.filter(({ to }) => to === station.id);
  const parts = [
    `${station.name || 'not named'} (${kindOf(station)}${station.inferred ? ', inferred' : ''})`,
    ...(station.detail ? [excerpt(station.detail)] : []),
    ...(station.date ? [shownDate(station.date)] : []),
    ...before.map((passing) => fromWords(passing, stations)),
    ...(station.reworded ? [`in other words: ${excerpt(station.words ?? '', 120)}`] : []),
  ];
  return parts.join(', ');
}

function fromWords({ from, changes, inferred }: Passing, stations: readonly Station[]): string {
  const name = stations.find(({ id }) => id === from)?.name ?? '';
  const changed = changes.length > 0 ? ` with ${changes.map(changeWords).join(' and ')}` : '';
  return `from ${name || 'somebody not named'}${inferred ? ' (inferred)' : ''}${changed}`;
}

function changeWords({ was, is }: WordChange): string {
  if (was === '') return `“${excerpt(is, 40)}” added`;
  return is === '' ? `“${excerpt(was, 40)}” left out` : `“${excerpt(is, 40)}” for “${excerpt(was, 40)}”`;
}
