/** The way of words as a drawing: SVG for a page of the editor, or for a file of its own. */
import {
  BOX,
  headingOf,
  kindOf,
  sentenceOf,
  shownDate,
  t,
  type Lane,
  type PlacedPassing,
  type PlacedStation,
  type Provenance,
  type ProvenanceLayout,
  type Station,
  type WordChange,
} from '../../../engine/index';
import { escaped, fitting, lengthOf } from './markup';
import { lightPalette, styleOf } from './palettes';

/** Fonts every system has something for. */
const FONTS = "system-ui, -apple-system, 'Segoe UI', Ubuntu, 'Helvetica Neue', Arial, sans-serif";
/** Height of the heading above the drawing, in pixels. */
const HEAD = 28;
const TEXT_EMS = (BOX.width - 20) / 12;
const FAINT_EMS = (BOX.width - 20) / 11;
/** Between two columns. */
const CHANGE_EMS = 86 / 11;

export interface DrawingOptions {
  /** `page`: stations can be reached by key, colours are the page's; `file`: a picture that needs nothing else. */
  readonly for: 'page' | 'file';
}

/** All stations of the layout carry `data-station`, their number in it; on a page also those beside them. */
export function provenanceSvg(provenance: Provenance, layout: ProvenanceLayout, options: DrawingOptions): string {
  const file = options.for === 'file';
  const heading = headingOf(provenance);
  const width = Math.max(layout.width, Math.ceil(lengthOf(fitting(heading, 70)) * 13) + 32);
  const height = layout.height + HEAD;
  const sentences = provenance.stations.map((station) => sentenceOf(station, provenance)).join('. ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="provenance" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" ` +
      (file
        ? 'role="img" aria-labelledby="provenance-title provenance-desc">'
        : 'role="group" aria-labelledby="provenance-title">'),
    `<title id="provenance-title">${escaped(t('How the words travelled: {0}', heading))}</title>`,
    file ? `<desc id="provenance-desc">${escaped(`${sentences}.`)}</desc>` : '',
    file
      ? `<style>${styleOf(lightPalette, FONTS)}</style><rect width="${width}" height="${height}" fill="${lightPalette.ground}"/>`
      : '',
    '<defs><marker id="provenance-tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="tip" d="M0,0.5 L8,4 L0,7.5 z"/></marker></defs>',
    `<text class="heading" x="12" y="20">${escaped(fitting(heading, 70))}</text>`,
    `<g transform="translate(0 ${HEAD})">`,
    ...layout.dates.map(({ date, x }) => `<text class="faint" x="${x}" y="22">${escaped(shownDate(date))}</text>`),
    ...layout.lanes.map((lane, at) => laneOf(lane, at + 1)),
    ...layout.passings.map((step) => stepOf(step, layout)),
    ...layout.stations.map((placed, at) => boxOf(placed, at, provenance, layout, options)),
    '</g></svg>',
  ].join('');
}

const laneOf = ({ x, y, width, height }: Lane, number: number): string =>
  `<rect class="lane" x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/>` +
  `<text class="faint" x="${x + 8}" y="${y + 14}">${escaped(t('Origin {0}', number))}</text>`;

function stepOf({ passing, from, to }: PlacedPassing, layout: ProvenanceLayout): string {
  const bend = Math.max(24, (to.x - from.x) / 2);
  const sag = isBarred(from, to, layout) ? SAG : 0;
  const path = `M${from.x},${from.y} C${from.x + bend},${from.y + sag} ${to.x - bend},${to.y + sag} ${to.x - 2},${to.y}`;
  const [x, y] = [(from.x + to.x) / 2, (from.y + to.y + 1.5 * sag) / 2 - 6];
  const changes = passing.changes.map(
    (change, at) =>
      `<text class="change" text-anchor="middle" x="${x}" y="${y - 14 * (passing.changes.length - 1 - at)}">${changeSpans(change)}</text>`,
  );
  return `<path class="step${passing.inferred ? ' inferred' : ''}" d="${path}" marker-end="url(#provenance-tip)"/>${changes.join('')}`;
}

/** How far a line is pulled down so that it passes below the boxes in its way: three quarters of it show. */
const SAG = 44;

/** Whether a box stands where the line would be in the middle between both. */
const isBarred = (from: PlacedPassing['from'], to: PlacedPassing['to'], { stations }: ProvenanceLayout): boolean =>
  stations.some(({ x, y }) => {
    const share = (x + BOX.width / 2 - from.x) / (to.x - from.x);
    const height = from.y + share * (to.y - from.y);
    return x > from.x && x + BOX.width < to.x && y <= height && height <= y + BOX.height;
  });

function changeSpans({ was, is }: WordChange): string {
  const half = was && is ? CHANGE_EMS / 2 : CHANGE_EMS;
  const before = was ? `<tspan class="was">${escaped(fitting(was, half))}</tspan>` : '';
  const behind = is ? `<tspan class="is">${escaped(fitting(is, half))}</tspan>` : '';
  return [was ? '' : '+ ', before, before && behind ? ' ' : '', behind].join('');
}

function boxOf(
  { station, stack, x, y }: PlacedStation,
  at: number,
  provenance: Provenance,
  layout: ProvenanceLayout,
  options: DrawingOptions,
): string {
  const sentence = stackSentence(sentenceOf(station, provenance), stack);
  const classes = ['station', station.kind, ...(station.reworded ? ['reworded'] : [])].join(' ');
  const numbers = (ids: readonly string[]): string =>
    ids
      .map((id) => layout.stations.findIndex((it) => it.station.id === id))
      .filter((n) => n >= 0)
      .join(' ');
  const before = numbers(layout.passings.flatMap(({ passing }) => (passing.to === station.id ? [passing.from] : [])));
  const behind = numbers(layout.passings.flatMap(({ passing }) => (passing.from === station.id ? [passing.to] : [])));
  const reach =
    options.for === 'page'
      ? ` tabindex="0" role="link" aria-label="${escaped(sentence)}" data-before="${before}" data-behind="${behind}"`
      : '';
  const more = stack.length > 0 ? ` +${stack.length}` : '';
  return [
    `<g class="${classes}" transform="translate(${x} ${y})" data-station="${at}"${reach}><title>${escaped(sentence)}</title>`,
    // The label says all of it, and nobody wants to hear it twice.
    `<g aria-hidden="true">`,
    stack.length > 0
      ? `<rect class="sheet" x="6" y="6" width="${BOX.width}" height="${BOX.height}" rx="4"/><rect class="sheet" x="3" y="3" width="${BOX.width}" height="${BOX.height}" rx="4"/>`
      : '',
    `<rect class="box" width="${BOX.width}" height="${BOX.height}" rx="4"/>`,
    `<text class="name" x="10" y="18">${escaped(`${fitting(station.name || t('Not named'), TEXT_EMS - lengthOf(more))}${more}`)}</text>`,
    ...linesOf(station).map(
      (line, row) => `<text class="faint" x="10" y="${32 + 13 * row}">${escaped(fitting(line, FAINT_EMS))}</text>`,
    ),
    '</g></g>',
  ].join('');
}

/** What it is and when; then what it says of the occasion, or the words where they are others. */
function linesOf(station: Station): readonly string[] {
  const { date, detail, words, reworded, inferred } = station;
  const kind = [kindOf(station), ...(date ? [shownDate(date)] : []), ...(inferred ? [t('inferred')] : [])].join(' · ');
  return [kind, reworded ? t('in other words: {0}', words ?? '') : detail].filter((line) => line !== '');
}

const stackSentence = (sentence: string, stack: readonly Station[]): string =>
  stack.length === 0 ? sentence : t('{0}; also {1}', sentence, stack.map(({ name }) => name).join(', '));

/** The same as a list, for a page: each station a button, whom it has the words from behind it. */
export const provenanceList = (provenance: Provenance, layout: ProvenanceLayout): string =>
  `<ol class="stations">${layout.stations
    .map(({ station, stack }, at) => {
      const sentence = stackSentence(sentenceOf(station, provenance), stack);
      const words = station.words && !station.reworded ? `<q>${escaped(station.words)}</q>` : '';
      return `<li><button type="button" data-station="${at}">${escaped(sentence)}</button>${words}</li>`;
    })
    .join('')}</ol>`;
