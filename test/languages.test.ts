// Holds what is said in one language to what is said in the other: the manifest, the extension, the server. `npm run accept` writes the keys.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configJsonSchema } from '../server/src/adapters/configJsonSchema';
import { keyedManifest, manifestWords } from './harness/manifest';
import { messagesIn } from './harness/spokenMessages';

const root = join(import.meta.dirname, '..');

/** Fields of the manifest that a writer reads; a name of ours is the same everywhere. */
const READ =
  /^(?:title|name|label|description|markdownDescription|enumDescriptions|markdownEnumDescriptions|contents|aliases|altText|deprecationMessage|markdownDeprecationMessage|enumItemLabels|patternErrorMessage|editPresentation)$/;
const NAMES = new Set(['Deskcheck', 'deskcheck']);

interface Said {
  readonly way: string;
  readonly text: string;
}

/** What a writer reads of the manifest, with the way to it. */
function* readIn(node: unknown, way = '', read = false): Generator<Said> {
  if (typeof node === 'string') {
    if (read && !NAMES.has(node)) yield { way, text: node };
  } else if (Array.isArray(node)) {
    for (const [i, it] of node.entries()) yield* readIn(it, `${way}/${String(i)}`, read);
  } else if (typeof node === 'object' && node !== null) {
    for (const [field, it] of Object.entries(node)) {
      // Below them stand names of settings, not what is said of them.
      const named = /\/properties$/.test(way);
      yield* readIn(it, `${way}/${field}`, !named && READ.test(field));
    }
  }
}

/** Places for values, commands behind links and codicons: the same in every language. */
const fixed = (text: string): readonly string[] =>
  [...text.matchAll(/\{\d+\}|\]\([^)]*\)|\$\([a-z~-]+\)|`[^`]*`/g)].map(([it]) => it).sort();

/** Words of which German has the same. */
const SAME = new Set(['Deskcheck', 'Text', 'Name', 'name', '{0}, in {1}']);

const hasWords = (text: string): boolean =>
  /\p{L}{2,}/u.test(text.replace(/\{\d+\}|\]\([^)]*\)|`[^`]*`|\$\([^)]*\)/g, ''));

/** Both tables say the same things, each in its own words. */
function assertTranslated(english: Readonly<Record<string, string>>, german: Readonly<Record<string, string>>): void {
  assert.deepEqual(Object.keys(german), Object.keys(english), 'the same keys, in the same order');
  for (const [key, text] of Object.entries(english)) {
    const its = german[key] ?? '';
    assert.notEqual(its.trim(), '', `not translated yet: ${key}`);
    assert.deepEqual(fixed(its), fixed(text), key);
    if (hasWords(text) && !SAME.has(text)) assert.notEqual(its, text, `still English: ${key}`);
    // „so“, and within them ‚so‘.
    assert.ok(
      !its.includes('”') && !/(?<![`\w])"(?!\w+["/])/.test(its.replace(/`[^`]*`|\{".*\}|\[".*\]|"[\w./*-]+"/g, '')),
      `English marks in: ${its}`,
    );
    assert.equal(its.split('„').length, its.split('“').length, `marks that do not pair: ${its}`);
    assert.equal(/^\s|\s$/.test(its), /^\s|\s$/.test(text), `blanks at an end: ${key}`);
  }
}

describe('the words of the manifest', () => {
  const english = manifestWords('en');
  const keyed = [...readIn(keyedManifest())];
  const keys = keyed.map(({ text }) => /^%(.+)%$/.exec(text)?.[1] ?? '');

  it('are all in the tables of languages', () => {
    assert.ok(keyed.length > 50);
    const plain = keyed.filter((_, i) => keys[i] === '' || english[keys[i] ?? ''] === undefined);
    assert.deepEqual(plain, []);
  });

  it('are the checks’ own for the rules', () => {
    if (process.env.ACCEPT) writeRules();
    const words = manifestWords('en');
    for (const [key, text] of Object.entries(ruleWords())) assert.equal(words[key], text);
  });

  it('are all used', () => {
    const used = new Set(keys);
    assert.deepEqual(
      Object.keys(english).filter((key) => !used.has(key)),
      [],
    );
  });

  it('are there in German, too', () => assertTranslated(manifestWords('en'), manifestWords('de')));

  it('are shipped', () => {
    const shipped = readFileSync(join(root, '.vscodeignore'), 'utf8').split('\n');
    for (const file of ['package.nls.json', 'package.nls.de.json', 'client/l10n/*.json'])
      assert.ok(shipped.includes(`!${file}`), file);
  });
});

for (const part of ['client', 'server']) {
  describe(`the words of the ${part}`, () => {
    const { messages, unreadable } = messagesIn(join(root, part, 'src'));
    const file = (language = ''): string => join(root, part, 'l10n', `bundle.l10n${language}.json`);
    const table = (language?: string): Record<string, string> =>
      existsSync(file(language)) ? (JSON.parse(readFileSync(file(language), 'utf8')) as Record<string, string>) : {};

    it('can be read off its sources', () => assert.deepEqual(unreadable, []));

    it('are in the table that translators begin with', () => {
      const now = Object.fromEntries(messages.map((message) => [message, message]));
      if (process.env.ACCEPT) {
        assert.ok(!process.env.CI, 'Goldens are accepted by a person who reads the diff, never by CI.');
        write(file(), now);
        const german = table('.de');
        write(file('.de'), Object.fromEntries(messages.map((message) => [message, german[message] ?? ''])));
      }
      assert.deepEqual(table(), now, 'npm run accept writes it anew');
    });

    it('are there in German, too', () => assertTranslated(table(), table('.de')));
  });
}

/** What the schema of deskcheck.json says of each rule, family and severity. */
function ruleWords(): Readonly<Record<string, string>> {
  interface Rule {
    readonly description: string;
    readonly enum: readonly string[];
    readonly enumDescriptions: readonly string[];
  }
  const schema = configJsonSchema() as { properties: { rules: { properties: Readonly<Record<string, Rule>> } } };
  const rules = Object.entries(schema.properties.rules.properties);
  const [, { enum: severities, enumDescriptions }] = rules[0]!;
  return {
    ...Object.fromEntries(severities.map((severity, i) => [`severity.${severity}`, enumDescriptions[i] ?? ''])),
    ...Object.fromEntries(rules.map(([id, { description }]) => [`rule.${id}`, description])),
  };
}

/** Those of rules that are gone go. */
function writeRules(): void {
  for (const language of ['en', 'de'] as const) {
    const words = manifestWords(language);
    const others = Object.entries(words).filter(([key]) => !/^(?:rule|severity)\./.test(key));
    const at = others.findIndex(([key]) => key === 'setting.rules') + 1;
    const rules = Object.entries(ruleWords()).map(([key, text]) => [
      key,
      language === 'en' ? text : (words[key] ?? ''),
    ]);
    write(
      join(root, language === 'en' ? 'package.nls.json' : `package.nls.${language}.json`),
      Object.fromEntries([...others.slice(0, at), ...rules, ...others.slice(at)] as [string, string][]),
    );
  }
}

function write(path: string, table: Readonly<Record<string, string>>): void {
  writeFileSync(path, `${JSON.stringify(table, null, 2)}\n`);
}
