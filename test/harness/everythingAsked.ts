// Asks a server for all that it shows of some drafts: findings, hovers, fixes, views, lists, decisions.
import { setTimeout as wait } from 'node:timers/promises';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import type { Desk, LspClient } from './lspClient';

/** Characters between two places that are asked about. */
const STEP = 15;

/** @param drafts by path; each is opened */
export async function everythingAsked(
  client: LspClient,
  desk: Desk,
  drafts: Readonly<Record<string, string>>,
): Promise<void> {
  /** Whatever it says, also that it cannot. */
  const ask = async (method: string, params: object): Promise<unknown> =>
    client.connection.sendRequest(method, params).catch(() => undefined);
  const below = async (method: string, params: object, parent?: string, depth = 0): Promise<void> => {
    const result = (await ask(method, { ...params, ...(parent && { parent }), from: 0 })) as
      { readonly nodes?: readonly { readonly id: string; readonly hasChildren?: boolean }[] } | undefined;
    for (const { id, hasChildren } of result?.nodes ?? [])
      if (hasChildren && depth < 6) await below(method, params, id, depth + 1);
  };
  for (const [path, text] of Object.entries(drafts)) {
    const uri = desk.uri(path);
    const since = client.statuses.length;
    client.open(path, text);
    await client.until(() => client.statuses.slice(since).some((it) => it.uri === uri && it.state !== 'indexing'));
    // First of all: what is made for a file in English must not stay in what is shown.
    await ask('deskcheck/packet', { uri, format: 'markdown' });
    await ask('deskcheck/references', { uri });
    const found: readonly Diagnostic[] = await client.diagnostics(path);
    for (const [line, words] of text.split('\n').entries()) {
      for (let character = 0; character < words.length; character += STEP) {
        const at = { textDocument: { uri }, position: { line, character } };
        await ask('textDocument/hover', at);
        if (character > 0) continue;
        await ask('textDocument/definition', at);
        await ask('textDocument/prepareRename', at);
        await ask('textDocument/rename', { ...at, newName: 'two words' });
        await ask('deskcheck/why', { uri, position: at.position });
        await ask('deskcheck/find', { uri, position: at.position });
        await ask('deskcheck/provenance', { uri, position: at.position });
      }
      const range = { start: { line, character: 0 }, end: { line, character: words.length } };
      if (words !== '') await client.codeActions(path, range, { diagnostics: [...found] });
    }
    for (const method of ['documentSymbol', 'codeLens', 'documentLink'])
      await ask(`textDocument/${method}`, {
        textDocument: { uri },
        range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
      });
    await ask('textDocument/completion', { textDocument: { uri }, position: { line: 0, character: 0 } });
    await below('deskcheck/sourcesView', { uri });
    for (const by of ['status', 'section', 'source']) await below('deskcheck/claimsView', { uri, by });
    for (const method of ['sources', 'decisions', 'sourceMarks']) await ask(`deskcheck/${method}`, { uri });
    await ask('deskcheck/find', { uri, text: 'harbour' });
    await ask('deskcheck/find', { uri, text: 'zzzz' });
    await ask('deskcheck/decideOrigins', { uri, keys: ['harbour', 'post'], as: 'together' });
    await ask('deskcheck/decideOrigins', { uri, keys: ['harbour'], as: 'together' });
    for (const { data, range } of found) {
      const accepted = { uri, range, ...(data as object), reason: 'Agreed.' };
      await ask('deskcheck/accept', accepted);
      await ask('deskcheck/ignoreSource', accepted);
    }
    await ask('deskcheck/undoDecision', { uri });
    await ask('deskcheck/setAside', { uri });
    await ask('deskcheck/reportAgain', {
      baseline: desk.uri('deskcheck.baseline.json'),
      entries: [{ rule: 'a', clause: 'b', passage: 'c' }],
    });
  }
  await ask('workspace/symbol', { query: 'a' });
  await wait(50);
}
