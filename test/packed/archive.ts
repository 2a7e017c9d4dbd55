/** The packed extension: the files of its archive, and a copy of them on disk to run. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { tempFolder } from '../harness/tempFolder';

export const root = join(import.meta.dirname, '../..');
export const vsix = process.env.DESKCHECK_VSIX ?? join(root, 'deskcheck.vsix');

/** Files by their paths in the archive. */
export function filesIn(archive: string): ReadonlyMap<string, Buffer> {
  if (!existsSync(archive)) throw new Error(`${archive} is not there: run \`npm run package\` first`);
  return unzipped(readFileSync(archive));
}

/** A zip file by its directory at the end: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3 */
function unzipped(zip: Buffer): ReadonlyMap<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + size);
    if (!name.endsWith('/')) files.set(name, method === 0 ? bytes : inflateRawSync(bytes));
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

export interface Installed {
  /** Where the extension lies, as an editor has it. */
  readonly path: string;
  remove(): void;
}

export function install(): Installed {
  const folder = tempFolder();
  for (const [name, bytes] of filesIn(vsix)) {
    if (!name.startsWith('extension/')) continue;
    const file = join(folder.path, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return { path: join(folder.path, 'extension'), remove: () => folder.remove() };
}
