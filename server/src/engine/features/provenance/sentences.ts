/** The way of words in sentences: what a drawing shows, for whoever cannot see it. */
import { shownDate } from '../../model/byline';
import type { Passing, Provenance, Station, WordChange } from '../../model/provenance';
import { counted } from '../../text/counted';
import { excerpt } from '../../text/excerpt';
import { listed, quotedWords, retold, said, t } from '../../model/language';

const kinds: Readonly<Record<Station['kind'], string>> = {
  speaker: said('speaker'),
  audience: said('audience'),
  document: said('document'),
  platform: said('platform'),
  outlet: said('outlet'),
  wire: said('agency'),
  page: said('page'),
  draft: said('draft'),
};

/** `agency`, `page` …: what a station is, in one word. */
export const kindOf = ({ kind }: Station): string => retold(kinds[kind]);

/** `“Not one boat …”: 3 pages, 2 independent origins`. */
export function headingOf({ words, stations, origins }: Provenance): string {
  const pages = stations.filter(({ kind }) => kind === 'page').length;
  const independent = origins === 1 ? t('one origin') : t('{0} independent origins', origins);
  const quoted = quotedWords(excerpt(words.replace(/[,;]\s*$/u, ''), 120));
  return `${quoted}: ${counted(pages, 'page')}${pages > 1 ? `, ${independent}` : ''}`;
}

/** One sentence for each station: what it is, when, whom it has the words from, and how they changed. */
export function sentenceOf(station: Station, { stations, passings }: Provenance): string {
  const before = passings.filter(({ to }) => to === station.id);
  const parts = [
    t(
      '{0} ({1})',
      station.name || t('not named'),
      station.inferred ? t('{0}, inferred', kindOf(station)) : kindOf(station),
    ),
    ...(station.detail ? [excerpt(station.detail)] : []),
    ...(station.date ? [shownDate(station.date)] : []),
    ...before.map((passing) => fromWords(passing, stations)),
    ...(station.reworded ? [t('in other words: {0}', excerpt(station.words ?? '', 120))] : []),
  ];
  return parts.join(', ');
}

function fromWords({ from, changes, inferred }: Passing, stations: readonly Station[]): string {
  const name = stations.find(({ id }) => id === from)?.name ?? '';
  const somebody = name || t('somebody not named');
  const whom = inferred ? t('{0} (inferred)', somebody) : somebody;
  return changes.length > 0 ? t('from {0} with {1}', whom, listed(changes.map(changeWords))) : t('from {0}', whom);
}

function changeWords({ was, is }: WordChange): string {
  if (was === '') return t('“{0}” added', excerpt(is, 40));
  return is === '' ? t('“{0}” left out', excerpt(was, 40)) : t('“{0}” for “{1}”', excerpt(is, 40), excerpt(was, 40));
}
