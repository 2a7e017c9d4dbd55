// Keys as links: each leads to the head of its article.
import assert from 'node:assert/strict';
import { citationLinksOf } from '../../server/src/engine/index';
import { harbourDesk } from '../harness/harbourDesk';
import { scene } from '../harness/memoryAnalysis';

/** `key -> path: head (title)`. */
function links(draft: string, corpus = harbourDesk): readonly string[] {
  const { analysis, text } = scene({ corpus, draft });
  return citationLinksOf(analysis).map(({ origin, article, head, title }) => {
    const at = article.text.slice(head.start, head.end).split(/\s+/).slice(0, 4).join(' ');
    return `${text.slice(origin.start, origin.end)} -> ${article.path}: ${at} (${title})`;
  });
}

const harbour =
  'harbour -> corpus/harbour.md: The talks over the (Harbour talks stall · The Ossay Islander, 4 Mar 2026)';
const compass = 'compass -> corpus/cold-store.md: The cold store at (Doses wait in the cold store · Compass Weekly)';

describe('links on citations', () => {
  it('lead from every form to the article', () => {
    assert.deepEqual(links('---\nsources: [compass]\n---\nStalled [@harbour, p. 3; @compass]. @harbour says so.'), [
      compass,
      harbour,
      compass,
      harbour,
    ]);
    assert.deepEqual(links('Stalled, as [[harbour|the paper]] says.'), [harbour]);
  });

  it('stand once on the key of a note, however many marks lead there', () => {
    assert.deepEqual(links('Stalled.[^1] Waiting.[^1]\n\n[^1]: See @compass.\n'), [compass]);
  });

  it('lead to the first article of a page', () => {
    const page = (n: number) => `Ice in ward ${n}\n\nBy Ida Voss\n\nThe ward ${n} froze over on Tuesday night.\n`;
    const text = [1, 2].map(page).join('\n\n* * *\n\n');
    const corpus = { 'corpus/digest.txt': text };
    const [first, ...rest] = links('Froze [@digest].', corpus);
    assert.match(first!, /^digest -> corpus\/digest\.txt: Ice in ward 1/);
    assert.deepEqual(rest, []);
  });

  it('are not on unknown keys, own reporting, and what Markdown links by itself', () => {
    assert.deepEqual(links('Stalled [@nobody]. Mine [@own]. See [it](corpus/harbour.md) and [[nothing]].'), []);
  });
});
