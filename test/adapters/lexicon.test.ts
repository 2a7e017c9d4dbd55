// The lexicon of a desk: read entry by entry, with a sentence for each slip; alone, or from a file that several desks share.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { configProblemLine } from '../../server/src/adapters/configProblem';
import { parseLexicon } from '../../server/src/adapters/lexicon/parseLexicon';
import { readLexiconFile } from '../../server/src/adapters/lexicon/lexiconFile';
import { settle } from '../../server/src/adapters/settle';
import { tempFolder } from '../harness/tempFolder';

const said = (value: object): readonly string[] =>
  parseLexicon(value).complaints.map(({ message, hint }) => [message, hint].filter(Boolean).join(' '));

describe('a lexicon', () => {
  it('takes what is right, and blanks around it away', () => {
    const { lexicon, complaints } = parseLexicon({
      speech: [' deadpan ', { past: 'sagte' }],
      hedges: { 'pencilled in to': 'possible' },
      names: { Seabank: ['Norland Treasury'] },
      titles: ['Ombudsrat'],
    });
    assert.deepEqual(complaints, []);
    assert.deepEqual(lexicon, {
      speech: [{ base: 'deadpan' }, { past: 'sagte' }],
      hedges: { 'pencilled in to': 'possible' },
      names: { Seabank: ['Norland Treasury'] },
      titles: ['Ombudsrat'],
    });
  });

  for (const [value, expected] of [
    [{ hedge: {} }, ['“hedge” is not a part of a lexicon. Did you mean “hedges”?']],
    [{ speech: 'deadpan' }, ['“speech” should be a list, such as ["deadpan"].']],
    [{ speech: [''] }, ['An entry cannot be empty.']],
    [{ speech: [3] }, ['A verb should be a word, such as "deadpan", or {"past": "sagte", "present": "sagt"}.']],
    [{ titles: ['…'] }, ['An entry cannot be empty.']],
    [{ ignored: ['x'.repeat(81)] }, ['“xxxxxxxxxxxxxxxxxxxx…” is too long: an entry has 80 letters at most.']],
    [{ hedges: { the: 'possible' } }, ['“the” is too common a word: it would be read otherwise in every sentence.']],
    [
      { hedges: { belike: 'perhaps' } },
      ['“belike” should be "doubtful", "possible", "likely", "confirmed", "hearsay".'],
    ],
    [{ names: ['Seabank'] }, ['“names” should be in braces, such as {"Bundesbank": ["German central bank"]}.']],
    [
      { names: { Seabank: [] } },
      ['“Seabank” should have a list of others, such as {"Bundesbank": ["German central bank"]}.'],
    ],
    [{ names: { Seabank: ['seabank'] } }, ['“seabank” stands for itself here: leave it out.']],
    [
      { names: { Seabank: ['the Bank'], 'Lathwell Bank': ['The Bank'] } },
      ['“The Bank” stands for “Seabank” already; that holds.'],
    ],
    [{ speech: ['belike'], hedges: { Belike: 'possible' } }, ['“Belike” is a verb of speech here, too; that holds.']],
  ] as const)
    it(`names a slip: ${JSON.stringify(value).slice(0, 60)}`, () => assert.deepEqual(said(value), expected));

  describe('in a file of its own', () => {
    const file = async (text: string) => {
      const folder = tempFolder({ 'house.lexicon': text });
      const read = await readLexiconFile(join(folder.path, 'house.lexicon'));
      folder.remove();
      return read;
    };

    it('is a plain list', async () => {
      const text = `# ours\n[speech]\ndeadpan\nsagte = past\n\n[names]\nSeabank = Norland Treasury = NCB\n[hedges]\nbelike = possible\n[ignored]\nEllenvik\n`;
      const { lexicon, problems } = await file(text);
      assert.deepEqual(problems, []);
      assert.deepEqual(lexicon, {
        speech: [{ base: 'deadpan' }, { past: 'sagte' }],
        names: { Seabank: ['Norland Treasury', 'NCB'] },
        hedges: { belike: 'possible' },
        ignored: ['Ellenvik'],
      });
    });

    it('or JSON, and says the line of a slip in either', async () => {
      const json = await file('{\n  "titles": ["Ombudsrat"],\n  "hedges": { "belike": "perhaps" }\n}');
      assert.deepEqual(json.lexicon, { titles: ['Ombudsrat'], hedges: {} });
      assert.match(json.problems.join(), /^3: “belike” should be/);
      const list = await file('deadpan\n[hedges]\nbelike = perhaps\nmayhap\n[ignore]\nEllenvik\n');
      assert.deepEqual(
        list.problems.map((it) => it.slice(0, 40)),
        [
          '1: “deadpan” belongs to no part: begin w',
          '4: “mayhap” needs a “=” and what it stan',
          '3: “belike” should be "doubtful", "possi',
          '5: “ignore” is not a part of a lexicon. ',
        ],
      );
    });

    it('names no other file', async () => {
      const { problems } = await file('{ "file": "other.lexicon" }');
      assert.deepEqual(problems, ['A shared lexicon names no other file.']);
    });

    it('says when it is not JSON yet, or not there', async () => {
      assert.deepEqual((await file('{\n"titles": [')).problems, ['2: This is not JSON yet.']);
      assert.deepEqual((await readLexiconFile(join('/nowhere', 'x'))).problems, ['There is no such file yet.']);
    });
  });

  describe('of a desk', () => {
    const settled = async (files: Readonly<Record<string, string>>, confined = false) => {
      const folder = tempFolder({ 'desk/corpus/a.md': 'A.', ...files });
      const from = join(folder.path, 'desk');
      const found = await settle({ from, ...(confined && { confinedTo: [from] }) });
      folder.remove();
      return found;
    };
    const config = (lexicon: unknown) => ({ 'desk/deskcheck.json': JSON.stringify({ lexicon }) });
    const shared = { 'house.lexicon': '[titles]\nOmbudsrat\n[names]\nSeabank = NCB\n' };

    it('is none where it says nothing', async () => {
      assert.equal((await settled({})).lexicon, undefined);
      assert.equal((await settled(config({ names: {} }))).lexicon, undefined);
    });

    it('is what it says and what it shares, its own word first', async () => {
      const { lexicon, configProblems } = await settled({
        ...shared,
        ...config({ file: '../house.lexicon', names: { Seabank: ['Norland Treasury'] }, speech: ['deadpan'] }),
      });
      assert.deepEqual(configProblems, []);
      assert.deepEqual(lexicon?.titles, ['Ombudsrat']);
      assert.deepEqual(lexicon.names, { Seabank: ['Norland Treasury'] });
      assert.deepEqual(lexicon.speech, [{ base: 'deadpan' }]);
    });

    it('may be the name of the file alone', async () =>
      assert.deepEqual((await settled({ ...shared, ...config('../house.lexicon') })).lexicon?.titles, ['Ombudsrat']));

    it('is told where the file is named, when that is not there or has a slip', async () => {
      const missing = await settled(config({ file: '../house.lexicon' }));
      assert.deepEqual(missing.configProblems.map(configProblemLine), [
        'deskcheck.json:1:20: ../house.lexicon: There is no such file yet.',
      ]);
      const slip = await settled({ 'house.lexicon': 'x\n', ...config('../house.lexicon') });
      assert.match(
        configProblemLine(slip.configProblems[0]!),
        /^deskcheck\.json:1:12: \.\.\/house\.lexicon:1: “x” belongs/,
      );
    });

    it('is not read outside a folder that is not trusted', async () => {
      const { lexicon, configProblems } = await settled({ ...shared, ...config('../house.lexicon') }, true);
      assert.equal(lexicon, undefined);
      assert.match(configProblems[0]?.message ?? '', /outside the open folder/);
    });
  });
});
