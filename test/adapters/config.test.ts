/** The configuration and where it is found; globs and what counts as a draft. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { configSchema, parseConfig, readConfigFile } from '../../server/src/adapters/config';
import { isDraftIn, isLeftOut, type Places } from '../../server/src/adapters/drafts';
import { findProject } from '../../server/src/adapters/findProject';
import { matchesGlob } from '../../server/src/adapters/glob';
import { tempFolder } from '../harness/tempFolder';

describe('config', () => {
  it('has defaults for everything', () => {
    assert.deepEqual(configSchema.parse({}), { corpus: ['corpus'], drafts: [], level: 'calm', rules: {} });
  });

  it('documents every field', () => {
    for (const field of Object.values(configSchema.shape)) assert.ok(field.description);
  });

  it('takes what is right and names what is not', () => {
    const { given, problems } = parseConfig(
      { corpus: ['sources'], level: 'loud', colour: 'red', $schema: 'x' },
      'deskcheck.json',
    );
    assert.deepEqual(given, { corpus: ['sources'] });
    assert.deepEqual(
      problems.map((p) => p.message),
      [
        'deskcheck.json: “level” should be "calm" or "thorough". The default is used.',
        'deskcheck.json: “colour” is not a setting. Known: corpus, drafts, level, rules.',
      ],
    );
  });

  it('names the place inside a field', () => {
    const { problems } = parseConfig({ rules: { 'quote/restyled': 'quiet' } }, 'settings');
    assert.match(problems[0]?.message ?? '', /^settings: “rules” should map rules to .* \(at quote\/restyled\)/);
  });

  it('says so when the file is no JSON', async () => {
    const folder = tempFolder({ 'deskcheck.json': '{ corpus: }' });
    const read = await readConfigFile(join(folder.path, 'deskcheck.json'), 'deskcheck.json');
    folder.remove();
    assert.equal(read.usable, false);
    assert.match(read.problems[0]?.message ?? '', /^deskcheck\.json: is not valid JSON/);
  });

  it('is found upward, before a corpus folder nearer by', async () => {
    const folder = tempFolder({
      'a/deskcheck.json': '{}',
      'a/b/corpus/x.txt': 'x',
      'a/b/c/draft.md': '',
      'd/corpus/x.txt': 'x',
    });
    const { path } = folder;
    assert.deepEqual(await findProject(join(path, 'a/b/c')), {
      root: join(path, 'a'),
      configFile: join(path, 'a/deskcheck.json'),
    });
    assert.deepEqual(await findProject(join(path, 'd/corpus')), { root: join(path, 'd') });
    folder.remove();
  });
});

describe('globs', () => {
  for (const [glob, yes, no] of [
    ['drafts/**/*.md', 'drafts/a.md', 'a.md'],
    ['drafts/**/*.md', 'drafts/x/y/a.md', 'drafts/a.txt'],
    ['*.md', 'deep/down/a.md', 'a.mdx'],
    ['**/*.{md,txt}', 'x/a.txt', 'x/a.pdf'],
    ['story-?.md', 'story-1.md', 'story-12.md'],
    ['./week[0-9]/*', 'week3/a.md', 'weekx/a.md'],
    ['a+b (1).md', 'a+b (1).md', 'aab (1).md'],
  ] as const) {
    it(`${glob} takes ${yes}, not ${no}`, () => {
      assert.ok(matchesGlob(yes, glob));
      assert.ok(!matchesGlob(no, glob));
    });
  }
});

describe('drafts', () => {
  const places = (drafts: readonly string[] = []): Places => ({
    root: '/desk',
    corpus: ['/desk/corpus', '/archive'],
    drafts,
  });

  it('are Markdown outside the sources, but no project papers', () => {
    for (const path of ['story.md', 'weekend/story.markdown', '/elsewhere/story.md'])
      assert.ok(isDraftIn(places(), path), path);
    for (const path of [
      'story.txt',
      'README.md',
      'docs/CHANGELOG.md',
      'license.md',
      '.github/x.md',
      'node_modules/a/b.md',
    ]) {
      assert.ok(!isDraftIn(places(), path), path);
    }
  });

  it('are never sources, but for a folder named drafts among them', () => {
    assert.ok(!isDraftIn(places(), 'corpus/article.md'));
    assert.ok(!isDraftIn(places(), '/archive/article.md'));
    assert.ok(isDraftIn(places(), 'corpus/drafts/story.md'));
    assert.ok(isLeftOut(places(), '/desk/corpus/drafts/story.md'));
    assert.ok(!isLeftOut(places(), '/desk/corpus/article.md'));
  });

  it('are what the globs say when there are some', () => {
    assert.ok(isDraftIn(places(['copy/*.txt']), 'copy/a.txt'));
    assert.ok(!isDraftIn(places(['copy/*.txt']), 'story.md'));
    assert.ok(isLeftOut(places(['corpus/own/*.md']), '/desk/corpus/own/a.md'));
  });

  it('leaves our own files out of the sources', () => {
    for (const name of ['report.golden.txt', 'deskcheck.json', 'deskcheck.ledger.json'])
      assert.ok(isLeftOut(places(), `/desk/corpus/${name}`));
  });
});
