// The list of parts of a release: of the right shape, complete, and about the very programs that are packed.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { filesIn, root, vsix } from './archive';

/** As far as we use it: https://cyclonedx.org/docs/1.6/json/ */
const lengths: Readonly<Record<string, number>> = { 'SHA-1': 40, 'SHA-256': 64, 'SHA-512': 128 };
const hash = z
  .strictObject({ alg: z.enum(['SHA-1', 'SHA-256', 'SHA-512']), content: z.string().regex(/^[a-f0-9]+$/) })
  .refine(({ alg, content }) => content.length === lengths[alg]);
const license = z.strictObject({
  license: z.union([z.strictObject({ id: z.string().min(1) }), z.strictObject({ name: z.string().min(1) })]),
});
const component = z.strictObject({
  type: z.enum(['application', 'library', 'data', 'file']),
  'bom-ref': z.string().min(1),
  name: z.string().min(1),
  version: z.string().min(1).optional(),
  description: z.string().optional(),
  scope: z.literal('required').optional(),
  licenses: z.array(license).min(1).optional(),
  purl: z
    .string()
    .regex(/^pkg:npm\/(?:%40[^/@]+\/)?[^/@]+@[^/@]+$/)
    .optional(),
  hashes: z.array(hash).min(1).optional(),
  externalReferences: z.array(z.strictObject({ type: z.enum(['website', 'distribution']), url: z.url() })).optional(),
});
const shape = z.strictObject({
  $schema: z.literal('http://cyclonedx.org/schema/bom-1.6.schema.json'),
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.6'),
  serialNumber: z.string().regex(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
  version: z.int().min(1),
  metadata: z.strictObject({ lifecycles: z.array(z.strictObject({ phase: z.literal('build') })), component }),
  components: z.array(component),
  dependencies: z.array(z.strictObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

describe('the list of parts', () => {
  const make = (): string => {
    const made = spawnSync(process.execPath, ['.ci/sbom.mjs'], { cwd: root, encoding: 'utf8' });
    assert.equal(made.status, 0, made.stderr);
    return readFileSync(join(root, 'deskcheck.cdx.json'), 'utf8');
  };
  const files = filesIn(vsix);
  const text = make();
  const sbom = shape.parse(JSON.parse(text));
  const of = (type: string) => sbom.components.filter((it) => it.type === type);

  it('names each part once, and every part it refers to', () => {
    const refs = [sbom.metadata.component, ...sbom.components].map((it) => it['bom-ref']);
    assert.equal(new Set(refs).size, refs.length);
    for (const { ref, dependsOn } of sbom.dependencies)
      for (const name of [ref, ...dependsOn]) assert.ok(refs.includes(name), name);
    // linkedom stands on its own copies of what others have, too.
    const linkedom = sbom.dependencies.find(({ ref }) => ref.startsWith('pkg:npm/linkedom@'));
    assert.ok(
      linkedom?.dependsOn.some((it) => /^pkg:npm\/css-select@/.test(it)),
      String(linkedom?.dependsOn),
    );
  });

  it('has the packages whose licences are handed on, with what the lock file knows of them', () => {
    const notices = files.get('extension/dist/THIRD-PARTY-NOTICES.txt')!.toString('utf8');
    const credited = [...notices.matchAll(/^-{80}\n\n(\S+ \d\S*) \(/gm)].map(([, title]) => title);
    assert.deepEqual(
      of('library')
        .map(({ name, version }) => `${name} ${version}`)
        .sort(),
      credited.sort(),
    );
    for (const { name, hashes, licenses } of of('library')) assert.ok(hashes && licenses, name);
    for (const { name } of of('data')) assert.match(notices, new RegExp(name, 'i'));
  });

  it('is about the programs that are packed', () => {
    const packed = [...files].flatMap(([path, bytes]) =>
      path.endsWith('.js')
        ? [[path.replace('extension/', ''), createHash('sha256').update(bytes).digest('hex')] as const]
        : [],
    );
    assert.deepEqual(
      of('file')
        .map(({ name, hashes }) => [name, hashes![0]!.content])
        .sort(),
      packed.sort(),
    );
  });

  it('is the same when it is made again', () => assert.equal(make(), text));
});

describe('the audit', () => {
  interface Verdict {
    readonly failures: readonly string[];
    readonly remarks: readonly string[];
  }
  type Judge = (answer: unknown, bundled: ReadonlySet<string>) => Verdict;
  let judgeAudit: Judge;
  before(async () => {
    const module = (await import(pathToFileURL(join(root, '.ci/audit.mjs')).href)) as { readonly judgeAudit: Judge };
    ({ judgeAudit } = module);
  });
  const fault = (name: string) => ({ name, severity: 'low', via: [{ title: 'slow on a long text' }] });

  it('fails for a known fault in what is shipped, however small, and tells of the others', () => {
    const answer = { vulnerabilities: { yaml: fault('yaml'), mocha: fault('mocha') } };
    const { failures, remarks } = judgeAudit(answer, new Set(['yaml']));
    assert.deepEqual(failures, ['yaml: low: slow on a long text']);
    assert.deepEqual(remarks, [
      'Known faults: 1 in what is shipped, 1 in what it is made with.',
      'mocha: low: slow on a long text',
    ]);
  });

  it('says so where nobody answers, and fails nobody for it', () => {
    for (const answer of [undefined, { message: 'ENOTFOUND' }, { error: { summary: 'ENOTFOUND' } }]) {
      const { failures, remarks } = judgeAudit(answer, new Set(['yaml']));
      assert.deepEqual(failures, []);
      assert.match(remarks.join(), /^The registry was not there/);
    }
  });
});
