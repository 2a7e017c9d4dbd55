// Whom a speaker's phrase means in its article: surnames, titles, roles, pronouns, organisations, documents, nameless sources.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { articleSpeech } from '../../server/src/engine/attribution/articleSpeech';
import { articleAnalysis, emptyCorpus, type Article } from '../../server/src/engine/index';
import { cpuTime } from '../harness/cpuTime';
import { sourceFile } from '../harness/memoryAnalysis';

const articleOf = (text: string): Article =>
  emptyCorpus.update({ add: [sourceFile('corpus/a.md', text)] }).articles[0]!;

/** The speaker of the last quotation: name, or the phrase in brackets where nobody is named. */
const lastSpeaker = (text: string): string => {
  const { speaker } = articleAnalysis(articleOf(text)).attributions.at(-1)!;
  return speaker.name === '' ? `(${speaker.mention})` : speaker.name;
};

const quote = '“It leaks in nine places,”';

/** What comes before, the phrase that says the quotation, whom it means. */
const rows: Readonly<Record<string, readonly [before: string, phrase: string, meant: string][]>> = {
  'names on second mention': [
    ['Mayor Ada Orsk came late.', 'Orsk', 'Ada Orsk'],
    ['Mayor Ada Orsk came late.', 'Ms. Orsk', 'Ada Orsk'],
    ['Ada Orsk, 42, a baker, came late.', 'Ada', 'Ada Orsk'],
    ['Gerrit Maas-Ullery came late.', 'Maas-Ullery', 'Gerrit Maas-Ullery'],
    ['Ursula von der Maas came late.', 'von der Maas', 'Ursula von der Maas'],
    ['Suleiman al-Amry came late.', 'al-Amry', 'Suleiman al-Amry'],
    ['Odo “Dodo” Krantz came late.', 'Krantz', 'Odo Krantz'],
    ['A. B. Skerrow came late.', 'Skerrow', 'A. B. Skerrow'],
    ['Volodymyr Halevnyi came late.', 'Halevny', 'Volodymyr Halevnyi'],
    ['Harbour Trust Administrator Nils Aker came late.', 'Aker', 'Nils Aker'],
  ],
  'reports that nobody signs': [
    ['Ada Orsk came late.', 'several media reports', 'unnamed news reports'],
    ['Ada Orsk came late.', 'reports from Halevny', 'unnamed news reports'],
    ['Ada Orsk came late.', 'Reports from the Halevny summit', 'unnamed news reports'],
    ['Ada Orsk came late. Two reports followed.', 'the reports', 'the reports'],
  ],
  'surnames that are titles, and titles that are none': [
    ['Charlie King, a baker, came late.', 'Mr. King', 'Charlie King'],
    ['Mr. King and Mr. Orsk came late. Charlie King left.', 'Mr. Orsk', 'Orsk'],
    ['King Odo of Hrane came late.', 'the king', 'Odo'],
    ['Ada Orsk met the King of Hrane.', 'the king', '(the king)'],
    ['Odo R. Krantz Jr. came late.', 'Krantz', 'Odo R. Krantz'],
    ['Nobody was late.', 'Odo R. Krantz Jr.', 'Odo R. Krantz'],
  ],
  'names with small words and countries in them': [
    ['Nobody was late.', 'the Commission on Harbour Fees', 'Commission on Harbour Fees'],
    ['The Commission on Harbour Fees met.', 'the commission', 'Commission on Harbour Fees'],
    ['Nobody was late.', 'the Republican National Committee', 'Republican National Committee'],
    ['Nobody was late.', 'Republican Ada Orsk', 'Ada Orsk'],
    ['RT Norland aired it and NPA America said so. Nils Aker came late.', 'he', 'Nils Aker'],
    ['Nobody was late.', 'Ada Orsk and Nils Aker both', 'Ada Orsk and Nils Aker'],
  ],
  'headlines in capitals, and capitals that open a sentence': [
    ['Orsk Sees Personal Insult In Levy\n\nAda Orsk came late.', 'Orsk', 'Ada Orsk'],
    ['Bank executives came late.', 'the bank', 'the bank'],
  ],
  'bodies in the plural': [
    ['The parties came late.', 'they', 'The parties'],
    ['Ada Orsk met two trade unions.', 'they', 'two trade unions'],
    ['The agency and the ministry came late.', 'Ada Orsk', 'Ada Orsk'],
  ],
  'appositions that no comma closes': [
    ['Nobody was late.', 'Ada Orsk, a spokeswoman for Mayor Nils Aker', 'Ada Orsk'],
    ['In New Hrane, nobody was late.', 'a spokesman for Mayor Nils Aker', '(a spokesman for Mayor Nils Aker)'],
  ],
  'shared surnames': [
    ['Ada Orsk and her brother Nils Orsk came late.', 'Ms. Orsk', 'Ada Orsk'],
    ['Ada Orsk and her brother Nils Orsk came late.', 'Mr. Orsk', 'Nils Orsk'],
    ['Ada Orsk left early. Nils Orsk came late.', 'Nils', 'Nils Orsk'],
    ['Ada Orsk left early. Nils Orsk came late.', 'Orsk', 'Nils Orsk'],
  ],
  'titles and appositions': [
    ['The mayor was late.', 'Ada Orsk, the mayor of Hrane,', 'Ada Orsk'],
    ['The mayor was late.', 'the mayor of Hrane, Ada Orsk,', 'Ada Orsk'],
    ['Nobody was late.', 'Minister of Education Stefania Lathwell', 'Stefania Lathwell'],
    ['Nobody was late.', 'Undersecretary for Harbours Mr. Toccano', 'Toccano'],
    ['Nobody was late.', 'Orsk’s spokesman Nils Aker', 'Nils Aker'],
    ['Nobody was late.', 'Kremlin official Kirill Tennet', 'Kirill Tennet'],
    ['Nobody was late.', 'Ada Orsk, who runs the school,', 'Ada Orsk'],
  ],
  roles: [
    ['Mayor Ada Orsk came late.', 'the mayor', 'Ada Orsk'],
    ['Ada Orsk, the mayor of Hrane, came late.', 'the mayor', 'Ada Orsk'],
    ['The chairman of the panel, Nils Aker, came late.', 'the chairman', 'Nils Aker'],
    ['Sen. Hal Tennet came late.', 'the senator', 'Hal Tennet'],
    ['Ada Orsk, 42, a baker, came late.', 'the 42-year-old', 'Ada Orsk'],
    ['Hanne Grue, a spokeswoman for the port, came late.', 'the spokeswoman', 'Hanne Grue'],
    ['German Chancellor Odo Krantz met French President Ada Orsk.', 'the French president', 'Ada Orsk'],
    ['German Chancellor Odo Krantz met French President Ada Orsk.', 'Germany’s leader', 'Odo Krantz'],
  ],
  'roles that name nobody': [
    ['Mayor Ada Orsk came late.', 'a mayor', '(a mayor)'],
    ['Mayor Ada Orsk met Nils Aker, the mayor of Ellenvik.', 'the mayor', '(the mayor)'],
    ['Judge Ada Orsk met Nils Aker, a lawyer.', 'his lawyer', '(his lawyer)'],
    ['Hanne Grue, a spokeswoman for the mayor, came late.', 'the mayor', '(the mayor)'],
    ['The mayor of Tennet and Ada Orsk came late.', 'the judge', '(the judge)'],
  ],
  pronouns: [
    ['Ada Orsk met Nils Aker.', 'she', 'Ada Orsk'],
    ['Ada Orsk met Nils Aker.', 'he', 'Nils Aker'],
    ['Hrane met Lathwell, the spokeswoman.', 'she', 'Lathwell'],
    ['Nils Aker runs the port. Emil Krantz runs the yard. Krantz was late.', 'he', 'Emil Krantz'],
    ['A nurse came late.', 'she', 'A nurse'],
    ['European leaders met in Hrane.', 'they', 'European leaders'],
    ['The Ellenvik Harbour Authority met in Hrane.', 'it', 'Ellenvik Harbour Authority'],
    ['Ada Orsk met the crew. “They were tired,” she said. She left early.', 'she', 'Ada Orsk'],
  ],
  'pronouns that stay': [
    ['The weather was bad.', 'he', '(he)'],
    ['Ada Orsk came late.', 'he', '(he)'],
    ['The United Kingdom and France met in Hrane.', 'she', '(she)'],
  ],
  organisations: [
    ['The White House of the United States was late.', 'the US', 'United States'],
    ['The Ellenvik Harbour Authority (EHA) met in Hrane.', 'the EHA', 'Ellenvik Harbour Authority'],
    ['The Ellenvik Harbour Authority met in Hrane.', 'EHA', 'Ellenvik Harbour Authority'],
    ['The Ellenvik Harbour Authority met in Hrane.', 'the authority', 'Ellenvik Harbour Authority'],
    ['The Ellenvik Harbour Authority met in Hrane.', 'the Authority', 'Ellenvik Harbour Authority'],
    ['Nobody was late.', 'WHO', 'WHO'],
    ['Nobody was late.', 'the Ministry of Works', 'Ministry of Works'],
  ],
  'documents and the nameless': [
    ['A second printing of the harbour report came late.', 'the report', 'the harbour report'],
    ['Two senior officials came late.', 'the officials', 'Two senior officials'],
    ['A diplomatic source came late.', 'the source', 'A diplomatic source'],
    [
      'A diplomat and another source with knowledge of the matter came late.',
      'that source',
      'another source with knowledge of the matter',
    ],
    [
      'Nobody was late.',
      'two senior officials and three other sources familiar with the talks',
      'two senior officials and three other sources familiar with the talks',
    ],
    ['Nobody was late.', 'individuals familiar with the talks', 'individuals familiar with the talks'],
    ['European leaders met in Hrane.', 'the leaders', 'European leaders'],
  ],
};

describe('whom a speaker’s phrase means', () => {
  for (const [title, cases] of Object.entries(rows)) {
    describe(title, () => {
      for (const [before, phrase, meant] of cases)
        it(`${before} … ${phrase}`, () => {
          assert.equal(lastSpeaker(`${before}\n\n${quote} ${phrase} said.`), meant);
        });
    });
  }

  it('names for a role or an acronym who is named only afterwards', () => {
    const after = (phrase: string, text: string): string => {
      const { speaker } = articleAnalysis(articleOf(`${quote} ${phrase} said.\n\n${text}`)).attributions[0]!;
      return speaker.name === '' ? `(${speaker.mention})` : speaker.name;
    };
    assert.equal(
      after('Germany’s leader', 'German Chancellor Odo Krantz met French President Ada Orsk.'),
      'Odo Krantz',
    );
    assert.equal(after('the mayor', 'Mayor Ada Orsk came late.'), 'Ada Orsk');
    assert.equal(after('the mayor', 'Mayor Ada Orsk met Nils Aker, the mayor of Ellenvik.'), '(the mayor)');
    assert.equal(after('a mayor', 'Mayor Ada Orsk came late.'), '(a mayor)');
    assert.equal(after('the EHA', 'The Ellenvik Harbour Authority was late.'), 'Ellenvik Harbour Authority');
  });

  it('lends a verb the subject of the one it is joined with, not of a noun between them', () => {
    const joined = 'called for “swift” security guarantees in any deal and warned against “haste”.';
    assert.equal(lastSpeaker(`Mayor Ada Orsk, posting on X, ${joined}`), 'Ada Orsk');
    assert.equal(lastSpeaker(`Mayor Ada Orsk promised guarantees, and Nils Aker warned against “haste”.`), 'Nils Aker');
  });

  it('finds who speaks behind a heading that runs into the sentence', () => {
    const weighed = 'also weighed in on Saturday, telling reporters that it leaks.';
    assert.equal(lastSpeaker(`19th Norland levy package port policy chief Ada Orsk ${weighed}`), 'Ada Orsk');
    assert.equal(lastSpeaker(`Ada Orsk ${weighed}`), 'Ada Orsk');
  });

  it('knows nobody behind what is only reportedly so but reports', () => {
    assert.equal(lastSpeaker('Ada Orsk came late. The crews are reportedly staying in Hrane.'), 'unnamed news reports');
    assert.equal(lastSpeaker('Ada Orsk reportedly said that it leaks.'), 'Ada Orsk');
  });

  it('says where the name behind a pronoun stands', () => {
    const article = articleOf(`Mayor Ada Orsk came late. ${quote} she said.`);
    const { speaker } = articleAnalysis(article).attributions[0]!;
    const { span, paragraph } = speaker.antecedent!;
    const { text } = articleSpeech(article).paragraphs[paragraph]!;
    assert.equal(text.slice(span.start, span.end), 'Mayor Ada Orsk');
  });

  it('never names for a pronoun somebody the text says is of the other sex', () => {
    const women = ['Ada', 'Hanne', 'Maria'];
    const men = ['Nils', 'Emil', 'Peter'];
    const person = fc
      .constantFrom(...women, ...men)
      .chain((first) => fc.constantFrom('Orsk', 'Aker', 'Grue').map((last) => `${first} ${last}`));
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 5 }), fc.constantFrom('he', 'she'), (people, pronoun) => {
        const said = lastSpeaker(`${people.map((p) => `${p} came late.`).join(' ')}\n\n${quote} ${pronoun} said.`);
        const others = pronoun === 'he' ? women : men;
        assert.ok(!others.some((first) => said.startsWith(`${first} `)), said);
      }),
      { numRuns: 60 },
    );
  });

  it('reads a list of fifteen hundred namesakes in linear time', () => {
    const first = (i: number): string =>
      `N${'abcdefghij'.charAt(i % 10)}${'klmnopqrst'.charAt((i / 10) % 10)}${'uvwxyz'.charAt((i / 100) % 6)}el${String.fromCharCode(97 + ((i / 600) % 26))}`;
    const list = Array.from({ length: 1500 }, (_, i) => `${first(i)} Orsk came late. Orsk left.`).join('\n\n');
    const article = articleOf(list);
    assert.ok(cpuTime(() => articleSpeech(article).people.referentAt(1499, 10)) < 5000);
  });
});
