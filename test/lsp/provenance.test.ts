// The way of words as a client draws it: asked for over a real connection.
import assert from 'node:assert/strict';
import type { ProvenanceDrawing } from '../../server/src/protocol';
import { exact, harbourDesk, openHarbourDesk } from '../harness/harbourDesk';
import { positionOf, type Desk, type LspClient } from '../harness/lspClient';

const draft = `# Boats\n\n${exact}\n\nMy neighbour said: “I keep the window open for the gulls every morning.”\n`;

describe('provenance, asked for', () => {
  let desk: Desk;
  let client: LspClient;

  beforeEach(async () => {
    ({ desk, client } = await openHarbourDesk(draft));
  });
  afterEach(() => client.stop());

  const asked = (path: string, text: string, words: string) =>
    client.connection.sendRequest<ProvenanceDrawing | null>('deskcheck/provenance', {
      uri: desk.uri(path),
      position: positionOf(text, words),
    });

  it('is a drawing, a list and a picture, with the place of every station', async () => {
    const drawing = (await asked('draft.md', draft, 'unconditional'))!;
    assert.match(drawing.heading, /^“The money is there, but it is not unconditional”: 2 pages, /);
    assert.deepEqual(
      drawing.stations.map(({ uri, range }) => `${uri.slice(desk.uri('').length)}:${range.start.line + 1}`),
      ['/corpus/harbour.md:10', '/corpus/harbour.md:10', '/corpus/cold-store.md:10', '/draft.md:3'],
    );
    assert.equal(drawing.svg.match(/data-station="/g)?.length, 4);
    assert.equal(drawing.list.match(/data-station="/g)?.length, 4);
    assert.match(drawing.file, /^<svg .*<\/svg>$/s);
    assert.match(drawing.style, /var\(--vscode-foreground\)/);
  });

  it('starts in a source, too', async () => {
    const article = harbourDesk['corpus/cold-store.md']!;
    client.open('corpus/cold-store.md', article);
    const drawing = (await asked('corpus/cold-store.md', article, 'unconditional'))!;
    assert.equal(drawing.stations.length, 4);
  });

  it('is nothing where no words of a source stand', async () => {
    assert.equal(await asked('draft.md', draft, 'Boats'), null);
    assert.equal(await asked('draft.md', draft, 'gulls'), null);
    assert.equal(await asked('draft.md', draft, 'harbour]'), null);
  });
});
