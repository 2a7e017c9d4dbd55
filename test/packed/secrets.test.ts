// Drafts stay where they are: no cache, no log and no other file holds a word of one, whatever goes wrong.
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { exact, harbourDesk } from '../harness/harbourDesk';
import { filesUnder } from './filesUnder';
import { freshGround } from './freshGround';
import { runCommand, startEditor, type Editor } from './program';
import { work } from './story';

/** Words that stand nowhere but in drafts. */
const secret = 'Quillon Vantreese inherits the orchard at Maddersby';
const telling = /quillon|vantreese|maddersby/i;
const onDisk = `---
sources: [harbour
title: ${secret}
---

${exact}

“${secret},” said Marta Ellenvik [@harbour]. ${secret} [@nokey]. “We will take all of the burden, ${secret}” [@compass].

<!-- deskcheck: ignore ${secret} -->
<!-- deskcheck ignore quote/nothing -- ${secret} -->
[^1]: ${secret} [@Maddersby].
`;
const typed = onDisk.replace('sources: [harbour', `key: ${secret}\nsources: { harbour: [${secret} }`);

/** What a file holds in any spelling that a program may keep a text in. */
function readings(bytes: Buffer): readonly string[] {
  const unpacked = [inflateSync, inflateRawSync, gunzipSync, brotliDecompressSync].flatMap((unpack) => {
    try {
      return [unpack(bytes)];
    } catch {
      return [];
    }
  });
  return [bytes, ...unpacked].flatMap((it) => [
    it.toString('utf8'),
    it.toString('utf16le'),
    it.subarray(1).toString('utf16le'),
  ]);
}

const holding = (files: ReadonlyMap<string, Buffer>): readonly string[] =>
  [...files].flatMap(([path, bytes]) => (readings(bytes).some((text) => telling.test(text)) ? [path] : []));

describe('a draft’s words', () => {
  const ground = freshGround(() => ({
    ...harbourDesk,
    'corpus/pier.html': `<article><h1>Pier</h1><p>${'The council of Ossay voted on Friday. '.repeat(20)}</p></article>`,
    'corpus/broken.html': '\u0000\u0001',
    'corpus/drafts/in.md': onDisk,
    'draft.md': onDisk,
    'other.md': onDisk,
    'deskcheck.json': '{ "corpsu": ["corpus"] }',
    'deskcheck.ledger.json': `{ "version": 1, "accepted": [ <<<<<<< `,
  }));

  /** What may go wrong between an editor and us, with the draft's words in it. */
  async function provoke(editor: Editor): Promise<readonly string[]> {
    const { desk } = ground();
    const uri = desk.uri('draft.md');
    const textDocument = { uri };
    const refusals: string[] = [];
    const refused = (error: unknown): void => void refusals.push(String(error));
    const nowhere = { line: 4_000_000, character: -7 };
    for (const [method, params] of [
      ['textDocument/hover', { textDocument, position: nowhere }],
      ['textDocument/hover', { textDocument: { uri: `file:///${secret}` }, position: nowhere }],
      ['textDocument/hover', { textDocument: null, position: secret }],
      ['textDocument/completion', { textDocument, position: { line: 6, character: 3 } }],
      ['textDocument/codeAction', { textDocument, range: { start: nowhere, end: nowhere }, context: {} }],
      ['textDocument/rename', { textDocument, newName: secret }],
      ['workspace/executeCommand', { command: secret, arguments: [secret] }],
      ['workspace/textDocumentContent', { uri: `deskcheck-source:/${encodeURIComponent(secret)}?%2F` }],
      ['deskcheck/accept', { uri, rule: 'quote/altered', clause: secret, passage: secret, reason: secret }],
      ['deskcheck/reopen', { uri, decided: { rule: secret, clause: secret, passage: secret } }],
      ['deskcheck/undoDecision', { uri }],
      ['deskcheck/paste', { uri, range: secret, text: secret }],
      ['deskcheck/provenance', { uri, position: nowhere }],
      ['deskcheck/why', { uri, position: secret }],
      ['deskcheck/quoteSource', { id: secret, uri }],
      ['deskcheck/decideOrigins', { uri, keys: [secret], as: secret }],
      ['callHierarchy/incomingCalls', { item: { name: secret, uri, data: secret } }],
      ['workspace/symbol', { query: secret }],
    ] as const)
      await editor.ask(method, params).catch(refused);
    const change = (contentChanges: readonly object[], version: number): void =>
      editor.send('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    change([{ text: typed }], 2);
    change([{ range: { start: nowhere, end: { line: 0, character: 1 } }, text: secret }], 3);
    change([{ range: { start: { line: 9, character: 9 }, end: { line: 2, character: 0 } }, text: `“${secret}` }], 4);
    editor.send('deskcheck/cursor', { uri, version: 4, positions: [nowhere, secret] });
    editor.send('textDocument/didChange', {
      textDocument: { uri: desk.uri('never-opened.md'), version: 2 },
      contentChanges: [{ text: secret }],
    });
    // The folder's own files break under the open draft.
    desk.write('deskcheck.json', '{ "corpus": [ "corpus", ');
    desk.write('corpus/late.md', '---\ntitle: [\n---\n');
    editor.send('workspace/didChangeWatchedFiles', { changes: [{ uri: desk.uri('deskcheck.json'), type: 1 }] });
    await editor.ask('textDocument/diagnostic', { textDocument }).catch(refused);
    await editor.ask('textDocument/hover', { textDocument, position: { line: 6, character: 12 } }).catch(refused);
    return refusals;
  }

  it('are in no cache, no log and no other file, whatever goes wrong', async () => {
    const editor = await startEditor(ground(), { asksReason: true, showsWhy: true });
    const told = await work(editor, ground(), 'draft.md', onDisk, ['money is there', 'Quillon', '@nokey', 'burden']);
    await work(editor, ground(), 'corpus/drafts/in.md', onDisk, ['Quillon']);
    assert.match(told.answers, telling, 'the story did not touch the draft');
    const refusals = await provoke(editor);
    assert.ok(refusals.length > 3, 'nothing went wrong');
    // An editor puts them into its log.
    assert.doesNotMatch(refusals.join('\n'), telling);
    await editor.stop();
    const log = editor.log();
    assert.ok(log.length > 0, 'nothing was logged');
    assert.doesNotMatch(log, telling);

    for (const args of [
      ['check', 'draft.md'],
      ['check', 'nowhere.md'],
      ['sources', '--corpus', 'no'],
      ['check', '--nonsense'],
    ]) {
      const { err } = await runCommand(ground(), ...args);
      assert.doesNotMatch(err, telling, args.join(' '));
    }

    const kept = filesUnder(ground().home.path);
    assert.ok(
      [...kept.keys()].some((path) => path.startsWith('cache/deskcheck/index/')),
      [...kept.keys()].join(),
    );
    assert.deepEqual(holding(kept), []);
    assert.deepEqual([...holding(filesUnder(ground().desk.root))].sort(), [
      'corpus/drafts/in.md',
      'draft.md',
      'other.md',
    ]);
  });

  it('would be found', () => {
    assert.deepEqual(holding(new Map([['a', Buffer.from(`x${secret}`, 'utf16le')]])), ['a']);
    assert.deepEqual(holding(new Map([['a', Buffer.from('Orsk')]])), []);
  });

  it('are all that is kept from others: what is cached is the writer’s alone', async function () {
    if (process.platform === 'win32') this.skip();
    const editor = await startEditor(ground());
    await work(editor, ground(), 'draft.md', exact, ['money is there']);
    await editor.stop();
    const cache = join(ground().home.path, 'cache/deskcheck/index');
    assert.equal(statSync(cache).mode & 0o077, 0);
    const folders = [...filesUnder(cache).keys()];
    assert.ok(folders.length > 0);
    for (const file of folders) assert.equal(statSync(join(cache, file)).mode & 0o077, 0, file);
  });
});
