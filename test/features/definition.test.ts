// Go to the source: the exact words for a quotation, the headline for a citation.
import assert from 'node:assert/strict';
import { definitionsAt } from '../../server/src/engine/index';
import { altered, exact, harbourDesk } from '../harness/harbourDesk';
import { scene } from '../harness/memoryAnalysis';

/** `path: words < paragraph's first words`, and the origin in the draft. */
function targets(draft: string, corpus = harbourDesk): readonly string[] {
  const { analysis, cursor, text } = scene({ corpus, draft });
  return definitionsAt(analysis, cursor).map(({ origin, article, span, full }) => {
    assert.ok(full.start <= span.start && span.end <= full.end, 'an editor wants the words inside the full range');
    return `${text.slice(origin.start, origin.end)} -> ${article.path}: ${article.text.slice(span.start, span.end)}`;
  });
}

describe('definition', () => {
  it('leads a quotation to the words in every article, the cited one first', () => {
    const quotation = '“The money is there, but it is not unconditional,”';
    assert.deepEqual(targets(exact.replace('money', 'mo$0ney')), [
      `${quotation} -> corpus/harbour.md: The money is there, but it is not unconditional`,
      `${quotation} -> corpus/cold-store.md: The money is there, but it is not unconditional`,
    ]);
  });

  it('leads an altered quotation to what the source has', () => {
    const [first] = targets(altered.replace('burden', 'bur$0den'));
    assert.match(first!, /corpus\/harbour\.md: We are going to take a lot of the burden/);
  });

  it('leads a key to the head of its article', () => {
    assert.match(targets('Talks stalled [@har$0bour].')[0]!, /^harbour -> corpus\/harbour\.md: /);
  });

  it('leads the key in a footnote, and the footnote mark, to the article', () => {
    const note = 'Talks stalled.[^1]\n\n[^1]: See @compass, p. 3.\n';
    assert.match(targets(note.replace('@compass', '@com$0pass'))[0]!, /^compass -> corpus\/cold-store\.md/);
    assert.match(targets(note.replace('[^1]\n', '[^$01]\n'))[0]!, /-> corpus\/cold-store\.md/);
  });

  it('leads a key in front matter to the article', () => {
    assert.match(targets('---\nsources: [har$0bour]\n---\nTalks stalled.\n')[0]!, /^harbour -> corpus\/harbour\.md/);
  });

  it('leads the words of a claim to the nearest passage of each article it cites, in their order', () => {
    const claim =
      'The talks over the night boats stalled, and the next delivery is due on Fri$0day [@compass; @harbour].';
    const sentence = claim.replace('$0', '');
    assert.deepEqual(targets(claim), [
      `${sentence} -> corpus/cold-store.md: The next delivery is due on Friday if the night boats run again by then, the company wrote in a note to hospitals.`,
      `${sentence} -> corpus/harbour.md: The talks over the night boats stalled on Tuesday.`,
    ]);
  });

  it('leads what departs to what it departs from', () => {
    assert.deepEqual(targets('The cold store at Skarnhaven holds 1.9 mil$0lion doses [@compass].'), [
      '1.9 million -> corpus/cold-store.md: The cold store at Skarnhaven holds 1.4 million doses.',
    ]);
  });

  it('leads nowhere from plain words and unknown keys', () => {
    assert.deepEqual(targets('Talks sta$0lled.'), []);
    assert.deepEqual(targets('Turtles la$0y eggs [@compass].'), []);
    assert.deepEqual(targets('Talks stalled [@no$0body].'), []);
  });
});
