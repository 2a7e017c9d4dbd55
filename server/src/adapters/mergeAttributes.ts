/** Whether git merges the ledger by lines here: what `.gitattributes` of the project and the folders above it say. */
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * What is missing for it.
 * @returns undefined where a line says how the file is merged, or where there is no repository
 */
export async function missingAttribute(
  ledgerFile: string,
): Promise<{ readonly file: string; readonly line: string } | undefined> {
  const own = join(dirname(ledgerFile), '.gitattributes');
  for (let folder = dirname(ledgerFile); ; folder = dirname(folder)) {
    const said = await readFile(join(folder, '.gitattributes'), 'utf8').catch(() => '');
    if (said.split('\n').some((line) => line.includes(basename(ledgerFile)) && /\smerge=/.test(line))) return undefined;
    if (await stat(join(folder, '.git')).catch(() => undefined))
      return { file: own, line: `${basename(ledgerFile)} merge=union` };
    if (dirname(folder) === folder) return undefined;
  }
}
