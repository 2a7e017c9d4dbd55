// Holds the manifest and the schema of deskcheck.json to the program; `npm run accept` writes the schema anew.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configSchema } from '../server/src/adapters/config';
import { parseConfig } from '../server/src/adapters/parseConfig';
import { configJsonSchema } from '../server/src/adapters/configJsonSchema';
import { checks } from '../server/src/engine/index';

const root = join(import.meta.dirname, '..');
const schemaFile = join(root, 'deskcheck.schema.json');

interface Setting {
  readonly scope: string;
  readonly default: unknown;
  readonly markdownDescription?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, { readonly enum: readonly string[]; readonly description: string }>>;
}

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
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
    readonly configuration: readonly { readonly properties: Readonly<Record<string, Setting>> }[];
  };
};
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

  it('names the rules, and the severities that each may have', () => {
    if (process.env.ACCEPT) writeRules();
    const named = settings['deskcheck.rules']?.properties ?? {};
    assert.deepEqual(
      Object.entries(named).map(([id, { description }]) => [id, description]),
      checks.map(({ id, summary }) => [id, summary]),
    );
    for (const [rule, { enum: severities }] of Object.entries(named)) {
      for (const severity of severities) {
        assert.deepEqual(parseConfig({ rules: { [rule]: severity } }, 'settings').problems, []);
      }
    }
  });

  it('has no setting that only a single folder could have: the server asks once for all', () => {
    for (const [name, { scope }] of Object.entries(settings)) {
      assert.match(scope, /^(?:window|machine-overridable)$/, name);
    }
  });
});

describe('a folder that is not trusted', () => {
  const { supported, description, restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;

  it('has nothing to say about which folders and files are read', () => {
    assert.equal(supported, 'limited');
    const naming = Object.entries(settings).filter(([, it]) => /folders|globs/i.test(it.markdownDescription ?? ''));
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

/** Puts the rules into the manifest as the checks have them. */
function writeRules(): void {
  const file = join(root, 'package.json');
  const text = JSON.parse(readFileSync(file, 'utf8')) as {
    contributes: { configuration: { properties: Record<string, { properties?: object }> }[] };
  };
  const section = text.contributes.configuration.find(({ properties }) => 'deskcheck.rules' in properties);
  section!.properties['deskcheck.rules']!.properties = Object.fromEntries(
    checks.map(({ id, summary }) => [
      id,
      { type: 'string', enum: ['error', 'warning', 'information', 'off'], description: summary },
    ]),
  );
  writeFileSync(file, `${JSON.stringify(text, null, 2)}\n`);
}
