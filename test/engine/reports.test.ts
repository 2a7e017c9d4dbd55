// What an article reports without and around quotation marks: who says it, by which words, and where it ends.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { articleAnalysis, emptyCorpus, type Article, type Attribution } from '../../server/src/engine/index';
import { cpuTime } from '../harness/cpuTime';
import { sourceFile } from '../harness/memoryAnalysis';
import { runs } from '../harness/runs';

const FRAME = ['The council of Skarnhaven met on Monday evening.', 'The meeting ended after two hours.'];

const articleOf = (text: string): Article =>
  emptyCorpus.update({ add: [sourceFile('corpus/a.txt', `${FRAME[0]}\n\n${text}\n\n${FRAME[1]}`)] }).articles[0]!;

const at = (article: Article, spans: Attribution['content']): string =>
  spans.map((s) => article.text.slice(s.start, s.end)).join(' | ');

/** `source / cue / content` of all that is listed. */
const reports = (text: string): readonly string[] => {
  const article = articleOf(text);
  return articleAnalysis(article).attributions.map((a) =>
    [at(article, a.source), at(article, a.cue), at(article, a.content)].join(' / '),
  );
};

type Rows = readonly (readonly [text: string, ...expected: string[]])[];

const loud: Readonly<Record<string, Rows>> = {
  'clauses behind a verb': [
    ['Ada Orsk said that the roof leaked.', 'Ada Orsk / said / that the roof leaked'],
    ['Ada Orsk said the roof leaked.', 'Ada Orsk / said / the roof leaked'],
    ['Ada Orsk told reporters that the roof leaked.', 'Ada Orsk / told / that the roof leaked'],
    ['Ada Orsk told the Norland News on Monday that the roof leaked.', 'Ada Orsk / told / that the roof leaked'],
    ['Ada Orsk said in a statement on Friday that the roof leaked.', 'Ada Orsk / said / that the roof leaked'],
    ['The mayor warned that the pier could sink.', 'The mayor / warned / that the pier could sink'],
    ['Analysts say the pier could sink.', 'Analysts / say / the pier could sink'],
    ['The report states that nine piers are unsafe.', 'The report / states / that nine piers are unsafe'],
    ['Ada Orsk pointed out that the roof leaked.', 'Ada Orsk / pointed out / that the roof leaked'],
  ],
  'clauses before and around a verb': [
    ['The roof leaks, Ada Orsk said.', 'Ada Orsk / said / The roof leaks'],
    ['The roof leaks, Ada Orsk said on Monday.', 'Ada Orsk / said / The roof leaks'],
    ['The roof leaks, said Ada Orsk, the head of the school.', 'Ada Orsk / said / The roof leaks'],
    ['The new roof, Ada Orsk said, leaks in nine places.', 'Ada Orsk / said / The new roof | leaks in nine places'],
    ['The roof, analysts contend, is beyond repair.', 'analysts / contend / The roof | is beyond repair'],
    ['As Ada Orsk explained, the roof leaks in nine places.', 'Ada Orsk / explained / the roof leaks in nine places'],
  ],
  'cues without a verb': [
    ['According to Ada Orsk, the roof leaks.', 'Ada Orsk / According to / the roof leaks'],
    ['The roof leaks, according to the ministry.', 'the ministry / according to / The roof leaks'],
    ['According to Ada Orsk, the head of the school, the roof leaks.', 'Ada Orsk / According to / the roof leaks'],
  ],
  'more than one report': [
    [
      'Ada Orsk said the roof leaked, adding that the pier was safe.',
      'Ada Orsk / said / the roof leaked',
      'Ada Orsk / adding / that the pier was safe',
    ],
    [
      'Ada Orsk said the roof leaked and argued that the pier was safe.',
      'Ada Orsk / said / the roof leaked',
      'Ada Orsk / argued / that the pier was safe',
    ],
    [
      'Ada Orsk said the roof leaked, but Nils Aker said it was sound.',
      'Ada Orsk / said / the roof leaked',
      'Nils Aker / said / it was sound',
    ],
    ['When Ada Orsk said the roof leaked, nobody laughed.', 'Ada Orsk / said / the roof leaked'],
    [
      'Ada Orsk said the roof leaked, according to Nils Aker.',
      'Ada Orsk / said / the roof leaked',
      'Nils Aker / according to / Ada Orsk said the roof leaked',
    ],
  ],
  'the end of what is told': [
    [
      'Ada Orsk said the ship would stop at Hrane, a port in the north.',
      'Ada Orsk / said / the ship would stop at Hrane',
    ],
    [
      'Ada Orsk said the ship carried coal, a crane and two trucks.',
      'Ada Orsk / said / the ship carried coal, a crane and two trucks',
    ],
    [
      'Ada Orsk said the ship would stop at Hrane, a port in the north, before dawn.',
      'Ada Orsk / said / the ship would stop at Hrane, a port in the north, before dawn',
    ],
    [
      'Ada Orsk said the pier was closed, but the ferries were running.',
      'Ada Orsk / said / the pier was closed, but the ferries were running',
    ],
    ['Ada Orsk said the whole pier was closed, but she had no plan.', 'Ada Orsk / said / the whole pier was closed'],
    ['Ada Orsk described the pier as a ruin when the council met.', 'Ada Orsk / described / the pier as a ruin'],
    [
      'Ada Orsk promised to pay 1,200,000 crowns to the town.',
      'Ada Orsk / promised / to pay 1,200,000 crowns to the town',
    ],
  ],
  'one subject that goes on, and others beside it': [
    [
      'Ada Orsk said she would close the pier and would pay for the ferry.',
      'Ada Orsk / said / she would close the pier and would pay for the ferry',
    ],
    [
      'According to Ada Orsk, the pier has been closed and has been told to have cracks.',
      'Ada Orsk / According to / the pier has been closed and has been told to have cracks',
    ],
    [
      'Ada Orsk said the pier was closed, with the crews saying that it sinks.',
      'Ada Orsk / said / the pier was closed',
      'the crews / saying / that it sinks',
    ],
    [
      'Ada Orsk said the pier was closed, with nine crews on it.',
      'Ada Orsk / said / the pier was closed, with nine crews on it',
    ],
    [
      'The results show the harbour party clearly won the vote.',
      'The results / show / the harbour party clearly won the vote',
    ],
    [
      'They drove to the station, where they claimed that the pier was closed.',
      'they / claimed / that the pier was closed',
    ],
  ],
  'a clause that opens before its cue': [
    [
      'The town has kept a rule which, according to Ada Orsk, two boards have criticised.',
      'Ada Orsk / according to / two boards have criticised',
    ],
    [
      'The Norland News has learned that according to Ada Orsk, the pier was closed by crews.',
      'Ada Orsk / according to / the pier was closed by crews',
    ],
    [
      'The roof fell in May and, according to Ada Orsk, had leaked for nine years.',
      'Ada Orsk / according to / had leaked for nine years',
    ],
  ],
  'participles beside an act of saying': [
    [
      'The council issued a statement, reiterating its support for a new ferry to Hrane and welcoming Orsk’s offer to pay for it.',
      'The council / reiterating / its support for a new ferry to Hrane',
      'The council / welcoming / Orsk’s offer to pay for it',
    ],
  ],
  'single marks throughout': [
    ["'It's a dog's breakfast,' said Ada Orsk.", "Ada Orsk / said / It's a dog's breakfast,"],
    ["Ada Orsk said the boats' plan was 'a disgrace'.", "Ada Orsk / said / the boats' plan was 'a disgrace'"],
    ["'Nobody asked us,' Ada Orsk added, 'and nobody will.'", 'Ada Orsk / added / Nobody asked us, | and nobody will.'],
    ['‘I told him: “Go home.” He didn’t,’ Ada Orsk said.', 'Ada Orsk / said / I told him: “Go home.” He didn’t,'],
  ],
  'what comes before the main clause': [
    [
      'A few weeks after Ada Orsk announced that the pier would close, Nils Aker left the board.',
      'Ada Orsk / announced / that the pier would close',
    ],
    [
      'The board waits, and once Ada Orsk has said that the pier is safe, it will vote.',
      'Ada Orsk / has said / that the pier is safe',
    ],
    [
      'In a statement announcing that the pier would close, the board thanked its staff.',
      'a statement / announcing / that the pier would close',
    ],
    [
      'Nils Aker left after Ada Orsk announced that the pier would close, the oldest in Norland.',
      'Ada Orsk / announced / that the pier would close, the oldest in Norland',
    ],
  ],
  'those who find': [
    ['A study found that the pier sinks.', 'A study / found / that the pier sinks'],
    ['A survey shows Ada Orsk is ahead of the mayor.', 'A survey / shows / Ada Orsk is ahead of the mayor'],
    ['Researchers found that the pier sinks.', 'Researchers / found / that the pier sinks'],
    ['The court ruled that the pier must close.', 'The court / ruled / that the pier must close'],
  ],
  'phrases and what is around them': [
    ['Ada Orsk called the plan “a mess” but stayed.', 'Ada Orsk / called / the plan “a mess”'],
    ['What Ada Orsk called “a mess” was swept up.', 'Ada Orsk / called / a mess'],
    [
      'The mayor criticised the remarks Ada Orsk had made about the pier.',
      'The mayor / criticised / the remarks Ada Orsk had made about the pier',
    ],
  ],
  'hearsay without a source': [
    ['The crews are reportedly staying in Orsk.', ' / reportedly / The crews are | staying in Orsk'],
    ['Reportedly, the crews are staying in Orsk.', ' / Reportedly / the crews are staying in Orsk'],
    [
      'The crews have left, and the mayor is reportedly staying in Orsk.',
      ' / reportedly / the mayor is | staying in Orsk',
    ],
    ['Ada Orsk reportedly said that the roof leaked.', 'Ada Orsk / reportedly said / that the roof leaked'],
    ['The mayor reportedly offered to close the pier.', ' / reportedly / The mayor | offered to close the pier'],
  ],
  'fragments in marks': [
    ['Ada Orsk called the roof “a disgrace”.', 'Ada Orsk / called / the roof “a disgrace”'],
    ['Ada Orsk said the roof was “a disgrace” to the town.', 'Ada Orsk / said / the roof was “a disgrace” to the town'],
    ['Ada Orsk described the roof as “a disgrace”.', 'Ada Orsk / described / the roof as “a disgrace”'],
    [
      '“It leaks,” Ada Orsk said, adding that the pier was safe.',
      'Ada Orsk / said / It leaks,',
      'Ada Orsk / adding / that the pier was safe',
    ],
    [
      'Norland News quoted Ada Orsk as saying “it leaks in nine places”.',
      'Ada Orsk / quoted Ada Orsk as saying / it leaks in nine places',
    ],
    ['Asked about the roof, Ada Orsk said, “It leaks.”', 'Ada Orsk / said / It leaks.'],
    ['“It leaks,” Ada Orsk told the hosts of “Morning Norland.”', 'Ada Orsk / told / It leaks,'],
  ],
};

const quiet: Readonly<Record<string, readonly string[]>> = {
  'phrases that only look like speech': [
    'Needless to say, the roof leaks.',
    'The roof, that is to say the tin above the hall, leaks.',
    'The north of the island holds few sources of energy.',
    'The state said to be poorest has nine piers.',
    'The final say rests with the harbour board.',
  ],
  'nouns with the form of a cue': [
    'Insurance claims rose by nine percent.',
    'Two state visits were put off.',
    'The annual reports fill nine shelves.',
  ],
  'words of distance that tell of no report': [
    'Police found a reportedly stolen car.',
    'Ada Orsk allegedly stole the car.',
  ],
  'nouns behind a verb that a clause may follow as well': [
    'Ada Orsk wrote a host of new songs for the harbour choir.',
    'The council added a run of steps to the pier.',
    'Sensitive papers found on rainy streets',
    'The town announced the start of a search for crews that tell whether voters would pay.',
  ],
  'passives of somebody or something': ['Salt is added to nine of ten loaves so that they keep.'],
  'participles beside something that is not said': [
    'The council met in Orsk, welcoming a guest and praising the soup.',
    'Ada Orsk issued a fishing rod, bringing the total to nine.',
  ],
  apostrophes: ["The boats' crews won the '80s cup at the owners' pier.", "Rock 'n' roll fills the sailors' hall."],
  'verbs that say something else without their particle': [
    'Ada Orsk ruled the race over.',
    'The jury ruled the harbour.',
  ],
  'nouns with a relative clause': [
    'Ada Orsk made remarks that were cut from the minutes.',
    'She vowed to repeal the Pier Act, a law that bans diving.',
  ],
  'those who find out, and those who show somebody something': [
    'Nils Aker found that the pier was closed.',
    'The survey showed voters a new pier.',
    'Polls show a close race in the harbour district.',
  ],
  'names of things': ['The class watched a film called “Salt at Sea”.', 'The play called “Salt” has nine scenes.'],
  'titles and distance marks': [
    'They sang “Boats at Low Water” and left.',
    'The so-called “reform” never came.',
    'She drove the “Queen of Orsk” into the harbour.',
  ],
};

describe('reports', () => {
  for (const [title, rows] of Object.entries(loud))
    describe(title, () => {
      for (const [text, ...expected] of rows) it(text, () => assert.deepEqual(reports(text), expected));
    });

  for (const [title, texts] of Object.entries(quiet))
    describe(`none in ${title}`, () => {
      for (const text of texts) it(text, () => assert.deepEqual(reports(text), []));
    });

  const first = (text: string): Attribution => articleAnalysis(articleOf(text)).attributions[0]!;

  it('say that something was not said', () => {
    assert.ok(first('Ada Orsk did not say whether the roof leaks.').negated);
    assert.ok(first('Ada Orsk declined to say whether the roof leaks.').negated);
    assert.ok(!first('Ada Orsk said that the roof does not leak.').negated);
  });

  it('keep the words of distance', () => {
    const text = 'Ada Orsk reportedly said that the roof leaked.';
    const article = articleOf(text);
    assert.equal(at(article, articleAnalysis(article).attributions[0]!.hedges), 'reportedly');
  });

  it('tell direct, mixed and indirect speech apart', () => {
    assert.equal(first('“It leaks,” Ada Orsk said.').type, 'direct');
    assert.equal(first('Ada Orsk said the roof was “a disgrace”.').type, 'mixed');
    assert.equal(first('Ada Orsk said the roof leaked.').type, 'indirect');
  });

  it('keep one utterance together over sentences and paragraphs', () => {
    const article = articleOf(
      '“It leaks,” Ada Orsk said. “It always has.”\n\n“We shall close.”\n\n“It does not,” Nils Aker said.',
    );
    const [a, b, c, d] = articleAnalysis(article).attributions;
    assert.ok(a && a.utterance === b?.utterance && b?.utterance === c?.utterance);
    assert.notEqual(a.utterance, d?.utterance);
  });

  it('stand in headlines', () => {
    const article = emptyCorpus.update({
      add: [
        sourceFile(
          'corpus/a.md',
          '# Orsk says harbour roof is beyond repair\n\nThe council of Skarnhaven met on Monday evening.',
        ),
      ],
    }).articles[0]!;
    assert.equal(at(article, articleAnalysis(article).attributions[0]?.content ?? []), 'harbour roof is beyond repair');
  });

  const word = fc.constantFrom(
    ...'Ada Orsk said says that the roof leaked and but “ ” , . : ; — according to told reporters he she claims a “a disgrace” whether in a statement on Monday adding as'.split(
      ' ',
    ),
  );

  it('have spans in order, inside the article, that cut no word', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 3, maxLength: 60 }), (words) => {
        const article = articleOf(words.join(' '));
        for (const { content, cue, source } of articleAnalysis(article).attributions) {
          for (const list of [content, cue, source])
            for (const [i, s] of list.entries()) {
              assert.ok(s.start < s.end && s.end <= article.text.length);
              assert.ok(i === 0 || list[i - 1]!.end <= s.start);
              for (const edge of [s.start, s.end])
                assert.ok(!/\p{L}/u.test(article.text[edge - 1] ?? '') || !/\p{L}/u.test(article.text[edge] ?? ''));
            }
        }
      }),
      runs(60),
    );
  });

  it('take linear time on a page without a full stop', () => {
    const time = (count: number): number => {
      const article = articleOf(`${'Orsk said that the mayor, who told '.repeat(count)}.`);
      return cpuTime(() => articleAnalysis(article));
    };
    time(50);
    assert.ok(time(1000) < 40 * Math.max(time(100), 4), 'ten times the text may not take forty times as long');
  });
});
