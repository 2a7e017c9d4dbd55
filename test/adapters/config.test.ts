/** The configuration and where it is found; globs and what counts as a draft. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { configSchema, type Config } from '../../server/src/adapters/config';
import { readConfigFile } from '../../server/src/adapters/configFile';
import { configProblemLine, type ConfigProblem } from '../../server/src/adapters/configProblem';
import { parseConfig } from '../../server/src/adapters/parseConfig';
import { isDraftIn, isLeftOut, type Places } from '../../server/src/adapters/drafts';
import { findProject } from '../../server/src/adapters/findProject';
import { matchesGlob } from '../../server/src/adapters/glob';
import { tempFolder } from '../harness/tempFolder';

const noOrigins = { together: [], apart: [] };

describe('config', () => {
  it('has defaults for everything', () => {
    assert.deepEqual(configSchema.parse({}), {
      corpus: ['corpus'],
      drafts: [],
      bibliography: [],
      profile: 'news',
      level: 'calm',
      rules: {},
      lexicon: {},
      referenceStyle: 'profile',
      run: 'onType',
      sentenceStatus: 'off',
      codeLens: 'off',
      baseline: 'deskcheck.baseline.json',
      signedBy: '',
      judge: 'on',
      judgeModel: '',
      origins: noOrigins,
    });
  });

  it('documents every field', () => {
    for (const field of Object.values(configSchema.shape)) assert.ok(field.description);
  });

  const lines = (problems: readonly ConfigProblem[]): string[] => problems.map(configProblemLine);

  it('takes what is right and names what is not', () => {
    const { given, problems } = parseConfig(
      { corpus: ['sources'], level: 'loud', colour: 'red', $schema: 'x' },
      'deskcheck.json',
    );
    assert.deepEqual(given, { corpus: ['sources'] });
    assert.deepEqual(lines(problems), [
      'deskcheck.json: “level” should be "calm" or "thorough". The default is used.',
      'deskcheck.json: “colour” is not a setting. Known: corpus, drafts, bibliography, profile, level, rules, lexicon, run, sentenceStatus, codeLens, referenceStyle, baseline, signedBy, judge, judgeModel, origins.',
    ]);
  });

  it('takes severities one by one', () => {
    const rules = { 'quote/restyled': 'quiet', 'quote/altered': 'warning', 'quote/alterd': 'off' };
    const { given, problems } = parseConfig({ rules }, 'settings');
    assert.deepEqual(given, { rules: { 'quote/altered': 'warning' } });
    assert.deepEqual(lines(problems), [
      'settings: “quote/restyled” should be "error", "warning", "information" or "off". The rule keeps its own severity.',
      'settings: “quote/alterd” is not a rule. Did you mean “quote/altered”?',
    ]);
  });

  it('goes on with what was understood before', () => {
    const before: Partial<Config> = { corpus: ['sources'], rules: { 'quote/altered': 'off' } };
    const value = { corpus: 'sources', level: 3, rules: { 'quote/altered': 'of' } };
    const { given, problems } = parseConfig(value, 'deskcheck.json', { before });
    assert.deepEqual(given, before);
    assert.deepEqual(
      problems.map(({ meanwhile }) => meanwhile),
      [
        'Deskcheck goes on with what it said before.',
        'The default is used.',
        'Deskcheck goes on with what it said before.',
      ],
    );
  });

  describe('in a file', () => {
    const read = async (text: string, before?: Partial<Config>) => {
      const folder = tempFolder({ 'deskcheck.json': text });
      const file = await readConfigFile(join(folder.path, 'deskcheck.json'), 'deskcheck.json', before);
      folder.remove();
      return file;
    };

    for (const [text, expected] of [
      ['{ "corpsu": ["a"] }', '1:3: “corpsu” is not a setting. Did you mean “corpus”?'],
      ['{\n  "level": "loud"\n}', '2:12: “level” should be "calm" or "thorough". The default is used.'],
      [
        '{ "corpus": ["a", 3] }',
        '1:19: “corpus” should be a list of folders, such as ["corpus"] (entry 2). The default is used.',
      ],
      [
        '{ "rules": { "quote/altered": "eror" } }',
        '1:31: “quote/altered” should be "error", "warning", "information" or "off". The rule keeps its own severity.',
      ],
      [
        '{ "rules": { "quote/restylde": "off" } }',
        '1:14: “quote/restylde” is not a rule. Did you mean “quote/restyled”?',
      ],
      [
        '["corpus"]',
        '1:1: The settings belong into one pair of braces: {"corpus": ["corpus"]}. The defaults are used.',
      ],
      ['{ corpus: [] }', '1:3: This is not JSON yet: “corpus” does not belong here. The defaults are used.'],
      [
        '{ "level": "calm", }',
        '1:20: This is not JSON yet: the last entry must not have a comma behind it. The defaults are used.',
      ],
      ['{ "level" "calm" }', '1:11: This is not JSON yet: a colon is missing here. The defaults are used.'],
      ['{ "level": }', '1:12: This is not JSON yet: a value is missing here. The defaults are used.'],
      ['{ "level": "calm"', '1:18: This is not JSON yet: a closing brace } is missing here. The defaults are used.'],
      ['{ "corpus": ["a" "b"] }', '1:18: This is not JSON yet: a comma is missing here. The defaults are used.'],
      ['// mine\n{}', '1:1: This is not JSON yet: it cannot hold comments. The defaults are used.'],
      [
        '{ "corpus": ["C:\\articles"] }',
        '1:14: This is not JSON yet: a backslash must be written twice: \\\\. The defaults are used.',
      ],
      ['', '1:1: This is not JSON yet: a value is missing here. The defaults are used.'],
    ] as const) {
      it(`names the place: ${text.replaceAll('\n', '⏎')}`, async () => {
        assert.deepEqual(lines((await read(text)).problems), [`deskcheck.json:${expected}`]);
      });
    }

    it('marks the whole value, behind a byte order mark as well', async () => {
      const { problems } = await read('\uFEFF{\r\n  "level": "loud"\r\n}');
      assert.deepEqual(problems[0]?.range, { start: { line: 1, character: 11 }, end: { line: 1, character: 17 } });
    });

    it('goes on with what was understood before while it is broken', async () => {
      const before: Partial<Config> = { corpus: ['sources'] };
      const { given, usable, problems } = await read('{ "corpus": [', before);
      assert.deepEqual([given, usable], [before, false]);
      assert.match(lines(problems)[0] ?? '', /goes on with what it said before\.$/);
    });

    it('says so when it cannot be read', async () => {
      const folder = tempFolder({ 'deskcheck.json/inside': '' });
      const { problems } = await readConfigFile(join(folder.path, 'deskcheck.json'), 'deskcheck.json');
      folder.remove();
      assert.match(lines(problems)[0] ?? '', /^deskcheck\.json: It cannot be read \(.*\)\. The defaults are used\.$/);
    });
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

  it('are never what was made of one for its fact-checker; nor is that a source', () => {
    for (const name of ['story.packet.md', 'story.packet.html', 'story.packet.csv']) {
      assert.ok(!isDraftIn(places(), name), name);
      assert.ok(!isDraftIn(places(['*.md', '*.html', '*.csv']), name), name);
      assert.ok(isLeftOut(places(), `/desk/corpus/${name}`), name);
    }
    assert.ok(isDraftIn(places(), 'packet.md'));
    assert.ok(!isLeftOut(places(), '/desk/corpus/packet.html'));
  });

  it('leaves our own files out of the sources', () => {
    for (const name of ['report.golden.txt', 'deskcheck.json', 'deskcheck.ledger.json'])
      assert.ok(isLeftOut(places(), `/desk/corpus/${name}`));
  });
});
