// Quotations that were found are watched: nothing but a change of their words is told, undoing always ends it, restoring is exact.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  analyseNow,
  changeBetween,
  emptyCorpus,
  nothingWatched,
  parseDraft,
  watchedAfter,
  watchedIn,
  type Analysis,
  type WatchedQuotes,
} from '../../server/src/engine/index';
import { applyEdits } from '../harness/applied';
import { sourceFile } from '../harness/memoryAnalysis';
import { runs } from '../harness/runs';

const said = [
  'We will open the gate again when the last boat of the night is safely moored',
  'Nobody on the pier has slept since the strike began, and nobody has been paid',
  'The money is there, but it is not unconditional, and it is not for the company',
];
const corpus = emptyCorpus.update({
  add: [sourceFile('corpus/pier.md', said.map((words) => `“${words},” Ines Volk told the council.`).join('\n\n'))],
});
const quoted = said.map((words, i) => (i === 1 ? `“Nobody on *the pier*${words.slice(18)},”` : `“${words},”`));
const first = `# The gate\n\nThe night was long. ${quoted[0]} one docker said.\n\n${quoted[1]} another said [@pier].\n\n> Prose.\n\nThe council listened: ${quoted[2]}\n`;

interface Open {
  readonly text: string;
  readonly analysis: Analysis;
  readonly watched: WatchedQuotes;
}

/** The draft as a server holds it after the text has become another. */
function become(text: string, before?: Open): Open {
  const watched = before ? watchedAfter(before.watched, changeBetween(before.text, text)) : nothingWatched;
  const draft = parseDraft(text, { path: 'draft.md', format: 'markdown' }, before?.analysis.draft);
  const analysis = analyseNow(draft, corpus, { level: 'calm', decisions: [], watched }, before?.analysis);
  return { text, analysis, watched: watchedIn(analysis) };
}

const told = ({ analysis }: Open): readonly string[] =>
  analysis.findings
    .filter(({ wasFound }) => wasFound)
    .map(({ subject }) => analysis.draft.text.slice(subject.start, subject.end));

/** Spans of the quotations in a text that has them all. */
const places = (text: string): readonly (readonly [number, number])[] =>
  quoted.flatMap((words) => {
    const at = text.indexOf(words);
    return at < 0 ? [] : [[at, at + words.length] as const];
  });

const inserted = fc.constantFrom('', ' ', '\n\n', 'The sea. ', 'a', '. ', '*', '\r\n', '😀', '[@pier]', '# ', '> ');
const edit = fc.record({ at: fc.nat(1000), remove: fc.nat(30), insert: inserted });

describe('quotations that were found', () => {
  it('are found in the first place', () => {
    assert.equal(become(first).watched.locks.length, said.length);
  });

  it('are not spoken of while their words stay, whatever is done around them', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
        let now = become(first);
        for (const { at, remove, insert } of edits) {
          const start = at % (now.text.length + 1);
          const end = Math.min(now.text.length, start + remove);
          if (places(now.text).some(([from, to]) => start < to && from < end)) continue;
          if (places(now.text).some(([from, to]) => from < start && start < to)) continue;
          now = become(now.text.slice(0, start) + insert + now.text.slice(end), now);
          assert.deepEqual(told(now), []);
        }
      }),
      runs(60),
    );
  });

  it('are themselves again when everything is undone', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        let now = become(first);
        for (const { at, remove, insert } of edits) {
          const start = at % (now.text.length + 1);
          now = become(now.text.slice(0, start) + insert + now.text.slice(start + remove), now);
        }
        now = become(first, now);
        assert.deepEqual(told(now), []);
        assert.equal(now.watched.locks.filter(({ here }) => quoted.includes(here?.written ?? '')).length, said.length);
      }),
      runs(60),
    );
  });

  it('come back to the letter by the first fix, whichever words were changed and wherever they are by then', () => {
    const words = fc.record({ which: fc.nat(said.length - 1), word: fc.integer({ min: 1, max: 8 }) });
    const lead = fc.constantFrom('', 'One more line.\n\n', 'A word. ');
    fc.assert(
      fc.property(words, lead, fc.constantFrom('never', 'frosted', 'seven'), ({ which, word }, before, put) => {
        const all = quoted[which]!.split(' ');
        const changed = all.with(word, put).join(' ');
        const open = become(before + first, become(first));
        const after = become(open.text.replace(quoted[which]!, changed), open);
        assert.deepEqual(told(after), [changed]);
        const [finding] = after.analysis.findings.filter(({ wasFound }) => wasFound);
        const [fix] = finding!.fixes;
        assert.ok(fix!.preferred && fix!.title.startsWith('Restore: “'));
        assert.equal(applyEdits(after.text, fix!.edits), open.text);
        assert.deepEqual(told(become(open.text, after)), []);
      }),
      runs(40),
    );
  });

  it('cost a draft of a hundred of them next to nothing', () => {
    const long = Array.from({ length: 120 }, (_, i) => `${quoted[i % 3]} docker ${i} said.`).join('\n\n');
    const open = become(long);
    assert.equal(open.watched.locks.length, 120);
    const since = performance.now();
    for (let i = 0; i < 200; i++) watchedAfter(open.watched, { start: 10, end: 10, newLength: 1 });
    assert.ok(performance.now() - since < 200, 'a millisecond a key');
  });
});
