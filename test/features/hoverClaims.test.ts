// Hover on a sentence that cites something: how it stands, the source's sentence, who says it there, what each source carries.
import assert from 'node:assert/strict';
import {
  articleAnalysis,
  hoverAt,
  learnForHover,
  originsAndTellings,
  type Origins,
} from '../../server/src/engine/index';
import { cardText } from '../harness/cardText';
import { scene } from '../harness/memoryAnalysis';

const corpus = {
  'corpus/quay.md': `---
title: Quay to reopen
publisher: The Ossay Islander
date: 2026-03-04
---
The northern quay could reopen before the end of the month, harbour master Dov Sarn told reporters on Monday.

The port authority has offered to pay for two of the four cranes. About 300 people work on the quay.

Nobody was hurt in the fire on 14 February. Crews had come from three towns, and the last of them left when the morning ferry came in.
`,
  'corpus/store.md': `---
title: A store burns
publisher: Compass Weekly
---
Fishermen in Halevny welcomed the plan. The fire broke out in a net store on 14 February.
`,
};

interface Told {
  /** Learn first what the card could say beside what is known. */
  readonly learn?: boolean;
  readonly with?: Readonly<Record<string, string>>;
}

function card(draft: string, { learn = false, with: more = {} }: Told = {}): string | undefined {
  const { analysis, cursor } = scene({ corpus: { ...corpus, ...more }, draft });
  if (learn) for (const _ of learnForHover(analysis, cursor, { together: [], apart: [] }));
  return cardText(hoverAt(analysis, cursor));
}

describe('hover on a claim', () => {
  it('shows both texts where the draft says more, and whose words they are', () => {
    assert.equal(
      card('The northern quay will re$0open before the end of the month [@quay].'),
      [
        '**Says more than the source** · certainty',
        'Draft:  “The northern quay ~~will reopen~~ before the end of the month.”',
        'Source:  “The northern quay **could reopen** before the end of the month, harbour master Dov Sarn told reporters on Monday.”',
        'Dov Sarn, to reporters, Monday (2 Mar 2026) · The Ossay Islander, 4 Mar 2026 — Quay to reopen · ¶1 · [corpus/quay.md]',
        'Fix: Replace with “could reopen”',
      ].join('\n'),
    );
  });

  it("shows the source's whole sentence, though a finding rests on one clause of it", () => {
    const shown = card('The port authority has pa$0id for two of the four cranes [@quay].')!;
    assert.match(shown, /^\*\*Says more than the source\*\* · reality\n/u);
    assert.match(shown, /\nSource: {2}“The port authority has \*\*offered to pay\*\* for two of the four cranes\.”\n/u);
  });

  it('says what a fix would do', () => {
    const shown = card('Some 500 people wo$0rk on the quay [@quay].')!;
    assert.match(shown, /^\*\*Differs from source\*\* · number\nDraft: {2}“Some ~~500~~ people work on the quay\.”\n/u);
    assert.match(shown, /\nFix: .*“300”$/u);
  });

  it('says of several sources what each carries', () => {
    const shown = card('The fire broke out in a net store on 14 Feb$0ruary [@quay; @store].')!;
    assert.match(
      shown,
      /The Ossay Islander, 4 Mar 2026 — Quay to reopen · ¶3 · carries (?:part|most) of it · \[corpus\/quay\.md\]/u,
    );
    assert.match(shown, /Compass Weekly — A store burns · ¶1 · carries all of it · \[corpus\/store\.md\]/u);
  });

  it('counts of what is found only the sources that have a part of it', () => {
    const shown = card('The fire broke out in a net store on 14 Feb$0ruary [@store; @gulls].', {
      with: {
        'corpus/gulls.md':
          '---\ntitle: Gulls\npublisher: Tennet Post\n---\nThe gulls of Lathwell stay for the winter.\n',
      },
    })!;
    assert.match(shown, /^\*\*Found in source\*\* · 1 article\n“The fire broke out/u);
    assert.match(shown, /Tennet Post — Gulls · has little or nothing of it/u);
  });

  it('says what it is not', () => {
    assert.match(
      card('But will the quay re$0open this month [@quay]?')!,
      /^\*\*Not checked\*\* · a question\nNearest: {2}“The northern quay could/u,
    );
    const far = card('Turtles in the Pacific lay eg$0gs [@quay].')!;
    assert.match(far, /^\*\*Not checked\*\* · nothing near it is in what is cited here\n/u);
    assert.doesNotMatch(far, /Nearest/u);
  });

  it('names whom the source does not', () => {
    const shown = card('Vessna Tolm paid for the cr$0anes [@quay].')!;
    assert.match(shown, /^\*\*Not found in the article cited\*\*\n“Vessna Tolm” is not in the article cited here\./u);
  });

  it('shows beside a name that is nowhere what of the sentence is there', () => {
    const shown = card('Vessna Tolm said about 300 people work on the qu$0ay [@quay].')!;
    assert.match(
      shown,
      /“Vessna Tolm” is not in the article cited here\.\nNearest: {2}.*About 300 people work on the quay/u,
    );
  });

  it('says of a few lines that they are no more than that', () => {
    const shown = card('The fire broke out in a net store on 14 February, said Vessna To$0lm [@store].')!;
    assert.match(shown, /^\*\*Not checked\*\* · only a few lines of what is cited are here\n/u);
    assert.match(shown, /“Vessna Tolm” is not in the few lines of the article cited here\.\nNearest: {2}“The fire/u);
  });

  it('says nothing where nothing is cited, or nothing that is there', () => {
    assert.equal(card('The northern quay will re$0open.'), undefined);
    assert.equal(card('The northern quay will re$0open [@nobody].'), undefined);
    assert.equal(card('# The quay re$0opens [@quay]'), undefined);
  });

  it('says of sources that go back to one that they do, once that is known', () => {
    const draft = '“Nobody was hurt in the fire on 14 February”, and 300 people wo$0rk on the quay [@quay; @reprint].';
    const reprint = { 'corpus/reprint.md': corpus['corpus/quay.md'].replace('The Ossay Islander', 'Tennet Post') };
    assert.match(card(draft, { with: reprint })!, /^\*\*Found in source\*\* · 2 articles\n/u);
    assert.match(card(draft, { with: reprint, learn: true })!, /^\*\*Found in source\*\* · 2 articles, one origin\n/u);
  });

  it('shows how other articles tell the same, where that is known', () => {
    const told = {
      'corpus/vote.md': `---\ntitle: Vote\npublisher: Tennet Post\n---\nThe council of Hrane approved the new tunnel on Friday.\n`,
      'corpus/tunnel.md': `---\ntitle: Tunnel\npublisher: Lathwell Echo\n---\nHrane's council backed the new tunnel on Friday.\n`,
    };
    const draft = 'The council of Hrane app$0roved the new tunnel on Friday [@vote].';
    const { analysis, cursor } = scene({ corpus: told, draft });
    const origins = drained(originsAndTellings(analysis.corpus, undefined, articleAnalysis));
    assert.doesNotMatch(cardText(hoverAt(analysis, cursor))!, /Lathwell/u);
    assert.match(
      cardText(hoverAt(analysis, cursor, origins.tellings))!,
      /\nalso Lathwell Echo — Tunnel · ¶1 · “Hrane's council backed the new tunnel on Friday\.?” · \[corpus\/tunnel\.md\]$/u,
    );
  });

  it('leaves the words of a quotation to the quotation', () => {
    assert.match(
      card('“Nobody was hu$0rt in the fire on 14 February”, the paper wrote [@quay].')!,
      /^\*\*Found in source\*\* · 1 article\n“Nobody was hurt/u,
    );
  });
});

function drained(run: Generator<unknown, Origins>): Origins {
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}
