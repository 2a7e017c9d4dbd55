// Completion of speakers: where a name is about to be typed, and whose names come first.
import assert from 'node:assert/strict';
import { completionsAt, mayComplete, type CompletionOffer } from '../../server/src/engine/index';
import { harbourDesk } from '../harness/harbourDesk';
import { scene } from '../harness/memoryAnalysis';

const offers = (draft: string): readonly CompletionOffer[] => {
  const { analysis, cursor, text } = scene({ corpus: harbourDesk, draft });
  const found = completionsAt(analysis, cursor);
  if (found.length > 0) assert.ok(mayComplete(text, cursor), 'offers where the text alone says there are none');
  return found;
};
const labels = (draft: string) => offers(draft).map(({ label }) => label);

const pier = '“Nobody on this pier has slept since the strike began,”';
const burden = '“We are going to take a lot of the burden until the boats run again,”';
const all = ['Tobias Hrane', 'Marta Ellenvik'];

describe('completion of speakers', () => {
  it('puts first whom the source gives these very words to', () => {
    assert.deepEqual(labels(`${pier} said $0 [@harbour].`), all);
    assert.deepEqual(labels(`${burden} said $0 [@harbour].`), [...all].reverse());
    assert.deepEqual(labels(`${burden} said $0`), ['Marta Ellenvik']);
  });

  it('says who that is, in the words of the article, and where', () => {
    const [ellenvik, hrane] = offers(`${burden} said $0 [@harbour].`);
    assert.equal(ellenvik?.aside, 'Transport Minister · harbour');
    assert.equal(hrane?.aside, "general secretary of the Ferry Crews' Union · harbour");
    assert.equal(ellenvik.detail, 'Transport Minister · The Ossay Islander, 4 Mar 2026');
    assert.match(JSON.stringify(ellenvik.documentation), /Transport Minister Marta Ellenvik told reporters/);
  });

  it('offers name and verb right behind the quotation', () => {
    assert.deepEqual(labels(`${pier} $0[@harbour].`), ['Tobias Hrane said', 'Marta Ellenvik said']);
  });
  it('writes the verb in the draft’s tense', () => {
    assert.equal(labels(`“No,” she says. “Yes,” he says.\n\n${pier} $0[@harbour].`)[0], 'Tobias Hrane says');
  });
  it('puts the comma in where words of a source stand without one', () => {
    const draft = '“Nobody on this pier has slept since the strike began” $0[@harbour].';
    const [offer] = offers(draft);
    assert.equal(offer?.label, 'Tobias Hrane said');
    assert.deepEqual(offer.also, { span: { start: draft.indexOf('”'), end: draft.indexOf('”') }, newText: ',' });
  });
  it('puts it outside the marks where the draft does', () => {
    const draft = '“No”, she said. “Nobody on this pier has slept since the strike began” $0[@harbour].';
    assert.equal(offers(draft)[0]?.also?.span.start, draft.lastIndexOf('”') + 1);
  });

  it('offers the surname alone once the whole name has been written', () => {
    const said = 'Tobias Hrane was tired [@harbour].\n\n';
    assert.deepEqual(labels(`${said}${pier} said $0`), ['Hrane', 'Tobias Hrane', 'Marta Ellenvik']);
  });
  it('offers names that only the draft has, last', () => {
    const draft = `Zoë Thornagh runs the café. ${pier} said $0 [@harbour].`;
    assert.deepEqual(labels(draft).slice(2), ['Thornagh', 'Zoë Thornagh']);
    assert.equal(offers(draft).at(-1)?.aside, 'in this draft');
  });
  it('goes by the letters typed', () => {
    assert.deepEqual(labels(`${pier} said Ell$0 [@harbour].`), ['Marta Ellenvik']);
    assert.deepEqual(labels(`${pier} said Marta E$0 [@harbour].`), ['Marta Ellenvik']);
    assert.deepEqual(labels(`${pier} said Zor$0 [@harbour].`), []);
  });

  const speaks: Readonly<Record<string, string>> = {
    'behind “according to”': 'According to $0[@harbour]',
    'behind “according to” at the end': 'The boats may run, according to $0[@harbour]',
    'behind “warned”': `${pier} warned $0[@harbour]`,
    'behind “says”': `${pier} says $0[@harbour]`,
    'behind a question': '“Who has slept since the strike began?” asked $0[@harbour]',
    'behind straight marks': '"Nobody on this pier has slept since the strike began," said $0[@harbour]',
  };
  for (const [where, draft] of Object.entries(speaks)) {
    it(`speaks ${where}`, () => assert.deepEqual(labels(draft).sort(), [...all].sort()));
  }

  const quiet: Readonly<Record<string, string>> = {
    'behind “said” without a quotation': 'Hrane said $0[@harbour]',
    'behind “said that”': `${pier} said that $0[@harbour]`,
    'behind “he said”': `${pier} he said $0[@harbour]`,
    'in “he said so”': 'He said s$0[@harbour]',
    'at the end of a sentence': `${pier} she said. $0[@harbour]`,
    'behind words that end their sentence': '“Nobody on this pier has slept since the strike began.” $0[@harbour]',
    'behind a term': 'The “cold store” $0[@harbour]',
    'behind a term that opens the sentence': '“Cold stores” $0[@harbour]',
    'behind words that no source has': '“We have all been waiting for the ferry” $0[@harbour]',
    'where the sentence has named the speaker':
      'Hrane said: “Nobody on this pier has slept since the strike began,” $0[@harbour]',
    'where it goes on with a small letter': `${pier} the$0 [@harbour]`,
    'in front of a word': `${pier} $0Hrane said [@harbour].`,
    'in code': '`“Nobody on this pier has slept,” said $0`  [@harbour]',
  };
  for (const [where, draft] of Object.entries(quiet)) {
    it(`keeps quiet ${where}`, () => assert.deepEqual(labels(draft), []));
  }
});
