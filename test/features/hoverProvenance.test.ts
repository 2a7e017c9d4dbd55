// Hover on who says something: to whom, where, when, through whom it reached the page; in drafts and in the sources themselves.
import assert from 'node:assert/strict';
import {
  digestOf,
  hoverAt,
  hoverInSource,
  keepAnalysis,
  learnForHover,
  type Analysis,
} from '../../server/src/engine/index';

import { attributed, type Said } from '../harness/attributed';
import { cardText } from '../harness/cardText';
import { scene } from '../harness/memoryAnalysis';

const filler = 'The ferries of the northern islands have lain in their harbours since the beginning of the week. ';
const page = (publisher: string, title: string, body: string): string =>
  `---\npublisher: ${publisher}\ntitle: ${title}\n---\n${body}\n\n${filler.repeat(20)}\n`;

const lantern = page(
  'Lantern Post',
  'No boats before Sunday',
  'The crews want more pay.\n\n“Not one boat will leave before the pay is settled,” Ada Orsk told reporters in parliament on Monday, reportedly.',
);
const gazette = page(
  'Vessmark Gazette',
  'Crews stay ashore',
  '“Not one boat will leave before the pay is settled,” Orsk said, Lantern Post reported.',
);
const words = 'Not one boat will leave before the pay is settled';
const corpus = { 'corpus/lantern.md': lantern, 'corpus/gazette.md': gazette };
const draft = `“Not one boat will $0leave before the pay is settled,” Ada Orsk said [@lantern].`;

const inLantern: Said = {
  words,
  speaker: 'Ada Orsk',
  to: 'reporters',
  venue: 'parliament',
  date: 'Monday',
  iso: '2026-03-02',
};
const inGazette: Said = { words, speaker: 'Ada Orsk', way: [['outlet', 'Lantern Post']] };

/** Puts what deep reading finds with the article, as the background does. */
function readDeeply({ corpus: { articles } }: Analysis, id: string, ...said: readonly Said[]): void {
  const article = articles.find((it) => it.id === id) ?? assert.fail(`no ${id}`);
  keepAnalysis(article, { attributions: said.map((it) => attributed(article, it)) });
}

function card(read: Readonly<Record<string, Said>>): readonly string[] {
  const { analysis, cursor } = scene({ corpus, draft });
  for (const [id, said] of Object.entries(read)) readDeeply(analysis, id, said);
  return cardText(hoverAt(analysis, cursor))!.split('\n');
}

describe('hover on a quotation, once its sources are read deeply', () => {
  it('says to whom, where and when, and through whom each page has it', () => {
    assert.deepEqual(card({ lantern: inLantern, gazette: inGazette }), [
      '**Found in source** · 2 articles',
      `“${words}”`,
      'Ada Orsk, to reporters, in parliament, Monday (2 Mar 2026)',
      'Lantern Post — No boats before Sunday · ¶2 · [corpus/lantern.md]',
      'as reported by Lantern Post → Vessmark Gazette — Crews stay ashore · ¶1 · [corpus/gazette.md]',
    ]);
  });

  it('shows what is known before that, and no more', () => {
    assert.deepEqual(card({}), [
      '**Found in source** · 2 articles',
      `“${words}”`,
      'Ada Orsk',
      'Lantern Post — No boats before Sunday · ¶2 · [corpus/lantern.md]',
      'Vessmark Gazette — Crews stay ashore · ¶1 · [corpus/gazette.md]',
    ]);
  });

  it('names the speaker at each article where they do not agree', () => {
    const [, , first, second] = card({ lantern: inLantern, gazette: { ...inGazette, speaker: 'Nils Orsk' } });
    assert.equal(
      first,
      'Ada Orsk, to reporters, in parliament, Monday (2 Mar 2026) · Lantern Post — No boats before Sunday · ¶2 · [corpus/lantern.md]',
    );
    assert.match(second!, /^Nils Orsk · as reported by Lantern Post → Vessmark Gazette/);
  });

  it('says of what occasion each article speaks where they do not agree', () => {
    const [, , who, first, second] = card({ lantern: inLantern, gazette: { ...inGazette, to: 'Lantern Post' } });
    assert.match(who!, /^Ada Orsk, to reporters/);
    assert.match(first!, /^Lantern Post — /);
    assert.match(second!, /^to Lantern Post · as reported by/);
  });

  it('repeats the words by which a source holds its distance', () => {
    const [, , who] = card({ lantern: { ...inLantern, hedge: 'reportedly' }, gazette: inGazette });
    assert.match(who!, /, “reportedly”$/);
  });
});

describe('hover on a quotation, once its way has been looked into', () => {
  const firm = page(
    'Courier',
    'Orsk stands firm',
    'Orsk said that before the pay was settled not a single boat would leave.',
  );
  const texts = { ...corpus, 'corpus/firm.md': firm };
  const retold: Said = {
    words: 'before the pay was settled not a single boat would leave',
    speaker: 'Orsk',
    type: 'indirect',
  };

  function learned(read: Readonly<Record<string, Said>>): readonly string[] {
    const { analysis, cursor } = scene({ corpus: texts, draft });
    for (const [id, said] of Object.entries(read)) readDeeply(analysis, id, said);
    const work = learnForHover(analysis, cursor, { together: [], apart: [] });
    while (!work.next().done);
    return cardText(hoverAt(analysis, cursor))!.split('\n');
  }

  it('says how many origins the articles have', () => {
    assert.equal(
      learned({ lantern: inLantern, gazette: inGazette })[0],
      '**Found in source** · 2 articles, one origin',
    );
  });

  it('says how other articles word it', () => {
    const lines = learned({ lantern: inLantern, gazette: inGazette, firm: retold });
    assert.equal(lines.at(-1), 'also Courier — Orsk stands firm · ¶1 · in other words · [corpus/firm.md]');
  });

  it('says nothing of others where the speaker is somebody else', () => {
    const lines = learned({ lantern: inLantern, gazette: inGazette, firm: { ...retold, speaker: 'Dov Sarn' } });
    assert.ok(!lines.some((line) => line.startsWith('also')));
  });
});

describe('hover in a source', () => {
  function sourceCard(before: string, said: readonly Said[], drafts: readonly string[] = []): string | undefined {
    const scenes = [draft, ...drafts].map((text) => scene({ corpus, draft: text }).analysis.draft);
    const { analysis } = scene({ corpus, draft: '' });
    readDeeply(analysis, 'lantern', ...said);
    readDeeply(analysis, 'gazette', inGazette);
    const article = analysis.corpus.articles.find(({ id }) => id === 'lantern')!;
    const offset = article.text.indexOf(before);
    return cardText(hoverInSource([article], analysis.corpus, drafts.length > 0 ? scenes.map(digestOf) : [], offset));
  }

  it('says who speaks, which other articles have the words and which drafts use them', () => {
    assert.equal(
      sourceCard('settled', [inLantern], ['Nothing of the kind.']),
      [
        '**Ada Orsk**, to reporters, in parliament, Monday (2 Mar 2026) · in quotation marks',
        'also Lantern Post → Vessmark Gazette — Crews stay ashore · ¶1 · [corpus/gazette.md]',
        'Used in draft.md, line 1 · [draft.md]',
      ].join('\n'),
    );
  });

  it('speaks of reports in other words, too', () => {
    const said: Said = { words: 'The crews want more pay', speaker: 'Ada Orsk', type: 'indirect' };
    assert.equal(sourceCard('more pay', [said, inLantern]), '**Ada Orsk** · reported, not quoted');
  });

  it('keeps quiet where nobody says anything, or nobody knows who', () => {
    assert.equal(sourceCard('The ferries', [inLantern]), undefined);
    assert.equal(sourceCard('settled', [{ ...inLantern, speaker: '' }]), undefined);
  });
});
