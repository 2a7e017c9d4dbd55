// Is it the same speaker? Names, titles, roles, transcriptions, organisations and the nameless, in both directions.
import assert from 'node:assert/strict';
import { relateSpeakers } from '../../server/src/engine/attribution/sameSpeaker';
import { scene } from '../harness/memoryAnalysis';

/** Relation of the draft's speaker to the article's, each given as they stand in a sentence of their own. */
function relation(article: string, draft: string): string {
  const { analysis } = scene({ corpus: { 'corpus/a.md': article }, draft: `${draft} [@a]` });
  return analysis.quotations[0]?.relations[0] ?? 'none';
}

const words = '“It leaks in nine places,”';

const rows: Readonly<Record<string, readonly [source: string, draft: string][]>> = {
  same: [
    ['Ada Orsk', 'Ada Orsk'],
    ['Ada Orsk', 'Orsk'],
    ['Ms. Orsk', 'Ada Orsk'],
    ['Ada Orsk', 'Mayor Ada Orsk'],
    ['Ada M. Orsk', 'Ada Orsk'],
    ['Péter Orbény', 'Peter Orbeny'],
    ['Oleksiy Havrylenko', 'Oleksii Havrilenko'],
    ['the Ferry Crews’ Union', 'the Ferry Crews’ Union'],
    ['Ana de la Cruz', 'De la Cruz'],
    ['the Ellenvik Harbour Authority', 'the EHA'],
    ['EHA', 'the Ellenvik Harbour Authority'],
  ],
  different: [
    ['Ada Orsk', 'Nils Aker'],
    ['Odo Krantz', 'Emil Krantz'],
    ['Ada Orsk', 'the Lake Line Company'],
    ['the Ferry Crews’ Union', 'the Lake Line Company'],
  ],
  anonymous: [
    ['a senior official', 'Nils Aker'],
    ['one of two people briefed on the talks', 'Nils Aker'],
  ],
  unknown: [
    ['Ada Orsk', 'a teacher at the school'],
    ['a second source', 'that source'],
    ['the statement', 'Nils Aker'],
    ['the Ferry Crews’ Union', 'Hanne Grue'],
    ['she', 'Nils Aker'],
    ['the teachers', 'Nils Aker'],
  ],
};

describe('the same speaker', () => {
  for (const [expected, pairs] of Object.entries(rows)) {
    describe(expected, () => {
      for (const [source, draft] of pairs)
        it(`${source} / ${draft}`, () => {
          assert.equal(relation(`${words} ${source} said.`, `${words} ${draft} said`), expected);
        });
    });
  }

  it('never calls less than the source says different', () => {
    const people = { all: [], isName: () => false, find: () => undefined, withRole: () => undefined };
    const draft = { name: '', kind: 'unknown', roles: [], mention: 'he' } as const;
    const source = { name: 'Ada Orsk', kind: 'person', roles: [], mention: 'Ada Orsk' } as const;
    assert.equal(relateSpeakers(draft, source, people), 'unknown');
  });

  it('knows a spokesperson and whom they speak for', () => {
    const article = `${words} said Hanne Grue, a spokeswoman for the Ferry Crews’ Union.`;
    assert.notEqual(relation(article, `${words} the Ferry Crews’ Union said`), 'different');
    assert.equal(relation(article, `${words} Hanne Grue said`), 'same');
  });
});
