// What the tests do in the editor: open the draft, find words in it, wait for findings, take fixes.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';

export const root = (): string => vscode.workspace.workspaceFolders![0]!.uri.fsPath;

export async function openDraft(name = 'draft.md'): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(join(root(), name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** The draft as it is on disk, whatever a test before has done to it. */
export async function restoreDraft(): Promise<vscode.TextDocument> {
  const document = await openDraft();
  await vscode.commands.executeCommand('workbench.action.files.revert');
  return document;
}

export function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const at = document.getText().indexOf(words);
  if (at < 0) throw new Error(`“${words}” is not in ${basename(document.fileName)}`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + words.length));
}

export const middle = (range: vscode.Range): vscode.Position =>
  range.start.translate(0, Math.floor((range.end.character - range.start.character) / 2));

/** Waits until `probe` gives something, and returns it. */
export async function until<T>(what: string, probe: () => T | undefined | false, limit = 15_000): Promise<T> {
  const end = Date.now() + limit;
  while (Date.now() < end) {
    const found = probe();
    if (found !== undefined && found !== false) return found;
    await sleep(50);
  }
  throw new Error(`waited ${limit / 1000} s in vain for ${what}`);
}

export const ruleOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

export const findings = (document: vscode.TextDocument): readonly vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(document.uri).filter(({ source }) => /deskcheck/i.test(source ?? ''));

export const findingOf = (document: vscode.TextDocument, rule: string): vscode.Diagnostic | undefined =>
  findings(document).find((finding) => ruleOf(finding) === rule);

export const errorsOf = (document: vscode.TextDocument): string[] =>
  findings(document)
    .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error)
    .map(ruleOf)
    .sort();

export const waitForFinding = (document: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> =>
  until(rule, () => findingOf(document, rule));

export async function hoverAt(document: vscode.TextDocument, words: string): Promise<string> {
  const at = middle(rangeOf(document, words));
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
  const contents = hovers.flatMap((hover) => hover.contents as vscode.MarkdownString[]);
  return contents.map(({ value }) => value).join('\n');
}

export async function actionsAt(document: vscode.TextDocument, words: string): Promise<vscode.CodeAction[]> {
  const range = rangeOf(document, words);
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, undefined, 10);
}

export async function take(action: vscode.CodeAction): Promise<void> {
  if (action.edit) await vscode.workspace.applyEdit(action.edit);
  if (action.command) {
    await vscode.commands.executeCommand(action.command.command, ...((action.command.arguments ?? []) as unknown[]));
  }
}

/** Changes a source on disk, as another program would, and gives back what undoes it. */
export function rewriteSource(name: string, from: string, to: string): () => void {
  const path = join(root(), 'corpus', name);
  const before = readFileSync(path, 'utf8');
  if (!before.includes(from)) throw new Error(`“${from}” is not in ${name}`);
  writeFileSync(path, before.replace(from, to));
  return () => writeFileSync(path, before);
}
