// Decisions about origins in deskcheck.json: small edits, and never in a file that is broken.
import assert from 'node:assert/strict';
import { originsEdit, type OriginChoice } from '../../server/src/adapters/configEdit';
import { parseConfig } from '../../server/src/adapters/parseConfig';
import { tempFolder, type TempFolder } from '../harness/tempFolder';

describe('decisions about origins in deskcheck.json', () => {
  let folder: TempFolder;
  beforeEach(() => (folder = tempFolder()));
  afterEach(() => folder.remove());

  /** The file after the edit; undefined when nothing is to be done, the problem where it cannot be. */
  const after = async (text: string | undefined, keys: string[], as: OriginChoice): Promise<string | undefined> => {
    const file = text === undefined ? `${folder.path}/deskcheck.json` : folder.write('deskcheck.json', text);
    let given;
    try {
      given = parseConfig(JSON.parse(text ?? '{}'), 'deskcheck.json').given;
    } catch {
      given = undefined;
    }
    const edit = await originsEdit(file, keys, as, given);
    if ('problem' in edit) return edit.problem;
    const [only, ...more] = edit.edits;
    assert.deepEqual(more, []);
    return only && edit.text.slice(0, only.offset) + only.content + edit.text.slice(only.offset + only.length);
  };

  it('make the file where there is none', async () => {
    const made = await after(undefined, ['post', 'gazette'], 'together');
    assert.deepEqual(JSON.parse(made ?? ''), { origins: { together: [['gazette', 'post']] } });
    assert.match(made ?? '', /\n$/);
  });

  it('leave the rest of the file as it stands', async () => {
    const text = '{\n    "corpus": [ "articles" ],\n  "level": "thorough"\n}\n';
    const made = (await after(text, ['post', 'gazette'], 'apart')) ?? '';
    assert.ok(made.startsWith('{\n    "corpus": [ "articles" ],\n  "level": "thorough",\n'), made);
    assert.deepEqual(JSON.parse(made), {
      corpus: ['articles'],
      level: 'thorough',
      origins: { apart: [['gazette', 'post']] },
    });
  });

  it('take lists out that are empty', async () => {
    const text = '{"origins": {"together": [["a", "b"]], "apart": [["c", "d"]]}}';
    assert.deepEqual(JSON.parse((await after(text, ['a', 'b'], 'open')) ?? ''), { origins: { apart: [['c', 'd']] } });
  });

  it('keep line breaks of Windows', async () => {
    const made = (await after('{\r\n  "level": "calm"\r\n}\r\n', ['a', 'b'], 'together')) ?? '';
    assert.doesNotMatch(made, /[^\r]\n/);
    assert.equal(parseConfig(JSON.parse(made), 'x').problems.length, 0);
  });

  it('change nothing that is so already', async () => {
    assert.equal(await after('{"origins": {"together": [["a", "b"]]}}', ['b', 'a'], 'together'), undefined);
    assert.equal(await after('{}', ['b', 'a'], 'open'), undefined);
  });

  it('leave a broken file alone', async () => {
    for (const text of ['{"corpus": [', '[]', '{} // mine', ''])
      assert.match((await after(text, ['a', 'b'], 'together')) ?? '', /not JSON at the moment/, text);
  });
});
