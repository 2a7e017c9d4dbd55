// What may be sent to somebody else, and the check of what they quote: over the protocol, against the articles a sentence cites.
import assert from 'node:assert/strict';
import type { OpinionGroundResult, StandsInResult } from '../../server/src/protocol';
import { makeDesk, positionOf, startClient, type LspClient } from '../harness/lspClient';

const draft = `Nobody knows yet.

The council of Ossay closed the old pier in May [@islander].
`;
const desk = {
  'corpus/islander.md':
    'The council of Ossay may close the old pier in May, its leader said. “It is not safe,” said Una Skerrow.\n\nThe ferry sailed on Sunday.\n',
  'corpus/other.md': 'The pier was never owned by the council of Ossay at all.\n',
};

describe('a second opinion over the protocol', () => {
  let client: LspClient;
  before(async () => {
    client = await startClient({ desk: makeDesk(desk) });
    await client.opened('draft.md', draft);
  });
  after(() => client.stop());

  const at = (words: string) => {
    const { textDocument, position } = client.at('draft.md', positionOf(draft, words));
    return { uri: textDocument.uri, position };
  };
  const stands = (...quotes: string[]): Promise<StandsInResult> =>
    client.connection.sendRequest('deskcheck/standsIn', { ...at('closed'), quotes });

  it('is about the sentence and the passages it was compared with', async () => {
    const found = await client.connection.sendRequest<OpinionGroundResult | null>(
      'deskcheck/opinionGround',
      at('closed'),
    );
    assert.equal(found?.sentence, 'The council of Ossay closed the old pier in May.');
    assert.deepEqual(found.range.start, positionOf(draft, 'The council'));
    assert.deepEqual(found.passages[0], {
      key: 'islander',
      text: 'The council of Ossay may close the old pier in May, its leader said.',
    });
    assert.doesNotMatch(JSON.stringify(found), /Nobody knows|never owned/);
  });

  it('is about no sentence without a source', async () =>
    assert.equal(await client.connection.sendRequest('deskcheck/opinionGround', at('Nobody')), null));

  it('finds the words that stand there, in marks or not, and says where', async () => {
    const [first, second] = await stands('may close the old pier', 'it is not safe');
    assert.deepEqual(
      first?.map(({ label }) => label),
      ['corpus/islander.md:1'],
    );
    assert.match(first?.[0]?.target ?? '', /islander\.md#L1/);
    assert.equal(second?.length, 1);
  });

  it('finds none that were changed, left out, made up, or stand in an article that is not cited', async () =>
    assert.deepEqual(
      await stands(
        'may open the old pier',
        'The council … said',
        'a made-up line of words',
        'never owned by the council',
        'pier',
      ),
      [[], [], [], [], []],
    ));
});
