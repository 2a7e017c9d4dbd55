// What a list of origins tells: what prints of one text share, and one utterance, however many reporters heard it.
import assert from 'node:assert/strict';
import {
  articleAnalysis,
  findOrigins,
  independent,
  listedClusters,
  type ListedCluster,
  type OriginDecisions,
  type Place,
} from '../../server/src/engine/index';
import { corpusOf } from '../harness/memoryCorpus';
import { cut, rewritten, wire } from '../harness/ferryWire';

const listed = (files: Readonly<Record<string, string>>, decisions?: OriginDecisions): readonly ListedCluster[] => {
  const run = findOrigins(corpusOf(files), decisions, articleAnalysis);
  for (;;) {
    const step = run.next();
    if (step.done) return listedClusters(step.value.clusters, decisions);
  }
};

const words = ({ article, span }: Place): string => article.text.slice(span.start, span.end);
const of = (kind: ListedCluster['kind'], clusters: readonly ListedCluster[]): readonly ListedCluster[] =>
  clusters.filter((cluster) => cluster.kind === kind);
const start = (place: Place): string => `${place.article.id}: ${words(place).slice(0, 24)}`;

describe('an article printed twice, as it is listed', () => {
  const clusters = listed({ 'wire.md': wire, 'cut.md': cut });

  it('is named by the headline of each print', () => {
    assert.deepEqual(
      of('article', clusters).map(({ members }) => members.map(words)),
      [['Government offers ferry crews 7.5 per cent', 'Norland offers ferry crews 7.5 per cent as shutdown drags on']],
    );
  });

  it('has its common paragraphs beside each other, and nothing that only one print has', () => {
    const passages = of('passage', clusters);
    assert.ok(passages.every(({ reason, members }) => reason === 'same-text' && members.length === 2));
    assert.deepEqual(passages.map(({ members }) => members.map(start)).slice(-2), [
      ['wire: The offer, put to the un', 'cut: The offer, put to the un'],
      ['wire: The cabinet was prepared', 'cut: The cabinet was prepared'],
    ]);
    assert.ok(passages.every(({ members }) => !members.some((at) => words(at).includes('Seventeen'))));
  });

  it('says how much of the later print is the first one’s', () => {
    const [{ shares } = {}] = of('article', clusters);
    assert.deepEqual(
      [...(shares ?? [])].map(([{ id }, share]) => [id, share]),
      [['cut', { same: 3, of: 3 }]],
    );
  });

  it('is as exact where paragraphs are run together, moved or edited', () => {
    const moved = `---
publisher: Hrane Observer
date: 2026-03-05
---
Crews hear an offer

The cabinet was prepared to go further on rosters than on pay, the second official said. The harbour was quiet on Thursday, and gulls sat on the cranes.

The Norland government has offered striking ferry crews a raise of 7.5 per cent over two years if they let medical freight out of the port, two officials familiar with the talks told NPA on Wednesday. The offer, put to the union late on Tuesday, would take effect only once night sailings resume, the officials said.
`;
    const passages = of('passage', listed({ 'wire.md': wire, 'moved.md': moved }));
    assert.deepEqual(
      passages.map(({ members }) => members.map(start)),
      [
        ['wire: SKARNHAVEN, March 4 (NPA', 'moved: The Norland government h'],
        ['wire: The offer, put to the un', 'moved: The offer, put to the un'],
        ['wire: The cabinet was prepared', 'moved: The cabinet was prepared'],
      ],
    );
  });

  it('has each of three prints once in a passage', () => {
    const passages = of('passage', listed({ 'a.md': wire, 'b.md': wire, 'c.md': cut }));
    assert.ok(passages.length >= 5);
    for (const { members } of passages)
      assert.equal(new Set(members.map(({ article }) => article)).size, members.length);
  });

  it('leaves a report in other words as it is', () => {
    assert.deepEqual(
      of('passage', listed({ 'wire.md': wire, 'rewritten.md': rewritten })).map(({ reason }) => reason),
      ['same-report'],
    );
  });
});

describe('an utterance, as it is listed', () => {
  const page = (publisher: string, text: string): string =>
    `---\npublisher: ${publisher}\ndate: 2026-03-04\n---\n${text}\n`;
  const utterances = (one: string, other: string): readonly (readonly [string, number | undefined])[] =>
    of('quotation', listed({ 'a.md': page('Lathwell Post', one), 'b.md': page('Orsk Gazette', other) })).map(
      ({ origin, independent: reports }) => [origin, reports] as const,
    );

  const quoted =
    '“The bridge at Ellenvik will reopen before the winter storms arrive,” Mayor Ada Hrane said on Tuesday.';
  const reported = 'Mayor Ada Hrane said that the bridge at Ellenvik would reopen before winter storms arrive.';

  it('is one thing, heard by two reporters', () => {
    assert.deepEqual(utterances(quoted, reported), [['Ada Hrane', 2]]);
  });

  it('is one report where one text is printed twice', () => {
    const more = wire.replace('SKARNHAVEN', `${quoted}\n\nSKARNHAVEN`);
    const [utterance] = of('quotation', listed({ 'a.md': more, 'b.md': more }));
    assert.deepEqual([utterance?.origin, utterance?.independent], ['Ada Hrane', 1]);
  });

  it('is one report of each where the writer says that they are two', () => {
    const more = wire.replace('SKARNHAVEN', `${quoted}\n\nSKARNHAVEN`);
    assert.deepEqual(
      of('quotation', listed({ 'a.md': more, 'b.md': more }, { together: [], apart: [['a', 'b']] })),
      [],
    );
  });

  it('goes on in one report and is the same', () => {
    assert.deepEqual(
      utterances(
        reported,
        'Mayor Ada Hrane said that the bridge at Ellenvik would reopen before the winter storms arrive, once divers had looked at the eastern pillars and the council had found money for a second lane.',
      ),
      [['Ada Hrane', 2]],
    );
  });

  for (const [why, other] of [
    [
      'says the opposite',
      'Mayor Ada Hrane said that the bridge at Ellenvik would not reopen before winter storms arrive.',
    ],
    [
      'is about the same matter',
      'Mayor Ada Hrane said that the bridge at Ellenvik had cost the council more than its school.',
    ],
    [
      'is somebody else’s',
      'Harbour master Levko Tennet said that the bridge at Ellenvik would reopen before winter storms arrive.',
    ],
  ] as const)
    it(`is another one where it ${why}`, () => assert.deepEqual(utterances(reported, other), []));

  it('is another one with another number', () => {
    assert.deepEqual(
      utterances(
        'Mayor Ada Hrane said that the council would hire 12 divers for the bridge at Ellenvik.',
        'Mayor Ada Hrane said that the council would hire 40 divers for the bridge at Ellenvik.',
      ),
      [],
    );
  });

  it('is repeated by a crosshead, not by a heading that merely shares its subject', () => {
    const text = (heading: string): string =>
      page('Lathwell Post', `Snow fell on the islands all night.\n\n## ${heading}\n\n${quoted}`);
    const [utterance, ...more] = of(
      'quotation',
      listed({ 'a.md': text('‘Before the winter storms arrive’'), 'b.md': cut }),
    );
    assert.deepEqual(more, []);
    assert.deepEqual(utterance?.members.map((at) => words(at).slice(0, 10)).sort(), ['The bridge', '‘Before th']);
    assert.deepEqual(of('quotation', listed({ 'a.md': text('The bridge and the storms'), 'b.md': cut })), []);
  });

  it('makes nothing one source that was not: what only the list joins counts as two', () => {
    const longer = `${reported.slice(0, -1)}, once divers had looked at the eastern pillars, the council had found money for a second lane the ferry company had agreed to run its old boats until then, and a surveyor from Hrane had measured every bolt, cable and lamp of the northern ramp again.`;
    const corpus = corpusOf({ 'a.md': page('Lathwell Post', reported), 'b.md': page('Orsk Gazette', longer) });
    const run = findOrigins(corpus, undefined, articleAnalysis);
    let step = run.next();
    while (!step.done) step = run.next();
    const [utterance] = of('quotation', listedClusters(step.value.clusters));
    assert.equal(utterance?.independent, 2);
    assert.equal(independent(utterance.members).count, 2);
  });
});
