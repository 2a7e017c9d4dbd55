/** Copies files into the folder of sources, under their own names or numbered ones, as one edit that can be undone. */
import * as vscode from 'vscode';
import { isThere } from './isThere';
import { numbered } from './sourceFile';
import { number, t } from './words';

/** Larger files are read by nobody, as in the server; bytes. */
const largest = 50 * 1024 * 1024;
/** Names tried for one file. */
const mostNumbers = 100;

/** One sentence for the writer: what was added, and what was not. */
export async function addFiles(files: readonly vscode.Uri[], folder: vscode.Uri): Promise<string> {
  const edit = new vscode.WorkspaceEdit();
  const taken = new Set<string>();
  const left: string[] = [];
  for (const file of files) {
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    const why = await whyNot(file, folder);
    const target = why === undefined ? await freeName(folder, name, taken) : undefined;
    if (!target) {
      left.push(`${name} ${why ?? t('is there already')}`);
      continue;
    }
    taken.add(target.toString());
    edit.createFile(target, { overwrite: false, contents: await vscode.workspace.fs.readFile(file) });
  }
  const done = taken.size === 0 || (await vscode.workspace.applyEdit(edit));
  if (!done) return t('Nothing was added: the folder of your sources cannot be written to.');
  const added =
    taken.size === 1 ? t('1 file added to your sources') : t('{0} files added to your sources', number(taken.size));
  return left.length === 0 ? `${added}.` : t('{0}; not added: {1}.', added, left.join(', '));
}

async function whyNot(file: vscode.Uri, folder: vscode.Uri): Promise<string | undefined> {
  if (file.path.startsWith(`${folder.path}/`)) return t('is among your sources already');
  try {
    const { type, size } = await vscode.workspace.fs.stat(file);
    if (!(type & vscode.FileType.File)) return t('is no file');
    return size > largest ? t('has more than 50 MB') : undefined;
  } catch {
    return t('cannot be read');
  }
}

async function freeName(folder: vscode.Uri, name: string, taken: ReadonlySet<string>): Promise<vscode.Uri | undefined> {
  for (let nth = 1; nth <= mostNumbers; nth++) {
    const target = vscode.Uri.joinPath(folder, numbered(name, nth));
    if (!taken.has(target.toString()) && !(await isThere(target))) return target;
  }
  return undefined;
}
