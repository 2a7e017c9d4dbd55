/** A morning's work with the packed language server: everything that an editor asks it for, once. */
import type { CodeAction, Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { positionOf } from '../harness/lspClient';
import type { Editor, Ground } from './program';

/** Requests about a place in a document. */
const atPlace = [
  'textDocument/hover',
  'textDocument/definition',
  'textDocument/completion',
  'textDocument/prepareCallHierarchy',
  'deskcheck/provenance',
  'deskcheck/why',
];
const ofDocument = ['textDocument/documentLink', 'textDocument/documentSymbol'];

export interface Told {
  readonly diagnostics: readonly Diagnostic[];
  /** Answers to all requests, as they came. */
  readonly answers: string;
}

/**
 * Refusals count as answers: a story goes on.
 * @param words at which hovers and the like are asked for
 */
export async function work(
  editor: Editor,
  { desk }: Ground,
  path: string,
  text: string,
  words: readonly string[],
): Promise<Told> {
  const answers: string[] = [];
  const ask = async <T>(method: string, params: object): Promise<T | undefined> => {
    const answer = await editor.ask<T>(method, params).catch((error: unknown) => void answers.push(String(error)));
    answers.push(JSON.stringify(answer ?? null));
    return answer ?? undefined;
  };
  const uri = desk.uri(path);
  const textDocument = { uri };
  editor.open(path, text);
  await editor.status(path, 'ready');
  const report = await ask<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
  const diagnostics = report?.kind === 'full' ? report.items : [];
  for (const word of words) {
    const position = positionOf(text, word, 2);
    for (const method of atPlace) await ask(method, { textDocument, uri, position });
    await ask('textDocument/references', { textDocument, position, context: { includeDeclaration: true } });
  }
  for (const method of ofDocument) await ask(method, { textDocument });
  const whole = { start: { line: 0, character: 0 }, end: positionOf(`${text}\u0000`, '\u0000') };
  await ask('textDocument/inlayHint', { textDocument, range: whole });
  for (const { range } of diagnostics)
    await ask<CodeAction[]>('textDocument/codeAction', { textDocument, range, context: { diagnostics } });
  await ask('workspace/symbol', { query: 'Hrane' });
  await ask('deskcheck/sources', { uri });
  await ask('deskcheck/sourcesView', { uri });
  await ask('deskcheck/decisions', { uri });
  await ask('deskcheck/paste', { uri, range: { start: whole.end, end: whole.end }, text: 'The money is there' });
  await ask('deskcheck/reindex', { uri });
  return { diagnostics, answers: answers.join('\n') };
}
