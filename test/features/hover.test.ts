// Hover on a quotation or a citation: the card in words, for each way a quotation can stand in its sources.
import assert from 'node:assert/strict';
import { hoverAt, whileReading } from '../../server/src/engine/index';
import { cardText } from '../harness/cardText';
import { altered, exact, harbourDesk, wrongSpeaker } from '../harness/harbourDesk';
import { scene, type Setting } from '../harness/memoryAnalysis';

function card(setting: Setting): string | undefined {
  const { analysis, cursor } = scene(setting);
  return cardText(hoverAt(analysis, cursor));
}

const at = (draft: string, before: string): Setting => ({
  corpus: harbourDesk,
  draft: draft.replace(before, () => `$0${before}`),
});

describe('hover on a quotation', () => {
  it('names every article that carries the words, the cited one first', () => {
    assert.equal(
      card(at(exact, 'money')),
      [
        '**Found in source** · 2 articles',
        '“The money is there, but it is not unconditional”',
        'Tobias Hrane',
        'The Ossay Islander, 4 Mar 2026 — Harbour talks stall · ¶3 · [corpus/harbour.md]',
        'Compass Weekly — Doses wait in the cold store · ¶3 · [corpus/cold-store.md]',
      ].join('\n'),
    );
  });

  it('shows the difference in place', () => {
    const shown = card(at(altered, 'burden'));
    assert.match(
      shown!,
      /^\*\*Differs from source\*\* · 1 word\nDraft:.*take ~~all~~ of.*\nSource:.*take \*\*a lot\*\* of/,
    );
    assert.match(shown!, /Fix: Use the source's words: “a lot”/);
  });

  it('says who the source gives the words to', () => {
    const shown = card(at(wrongSpeaker, 'pier'));
    assert.match(shown!, /^\*\*Differs from source\*\* · speaker\n/);
    assert.match(shown!, /Source gives these words to Tobias Hrane\./);
  });

  it('says why nothing is underlined: what was accepted, by whom and when', () => {
    const settled = (draft: string, more: object = {}): string => {
      const { analysis } = scene({ corpus: harbourDesk, draft });
      const [{ rule, binding }] = analysis.findings as [(typeof analysis.findings)[number]];
      const decision = { rule, ...binding, reason: 'Corrected on the phone', date: '2026-03-04', ...more };
      return card({ corpus: harbourDesk, draft: draft.replace(/“\w+/, '$&$0'), decisions: [decision] })!;
    };
    assert.match(settled(altered), /^\*\*Differs from source\*\* · 1 word\n/);
    assert.match(settled(altered), /\nAccepted: Corrected on the phone \(4 Mar 2026\)$/);
    assert.doesNotMatch(settled(altered), /Fix:/);
    assert.match(
      settled(wrongSpeaker, { by: 'Una Sarn' }),
      /\nSource gives these words to Tobias Hrane\.\nAccepted: Corrected on the phone \(Una Sarn, 4 Mar 2026\)$/,
    );
  });

  it('shows the words an ellipsis leaves out', () => {
    const shown = card(at('“The money is there, but … unconditional,” Hrane said [@harbour].', 'money'));
    assert.match(shown!, /“The money is there, but \*\*it is not\*\* unconditional”/);
    assert.match(shown!, /The words left out include “not”\./);
  });

  it('shows them also where they turn nothing', () => {
    const shown = card(at('“Nobody … has slept since the strike began,” Hrane said [@harbour].', 'slept'));
    assert.match(shown!, /^\*\*Found in source\*\* · 1 article\n“Nobody \*\*on this pier\*\* has slept/);
    assert.match(shown!, /The ellipsis leaves out “on this pier”/);
  });

  it('finds words in an article that is not cited', () => {
    const draft =
      '“A vaccine that nobody can collect is only an expensive kind of ice,” said Renée Faubard [@harbour].';
    assert.match(card(at(draft, 'expensive'))!, /^\*\*Found elsewhere\*\* · not in the article cited here\n“A vaccine/);
  });

  it('does not claim to have checked what nobody cites', () => {
    const draft = 'My neighbour said: “I keep the window open for the gulls every morning.”';
    assert.match(card(at(draft, 'gulls'))!, /^\*\*Not checked\*\*/);
  });

  it('works on the marks; beside them it speaks of the sentence', () => {
    const [onMarks, beside] = ['“The', 'Hrane said'].map((words) => {
      const { analysis, cursor, text } = scene(at(exact, words));
      const { start, end } = hoverAt(analysis, cursor)!.origin;
      return text.slice(start, end);
    });
    assert.equal(onMarks, '“The money is there, but it is not unconditional,”');
    assert.equal(beside, exact);
  });
});

describe('hover on a citation', () => {
  it('has one block for each key', () => {
    const draft = '“The money is there, but it is not unconditional,” Hrane said [@harbour; @compass].';
    const shown = card({ corpus: harbourDesk, draft: draft.replace('; @', '; $0@') })!;
    assert.equal(
      shown,
      [
        '**The Ossay Islander, 4 Mar 2026** — Harbour talks stall',
        '1 quotation used here · 2 unused · [corpus/harbour.md]',
        '---',
        '**Compass Weekly** — Doses wait in the cold store',
        '1 quotation used here · 1 unused · [corpus/cold-store.md]',
      ].join('\n'),
    );
  });

  it('shows only the key under the cursor', () => {
    const shown = card(at('Talks stalled [@harbour; @compass].', 'ompass'))!;
    assert.match(shown, /^\*\*Compass Weekly\*\*/);
    assert.doesNotMatch(shown, /Islander/);
  });

  it('names the nearest keys of an unknown one', () => {
    const shown = card(at('Talks stalled [@harbor].', 'arbor'))!;
    assert.match(shown, /^\*\*Not among your sources\*\* · harbor\nNearest: harbour/);
  });

  it('names the outlets whose reporting an article passes on', () => {
    const text = `---\npublisher: Vessmark Gazette\n---\nThe boats will not leave, Lantern Post reported. Two officials told Lantern Post so.\n`;
    const shown = card({ corpus: { 'corpus/g.md': text }, draft: 'No boats [@$0g].' });
    assert.match(shown!, /\nrelays Lantern Post · 0 quotations used here · 0 unused · /);
  });

  it('marks what was inferred', () => {
    const article =
      'By Ida Voss\nThe Northern Post, 3 March 2026\n\nIce shut the harbour at Vessmark on Tuesday night.\n';
    const shown = card({ corpus: { 'corpus/ice.txt': article }, draft: 'Ice came [@i$0ce].' })!;
    assert.match(shown, /\(inferred\)/);
  });

  it('keeps quiet on links that lead to no source', () => {
    assert.equal(card(at('See [the map](https://example.org/map) for more.', 'map](')), undefined);
  });
});

describe('hover while sources are being read', () => {
  const shown = (setting: Setting): string | undefined => {
    const { analysis, cursor } = scene(setting);
    const card = hoverAt(analysis, cursor);
    return cardText(card && whileReading(analysis, cursor, card, { done: 12, total: 10_000 }));
  };

  it('is as ever where all that the sentence cites has been read', () => {
    assert.equal(shown(at(altered, 'burden')), card(at(altered, 'burden')));
    const own = altered.replace('@harbour', '@own');
    assert.equal(shown(at(own, 'burden')), card(at(own, 'burden')));
  });

  for (const [what, draft] of [
    ['cites what may come yet', altered.replace('@harbour', '@archive')],
    ['cites nothing', altered.replace(' [@harbour]', '')],
  ] as const)
    it(`says how far that is where the sentence ${what}`, () =>
      assert.equal(shown(at(draft, 'burden')), '**Sources are still being read** · 12 of 10,000'));

  it('does so on the key, too', () =>
    assert.equal(
      shown(at(altered.replace('@harbour', '@archive'), 'archive')),
      '**Sources are still being read** · 12 of 10,000',
    ));
});
