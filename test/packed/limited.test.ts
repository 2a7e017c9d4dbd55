// A folder that is not trusted: drafts are checked, and nothing is written anywhere.
import assert from 'node:assert/strict';
import { altered, exact, harbourDesk } from '../harness/harbourDesk';
import { modernEditor } from '../harness/lspClient';
import { tempFolder } from '../harness/tempFolder';
import { filesUnder } from './filesUnder';
import { freshGround } from './freshGround';
import { startEditor } from './program';
import { work } from './story';

describe('a folder that is not trusted', () => {
  const outside = tempFolder({
    'far.md': 'The far council of Ellenvik voted on Friday to close its pier to all crews.',
  });
  after(() => outside.remove());
  const ground = freshGround(() => {
    const config = JSON.stringify({ corpus: ['corpus', outside.path] });
    const page = `<article><h1>Pier</h1><p>${'The council of Ossay voted on Friday to close it. '.repeat(20)}</p></article>`;
    return { ...harbourDesk, 'corpus/pier.html': page, 'draft.md': altered, 'deskcheck.json': config };
  });

  /** Everything that writes where it may. */
  async function everything(trusted: boolean): Promise<string> {
    const { desk } = ground();
    // An editor that only opens files: the texts of pages would be written for it.
    const { textDocumentContent: _, ...workspace } = modernEditor.workspace!;
    const editor = await startEditor(ground(), { trusted, asksReason: true }, { ...modernEditor, workspace });
    const told = await work(editor, ground(), 'draft.md', `${exact}\n\n${altered}\n`, ['money', 'burden', '@harbour']);
    const uri = desk.uri('draft.md');
    for (const { data } of told.diagnostics)
      await editor.ask('deskcheck/accept', { uri, reason: 'so', ...(data as object) });
    await editor
      .ask('deskcheck/decideOrigins', { uri, keys: ['harbour', 'compass'], as: 'together' })
      .catch(() => undefined);
    await editor.stop();
    return told.answers;
  }

  it('has nothing written in it, nor to the cache', async () => {
    const before = filesUnder(ground().desk.root);
    const answers = await everything(false);
    assert.match(answers, /quote\/altered/);
    assert.match(answers, /It lies outside the open folder|it lies outside the open folder/);
    assert.doesNotMatch(answers, /far council/);
    assert.deepEqual(filesUnder(ground().desk.root), before);
    const written = [...filesUnder(ground().home.path).keys()].filter((path) => path !== 'attempts');
    assert.deepEqual(written, []);
  });

  it('would have, were it trusted', async () => {
    await everything(true);
    assert.ok(filesUnder(ground().desk.root).has('deskcheck.ledger.json'));
    assert.ok([...filesUnder(ground().home.path).keys()].some((path) => path.startsWith('cache/deskcheck/index/')));
  });
});
