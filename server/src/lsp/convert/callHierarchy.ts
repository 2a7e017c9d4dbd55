/** The way of words as a hierarchy of calls: who carries them on “calls” whoever they have them from. */
import type { CallHierarchyItem, Position } from 'vscode-languageserver';
import type { Provenance, Station } from '../../engine/index';
import { locationOf, type DeskUris } from './deskPlaces';
import { plainLine } from './plainLine';
import { symbolKinds } from './symbolKinds';
import { quotedWords, retold, said, t } from '../../engine/index';

/** What an item remembers, so that its way can be drawn up again. */
export interface AskedStation {
  readonly uri: string;
  readonly position: Position;
  readonly station: string;
}

export interface StationGround {
  readonly uris: DeskUris;
  /** Where the question was asked. */
  readonly asked: Omit<AskedStation, 'station'>;
}

export function stationItem({ uris, asked }: StationGround, station: Station): CallHierarchyItem {
  const { uri, range } = locationOf(uris, station.at);
  const data: AskedStation = { ...asked, station: station.id };
  return {
    name: plainLine(station.name).trim() || '…',
    detail: detailOf(station),
    kind: symbolKinds[station.kind],
    uri,
    range,
    selectionRange: range,
    data,
  };
}

/** Stations one step before (`from`) or behind (`to`) this one. */
export const beside = ({ stations, passings }: Provenance, id: string, side: 'from' | 'to'): readonly Station[] =>
  passings
    .filter((passing) => passing[side === 'from' ? 'to' : 'from'] === id)
    .flatMap((passing) => stations.find((station) => station.id === passing[side]) ?? []);

const parts: Readonly<Record<Station['kind'], string>> = {
  speaker: said('says it'),
  audience: said('is told'),
  document: said('has it in writing'),
  platform: said('where it was published'),
  outlet: said('reports it'),
  wire: said('reports it as an agency'),
  page: said('carries it'),
  draft: said('quotes it'),
};

function detailOf({ kind, detail, words, reworded, inferred }: Station): string {
  const said =
    words === undefined
      ? detail
      : reworded
        ? t('in other words: {0}', plainLine(words).trim())
        : quotedWords(plainLine(words).trim());
  return [inferred ? t('{0} (inferred)', retold(parts[kind])) : retold(parts[kind]), plainLine(said)]
    .filter((part) => part !== '')
    .join(' · ');
}
