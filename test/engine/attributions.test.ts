// Who says it in an article: the ways newsrooms write a quotation, pronouns, documents, nameless sources, interviews.
import assert from 'node:assert/strict';
import { articleAnalysis, emptyCorpus, type Article, type Attribution } from '../../server/src/engine/index';
import { voiceAt } from '../../server/src/engine/attribution/voiceAt';
import { sourceFile } from '../harness/memoryAnalysis';

const articleOf = (text: string): Article =>
  emptyCorpus.update({ add: [sourceFile('corpus/a.md', text)] }).articles[0]!;

/** `speaker: words` for each quotation that has a speaker; the phrase as written for a nameless one. */
const said = (text: string): readonly string[] => {
  const article = articleOf(text);
  return articleAnalysis(article).attributions.map(({ speaker, content }: Attribution) => {
    const words = content.map((s) => article.text.slice(s.start, s.end)).join(' ');
    return `${speaker.name === '' ? speaker.mention : speaker.name}: ${words}`;
  });
};

/** Who stands behind some words of the article. */
const behind = (text: string, words: string): string => {
  const article = articleOf(text);
  const start = article.text.indexOf(words);
  const { speaker, as } = voiceAt(article, { start, end: start + words.length });
  return `${as}: ${speaker?.name ?? ''}`;
};

const styles: Readonly<Record<string, readonly [text: string, expected: readonly string[]][]>> = {
  'styles of quotation': [
    ['“It leaks,” Ada Orsk said.', ['Ada Orsk: It leaks,']],
    ['“It leaks,” said Ada Orsk.', ['Ada Orsk: It leaks,']],
    ['Ada Orsk said: “It leaks.”', ['Ada Orsk: It leaks.']],
    ['Ada Orsk said, “It leaks.”', ['Ada Orsk: It leaks.']],
    ['Ada Orsk said “It leaks.”', ['Ada Orsk: It leaks.']],
    ['Ada Orsk told the council: “It leaks.”', ['Ada Orsk: It leaks.']],
    ['“It leaks,” Ada Orsk told the council on Monday.', ['Ada Orsk: It leaks,']],
    ['“It leaks,” Ada Orsk has said.', ['Ada Orsk: It leaks,']],
    ['“It leaks,” Ada Orsk was quoted as saying.', ['Ada Orsk: It leaks,']],
    ['According to Ada Orsk, “it leaks in nine places”.', ['Ada Orsk: it leaks in nine places']],
    ['“It leaks in nine places,” according to Ada Orsk.', ['Ada Orsk: It leaks in nine places,']],
    ['“It leaks,” Ada Orsk said. “It always has.”', ['Ada Orsk: It leaks,', 'Ada Orsk: It always has.']],
    ['“If it leaks,” Ada Orsk said, “we shall close.”', ['Ada Orsk: If it leaks, we shall close.']],
    ['“It leaks,” Ada Orsk said, adding: “It always has.”', ['Ada Orsk: It leaks,', 'Ada Orsk: It always has.']],
    ['“Does it leak?” asked Ada Orsk.', ['Ada Orsk: Does it leak?']],
    ['Ada Orsk: “It leaks.”', ['Ada Orsk: It leaks.']],
    ['In the words of Ada Orsk, “it leaks in nine places”.', ['Ada Orsk: it leaks in nine places']],
    ['“It leaks in nine places,” as Ada Orsk put it.', ['Ada Orsk: It leaks in nine places,']],
    ['“It leaks,” Ada Orsk, clearly tired, said on Monday.', ['Ada Orsk: It leaks,']],
    ['Asked about the roof, Ada Orsk said: “It leaks.”', ['Ada Orsk: It leaks.']],
    ['Ada Orsk shook her head. “It leaks,” she told Nils Aker.', ['Ada Orsk: It leaks,']],
    ['As Ada Orsk put it, “it leaks in nine places”.', ['Ada Orsk: it leaks in nine places']],
    ['“It leaks,” Ada Orsk sighed.', ['Ada Orsk: It leaks,']],
  ],
  'titles and appositions': [
    ['“It leaks,” said Ada Orsk, the head of the school.', ['Ada Orsk: It leaks,']],
    ['“It leaks,” Ada Orsk, who runs the school, said.', ['Ada Orsk: It leaks,']],
    ['“It leaks,” headteacher Ada Orsk said.', ['Ada Orsk: It leaks,']],
    ['“It leaks,” said the head of the school, Ada Orsk.', ['Ada Orsk: It leaks,']],
    ['“It leaks,” said Mayor Ada Orsk.', ['Ada Orsk: It leaks,']],
    ['Ada Orsk came late.\n\n“It leaks,” Orsk said.', ['Ada Orsk: It leaks,']],
    ['Mayor Ada Orsk came late. “It leaks,” the mayor said.', ['Ada Orsk: It leaks,']],
  ],
  'fragments and passives': [
    ['Ada Orsk called the roof “a disgrace to the town”.', ['Ada Orsk: the roof “a disgrace to the town”']],
    ['The roof was called “a disgrace to the town” by Ada Orsk.', ['Ada Orsk: a disgrace to the town']],
    ['Ada Orsk denied that the roof was “a disgrace”.', ['Ada Orsk: that the roof was “a disgrace”']],
  ],
  pronouns: [
    ['Ada Orsk came late. “It leaks,” she said.', ['Ada Orsk: It leaks,']],
    ['Ada Orsk came late. She sat down. “It leaks,” she said.', ['Ada Orsk: It leaks,']],
    ['“It leaks,” Ada Orsk said.\n\n“It always has,” she said.', ['Ada Orsk: It leaks,', 'Ada Orsk: It always has,']],
  ],
  'floating and continued quotations': [
    ['“It leaks,” Ada Orsk said.\n\n“It always has.”', ['Ada Orsk: It leaks,', 'Ada Orsk: It always has.']],
    [
      '“It leaks,” Ada Orsk said. “It always has.\n\n“We shall close.”',
      ['Ada Orsk: It leaks,', 'Ada Orsk: It always has. We shall close.'],
    ],
    ['Ada Orsk wrote:\n\n“It leaks in nine places.”', ['Ada Orsk: It leaks in nine places.']],
  ],
  'documents and groups': [
    ['“It leaks,” the statement read.', ['the statement: It leaks,']],
    ['“It leaks,” the teachers said.', ['the teachers: It leaks,']],
    ['“It leaks,” Ada Orsk and Nils Aker wrote.', ['Ada Orsk and Nils Aker: It leaks,']],
    ['“It leaks,” the Ministry of Works said.', ['Ministry of Works: It leaks,']],
  ],
  'nameless sources': [
    ['“It leaks,” one of the teachers said.', ['one of the teachers: It leaks,']],
    ['“It leaks,” a senior official said.', ['a senior official: It leaks,']],
    ['“It leaks,” said a source close to the council.', ['a source close to the council: It leaks,']],
  ],
  'nobody at all': [
    ['The so-called “reform” never came.', []],
    ['They sang “Boats at Low Water” and left.', []],
  ],
};

describe('attributions', () => {
  for (const [group, rows] of Object.entries(styles)) {
    describe(group, () => {
      for (const [text, expected] of rows)
        it(text.replace(/\n+/g, ' ¶ '), () => {
          if (expected.length > 0) assert.deepEqual(said(text), expected);
          else assert.ok(!said(text).some((s) => /^\p{Lu}/u.test(s)), said(text).join('; '));
        });
    });
  }

  it('give a document its issuer', () => {
    const article = articleOf(
      'Five mayors issued a statement on Friday. “No town can carry this alone,” the statement read.',
    );
    const [found] = articleAnalysis(article).attributions;
    assert.equal(found?.speaker.kind, 'document');
    assert.equal(found.speaker.onBehalfOf, 'Five mayors');
  });

  it('say where the name behind a pronoun stands', () => {
    const text = 'Ada Orsk came late. “It leaks,” she said.';
    const { speaker } = articleAnalysis(articleOf(text)).attributions[0]!;
    assert.equal(speaker.mention, 'she');
    assert.deepEqual(speaker.antecedent, { span: { start: 0, end: 8 }, paragraph: 0 });
  });

  it('are surer of a name than of a pronoun between two people', () => {
    const confidence = (text: string): number => articleAnalysis(articleOf(text)).attributions[0]?.confidence ?? 0;
    const named = confidence('“It leaks,” Ada Orsk said.');
    const pronoun = confidence('Ada Orsk came late. “It leaks,” she said.');
    const contested = confidence('Bram Okell met Nils Aker at the gate. “It leaks,” he said.');
    assert.ok(named > pronoun && pronoun > contested, `${named} ${pronoun} ${contested}`);
  });

  it('have spans of cue and source', () => {
    const article = articleOf('“It leaks,” said Ada Orsk on Monday.');
    const { cue, source } = articleAnalysis(article).attributions[0]!;
    assert.deepEqual(
      [...cue, ...source].map((s) => article.text.slice(s.start, s.end)),
      ['said', 'Ada Orsk'],
    );
  });
});

describe('the voice behind words', () => {
  const report =
    'Lene Aust told the council that the town had run out of land. “There is nothing left,” she said. ' +
    'The town has nine thousand people.\n';
  const interview =
    'Q: Did you see the boat?\n\nVera Stroud: I saw it go down.\n\nQ: When?\n\nVera Stroud: At noon.\n\n' +
    'Nils Aker: I called the coastguard.\n';

  it('is the quoted speaker inside marks', () => assert.equal(behind(report, 'nothing left'), 'quoted: Lene Aust'));
  it('is the reported speaker outside', () => assert.equal(behind(report, 'run out of land'), 'reported: Lene Aust'));
  it('is the article itself elsewhere', () => assert.equal(behind(report, 'nine thousand people'), 'own: '));
  it('is the label in an interview', () => {
    assert.equal(behind(interview, 'I saw it go down'), 'reported: Vera Stroud');
    assert.equal(behind(interview, 'I called the coastguard'), 'reported: Nils Aker');
  });
  it('is unclear in a quotation inside a quotation', () => {
    assert.equal(behind('“He said, ‘Burn it,’ and I did,” Greta Holm said.', 'Burn it'), 'unclear: ');
  });
});

describe('a text without sentences', () => {
  for (const unit of ['“', '«a', '“a” ', '(', 'a, ']) {
    it(`stays linear in ${JSON.stringify(unit)} over and over`, () => {
      const article = articleOf(`${unit.repeat(4000)}“It leaks in nine places,” Ada Orsk said.\n`);
      // Time of this process, not of the clock: a busy machine proves nothing.
      const started = process.cpuUsage();
      articleAnalysis(article);
      assert.ok(process.cpuUsage(started).user < 1_500_000);
    });
  }
});
