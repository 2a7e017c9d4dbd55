/** Runs in the page with the drawing: shows what it is sent, walks the stations by key, opens them, copies the picture. */
import type { FromPage, Shown, ToPage } from '../src/provenance/messages';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): Shown | undefined;
  setState(state: Shown): void;
};

const editor = acquireVsCodeApi();
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [sheet];

const part = (id: string): HTMLElement => document.getElementById(id)!;

/** The markup comes from our own server, which lets no text act in it; the page's policy lets no script of others run. */
function show({ svg, list, style }: Shown): void {
  const focused = numberOf(document.activeElement);
  sheet.replaceSync(style);
  part('drawing').innerHTML = svg;
  part('list').innerHTML = list;
  part('hint').hidden = true;
  part('words').hidden = false;
  if (focused !== undefined) stationAt(focused)?.focus();
}

const stationAt = (number: number | string): SVGElement | null =>
  document.querySelector<SVGElement>(`svg [data-station="${number}"]`);

function numberOf(element: Element | null): number | undefined {
  const number = element?.closest('[data-station]')?.getAttribute('data-station');
  return number === null || number === undefined ? undefined : Number(number);
}

/** Left and right follow the words, up and down go through the stations in their order. */
function neighbour(station: Element, key: string): SVGElement | null {
  const number = Number(station.getAttribute('data-station'));
  const [before] = (station.getAttribute('data-before') ?? '').split(' ');
  const [behind] = (station.getAttribute('data-behind') ?? '').split(' ');
  const all = document.querySelectorAll<SVGElement>('svg [data-station]');
  switch (key) {
    case 'ArrowLeft':
      return before ? stationAt(before) : null;
    case 'ArrowRight':
      return behind ? stationAt(behind) : null;
    case 'ArrowUp':
      return stationAt(number - 1);
    case 'ArrowDown':
      return stationAt(number + 1);
    case 'Home':
      return stationAt(0);
    case 'End':
      return stationAt(all.length - 1);
    default:
      return null;
  }
}

document.addEventListener('keydown', (event) => {
  const station = event.target instanceof Element ? event.target.closest('svg [data-station]') : null;
  if (!station) return;
  const number = numberOf(station);
  if ((event.key === 'Enter' || event.key === ' ') && number !== undefined) editor.postMessage({ open: number });
  else {
    const next = neighbour(station, event.key);
    next?.focus();
    next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (!next && !event.key.startsWith('Arrow')) return;
  }
  event.preventDefault();
});

document.addEventListener('click', ({ target }) => {
  const number = target instanceof Element ? numberOf(target) : undefined;
  if (number !== undefined) editor.postMessage({ open: number });
});

/** Sharp also on paper. */
const scale = 2;

async function copy(picture: string): Promise<boolean> {
  try {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture)}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * scale;
    canvas.height = image.naturalHeight * scale;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) return false;
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
    return true;
  } catch {
    return false;
  }
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if ('copy' in data) void copy(data.copy).then((copied) => editor.postMessage({ copied }));
  else if (data.show) {
    editor.setState(data.show);
    show(data.show);
  }
});

const before = editor.getState();
if (before) show(before);
editor.postMessage({ ready: true });
