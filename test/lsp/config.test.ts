// Settings and deskcheck.json through a real connection: what is wrong with the file, and every change at once.
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import type { ClientOptions, SettingsFileResult } from '../../server/src/protocol';
import { altered, harbourDesk, wrongSpeaker } from '../harness/harbourDesk';
import { makeDesk, positionOf, startClient, type Desk, type LspClient } from '../harness/lspClient';

const draft = `${altered}\n\n${wrongSpeaker}\n`;
const file = 'deskcheck.json';

describe('configuration in the editor', () => {
  let desk: Desk;
  let client: LspClient;
  /** What the editor answers when it is asked for settings; tests write into it. */
  let settings: Record<string, unknown>;

  const start = async (files: Readonly<Record<string, string>>, options: ClientOptions = {}): Promise<void> => {
    desk = makeDesk({ ...harbourDesk, ...files });
    settings = {};
    client = await startClient({ desk, options, settings });
    await client.opened('draft.md', draft);
  };
  afterEach(() => client.stop());

  const rules = async (): Promise<unknown[]> => (await client.diagnostics('draft.md')).map(({ code }) => code);
  const inFile = (): readonly Diagnostic[] =>
    client.pushed.findLast(({ uri }) => uri === desk.uri(file))?.diagnostics ?? [];
  const messages = (): unknown[] => inFile().map(({ message }) => message);
  const severities = async (): Promise<unknown[]> =>
    (await client.diagnostics('draft.md')).map(({ severity }) => severity);
  /** Asks until this is the answer. */
  const becomes = async (expected: readonly unknown[], ask = rules): Promise<void> => {
    let now = await ask();
    for (let i = 0; i < 100 && JSON.stringify(now) !== JSON.stringify(expected); i++) {
      await wait(25);
      now = await ask();
    }
    assert.deepEqual(now, expected);
  };
  const tellSettings = (more: object): void => {
    Object.assign(settings, more);
    void client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  };
  const both = ['quote/altered', 'quote/speaker'];
  const off = (rule: string): string => JSON.stringify({ rules: { [rule]: 'off' } });

  describe('the settings file', () => {
    const ask = (params: object): Promise<SettingsFileResult> =>
      client.connection.sendRequest('deskcheck/settingsFile', params);

    it('is the one that holds for the draft', async () => {
      await start({ [file]: '{}' });
      assert.deepEqual(await ask({ uri: desk.uri('draft.md') }), { uri: desk.uri(file) });
      assert.deepEqual(await ask({}), { uri: desk.uri(file) });
    });

    it('is proposed where there is none, with what holds anyway', async () => {
      await start({});
      const found = await ask({ uri: desk.uri('draft.md') });
      assert.deepEqual(found, {
        uri: desk.uri(file),
        text: '{\n  "corpus": [\n    "corpus"\n  ],\n  "profile": "news"\n}\n',
      });
    });
  });

  describe('a profile', () => {
    it('comes with the settings, and the file’s with its severities over it', async () => {
      await start({});
      await becomes([1, 1], severities);
      tellSettings({ profile: 'academic', rules: { 'quote/*': 'warning' } });
      await becomes([2, 2], severities);
      desk.write(file, '{ "profile": "analyst", "rules": { "quote/speaker": "information" } }');
      await becomes([2, 3], severities);
    });
  });

  describe('words of the desk', () => {
    const tide = '“The tide has no patience with any of us here,”';
    const words = JSON.stringify({ lexicon: { speech: ['kvetch'] } });
    const begin = async (files: Readonly<Record<string, string>>): Promise<void> => {
      desk = makeDesk({ 'corpus/tide.md': `${tide} Una Skerrow kvetched.\n`, ...files });
      settings = {};
      client = await startClient({ desk, settings });
      await client.opened('draft.md', `${tide} said Dov Sarn [@tide].\n`);
    };

    it('count as soon as they are saved, in articles that were read without them', async () => {
      await begin({});
      await becomes([]);
      desk.write(file, words);
      await becomes(['quote/speaker']);
      desk.write(file, '{}');
      await becomes([]);
    });

    it('come with a file that several desks share, and change with it', async () => {
      await begin({ [file]: '{ "lexicon": "house.lexicon" }' });
      await becomes([]);
      assert.match(String(messages()[0]), /There is no such file yet\.$/);
      desk.write('house.lexicon', '[speech]\nkvetch\n');
      await becomes(['quote/speaker']);
      await client.until(() => inFile().length === 0);
      desk.write('house.lexicon', '[speech]\nkvetched = pst\n');
      await becomes([]);
    });

    it('come with the settings', async () => {
      await begin({});
      tellSettings({ lexicon: { speech: ['kvetch'] } });
      await becomes(['quote/speaker']);
    });
  });

  describe('what is the matter with deskcheck.json', () => {
    it('stands in the file, at the place, and goes when it is put right', async () => {
      const text = '{\n  "corpsu": ["corpus"],\n  "level": "loud"\n}\n';
      await start({ [file]: text });
      assert.deepEqual(
        inFile().map(({ message, range, severity, source }) => [message, range.start, range.end, severity, source]),
        [
          [
            '“corpsu” is not a setting. Did you mean “corpus”?',
            positionOf(text, '"corpsu"'),
            positionOf(text, ':'),
            2,
            'Deskcheck',
          ],
          [
            '“level” should be "calm" or "thorough". The default is used.',
            positionOf(text, '"loud"'),
            positionOf(text, '"loud"', 6),
            2,
            'Deskcheck',
          ],
        ],
      );
      desk.write(file, text.replace('corpsu', 'corpus').replace('loud', 'calm'));
      await client.until(() => inFile().length === 0);
    });

    it('goes with the file', async () => {
      await start({ [file]: '{ "colour": "red" }' });
      assert.equal(inFile().length, 1);
      desk.delete(file);
      await client.until(() => inFile().length === 0);
    });

    it('is a folder that is not there, until an article is in it', async () => {
      await start({ [file]: '{ "corpus": ["corpus", "wires"] }' });
      assert.deepEqual(
        inFile().map(({ message, severity }) => [message, severity]),
        [['There is no folder “wires” here yet. Create it and put your articles there, or name another.', 3]],
      );
      desk.write('wires/late.md', 'The night boats will not run before the summer, the council of Ossay said.\n');
      await client.until(() => inFile().length === 0);
    });

    it('is left to an editor that knows the schema, but for what no schema knows', async () => {
      await start({ [file]: '{ "corpus": ["corpus", "wires"], "level": "loud" }' }, { validatesConfig: true });
      assert.deepEqual(messages(), [
        'There is no folder “wires” here yet. Create it and put your articles there, or name another.',
      ]);
      desk.write(file, '{ "corpus": ["corpus", ');
      await client.until(() => messages().includes('Deskcheck goes on with what it said before.'));
      assert.equal(inFile()[0]?.severity, 3);
    });
  });

  describe('a change of deskcheck.json', () => {
    it('takes effect at once, without reading the sources again', async () => {
      await start({ [file]: '{}' });
      assert.deepEqual(await rules(), both);
      const from = client.statuses.length;
      desk.write(file, off('quote/altered'));
      await becomes(['quote/speaker']);
      const severity = JSON.stringify({ rules: { 'quote/altered': 'information' } });
      desk.write(file, severity);
      await becomes([3, 1], severities);
      assert.deepEqual(
        client.statuses.slice(from).filter(({ state }) => state !== 'ready'),
        [],
      );
    });

    it('is seen when the file is made, and when it is deleted', async () => {
      await start({});
      const from = client.statuses.length;
      desk.write(file, off('quote/altered'));
      await becomes(['quote/speaker']);
      desk.delete(file);
      await becomes(both);
      assert.ok(!client.statuses.slice(from).some(({ state }) => state === 'indexing'));
    });

    it('follows to other folders', async () => {
      await start({ [file]: '{}', 'other/x.md': 'Nothing that anybody quotes.\n' });
      const unknown = ['cite/unknown-key', 'cite/unknown-key'];
      desk.write(file, '{ "corpus": ["other"] }');
      await becomes(unknown);
      desk.write(file, '{ "corpus": ["corpus"] }');
      await becomes(both);
    });

    it('says which files are drafts', async () => {
      await start({ [file]: '{}' });
      desk.write(file, '{ "drafts": ["copy/*.md"] }');
      await becomes([]);
      await client.status('draft.md', 'not-a-draft');
      desk.write(file, '{ "drafts": ["draft*.md"] }');
      await becomes(both);
    });
  });

  describe('while deskcheck.json is broken', () => {
    const broken = async (text: string): Promise<void> => {
      desk.write(file, text);
      await client.until(() => messages().some((message) => /goes on with what it said before/.test(String(message))));
    };

    it('what it said before goes on, and says so; repaired, it counts again', async () => {
      await start({ [file]: off('quote/altered') });
      assert.deepEqual(await rules(), ['quote/speaker']);
      await broken('{ "rules": { "quote/altered": "off"');
      assert.deepEqual(messages(), [
        'This is not JSON yet: a closing brace } is missing here. Deskcheck goes on with what it said before.',
      ]);
      assert.deepEqual(await rules(), ['quote/speaker']);
      desk.write(file, '{}');
      await becomes(both);
      assert.deepEqual(messages(), []);
    });

    it('a single field that is wrong keeps what it was', async () => {
      await start({ [file]: '{ "corpus": ["corpus"], "rules": { "quote/altered": "off" } }' });
      await broken('{ "corpus": "wires", "rules": { "quote/altered": "of" } }');
      assert.deepEqual(await rules(), ['quote/speaker']);
    });

    it('what it said before survives a change of the settings', async () => {
      await start({ [file]: off('quote/altered') });
      await broken('{');
      tellSettings({ rules: { 'quote/speaker': 'off' } });
      await becomes([]);
    });

    it('from the start, the defaults are used', async () => {
      await start({ [file]: '{ "corpus"' });
      assert.deepEqual(await rules(), both);
      assert.match(String(messages()[0]), /The defaults are used\.$/);
    });
  });

  describe('a change of the settings', () => {
    it('takes effect at once, rule by rule, and the file wins', async () => {
      await start({ [file]: JSON.stringify({ rules: { 'quote/altered': 'warning' } }) });
      assert.deepEqual(await severities(), [2, 1]);
      const set = { rules: { 'quote/altered': 'off', 'quote/speaker': 'information' } };
      tellSettings(set);
      await becomes([2, 3], severities);
    });

    it('reaches the folders, and back', async () => {
      await start({ 'wires/x.md': 'Nothing that anybody quotes.\n' });
      const unknown = ['cite/unknown-key', 'cite/unknown-key'];
      tellSettings({ corpus: ['wires'] });
      await becomes(unknown);
      tellSettings({ corpus: ['corpus'] });
      await becomes(both);
    });
  });
});
