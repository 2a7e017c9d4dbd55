// The notices of third parties for what is bundled: name, version, licence and its text, from the bundles' metafiles.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Licences that ask for no more than their text to be handed on. */
const welcome = /^(?:MIT|BSD-[23]-Clause|Apache-2\.0|ISC|0BSD|BlueOak-1\.0\.0)$/;

const data = /text\/(?:syntax\/weights|wordnet\/thesaurus)\.generated\.ts$/;

/** @param metafiles of esbuild, whose paths are relative to `root`. Throws for a licence that asks for more. */
export function notices(root, metafiles) {
  const folders = new Set(metafiles.flatMap(bundledFolders));
  const packages = [...folders]
    .map((folder) => aboutPackage(root, folder))
    .sort((a, b) => (a.title < b.title ? -1 : 1));
  for (const { title, license } of packages) {
    if (!welcome.test(license)) throw new Error(`${title} has the licence ${license}: may it be bundled?`);
  }
  const parts = packages.map(({ title, license, text }) => `${title} (${license})\n\n${text}`);
  // What data was trained on or taken from is credited in a file of its own.
  const derived = metafiles.some(({ inputs }) => Object.keys(inputs).some((path) => data.test(path)));
  if (derived) parts.push(readFileSync(join(root, 'server/syntax/NOTICE.txt'), 'utf8').trim());
  return [`Deskcheck contains parts of these packages.`, ...parts].join(`\n\n${'-'.repeat(80)}\n\n`) + '\n';
}

/** `node_modules/a`, `node_modules/@b/c`, `node_modules/a/node_modules/d`; only what ended up in a bundle. */
const bundledFolders = ({ outputs }) =>
  Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .flatMap(([path]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
  );

function aboutPackage(root, folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const file = readdirSync(join(root, folder)).find((entry) => /^(?:licen[sc]e|copying)(?:[.-].*)?$/i.test(entry));
  const title = `${name} ${version}`;
  if (!file) return { title, license: String(license), text: `Its package holds no text of the licence.` };
  return {
    title,
    license: String(license),
    text: readFileSync(join(root, folder, file), 'utf8')
      .replace(/\r\n/g, '\n')
      .trim(),
  };
}
