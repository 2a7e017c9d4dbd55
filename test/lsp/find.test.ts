// `deskcheck/find` as a client asks it: words anywhere in the sources, and which of them carry a sentence.
import assert from 'node:assert/strict';
import type { CodeAction, CodeActionTriggerKind } from 'vscode-languageserver';
import type { FindParams, FindResult, PasteResult } from '../../server/src/protocol';
import { makeDesk, positionOf, startClient, type Desk, type LspClient } from '../harness/lspClient';

const files = {
  'corpus/ferry.md':
    '---\ntitle: Ferry stays in port\npublisher: The Hrane Mail\ndate: 2026-03-04\n---\nThe ferry to Orsk stayed in port on Tuesday because its engine had failed.\n\n“We will sail again on Friday,” said skipper Ada Tennet.\n',
  'corpus/bread.md':
    '---\ntitle: No bread on Orsk\npublisher: The Orsk Courier\ndate: 2026-03-05\n---\nShops on Orsk sold their last bread on Wednesday. The ferry had not come since Monday.\n',
};
const draft =
  'The ferry to Orsk stayed in port on Tuesday.\n\nSurely nobody could have done better.\n\nTraders in Ellenvik elected a treasurer.\n';

describe('finding over the protocol', () => {
  let client: LspClient;
  let desk: Desk;
  beforeEach(async () => {
    desk = makeDesk(files);
    client = await startClient({ desk, options: { showsFound: true } });
    await client.opened('draft.md', draft);
  });
  afterEach(() => client.stop());

  const uri = (): string => desk.uri('draft.md');
  const ask = (params: FindParams): Promise<FindResult> => client.connection.sendRequest('deskcheck/find', params);
  const about = (words: string): Promise<FindResult> => ask({ uri: uri(), position: positionOf(draft, words) });

  it('ranks the places that share most of the words, with whose they are and where', async () => {
    const { sought, message, places } = await ask({ uri: uri(), text: ' ferry engine\nfailed ' });
    assert.deepEqual([sought, message], ['ferry engine failed', '2 places in 2 sources.']);
    assert.deepEqual(
      places.map(({ label, description }) => `${label} | ${description}`),
      [
        'The ferry to Orsk stayed in port on Tuesday because its engine had failed. | The Hrane Mail, 4 Mar 2026 · ¶1 · ferry',
        'The ferry had not come since Monday. | The Orsk Courier, 5 Mar 2026 · ¶1 · bread',
      ],
    );
    assert.equal(places[0]?.citation, '[@ferry]');
    assert.match(places[0]?.spoken ?? '', /had failed\., The Hrane Mail, 4 Mar 2026, ¶1, ferry$/);
    assert.equal(places[0]?.opens?.uri, desk.uri('corpus/ferry.md'));
  });

  it('cites as the draft’s format has it', async () => {
    for (const [path, citation] of [
      ['draft.tex', '\\cite{ferry}'],
      ['draft.typ', '@ferry'],
      ['draft.adoc', 'cite:[ferry]'],
    ] as const) {
      await client.opened(path, 'The ferry to Orsk stayed in port on Tuesday.\n');
      const { places } = await ask({ uri: desk.uri(path), text: 'ferry engine failed' });
      assert.equal(places[0]?.citation, citation);
      const { places: there } = await ask({ uri: desk.uri(path), position: { line: 0, character: 4 } });
      assert.equal(there[0]?.citation, citation);
    }
  });

  it('says that words stand there as they are, and where exactly', async () => {
    const { places } = await ask({ uri: uri(), text: 'stayed in port on Tuesday' });
    assert.match(places[0]?.description ?? '', /^the same words · /);
    assert.equal(places[0]?.label, 'stayed in port on Tuesday');
  });

  it('has nothing to say without words, and says when nothing is found', async () => {
    assert.deepEqual((await ask({ uri: uri(), text: ' … ' })).places, []);
    assert.equal((await ask({ uri: uri(), text: 'zeppelin' })).message, 'Nothing found in 2 sources.');
  });

  it('puts a place in as a quotation', async () => {
    const { places } = await ask({ uri: uri(), text: 'sold their last bread on Wednesday' });
    const end = positionOf(`${draft}x`, 'x');
    const params = { uri: uri(), range: { start: end, end }, node: places[0]?.id };
    const { offers } = await client.connection.sendRequest<PasteResult>('deskcheck/quoteSource', params);
    assert.equal(offers[0]?.newText, '“sold their last bread on Wednesday” [@bread].');
  });

  it('ranks the sources that carry a sentence, with how much of it', async () => {
    const { sought, places } = await about('stayed in port');
    assert.equal(sought, 'The ferry to Orsk stayed in port on Tuesday.');
    assert.match(places[0]?.description ?? '', /^(?:the same words|carries all of it) · The Hrane Mail/);
    assert.ok(places.every(({ description }) => !description.includes('little or nothing')));
  });

  it('says honestly that nothing carries it, or that there was nothing to compare', async () => {
    assert.equal((await about('elected a treasurer')).message, 'Nothing found in 2 sources.');
    const { message, places } = await about('could have done better');
    assert.deepEqual(places, []);
    assert.match(message, /^(?:Not checked: the sentence|Nothing found)/);
  });

  it('is offered to who asks for actions by hand, and by no bulb', async () => {
    const at = positionOf(draft, 'stayed in port');
    const titles = async (triggerKind: CodeActionTriggerKind): Promise<readonly string[]> => {
      const actions = await client.connection.sendRequest<CodeAction[] | null>('textDocument/codeAction', {
        textDocument: { uri: uri() },
        range: { start: at, end: at },
        context: { diagnostics: [], triggerKind },
      });
      return (actions ?? []).map(({ title }) => title);
    };
    assert.ok((await titles(1)).includes('Which of my sources supports this?'));
    assert.ok(!(await titles(2)).includes('Which of my sources supports this?'));
  });
});
