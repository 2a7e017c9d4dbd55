// Bibliographies that drafts name: read with the first analysis, followed, and let go with the draft.
import assert from 'node:assert/strict';
import type { SourcesViewResult } from '../../server/src/protocol';
import { eventually } from '../harness/eventually';
import { harbourDesk } from '../harness/harbourDesk';
import { makeDesk, startClient, type Desk, type LspClient } from '../harness/lspClient';

const bibliography = '@online{ferry24, title = {Ferries at Night}}\n';
const text = '---\nbibliography: refs.bib\n---\nThe boats wait [@ferry24].\n';
const plain = 'The boats wait [@ferry24].\n';

describe('a bibliography that a draft names', () => {
  let desk: Desk;
  let client: LspClient;
  beforeEach(async () => {
    desk = makeDesk({
      ...harbourDesk,
      'drafts/draft.md': text,
      'drafts/plain.md': plain,
      'drafts/refs.bib': bibliography,
    });
    client = await startClient({ desk });
  });
  afterEach(() => client.stop());
  const codes = async (path = 'drafts/draft.md'): Promise<string> =>
    (await client.diagnostics(path)).map(({ code }) => code).join(' ');

  it('is known from the first analysis on, and followed', async () => {
    await client.opened('drafts/draft.md', text);
    assert.equal(await codes(), '');
    desk.write('drafts/refs.bib', bibliography.replace('ferry24', 'ferry25'));
    await eventually(async () => (await codes()) === 'cite/unknown-key');
    desk.write('drafts/refs.bib', bibliography);
    await eventually(async () => (await codes()) === '');
  });

  it('is read for a draft that is opened, or names it, later', async () => {
    await client.opened('drafts/plain.md', plain);
    assert.equal(await codes('drafts/plain.md'), 'cite/unknown-key');
    const begun = client.statuses.length;
    await client.opened('drafts/draft.md', text);
    assert.equal(await codes(), '');
    assert.ok(client.statuses.length > begun);
    client.edit('drafts/draft.md', plain);
    await eventually(async () => (await codes()) === 'cite/unknown-key');
    client.edit('drafts/draft.md', text);
    await eventually(async () => (await codes()) === '');
  });

  it('goes when the last draft that names it is closed, and an address is not fetched', async () => {
    const view = async (): Promise<readonly string[]> =>
      (await client.connection.sendRequest<SourcesViewResult>('deskcheck/sourcesView', {})).nodes.map(
        ({ label }) => label,
      );
    await client.opened('drafts/draft.md', text);
    await eventually(async () => (await view()).includes('Works without text'));
    client.close('drafts/draft.md');
    await eventually(async () => !(await view()).includes('Works without text'));
    await client.opened('drafts/draft.md', text.replace('refs.bib', 'https://refs.example/refs.bib'));
    assert.equal(await codes(), 'cite/unknown-key');
    assert.ok(!(await view()).includes('Not read'));
  });
});
