// What a sentence claims, over a real connection: the hover, the way to the source, and why a finding is one.
import assert from 'node:assert/strict';
import type { CodeAction, Hover, InlayHint, LocationLink } from 'vscode-languageserver-protocol';
import type { WhyParams, WhyResult } from '../../server/src/protocol';
import { harbourDesk } from '../harness/harbourDesk';
import { makeDesk, positionOf, startClient, type LspClient } from '../harness/lspClient';

const claim = 'The cold store at Skarnhaven holds 1.9 million doses [@compass].';
const draft = `# Doses\n\n${claim}\n\nNothing is cited here.\n`;
const stated = 'The cold store at Skarnhaven holds 1.4 million doses.';

describe('a claim', () => {
  let client: LspClient;
  const start = async (options: object = {}, settings: object | null = null): Promise<void> => {
    const desk = makeDesk({ ...harbourDesk, 'draft.md': draft });
    client = await startClient({ desk, options, ...(settings ? { settings } : {}) });
    await client.opened('draft.md', draft);
  };
  const at = (words: string) => client.at('draft.md', positionOf(draft, words));
  afterEach(() => client.stop());

  it('is shown beside what its source says', async () => {
    await start();
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', at('Skarnhaven'));
    const { value } = hover.contents as { value: string };
    assert.match(value, /^\*\*Differs from source\*\* · number/u);
    assert.match(value, /~~1\\\.9 million~~/u);
    assert.match(value, /\*\*1\\\.4 million doses\*\*/u);
    assert.match(value, /\[open\]\(<file:\/\/\/.*corpus\/cold-store\.md#L6>\)/u);
  });

  it('leads to the passage, and its marked words to what they depart from', async () => {
    await start();
    const links = (words: string) =>
      client.connection.sendRequest<LocationLink[]>('textDocument/definition', at(words));
    const article = harbourDesk['corpus/cold-store.md']!;
    for (const words of ['Skarnhaven', '1.9 million']) {
      const [link, ...more] = await links(words);
      assert.deepEqual(more, []);
      assert.deepEqual(link?.targetSelectionRange.start, positionOf(article, stated));
    }
    const [link] = await links('1.9 million');
    assert.deepEqual(link?.originSelectionRange?.start, positionOf(draft, '1.9 million'));
    assert.deepEqual(await links('Nothing is'), []);
  });

  const actions = async (): Promise<readonly CodeAction[]> => {
    const [finding] = await client.diagnostics('draft.md');
    return client.codeActions('draft.md', finding!.range, { diagnostics: [finding!] });
  };

  it('offers to say why, where the editor can show it', async () => {
    await start({ showsWhy: true });
    const why = (await actions()).find(({ title }) => title === 'Why does Deskcheck say this?');
    assert.equal(why?.command?.command, 'deskcheck.why');
    const [params] = why.command.arguments as [WhyParams];
    const found = await client.connection.sendRequest<WhyResult>('deskcheck/why', params);
    assert.match(found.text, /^The cold store at Skarnhaven holds 1\.9 million doses\.\n/u);
    assert.match(found.text, /^ {4}claim\/number +Source says “1\.4 million doses”, not “1\.9 million”\.$/mu);
    const [link] = found.links;
    const { start: from, end } = link!.range;
    assert.equal(found.text.split('\n')[from.line]!.slice(from.character, end.character), 'corpus/cold-store.md:6');
    assert.match(link!.target, /corpus\/cold-store\.md#L6$/u);
    assert.equal(await client.connection.sendRequest('deskcheck/why', at('Nothing is')), null);
  });

  it('offers nothing that other editors could not show', async () => {
    await start();
    assert.deepEqual(
      (await actions()).filter(({ command }) => command?.command === 'deskcheck.why'),
      [],
    );
  });

  const hints = async (): Promise<readonly string[]> => {
    const whole = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const params = { textDocument: client.at('draft.md', whole.start).textDocument, range: whole };
    const found = await client.connection.sendRequest<InlayHint[]>('textDocument/inlayHint', params);
    return found.map(
      ({ label, position, tooltip }) =>
        `${String(label)} (${String(tooltip)}) at ${position.line}:${position.character}`,
    );
  };

  it('has its status behind it where the writer wants that, and not otherwise', async () => {
    await start();
    assert.deepEqual(await hints(), []);
    await client.stop();
    await start({}, { sentenceStatus: 'words' });
    assert.deepEqual(await hints(), [`differs from source (number) at 2:${claim.length}`]);
  });
});
