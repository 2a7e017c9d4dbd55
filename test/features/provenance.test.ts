// How words travelled: the ways of all reports of them as one graph, from the speaker to the drafts.
import assert from 'node:assert/strict';
import {
  articlesCarrying,
  digestOf,
  keepAnalysis,
  parseDraft,
  provenanceOf,
  referencesIn,
  soughtInDraft,
  soughtInSource,
  type Provenance,
  type Sought,
  type SoughtWords,
} from '../../server/src/engine/index';
import { attributed, type Said } from '../harness/attributed';
import { scene } from '../harness/memoryAnalysis';

const words = 'Not one boat will leave before the pay is settled';
const page = (publisher: string, date: string, body: string): string =>
  `---\npublisher: ${publisher}\ndate: ${date}\n---\n${body}\n`;
const corpus = {
  'corpus/lantern.md': page('Lantern Post', '2026-03-02', `“${words},” Ada Orsk told reporters.`),
  'corpus/gazette.md': page('Vessmark Gazette', '2026-03-03', `“${words},” Orsk said, Lantern Post reported.`),
  'corpus/tide.md': page('Tide', '2026-03-04', `“Not one boat should leave before the pay is settled,” she said.`),
};
const draft = `# Boats\n\n“${words},” Ada Orsk said [@gazette].\n`;

const said: Readonly<Record<string, Said>> = {
  lantern: { words, speaker: 'Ada Orsk', to: 'reporters' },
  gazette: { words, speaker: 'Orsk', way: [['outlet', 'Lantern Post']] },
  tide: { words: 'Not one boat should leave before the pay is settled', speaker: '' },
};

function isWords(sought: Sought | undefined): asserts sought is SoughtWords {
  assert.equal(sought?.kind, 'words');
}

function travelled(
  where: { readonly draft: string } | { readonly source: string },
  texts: Readonly<Record<string, string>> = corpus,
  deep: Readonly<Record<string, Said>> = said,
): Provenance {
  const text = 'draft' in where ? where.draft : draft;
  const { analysis } = scene({ corpus: texts, draft: text });
  const { articles } = analysis.corpus;
  for (const article of articles) {
    const its = deep[article.id];
    keepAnalysis(article, { attributions: its ? [attributed(article, its)] : [] });
  }
  const source = 'source' in where ? articles.find(({ id }) => id === where.source)! : undefined;
  const sought = source
    ? soughtInSource([source], analysis.corpus, source.text.indexOf('Not one'))
    : soughtInDraft(analysis, text.indexOf('Not one'));
  isWords(sought);
  assert.ok(articlesCarrying(sought).length > 0);
  const digests = [digestOf(parseDraft(text, { path: 'draft.md', format: 'markdown' }))];
  const uses = done(referencesIn(digests, sought, analysis.corpus));
  return done(
    provenanceOf(
      sought,
      uses.flatMap((place) => (place.in === 'draft' ? [place] : [])),
      analysis.corpus,
      { together: [], apart: [] },
    ),
  );
}

function done<T>(work: Generator<void, T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** `from → to`, with how the words changed. */
const steps = ({ stations, passings }: Provenance): readonly string[] => {
  const name = (id: string): string => stations.find((it) => it.id === id)!.name;
  return passings.map(
    ({ from, to, changes, inferred }) =>
      `${name(from)} → ${name(to)}${inferred ? ' (inferred)' : ''}${changes.map(({ was, is }) => ` [${was} → ${is}]`).join('')}`,
  );
};

describe('the way of words', () => {
  it('runs from the speaker through outlets and pages to the draft', () => {
    const found = travelled({ draft });
    assert.deepEqual(steps(found), [
      'Ada Orsk → Lantern Post',
      'Lantern Post → Vessmark Gazette',
      'Vessmark Gazette → draft.md',
    ]);
    assert.deepEqual(
      found.stations.map(({ kind, name }) => `${kind}: ${name}`),
      ['speaker: Ada Orsk', 'page: Lantern Post', 'page: Vessmark Gazette', 'draft: draft.md'],
    );
  });

  it('has an outlet for a station where its own page is not at hand', () => {
    const { 'corpus/lantern.md': _, ...rest } = corpus;
    assert.deepEqual(steps(travelled({ draft }, rest)), [
      'Orsk → Lantern Post',
      'Lantern Post → Vessmark Gazette',
      'Vessmark Gazette → draft.md',
    ]);
  });

  it('says to whom, and knows the date where the text tells it', () => {
    const lantern = { ...said.lantern!, date: 'reporters', iso: '2026-03-01' };
    const [speaker] = travelled({ draft }, corpus, { ...said, lantern }).stations;
    assert.match(speaker!.detail, /^to reporters/);
    assert.equal(speaker!.date, '2026-03-01');
  });

  it('has nobody for a station who only listened, but has the document', () => {
    const lantern = {
      ...said.lantern!,
      way: [
        ['audience', 'reporters'],
        ['document', 'a statement'],
      ] as Said['way'],
    };
    assert.deepEqual(steps(travelled({ draft }, corpus, { ...said, lantern: lantern as Said })).slice(0, 2), [
      'Ada Orsk → a statement',
      'a statement → Lantern Post',
    ]);
  });

  it('shows which words changed on the way', () => {
    const used = `“Not one boat shall leave before the pay is settled,” Ada Orsk said [@lantern].\n`;
    const found = travelled({ draft: used });
    assert.ok(steps(found).includes('Lantern Post → draft.md [will → shall]'), steps(found).join('\n'));
  });

  it('gives a bare “she” the name that all others have, and says that it is inferred', () => {
    const texts = { ...corpus, 'corpus/tide.md': page('Tide', '2026-03-04', `“${words},” she said.`) };
    const deep = { ...said, tide: { words, speaker: '' } };
    assert.ok(steps(travelled({ draft }, texts, deep)).includes('Ada Orsk → Tide (inferred)'));
    const two = { ...deep, gazette: { ...said.gazette!, speaker: 'Nils Orsk' } };
    assert.ok(!steps(travelled({ draft }, texts, two)).some((step) => step.includes('Tide')));
  });

  it('starts in a source, too', () => {
    const found = travelled({ source: 'gazette' });
    assert.equal(found.words, `${words},`);
    assert.deepEqual(steps(found), [
      'Ada Orsk → Lantern Post',
      'Lantern Post → Vessmark Gazette',
      'Vessmark Gazette → draft.md',
    ]);
  });

  it('never runs in a circle, even where two pages name each other', () => {
    const deep: Readonly<Record<string, Said>> = {
      lantern: { words, speaker: 'Ada Orsk', way: [['outlet', 'Vessmark Gazette']] },
      gazette: { words, speaker: 'Ada Orsk', way: [['outlet', 'Lantern Post']] },
    };
    const found = travelled({ draft }, corpus, deep);
    assert.deepEqual(steps(found).slice(0, 2), ['Ada Orsk → Vessmark Gazette', 'Vessmark Gazette → Lantern Post']);
    assert.ok(!steps(found).includes('Lantern Post → Vessmark Gazette'));
  });

  it('is no more than the pages where nobody has read them yet', () => {
    const found = travelled({ draft }, corpus, {});
    assert.deepEqual(steps(found), ['Vessmark Gazette → draft.md']);
    assert.equal(found.stations.length, 3);
  });

  it('counts pages that have the words from one another as one origin', () => {
    const found = travelled({ draft });
    assert.equal(found.origins, 1);
    assert.deepEqual(
      found.stations.flatMap(({ origin }) => origin ?? []),
      [0, 0],
    );
    const alone = { ...said, gazette: { words, speaker: 'Ada Orsk' } };
    const heard = travelled({ draft }, corpus, alone);
    assert.deepEqual(steps(heard).slice(0, 2), ['Ada Orsk → Lantern Post', 'Ada Orsk → Vessmark Gazette']);
  });

  it('leaves a short cut out that another page takes', () => {
    const tide = page('Tide', '2026-03-04', `“${words},” Orsk told Vessmark Gazette.`);
    const deep: Readonly<Record<string, Said>> = {
      ...said,
      tide: { words, speaker: 'Ada Orsk', way: [['outlet', 'Vessmark Gazette']] },
    };
    const found = steps(travelled({ draft }, { ...corpus, 'corpus/tide.md': tide }, deep));
    assert.ok(found.includes('Vessmark Gazette → Tide'));
    assert.ok(!found.includes('Ada Orsk → Vessmark Gazette'), found.join('\n'));
  });

  describe('with reports in other words', () => {
    const report = 'before the pay was settled not a single boat would leave';
    const texts = (date = '2026-03-03') => ({
      ...corpus,
      'corpus/firm.md': page('Courier', date, `The quay was full.\n\nOrsk said that ${report}.`),
    });
    const telling = (more: Partial<Said> = {}) => ({
      ...said,
      firm: { words: report, speaker: 'Orsk', type: 'indirect' as const, ...more },
    });
    const courier = (found: Provenance) => found.stations.find(({ name }) => name === 'Courier');

    it('has those of the same speaker, and says that they are', () => {
      const found = travelled({ draft }, texts(), telling());
      assert.equal(courier(found)?.reworded, true);
      assert.ok(steps(found).includes('Ada Orsk → Courier'));
    });

    it('has quotations with other words, too', () => {
      const found = travelled({ draft }, corpus, { ...said, tide: { ...said.tide!, speaker: 'Ada Orsk' } });
      assert.ok(steps(found).includes('Ada Orsk → Tide [will → should]'), steps(found).join('\n'));
    });

    it('leaves others aside: of another speaker, of another week, about something else, and unread ones', () => {
      assert.equal(courier(travelled({ draft }, texts(), telling({ speaker: 'Nils Hrane' }))), undefined);
      assert.equal(courier(travelled({ draft }, texts('2026-05-03'), telling())), undefined);
      assert.equal(courier(travelled({ draft }, texts(), telling({ words: 'The quay was full' }))), undefined);
      assert.equal(courier(travelled({ draft }, texts(), said)), undefined);
    });
  });
});
