// Holds the documents to the program: README's tables and its sample of the command line, links, names of files and numbers, wording.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseConfig } from '../server/src/adapters/parseConfig';
import { checks, PROFILES } from '../server/src/engine/index';
import { manifestIn } from './harness/manifest';
import { runCli } from './harness/runCli';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8').replace(/\r\n/g, '\n');
const papers = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'];

const table = (...rows: readonly (readonly string[])[]): string => {
  const [head = [], ...body] = rows.map((cells) => `| ${cells.map((c) => c.replaceAll('|', '\\|')).join(' | ')} |`);
  return [head, `|${'---|'.repeat(rows[0]?.length ?? 0)}`, ...body].join('\n');
};

interface Setting {
  readonly default: unknown;
  readonly markdownDescription: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
}

const manifest = manifestIn('en') as {
  readonly description: string;
  readonly contributes: {
    readonly configuration: readonly { readonly properties: Readonly<Record<string, Setting>> }[];
  };
};
const settings = manifest.contributes.configuration.flatMap(({ properties }) => Object.entries(properties));

const aboutSetting = ({ markdownDescription, enum: values = [], enumDescriptions = [] }: Setting): string =>
  [markdownDescription, ...enumDescriptions.map((about, i) => `\`${values[i] ?? ''}\`: ${about}`)].join('<br>');

/** What stands between `<!-- name -->` and `<!-- /name -->` in README.md; `npm run accept` writes it there. */
const made: Readonly<Record<string, () => string | Promise<string>>> = {
  rules: () =>
    table(
      ['Rule', 'What it looks for', 'Severity'],
      ...checks.map(({ id, summary, severity, off }) => [`\`${id}\``, summary, off ? 'off' : severity]),
    ),
  profiles: () =>
    table(
      ['Profile', 'What it is', 'Where it differs', 'Reference list', 'Terms'],
      ...Object.entries(PROFILES).map(([name, { summary, severities, referenceStyle, termWords }]) => [
        `\`${name}\``,
        summary,
        Object.entries(severities)
          .map(([rule, severity]) => `\`${rule}\` ${severity}`)
          .join('<br>'),
        referenceStyle,
        `up to ${termWords} quoted words`,
      ]),
    ),
  settings: () =>
    table(
      ['Setting', 'Default', 'What it does'],
      ...settings.map(([name, it]) => [`\`${name}\``, `\`${JSON.stringify(it.default)}\``, aboutSetting(it)]),
    ),
  sample: async () => {
    const { out } = await runCli(join(root, 'test/e2e/workspace'), ['check', 'draft.md']);
    return `\`\`\`console\n$ deskcheck check draft.md\n${out}\`\`\``;
  },
};

describe('the documents', () => {
  for (const [name, make] of Object.entries(made)) {
    it(`README says what the program says: ${name}`, async () => {
      const between = new RegExp(`(<!-- ${name} -->)([^]*?)(<!-- /${name} -->)`);
      const now = `\n\n${await make()}\n\n`;
      if (process.env.ACCEPT) {
        assert.ok(!process.env.CI, 'Goldens are accepted by a person who reads the diff, never by CI.');
        const text = read('README.md').replace(between, (_, open: string, _old, close: string) => open + now + close);
        writeFileSync(join(root, 'README.md'), text);
      }
      assert.equal(between.exec(read('README.md'))?.[2], now, 'npm run accept writes it anew');
    });
  }

  it('README shows a deskcheck.json without mistakes', () => {
    const shown = [...read('README.md').matchAll(/```json\n([^]*?)```/g)].map(([, json = '']) => json);
    const configs = shown.filter((json) => json.includes('"corpus"'));
    assert.ok(configs.length > 0);
    for (const json of configs) assert.deepEqual(parseConfig(JSON.parse(json), 'README.md').problems, []);
  });

  it('README shows every picture there is', () => {
    const pictures = readdirSync(join(root, 'client/media')).filter(
      (name) => name.endsWith('.png') && name !== 'icon.png',
    );
    assert.deepEqual(
      pictures.filter((name) => !read('README.md').includes(`](client/media/${name})`)),
      [],
    );
  });

  for (const paper of papers) {
    it(`${paper} links to what is there`, () => {
      const targets = [
        ...unfenced(paper)
          .replace(/`[^`\n]*`/g, '')
          .matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g),
      ].map(([, target = '']) => target);
      const outside = (target: string): boolean => /^[a-z]+:/.test(target);
      assert.deepEqual(
        targets.filter((target) => !outside(target) && !existsSync(join(root, target))),
        [],
      );
    });

    it(`${paper} links to headings that are there`, () => {
      const text = unfenced(paper);
      const anchors = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
        heading
          .toLowerCase()
          .replace(/[^\p{L}\p{N} -]/gu, '')
          .replaceAll(' ', '-'),
      );
      const wanted = [...text.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor = '']) => anchor);
      assert.deepEqual(
        wanted.filter((anchor) => !anchors.includes(anchor)),
        [],
      );
    });

    it(`${paper} names files that are there`, () => {
      // What the tests make is there only after they ran.
      const made = read('.gitignore').split('\n');
      const named = [...unfenced(paper).matchAll(/`((?:server|client|test|corpus|\.ci)\/[\w./-]*)`/g)];
      assert.deepEqual(
        named.map(([, path = '']) => path).filter((path) => !made.includes(path) && !existsSync(join(root, path))),
        [],
      );
    });
  }

  it('ARCHITECTURE names numbers that are there', () => {
    const rows = [...read('ARCHITECTURE.md').matchAll(/^\| (`[\w`, ]+`) \| `([\w/.-]+\.ts)` \|/gm)];
    const [, section = ''] = read('ARCHITECTURE.md').split('## Numbers, and where they live');
    const all = (section.split('\n## ')[0] ?? '').match(/^\| `.*$/gm) ?? [];
    assert.ok(rows.length > 0);
    assert.equal(rows.length, all.length, 'a row names numbers of one file');
    for (const [, names = '', file = ''] of rows) {
      const code = read(`server/src/${file}`);
      for (const [, name = ''] of names.matchAll(/`(\w+)`/g)) {
        assert.match(code, new RegExp(`\\b${name}\\b`), `${file} has no ${name}`);
      }
    }
  });

  it('never call anything verified, or more than the product knows', () => {
    const spoken = [manifest.description, ...settings.map(([, it]) => aboutSetting(it))];
    const texts = [unfenced('README.md'), unfenced('CHANGELOG.md'), ...spoken];
    for (const text of texts) assert.doesNotMatch(text, /\b(?:verif(?:y|ies|ied)|true|false)\b/i);
  });
});

/** A paper without its blocks of code. */
const unfenced = (paper: string): string => read(paper).replace(/^ *```[^]*?^ *```/gm, '');
