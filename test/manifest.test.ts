// Holds the manifest and the schema of deskcheck.json to the program; `npm run accept` writes the schema anew.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configSchema } from '../server/src/adapters/config';
import { parseConfig } from '../server/src/adapters/parseConfig';
import { configJsonSchema } from '../server/src/adapters/configJsonSchema';
import { manifestIn } from './harness/manifest';

const root = join(import.meta.dirname, '..');
const schemaFile = join(root, 'deskcheck.schema.json');

interface Setting {
  readonly scope: string;
  readonly default: unknown;
  readonly markdownDescription?: string;
  readonly order: number;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly properties?: Readonly<Record<string, { readonly enum: readonly string[]; readonly description: string }>>;
}

const manifest = manifestIn('en') as {
  readonly capabilities: {
    readonly untrustedWorkspaces: {
      readonly supported: string;
      readonly description: string;
      readonly restrictedConfigurations: readonly string[];
    };
  };
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly icon?: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly group?: string }[]>>;
    readonly keybindings: readonly { readonly command: string }[];
    readonly viewsContainers: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
    readonly viewsWelcome: readonly { readonly view: string }[];
    readonly jsonValidation: readonly { readonly fileMatch: string; readonly url: string }[];
    readonly configuration: readonly {
      readonly title: string;
      readonly order: number;
      readonly properties: Readonly<Record<string, Setting>>;
    }[];
  };
};
/** What only an editor has. */
const editorsOwn: readonly string[] = ['deskcheck.secondOpinion', 'deskcheck.trace.server'];

interface Choices {
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Choices>>;
}

/** Rules and families as the schema has them. */
const ruleChoices = (): Readonly<Record<string, Choices>> =>
  (configJsonSchema() as { properties: { rules: { properties: Readonly<Record<string, Choices>> } } }).properties.rules
    .properties;

const settings = Object.assign(
  {},
  ...manifest.contributes.configuration.map(({ properties }) => properties),
) as Readonly<Record<string, Setting>>;

describe('the manifest', () => {
  it('has every field of deskcheck.json as a setting, with the same default', () => {
    const defaults: Readonly<Record<string, unknown>> = configSchema.parse({});
    for (const [field, value] of Object.entries(defaults)) {
      assert.deepEqual(settings[`deskcheck.${field}`]?.default, value, field);
    }
  });

  it('offers for each field what deskcheck.json takes, in the same words', () => {
    if (process.env.ACCEPT) writeChoices();
    const { properties } = configJsonSchema() as { properties: Readonly<Record<string, Choices>> };
    for (const [field, { enum: values, enumDescriptions }] of Object.entries(properties)) {
      const setting = settings[`deskcheck.${field}`];
      assert.deepEqual(setting?.enum, values, field);
      if (values) assert.deepEqual(setting?.enumDescriptions, enumDescriptions, field);
    }
  });

  it('has settings in sections with titles, in an order, few enough to read', () => {
    const sections = manifest.contributes.configuration;
    assert.ok(Object.keys(settings).length <= 25);
    assert.deepEqual(
      sections.map(({ order }) => order),
      sections.map((_, i) => i + 1),
    );
    for (const { title, properties } of sections) {
      assert.match(title, /^\p{Lu}/u);
      const orders = Object.values(properties).map(({ order }) => order);
      assert.deepEqual(
        orders,
        orders.map((_, i) => i + 1),
        title,
      );
    }
  });

  it('says of every setting what it does, in whole sentences', () => {
    for (const [name, { markdownDescription = '' }] of Object.entries(settings)) {
      const words = markdownDescription;
      assert.match(words, /^\p{Lu}[^]{12,}[.`]$/u, name);
      // In the editor a reference shows as a link with the setting's title.
      for (const [, other = ''] of words.matchAll(/`#([\w.]+)#`/g)) assert.ok(settings[other], `${name}: ${other}`);
    }
  });

  it('has settings for nothing but deskcheck.json’s fields and what is the editor’s own', () => {
    const own = Object.keys(settings).filter((name) => !(name.replace('deskcheck.', '') in configSchema.shape));
    assert.deepEqual(own, editorsOwn);
  });

  it('names the rules, and the severities that each may have', () => {
    if (process.env.ACCEPT) writeRules();
    const named = settings['deskcheck.rules']?.properties ?? {};
    assert.deepEqual(
      Object.entries(named).map(([id, { description }]) => [id, description]),
      Object.entries(ruleChoices()).map(([id, { description }]) => [id, description]),
    );
    for (const [rule, { enum: severities }] of Object.entries(named)) {
      for (const severity of severities) {
        assert.deepEqual(parseConfig({ rules: { [rule]: severity } }, 'settings').problems, []);
      }
    }
  });

  it('has no setting that only a single folder could have: the server asks once for all', () => {
    for (const [name, { scope }] of Object.entries(settings)) {
      // What lets words leave the machine is the writer's own to say, and no folder's.
      const wanted = name === 'deskcheck.secondOpinion' ? /^application$/ : /^(?:window|machine-overridable)$/;
      assert.match(scope, wanted, name);
    }
  });
});

describe('a folder that is not trusted', () => {
  const { supported, description, restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;

  it('has nothing to say about which folders and files are read', () => {
    assert.equal(supported, 'limited');
    const naming = Object.entries(settings).filter(([, it]) =>
      /folders|globs|^a folder/i.test(it.markdownDescription ?? ''),
    );
    assert.deepEqual(restrictedConfigurations, naming.map(([name]) => name).sort());
  });

  it('is told what is off', () => {
    for (const off of [
      /no decision is written/,
      /no index/,
      /nothing outside/,
      /no source is added/,
      /settings that name folders/,
    ])
      assert.match(description, off);
  });
});

describe('commands and views', () => {
  const { commands, menus, keybindings, viewsContainers, views, viewsWelcome } = manifest.contributes;
  const known = new Map(commands.map((it) => [it.command, it]));

  it('are named in title case, without the product’s name, which is the category', () => {
    for (const { title } of commands) {
      const words = title
        .split(/\s+/)
        .filter((word) => !/^(?:a|an|and|as|at|for|from|in|of|on|or|the|to|with)$/.test(word));
      assert.ok(words.every((word) => /^\p{Lu}/u.test(word)) && !/deskcheck/i.test(title), title);
    }
  });

  it('are there where a menu or a key names them, with an icon where only that shows', () => {
    for (const [menu, items] of Object.entries(menus)) {
      for (const { command, group = '' } of items) {
        assert.ok(known.has(command), `${menu}: ${command}`);
        if (/^(?:inline|navigation)/.test(group))
          assert.match(known.get(command)?.icon ?? '', /^\$\([a-z-]+\)$/, command);
      }
    }
    for (const { command } of keybindings) assert.ok(known.has(command), command);
  });

  it('have their own place, and pictures that are shipped', () => {
    const shipped = readFileSync(join(root, '.vscodeignore'), 'utf8').split('\n');
    const all = Object.values(views).flat();
    const containers = Object.values(viewsContainers).flat();
    for (const { icon } of [...containers, ...all]) {
      assert.ok(existsSync(join(root, icon)), icon);
      assert.ok(shipped.includes(`!${icon}`), `${icon} is not shipped`);
    }
    assert.deepEqual(new Set(Object.keys(views)), new Set(containers.map(({ id }) => id)));
    for (const { view } of viewsWelcome)
      assert.ok(
        all.some(({ id }) => id === view),
        view,
      );
  });
});

describe('the schema of deskcheck.json', () => {
  it('says what the program takes', () => {
    const now = `${JSON.stringify(configJsonSchema(), null, 2)}\n`;
    if (process.env.ACCEPT) {
      assert.ok(!process.env.CI, 'Goldens are accepted by a person who reads the diff, never by CI.');
      writeFileSync(schemaFile, now);
    }
    assert.equal(readFileSync(schemaFile, 'utf8'), now, 'npm run accept writes it anew');
  });

  it('is shipped, and tied to the file', () => {
    const [tie] = manifest.contributes.jsonValidation;
    assert.equal(tie?.fileMatch, 'deskcheck.json');
    assert.ok(existsSync(join(root, tie.url)));
    assert.match(readFileSync(join(root, '.vscodeignore'), 'utf8'), /^!deskcheck\.schema\.json$/m);
  });
});

/** Puts the rules into the manifest as the schema has them. */
function writeRules(): void {
  rewrite((properties) => {
    const { 'deskcheck.rules': rules } = properties;
    if (rules)
      rules.properties = Object.fromEntries(
        Object.entries(ruleChoices()).map(([id, { enum: values }]) => [
          id,
          {
            type: 'string',
            enum: values,
            enumDescriptions: values?.map((value) => `%severity.${value}%`),
            description: `%rule.${id}%`,
          },
        ]),
      );
  });
}

/** Puts what the fields may be into the manifest, but for texts that stand elsewhere. */
function writeChoices(): void {
  const { properties } = configJsonSchema() as { properties: Readonly<Record<string, Choices>> };
  rewrite((settings) => {
    for (const [field, { enum: values, enumDescriptions }] of Object.entries(properties)) {
      const setting = settings[`deskcheck.${field}`];
      const elsewhere = setting?.enumDescriptions?.some((text) => text.startsWith('%'));
      if (setting && values) Object.assign(setting, { enum: values }, elsewhere ? {} : { enumDescriptions });
    }
  });
}

type Written = Record<string, { properties?: object; enumDescriptions?: readonly string[] }>;

function rewrite(change: (properties: Written) => void): void {
  assert.ok(!process.env.CI, 'Goldens are accepted by a person who reads the diff, never by CI.');
  const file = join(root, 'package.json');
  const text = JSON.parse(readFileSync(file, 'utf8')) as { contributes: { configuration: { properties: Written }[] } };
  for (const { properties } of text.contributes.configuration) change(properties);
  writeFileSync(file, `${JSON.stringify(text, null, 2)}\n`);
  Object.assign(
    settings,
    ...(manifestIn('en') as typeof manifest).contributes.configuration.map(({ properties }) => properties),
  );
}
