// The VS Codes that the tests run in: the oldest that the manifest admits, and the newest that npm has. E2E_HOST says which.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const folders = { oldest: here, newest: join(here, 'newest') };

/** What E2E_HOST names; the oldest without it. */
export const chosenHost = () => hostCalled(process.env.E2E_HOST || 'oldest');

/** Where a host lies, whether or not it is installed. @throws for a name that is none */
export function hostCalled(name) {
  const folder = folders[name];
  if (!folder) throw new Error(`E2E_HOST is “${name}”: there are only ${Object.keys(folders).join(' and ')}`);
  const vscode = join(folder, 'node_modules/code-server/lib/vscode');
  const serverMain = join(vscode, 'out/server-main.js');
  return {
    name,
    folder,
    vscode,
    serverMain,
    // Asked when needed: before it is installed, it is not there.
    get node() {
      return nodeFor(folder);
    },
  };
}

/** The Node that lies beside a VS Code which needs a newer one than ours; else the one that runs this. */
function nodeFor(folder) {
  const own = join(folder, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin/node');
  return existsSync(own) ? own : process.execPath;
}
