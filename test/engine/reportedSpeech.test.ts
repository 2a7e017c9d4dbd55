// Words in, words out: what somebody said, as somebody else reports it; and all that is better left alone.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { reportWords, type Reporting, type ThirdPerson } from '../../server/src/engine/text/reportedSpeech';

const NAMES = new Set(['Ossay', 'Hrane', 'Skarnhaven']);
const reported = (
  words: string,
  pronoun: ThirdPerson = 'they',
  as: Reporting['as'] = 'statement',
): string | undefined =>
  reportWords(words, { as, pronoun: () => pronoun, isName: (word) => NAMES.has(word) })?.reduceRight(
    (now, { start, end, newText }) => now.slice(0, start) + newText + now.slice(end),
    words,
  );

describe('reported speech', () => {
  const statements: readonly (readonly [said: string, reported: string])[] = [
    ['The boats will all sail on Friday', 'the boats will all sail on Friday'],
    ['It was a mistake to open the sluice at night', 'it was a mistake to open the sluice at night'],
    ['Nobody on this pier has slept since the strike began', 'nobody on this pier has slept since the strike began'],
    ['There is a text, there is a vote', 'there is a text, there is a vote'],
    ['It’s the last boat', 'it’s the last boat'],
    ['Ossay has no boat', 'Ossay has no boat'],
    ['40 ships are waiting outside', '40 ships are waiting outside'],
    ['If the wind lets us, the first boat will leave early', 'if the wind lets them, the first boat will leave early'],
    ['We are going to take all of the burden', 'they are going to take all of the burden'],
    [
      'We have lost our boats and we’ll ask for ours back',
      'they have lost their boats and they’ll ask for theirs back',
    ],
    ["We've done it ourselves and we're tired", 'they have done it themselves and they are tired'],
    ['In our experience it is the only sign', 'in their experience it is the only sign'],
    ['The first boat will leave as early as Thursday', 'the first boat will leave as early as Thursday'],
    ['The water rose over the pier', 'the water rose over the pier'],
  ];
  for (const [said, expected] of statements) it(said, () => assert.equal(reported(said), expected));

  const ofOneself: readonly (readonly [said: string, she: string | undefined, they: string | undefined])[] = [
    [
      'I will not negotiate, and I will not pretend',
      'she will not negotiate, and she will not pretend',
      'they will not negotiate, and they will not pretend',
    ],
    ['I am tired of the talks', 'she is tired of the talks', 'they are tired of the talks'],
    ['I’m tired', 'she is tired', 'they are tired'],
    ["I've seen it myself", 'she has seen it herself', 'they have seen it themselves'],
    ["I'll go if they ask me", "she'll go if they ask her", undefined],
    ["I'd rather wait", "she'd rather wait", "they'd rather wait"],
    ['I was lucky', 'she was lucky', 'they were lucky'],
    ['I wasn’t lucky', 'she wasn’t lucky', 'they weren’t lucky'],
    ['I have a boat of mine', 'she has a boat of hers', 'they have a boat of theirs'],
    ['I don’t hate the crews', 'she doesn’t hate the crews', 'they don’t hate the crews'],
    ['I still think the price is fair', 'she still thinks the price is fair', 'they still think the price is fair'],
    ['I never opened the letter', 'she never opened the letter', 'they never opened the letter'],
    ['I went to the pier', 'she went to the pier', 'they went to the pier'],
    ['I hope that I am right', 'she hopes that she is right', 'they hope that they are right'],
    ['My crew and I will sail', 'her crew and she will sail', 'their crew and they will sail'],
    ['I am sure we will recommend it', 'she is sure they will recommend it', undefined],
    // The verb behind “and” would have to change as well, or may be no verb.
    ['I think and hope', undefined, 'they think and hope'],
    ['I was tired and wanted to sleep', 'she was tired and wanted to sleep', undefined],
    ['My crew and I have two boats', undefined, 'their crew and they have two boats'],
    // No verb that is known.
    ['I juggle the numbers', undefined, undefined],
    ['I put it on the table', undefined, undefined],
    ['I, too, am tired', undefined, undefined],
    // Two people would become one pronoun.
    ['I told her that it is late', undefined, 'they told her that it is late'],
    ['I told them that it is late', 'she told them that it is late', undefined],
  ];
  for (const [said, she, they] of ofOneself) {
    it(said, () => {
      assert.equal(reported(said, 'she'), she);
      assert.equal(reported(said, 'they'), they);
    });
  }
  it('I told him my name', () => assert.equal(reported('I told her my name', 'he'), 'he told her his name'));

  describe('leaves a pronoun that would be read as somebody else', () => {
    const rivals: readonly (readonly [said: string, pronoun: ThirdPerson])[] = [
      ['If the members say no, we are back where the talks began', 'they'],
      ['The boats leave on Friday if the weather lets us', 'they'],
      ['People know that we are late', 'they'],
      ['My father worked these boats and I will sail them', 'he'],
      ['I told the minister that I was tired', 'she'],
      ['Hrane will not do what I can do', 'he'],
    ];
    for (const [said, pronoun] of rivals) it(said, () => assert.equal(reported(said, pronoun), undefined));
    for (const said of [
      'We told the members that we will sail',
      'The wind has kept us in',
      'I was at the talks and I left',
    ])
      it(`turns ${said}`, () => assert.notEqual(reported(said, 'she'), undefined));
    it('among those who were told', () => {
      const told = (words: string, pronoun: ThirdPerson, hearers: string) =>
        reportWords(words, { as: 'statement', pronoun: () => pronoun, told: hearers, isName: () => false });
      assert.equal(told('We are tired of it', 'they', ' reporters on Friday'), undefined);
      assert.equal(told('I was tired of it', 'he', ' the minister'), undefined);
      assert.equal(told('I was tired of it', 'he', ' Hrane'), undefined);
      assert.equal(told('I was tired of it', 'he', ' reporters on Friday')?.length, 1);
      assert.equal(told('It was late on the pier', 'they', ' reporters')?.length, 1);
    });
  });

  it('leaves a pronoun whose noun is left behind', () => {
    for (const said of ['They are old', 'Half of them are late', 'It is the first thing they had said', 'He is late'])
      assert.equal(reported(said), undefined, said);
    assert.equal(reported('The boats are late and they are old'), 'the boats are late and they are old');
  });

  const parts: readonly (readonly [said: string, reported: string | undefined])[] = [
    ['would all go', 'would all go'],
    ['is open from Tuesday', 'is open from Tuesday'],
    ['will put my crew in danger', 'will put his crew in danger'],
    ['a total disgrace', undefined],
    ['will see you in court', undefined],
  ];
  for (const [said, expected] of parts) it(`… ${said}`, () => assert.equal(reported(said, 'he', 'part'), expected));

  const left: Readonly<Record<string, readonly string[]>> = {
    'a question': ['Who is looking at the water?', 'Why would we'],
    'a cry': ['The boats are gone!'],
    'an order': ['Open the sluice', 'Do not open the sluice', 'Let us go', 'Please open the door'],
    'words to somebody': ['You are late', 'The choice is yours', 'I thank you all'],
    'no whole sentence': [
      'A total and utter disgrace',
      'Never again',
      'The man who was here',
      'A bridge the town has waited for',
      'Because we can',
    ],
    'several sentences': ['The boats are old. They are warm'],
    'words left out or put in': [
      'The forest … is not for sale',
      'The [swimming] pool is open',
      'The boats are ... old',
    ],
    'words that mean another day there': [
      'The pool is open today',
      'The levy will rise next spring',
      'We are here',
      'The boats left an hour ago',
    ],
    'an opening that may be a name': ['Crews have walked out', 'Weary is the man'],
    'words that lead on from before': ['But the boats are old', 'And we will go', 'Yes, we will', 'Well, it is late'],
    'words in words': ['He said ‘no’ and it was late', 'It was “late”'],
    'an aside': ['The roof — if there is one — is leaking', 'The roof (all of it) is leaking'],
    'capital letters': ['WE WILL CARRY THE BOATS', 'IT IS THE LAST BOAT'],
    Markdown: ['The *whole* roof is leaking', 'The roof is [leaking](a.md)'],
  };
  for (const [why, all] of Object.entries(left)) {
    it(`leaves ${why}`, () => {
      for (const said of all) assert.equal(reported(said), undefined, said);
    });
  }

  it('leaves no first person, and changes nothing but words it knows', () => {
    const word = fc.constantFrom(
      ...'I we us me my our mine ours I’m we’ve am was were have will do and or the boats in that is not never hope, who US they'.split(
        ' ',
      ),
    );
    const pronoun = fc.constantFrom<ThirdPerson>('he', 'she', 'they');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 9 }), pronoun, (words, person) => {
        const said = words.join(' ');
        const changed = reported(said, person);
        if (changed === undefined) return;
        assert.doesNotMatch(changed, /\b(?:I|me|my|mine|myself|we|us|our|ours|am)\b/, `${said} -> ${changed}`);
        assert.equal(changed.includes('boats'), said.includes('boats'));
      }),
      { numRuns: 400 },
    );
  });
});
