// An altered quotation as reported speech: which sentences are turned, into what, and which are better left to the writer.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { codeActionsAt, codeActionsForDraft, type Analysis, type EditOffer } from '../../server/src/engine/index';
import { analysisOf, applyEdits, taken } from '../harness/applied';
import { demoArticles, demoDrafts } from '../harness/demoDesk';
import { scene } from '../harness/memoryAnalysis';
import { runs } from '../harness/runs';

const corpus = {
  'corpus/talks.md': [
    '“The boats may all sail on Friday if the members agree,” said Tobias Hrane, general secretary of the union. He left at six.',
    '“I will not negotiate through the newspapers about a ferry without a crew,” Ms Ellenvik told reporters.',
    '“We are going to take most of the burden until the boats run again,” Marta Ellenvik said.',
    '“I am very tired of talks about the talks and of ferries,” Corin Adeyale said.',
    '“Open the sluice before the water is at the door of the mill,” said Dov Sarn.',
    '“Ossay has never been without a boat for a whole winter,” said Una Skerrow of Ossay. “I have lived on Ossay all my life,” she said.',
  ].join('\n\n'),
};
const title = 'Make it indirect speech';

const analysed = (draft: string): Analysis => scene({ corpus, draft }).analysis;
const turning = (analysis: Analysis): EditOffer | undefined => {
  const [finding] = analysis.findings;
  assert.equal(finding?.rule, 'quote/altered', analysis.draft.text);
  return codeActionsAt(analysis, finding.span).find((offer) => offer.title === title) as EditOffer | undefined;
};

describe('an altered quotation as indirect speech', () => {
  const turned: readonly (readonly [shape: string, before: string, after: string])[] = [
    [
      'X said: “S.”',
      'Tobias Hrane said: “The boats will all sail on Friday if the members agree.” [@talks]',
      'Tobias Hrane said that the boats will all sail on Friday if the members agree. [@talks]',
    ],
    [
      'X said, “S.”',
      'Tobias Hrane said, “The boats will all sail on Friday if the members agree” [@talks].',
      'Tobias Hrane said that the boats will all sail on Friday if the members agree [@talks].',
    ],
    [
      'X told Y on a day: “S”',
      'Tobias Hrane told reporters on Tuesday: “The boats will all sail on Friday if the members agree” [@talks].',
      'Tobias Hrane told reporters on Tuesday that the boats will all sail on Friday if the members agree [@talks].',
    ],
    [
      '“S,” X said.',
      '“The boats will all sail on Friday if the members agree,” Tobias Hrane said [@talks].',
      'Tobias Hrane said that the boats will all sail on Friday if the members agree [@talks].',
    ],
    [
      '“S,” he said.',
      'Tobias Hrane came late. “The boats will all sail on Friday if the members agree,” he said on Tuesday [@talks]. It rained.',
      'Tobias Hrane came late. He said on Tuesday that the boats will all sail on Friday if the members agree [@talks]. It rained.',
    ],
    [
      '“S,” X, the Y, said.',
      '“The boats will all sail on Friday if the members agree,” Tobias Hrane, the general secretary, said [@talks].',
      'Tobias Hrane, the general secretary, said that the boats will all sail on Friday if the members agree [@talks].',
    ],
    [
      '“S,” said X.',
      '“The boats will all sail on Friday if the members agree,” said Tobias Hrane.[^1]\n\n[^1]: See [@talks].',
      'Tobias Hrane said that the boats will all sail on Friday if the members agree.[^1]\n\n[^1]: See [@talks].',
    ],
    [
      '“S,” said X, the Y.',
      '“The boats will all sail on Friday if the members agree,” said Tobias Hrane, general secretary of the union [@talks].',
      'Tobias Hrane, general secretary of the union, said that the boats will all sail on Friday if the members agree [@talks].',
    ],
    [
      'X said the S',
      'Tobias Hrane said the boats “will all sail on Friday if the members agree” [@talks].',
      'Tobias Hrane said the boats will all sail on Friday if the members agree [@talks].',
    ],
    [
      'X said that the S, and more',
      'Tobias Hrane said that the boats “will all sail on Friday if the members agree,” and went home [@talks].',
      'Tobias Hrane said that the boats will all sail on Friday if the members agree, and went home [@talks].',
    ],
    [
      'a name that opens the words',
      '“Ossay has never been without a bus for a whole winter,” said Una Skerrow [@talks].',
      'Una Skerrow said that Ossay has never been without a bus for a whole winter [@talks].',
    ],
    [
      'several speakers of themselves',
      '“We are going to take all of the burden until the boats run again,” Marta Ellenvik said [@talks].',
      'Marta Ellenvik said that they are going to take all of the burden until the boats run again [@talks].',
    ],
    [
      'a pronoun that the title tells',
      '“I shall not negotiate through the newspapers about a ferry without a crew,” Ms Ellenvik told reporters [@talks].',
      'Ms Ellenvik told reporters that she shall not negotiate through the newspapers about a ferry without a crew [@talks].',
    ],
    [
      'a pronoun that the draft tells',
      '“I am very tired of talks about the talks and of boats,” he said [@talks].',
      'He said that he is very tired of talks about the talks and of boats [@talks].',
    ],
    [
      'a pronoun that the source tells',
      '“I have lived on Ossay half my life,” Una Skerrow said [@talks].',
      'Una Skerrow said that she has lived on Ossay half her life [@talks].',
    ],
    [
      'a pronoun that the sentence tells',
      '“I shall not negotiate through the newspapers about a ferry without a crew,” she said [@talks].',
      'She said that she shall not negotiate through the newspapers about a ferry without a crew [@talks].',
    ],
    [
      'words on two lines',
      '“The boats will all sail on Friday\nif the members agree,” Tobias Hrane said [@talks].',
      'Tobias Hrane said that the boats will all sail on Friday\nif the members agree [@talks].',
    ],
    [
      'an item of a list',
      '- “The boats will all sail on Friday if the members agree,” Tobias Hrane said [@talks].',
      '- Tobias Hrane said that the boats will all sail on Friday if the members agree [@talks].',
    ],
  ];
  for (const [shape, before, after] of turned) {
    it(shape, () => {
      const analysis = analysed(
        before.startsWith('“I am') && before.includes('he said') ? `Corin Adeyale had a thermos. ${before}` : before,
      );
      const offer = turning(analysis);
      assert.ok(offer, 'not offered');
      assert.equal(offer.preferred, false);
      const text = applyEdits(analysis.draft.text, offer.edits);
      assert.ok(text.endsWith(after), text);
      assert.deepEqual(taken(analysis, offer).findings, []);
    });
  }

  const left: Readonly<Record<string, string>> = {
    'a pronoun that nobody tells':
      '“I am very tired of talks about the talks and of boats,” Corin Adeyale said [@talks].',
    'a pronoun that would mean those who were told':
      'Marta Ellenvik told reporters: “We are going to take all of the burden until the boats run again” [@talks].',
    'an order': '“Open the gate before the water is at the door of the mill,” said Dov Sarn [@talks].',
    'a question': '“Will the boats all sail on Friday if the members agree?” Tobias Hrane said [@talks].',
    'words left out': '“The boats will all sail … if the members agree,” Tobias Hrane said [@talks].',
    'words put in': '“The boats will all sail on Friday if the [union’s] people agree,” Tobias Hrane said [@talks].',
    'two quotations': '“The boats will all sail on Friday,” Tobias Hrane said, “if the members agree” [@talks].',
    'a verb that takes no clause':
      '“The boats will all sail on Friday if the members agree,” Tobias Hrane joked [@talks].',
    'a sentence that begins before':
      'At noon, “the boats will all sail on Friday if the members agree,” Tobias Hrane said [@talks].',
    'a clause that follows':
      '“The boats will all sail on Friday if the members agree,” Tobias Hrane said, adding that he was late [@talks].',
    'what may go with the name or the verb':
      '“The boats will all sail on Friday if the members agree,” said Tobias Hrane of the union [@talks].',
    'a block quotation': 'Tobias Hrane said [@talks]:\n\n> The boats will all sail on Friday if the members agree.',
    'a quotation that nobody is said to speak': '“The boats will all sail on Friday if the members agree” [@talks]',
    emphasis: '“The boats will *all* sail on Friday if the members agree,” Tobias Hrane said [@talks].',
  };
  for (const [why, draft] of Object.entries(left)) {
    it(`is not offered for ${why}`, () => assert.equal(turning(analysed(draft)), undefined));
  }

  it('reads a first word with an apostrophe or a hyphen', () => {
    for (const first of ['It’s', "It's", 'Twenty-two of us']) {
      const source = `“${first} a mistake to open the sluice at night,” engineer Dov Sarn said.`;
      const draft = `“${first} a terrible mistake to open the sluice at night,” Dov Sarn said [@dam].`;
      const { analysis } = scene({ corpus: { 'corpus/dam.md': source }, draft });
      assert.deepEqual(
        analysis.findings.map(({ rule }) => rule),
        ['quote/altered'],
      );
    }
  });

  it('reads words of every make', () => {
    const opening = fc.constantFrom(
      ...["It's", 'U.S.', 'Co-op', 'A+B', 'O’Hara', '$5', 'C++', '(The', 'R2.D2', '\\p', '^a', 'x|y'],
    );
    const word = fc.oneof(
      opening,
      fc.string({ maxLength: 5 }),
      fc.constantFrom('the', 'boats', 'may', 'sail', 'I', 'am'),
    );
    fc.assert(
      fc.property(opening, fc.array(word, { minLength: 6, maxLength: 12 }), fc.nat(5), (first, words, at) => {
        const source = `“${[first, ...words].join(' ')},” Tobias Hrane said.\n`;
        const draft = `“${[first, ...words.slice(0, at), 'hardly', ...words.slice(at)].join(' ')},” Tobias Hrane said [@x].\n`;
        const { analysis } = scene({ corpus: { 'corpus/x.md': source }, draft });
        for (const finding of analysis.findings)
          for (const offer of codeActionsAt(analysis, finding.span).filter((it) => it.title === title))
            taken(analysis, offer);
      }),
      runs(60),
    );
  });

  it('stands behind the words of the source, which the keys take', () => {
    const analysis = analysed(turned[0]![1]);
    const offers = codeActionsAt(analysis, analysis.findings[0]!.span).filter(
      ({ kind }) => kind === 'fix',
    ) as EditOffer[];
    assert.deepEqual(
      offers.map((offer) => [offer.title, offer.preferred]),
      [
        ["Use the source's words: “may”", true],
        [title, false],
      ],
    );
    const [all] = codeActionsForDraft(analysis);
    assert.match(applyEdits(analysis.draft.text, all!.edits), /“The boats may all/);
  });

  it('leaves no quotation behind in the demo, and no other finding', () => {
    const articles = demoArticles();
    const seen: string[] = [];
    for (const [, text] of demoDrafts()) {
      const analysis = analysisOf(text, articles);
      for (const finding of analysis.findings.filter(({ fixes }) => fixes.some((fix) => fix.title === title))) {
        const offer = codeActionsAt(analysis, finding.span).find((it) => it.title === title) as EditOffer;
        const after = taken(analysis, offer);
        seen.push(finding.message);
        assert.equal(after.draft.quotations.length, analysis.draft.quotations.length - 1);
        assert.deepEqual(
          after.findings.map(({ message }) => message),
          analysis.findings.filter((it) => it !== finding).map(({ message }) => message),
        );
      }
    }
    const [first, second] = ['“run”, not “sail”', '“40,000”, not “60,000”'];
    assert.deepEqual(seen, [`Source has ${first}.`, `Source has ${second}.`]);
  });
});
