// How words came to the page: speaker → audience → document or platform → outlet → wire → page.
import assert from 'node:assert/strict';
import {
  articleAnalysis,
  articleChain,
  chainText,
  emptyCorpus,
  withInferredLinks,
  type Attribution,
} from '../../server/src/engine/index';
import { withChains } from '../../server/src/engine/attribution/chain';
import { sourceFile } from '../harness/memoryAnalysis';

const page = (text: string, stated: string) =>
  emptyCorpus.update({ add: [sourceFile('corpus/a.md', `---\n${stated}\n---\n${text}`)] }).articles;

const shown = ({ chain }: Attribution): string => chainText(chain);

/** The chain of each quotation, as a page of the Ossay Islander; reports around it have chains of their own. */
const chains = (text: string, stated = 'publisher: Ossay Islander'): readonly string[] =>
  page(text, stated).flatMap((article) =>
    articleAnalysis(article)
      .attributions.filter((a) => a.type === 'direct')
      .map(shown),
  );

type Rows = readonly (readonly [text: string, ...expected: string[]])[];

const cases: Readonly<Record<string, Rows>> = {
  'an outlet that was spoken to': [
    ['“It leaks,” Ada Orsk told Norland News.', 'Ada Orsk → Norland News → Ossay Islander'],
    ['“It leaks,” Ada Orsk said in an interview with CNN.', 'Ada Orsk → CNN → Ossay Islander'],
    ['“It leaks,” Ada Orsk said on CNN’s State of the Union.', 'Ada Orsk → CNN (State of the Union) → Ossay Islander'],
    ['Challenged by CNN’s Hal Tennet on the roof, Ada Orsk said: “It leaks.”', 'Ada Orsk → CNN → Ossay Islander'],
    ['“It leaks,” Ada Orsk told NRK and Radio Ellenvik.', 'Ada Orsk → NRK and Radio Ellenvik → Ossay Islander'],
    ['“It leaks,” said a person who spoke to Norland News.', 'a person → Norland News → Ossay Islander'],
    [
      '“It leaks,” Ada Orsk told Norland News. “It always has.”',
      'Ada Orsk → Norland News → Ossay Islander',
      'Ada Orsk → Norland News → Ossay Islander',
    ],
    [
      '“It leaks,” Ada Orsk told Norland News.\n\n“It always has,” Orsk said.',
      'Ada Orsk → Norland News → Ossay Islander',
      'Ada Orsk → Norland News → Ossay Islander',
    ],
    ['In an interview with CNN, Ada Orsk laughed. “It leaks,” she said.', 'Ada Orsk → CNN → Ossay Islander'],
  ],
  'an outlet that reports': [
    ['“It leaks,” Ada Orsk said, according to Norland News.', 'Ada Orsk → Norland News → Ossay Islander'],
    ['“It leaks,” Ada Orsk said, the Halevny Courier reported.', 'Ada Orsk → Halevny Courier → Ossay Islander'],
    ['Norland News quoted Ada Orsk as saying “it leaks in nine places”.', 'Ada Orsk → Norland News → Ossay Islander'],
    ['“It leaks,” Ada Orsk was quoted by Norland News as saying.', 'Ada Orsk → Norland News → Ossay Islander'],
    [
      '“It leaks,” Ada Orsk told CNN, the Halevny Courier reported.',
      'Ada Orsk → CNN → Halevny Courier → Ossay Islander',
    ],
    ['“It leaks,” Norland News reported.', 'Norland News → Ossay Islander'],
    [
      '“It leaks,” Ada Orsk said, according to an advance transcript AFP obtained.',
      'Ada Orsk → advance transcript → AFP → Ossay Islander',
    ],
    ['“It leaks,” said Hal Tennet of the Halevny Courier.', 'Hal Tennet → Halevny Courier → Ossay Islander'],
  ],
  'what an outlet has seen, and who writes for it': [
    ['A harbour memo seen by Reuters said “the roof leaks in nine places”.', 'harbour memo → Reuters → Ossay Islander'],
    ['CNN’s Hal Tennet has a roof. “It leaks,” Tennet wrote.', 'Hal Tennet → CNN → Ossay Islander'],
    [
      'The Halevny Courier described a roof. “It leaks,” Hal Tennet wrote.',
      'Hal Tennet → Halevny Courier → Ossay Islander',
    ],
    ['The Halevny Courier described a roof. “It leaks,” Hal Tennet said.', 'Hal Tennet → Ossay Islander'],
    ['CNN’s Hal Tennet has a roof. “It leaks,” Ada Orsk wrote.', 'Ada Orsk → Ossay Islander'],
    ['“It leaks,” Hal Tennet, a reporter for CNN, said on Twitter.', 'Hal Tennet → Twitter → Ossay Islander'],
    ['“It leaks,” CNN’s Hal Tennet tweeted.', 'Hal Tennet → Ossay Islander'],
  ],
  'a report that goes on': [
    [
      'The Halevny Courier has a roof. “It leaks,” Ada Orsk told the newspaper.',
      'Ada Orsk → Halevny Courier → Ossay Islander',
    ],
    ['“It leaks,” Ada Orsk told the newspaper.', 'Ada Orsk → Ossay Islander'],
    [
      '“It leaks,” Ada Orsk told Norland News in March.\n\n“It always has,” Orsk said.',
      'Ada Orsk → Norland News → Ossay Islander',
      'Ada Orsk → Ossay Islander',
    ],
    ['Asked about Nils Aker’s claim that it leaks, Ada Orsk said: “It does not.”', 'Ada Orsk → Ossay Islander'],
    [
      'Two officials told Norland News it leaks. “It always has,” one of the officials said.',
      'one of the officials → Norland News → Ossay Islander',
    ],
    ['Two officials told Norland News it leaks. “It always has,” an aide said.', 'an aide → Ossay Islander'],
  ],
  'nobody between': [
    ['“It leaks,” Ada Orsk said.', 'Ada Orsk → Ossay Islander'],
    ['“It leaks,” Ada Orsk told the Islander.', 'Ada Orsk → Ossay Islander'],
    ['“It leaks,” Ada Orsk told the council.', 'Ada Orsk → Ossay Islander'],
    ['“It leaks,” Ada Orsk said at a CNN debate.', 'Ada Orsk → Ossay Islander'],
    ['“CNN told me it leaks,” Ada Orsk said.', 'Ada Orsk → Ossay Islander'],
    ['“I told Norland News it leaks,” Ada Orsk said.', 'Ada Orsk → Ossay Islander'],
    ['“It leaks,” Ada Orsk said. CNN has a roof, too.', 'Ada Orsk → Ossay Islander'],
    ['“It leaks,” said Hal Tennet, who owns the Halevny Courier.', 'Hal Tennet → Ossay Islander'],
    [
      '“It leaks,” Ada Orsk told Norland News. “It does not,” Nils Aker said.',
      'Ada Orsk → Norland News → Ossay Islander',
      'Nils Aker → Ossay Islander',
    ],
    [
      '“It leaks,” Ada Orsk told Norland News.\n\nThe council met.\n\nIt rained.\n\n“It leaks,” Orsk said at the meeting.',
      'Ada Orsk → Norland News → Ossay Islander',
      'Ada Orsk → Ossay Islander',
    ],
  ],
};

describe('chains', () => {
  for (const [title, rows] of Object.entries(cases))
    describe(title, () => {
      for (const [text, ...expected] of rows) it(text, () => assert.deepEqual(chains(text), expected));
    });

  it('go through the agency that carried the article', () => {
    const stated = 'publisher: Ossay Islander\nwire: NPA';
    assert.deepEqual(chains('“It leaks,” Ada Orsk told CNN.', stated), ['Ada Orsk → CNN → NPA → Ossay Islander']);
    assert.deepEqual(chains('“It leaks,” Ada Orsk told NPA.', stated), ['Ada Orsk → NPA → Ossay Islander']);
  });

  it('name one outlet by one name', () => {
    assert.deepEqual(chains('“It leaks,” Ada Orsk told AP.', 'publisher: Ossay Islander\nwire: The Associated Press'), [
      'Ada Orsk → The Associated Press → Ossay Islander',
    ]);
    assert.deepEqual(chains('“It leaks,” Ada Orsk told HuffPost.', 'publisher: The Huffington Post'), [
      'Ada Orsk → The Huffington Post',
    ]);
    assert.deepEqual(chains('The Norland Courier has a roof. “It leaks,” Ada Orsk told the Courier.'), [
      'Ada Orsk → Norland Courier → Ossay Islander',
    ]);
  });

  it('do not go through an agency that only contributed', () => {
    const text = '“It leaks,” Ada Orsk said.\n\nWith material from NPA.';
    assert.deepEqual(chains(text), ['Ada Orsk → Ossay Islander']);
  });

  it('go through the outlet whose article the page runs', () => {
    const text = '“It leaks,” Ada Orsk said.\n\nThis article was originally published by The Norland Courier.';
    assert.deepEqual(chains(text), ['Ada Orsk → The Norland Courier → Ossay Islander']);
  });

  it('hold for nameless sources that come back', () => {
    const text =
      'Two officials told Norland News “the roof leaks”.\n\nIt rained.\n\nIt rained.\n\n“It always has,” one of the officials said.';
    assert.deepEqual(chains(text).at(-1), 'one of the officials → Norland News → Ossay Islander');
  });

  it('go through whoever reports the report', () => {
    const text = 'Ada Orsk said that Nils Aker had proposed a new roof.';
    const [article] = page(text, 'publisher: Ossay Islander');
    const at = (words: string) => {
      const start = article!.text.indexOf(words);
      return [{ start, end: start + words.length }];
    };
    const said = (speaker: string, cue: string, content: string) => ({
      content: at(content),
      cue: at(cue),
      source: at(speaker),
      speaker: { name: speaker, kind: 'person', roles: [], mention: speaker } as const,
      type: 'indirect' as const,
      confidence: 0.9,
      hedges: [],
      negated: false,
    });
    const both = [
      said('Ada Orsk', 'said', 'that Nils Aker had proposed a new roof'),
      said('Nils Aker', 'proposed', 'a new roof'),
    ];
    assert.deepEqual(withChains(both, article!).map(shown), [
      'Ada Orsk → Ossay Islander',
      'Nils Aker → Ada Orsk → Ossay Islander',
    ]);
  });
});

describe('the chain of an article', () => {
  const whole = (text: string, stated = 'publisher: Ossay Islander') => chainText(articleChain(page(text, stated)[0]!));

  for (const [text, expected] of [
    ['The roof leaks, Norland News reported on Monday.\n\nIt rained.', 'Norland News → Ossay Islander'],
    [
      'The roof leaks.\n\nTwo officials told Norland News it leaks.\n\nIt rained.\n\nNorland News’ sources said it would.',
      'Norland News → Ossay Islander',
    ],
    ['The roof leaks.\n\nAda Orsk told Norland News it leaks.', 'Ossay Islander'],
    ['It rained.\n\nIt rained.\n\nIt rained.\n\nIt leaks, CNN reported.\n\nIt leaks, CNN reported.', 'Ossay Islander'],
    ['A CNN poll found that the roof leaks.\n\nThe CNN poll is new.', 'Ossay Islander'],
    ['The roof leaks, the Islander reported.', 'Ossay Islander'],
  ] as const)
    it(text.replace(/\n+/gu, ' '), () => assert.equal(whole(text), expected));

  it('holds the agency', () =>
    assert.equal(whole('It leaks.', 'publisher: Ossay Islander\nwire: NPA'), 'NPA → Ossay Islander'));
});

describe('links that only another article states', () => {
  const reports = (...texts: readonly string[]) => {
    const said = texts.map((text, i) => articleAnalysis(page(text, `publisher: Page ${i + 1}`)[0]!).attributions[0]!);
    return withInferredLinks(said).map(chainText);
  };
  const plain = '“It leaks,” Ada Orsk said.';

  it('are put in where one article credits an outlet and the other does not', () =>
    assert.deepEqual(reports('“It leaks,” Ada Orsk told Norland News.', plain), [
      'Ada Orsk → Norland News → Page 1',
      'Ada Orsk → Norland News (inferred) → Page 2',
    ]));
  it('are left out where articles credit different outlets', () =>
    assert.equal(
      reports('“It leaks,” Ada Orsk told Norland News.', '“It leaks,” Ada Orsk told CNN.', plain)[2],
      'Ada Orsk → Page 3',
    ));
  it('are left out where nobody credits one', () =>
    assert.deepEqual(reports(plain, plain), ['Ada Orsk → Page 1', 'Ada Orsk → Page 2']));
});
