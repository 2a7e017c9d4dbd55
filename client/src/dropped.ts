/** What somebody drops on the Sources view: files, or the address of a page. Plain data. */

/** Where files can lie: a window on another machine has its own as `file:` and those of this one as `vscode-local:`. */
const FILES = /^(?:file|vscode-local|vscode-remote):/u;

/** @param list as `text/uri-list` has it: one address a line, comments behind `#` */
export function droppedIn(list: string): { readonly files: readonly string[]; readonly page?: string } {
  const lines = list.split(/\r?\n/u).map((line) => line.trim());
  const page = lines.find((line) => /^https?:/iu.test(line));
  return { files: lines.filter((line) => FILES.test(line)), ...(page !== undefined && { page }) };
}
