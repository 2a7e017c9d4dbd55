/** The way of words as a client shows it: the drawing, the list, the picture to save, and where each station leads. */
import { headingOf, layoutOf, type Provenance } from '../../../engine/index';
import type { ProvenanceDrawing } from '../../../protocol';
import { locationOf, type DeskUris } from '../deskPlaces';
import { plainLine } from '../plainLine';
import { styleOf, themePalette } from './palettes';
import { provenanceList, provenanceSvg } from './svg';

export function drawingOf(provenance: Provenance, uris: DeskUris): ProvenanceDrawing {
  const layout = layoutOf(provenance);
  return {
    heading: plainLine(headingOf(provenance)),
    svg: provenanceSvg(provenance, layout, { for: 'page' }),
    list: provenanceList(provenance, layout),
    style: styleOf(themePalette, 'var(--vscode-font-family)'),
    file: provenanceSvg(provenance, layout, { for: 'file' }),
    stations: layout.stations.map(({ station }) => locationOf(uris, station.at)),
  };
}
