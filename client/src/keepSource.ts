/**
 * Makes a source of what was copied or fetched: asks for what the text does not tell and for the key, and writes the files as one
 * edit that can be undone and overwrites nothing.
 */
import * as vscode from 'vscode';
import type { FoundSource, KnownOfSource } from '../../server/src/protocol';
import { isThere } from './isThere';
import { remark } from './remark';
import { fileNameProblem, statements, withStated, type StatedOfSource } from './sourceFile';
import { t } from './words';

export interface SourceToKeep {
  /** What the boxes are headed by: “Add Clipboard to Sources”. */
  readonly heading: string;
  readonly folder: vscode.Uri;
  readonly found: FoundSource;
  /** Goes into the file as it is, but for front matter in a text that was copied. */
  readonly content: string | Uint8Array;
  /** Where it is from, if it was fetched. */
  readonly origin?: StatedOfSource;
  /** A key that fits what the writer has told besides; undefined where nobody can be asked. */
  readonly proposeKey: (known: KnownOfSource) => Promise<string | undefined>;
}

/** @returns the key; undefined when the writer has thought better of it, or nothing could be written */
export async function keepSource(source: SourceToKeep): Promise<string | undefined> {
  const { folder, found } = source;
  const answers = await askForUnknown(source);
  const key = answers && (await askKey(source, await keyFor(source, answers)));
  if (!answers || key === undefined) return undefined;
  const files = filesOf(source, answers);
  const edit = new vscode.WorkspaceEdit();
  for (const [ending, text] of files) {
    const contents = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    edit.createFile(at(folder, key, ending), { overwrite: false, ignoreIfExists: false, contents });
  }
  if (!(await vscode.workspace.applyEdit(edit))) {
    remark(t('The source was not written: a file is there already, or the folder cannot be written to.'));
    return undefined;
  }
  const readable = found.beside === undefined ? found.extension : `${found.extension}.txt`;
  await vscode.window.showTextDocument(at(folder, key, readable), {
    viewColumn: vscode.ViewColumn.Beside,
    preview: true,
    preserveFocus: true,
  });
  return key;
}

const at = (folder: vscode.Uri, key: string, ending: string): vscode.Uri => vscode.Uri.joinPath(folder, key + ending);

/** The source, its text where programs show something else, and what neither says: each with the end of its name. */
function filesOf(
  { found: { extension, beside }, content, origin }: SourceToKeep,
  answers: StatedOfSource,
): readonly (readonly [ending: string, content: string | Uint8Array])[] {
  if (typeof content === 'string' && extension === '.txt') return [[extension, withStated(content, answers)]];
  const sidecar = statements({ ...answers, ...origin });
  return [
    [extension, content],
    ...(beside === undefined ? [] : ([[`${extension}.txt`, beside]] as const)),
    ...(sidecar === '' ? [] : ([['.yml', sidecar]] as const)),
  ];
}

const questions = {
  title: [t('The text has no headline of its own. What is it called?'), t('Headline')],
  author: [t('The text does not say who wrote or published it. Who did?'), t('A name, or a paper')],
  date: [t('The text has no date. When was it published?'), '2026-03-04'],
} as const;

/** Each may be left empty; undefined when the writer has thought better of it. */
async function askForUnknown({ heading, found: { unknown } }: SourceToKeep): Promise<StatedOfSource | undefined> {
  const answers: Partial<Record<(typeof unknown)[number], string>> = {};
  for (const [i, field] of unknown.entries()) {
    const [prompt, example] = questions[field];
    const answer = await vscode.window.showInputBox({
      title: t('{0} ({1} of {2})', heading, i + 1, unknown.length + 1),
      prompt,
      placeHolder: t('{0}; may be left empty', example),
      ignoreFocusOut: true,
    });
    if (answer === undefined) return undefined;
    answers[field] = answer;
  }
  return answers;
}

/** The one that was proposed, unless there is more to make one of now. */
async function keyFor({ found, proposeKey }: SourceToKeep, answers: StatedOfSource): Promise<string> {
  const told = Object.entries(answers).filter(([, value]) => (value as string).trim() !== '');
  if (told.length === 0) return found.key;
  return (await proposeKey({ ...found.known, ...Object.fromEntries(told) })) ?? found.key;
}

const askKey = ({ heading, folder, found }: SourceToKeep, key: string): Thenable<string | undefined> => {
  const { known, unknown, already, remark: said } = found;
  const steps = unknown.length + 1;
  return vscode.window.showInputBox({
    title:
      known.title === undefined || steps > 1
        ? t('{0} ({1} of {1})', heading, steps)
        : t('Add Source: {0}', known.title),
    prompt:
      (said === undefined ? '' : `${said} `) +
      (already === undefined ? '' : t('[@{0}] is from this address, too; this becomes a source beside it. ', already)) +
      t('Key to cite it by; the file is called like it'),
    value: key,
    ignoreFocusOut: true,
    validateInput: async (name) => fileNameProblem(name) ?? (await takenBy(folder, name, found)),
  });
};

async function takenBy(folder: vscode.Uri, key: string, { extension }: FoundSource): Promise<string | undefined> {
  for (const ending of [extension, `${extension}.txt`, '.yml'])
    if (await isThere(at(folder, key, ending))) return t('There is a source of this name.');
  return undefined;
}
