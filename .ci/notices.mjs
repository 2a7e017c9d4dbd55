// What is bundled of other people's packages, from the bundles' metafiles: name, version, licence; and the notices for it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Licences that ask for no more than their text to be handed on. */
const welcome = /^(?:MIT|MIT-0|BSD-[23]-Clause|Apache-2\.0|ISC|0BSD|BlueOak-1\.0\.0)$/;

const data = /text\/(?:syntax\/weights|wordnet\/thesaurus)\.generated\.ts$/;

/**
 * Sorted by name and version. Throws for a licence that asks for more.
 * @param metafiles of esbuild, whose paths are relative to `root`
 */
export function bundledPackages(root, metafiles) {
  const folders = new Set(metafiles.flatMap(bundledFolders));
  const packages = [...folders]
    .map((folder) => aboutPackage(root, folder))
    .sort((a, b) => (titleOf(a) < titleOf(b) ? -1 : 1));
  for (const it of packages) {
    if (!welcome.test(it.license)) throw new Error(`${titleOf(it)} has the licence ${it.license}: may it be bundled?`);
  }
  return packages;
}

/** The text of all licences, as it has to be handed on. */
export function notices(root, metafiles) {
  const parts = bundledPackages(root, metafiles).map((it) => {
    const file = licenceFile(root, it.folder);
    const text = file ? readFileSync(file, 'utf8').replace(/\r\n/g, '\n').trim() : undefined;
    return `${titleOf(it)} (${it.license})\n\n${text ?? 'Its package holds no text of the licence.'}`;
  });
  // Its package holds another project's program and no licence of that.
  if (bundledPackages(root, metafiles).some(({ name }) => name === 'unpdf')) {
    const apache = readFileSync(join(root, 'node_modules/typescript/LICENSE.txt'), 'utf8').trim();
    parts.push(`PDF.js, in unpdf (Apache-2.0)\n\nCopyright Mozilla Foundation\n\n${apache}`);
  }
  // Its package holds no text of its licence, and a program that other projects are compiled into; it runs the judge.
  if (bundledPackages(root, metafiles).some(({ name }) => name === 'onnxruntime-web'))
    for (const name of ['NOTICE-onnxruntime.txt', 'NOTICE.txt'])
      parts.push(readFileSync(join(root, 'server/judge', name), 'utf8').trim());
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
  // As the lock file has it, wherever node_modules is linked to.
  const place = folder.replace(/^.*?(?=node_modules\/)/, '');
  return { name, version, license: String(license), folder, place };
}

const titleOf = ({ name, version }) => `${name} ${version}`;

function licenceFile(root, folder) {
  const file = readdirSync(join(root, folder)).find((entry) => /^(?:licen[sc]e|copying)(?:[.-].*)?$/i.test(entry));
  return file && join(root, folder, file);
}
