// A source changes: what is reopened, what is not, and how before and after are told.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  analyseNow,
  changedWords,
  emptyCorpus,
  hoverAt,
  parseDraft,
  type Analysis,
  type Corpus,
  type Decision,
  type Draft,
} from '../../server/src/engine/index';
import { cardText } from '../harness/cardText';
import { sourceFile } from '../harness/memoryAnalysis';
import { runs } from '../harness/runs';

const words = 'No boat will leave the harbour of Hrane before the ice has gone';
const opening = 'Winter came early to the coast, and the lamps were lit at three.';
const closing = 'Tickets for the choir are sold at the bakery until noon.';
const article = (said = words, first = opening, last = closing): string =>
  `${first}\n\n“${said},” harbour master Dov Sarn said on Monday.\n\n${last}\n`;
const corpusOf = (text: string, ...more: readonly string[]): Corpus =>
  emptyCorpus.update({ add: [text, ...more].map((it, i) => sourceFile(i === 0 ? 'ferry.md' : `other-${i}.md`, it)) });
const draftOf = (said: string): Draft =>
  parseDraft(`“${said},” Dov Sarn said [@ferry].\n`, { path: 'draft.md', format: 'markdown' });
const analysed = (draft: Draft, corpus: Corpus, decisions: readonly Decision[] = [], previous?: Analysis): Analysis =>
  analyseNow(draft, corpus, { level: 'calm', decisions, remembers: true }, previous);

const misquoted = draftOf(words.replace('No boat', 'No ferry'));
const acceptedIn = (corpus: Corpus): readonly Decision[] => {
  const [finding, ...more] = analysed(misquoted, corpus).findings;
  assert.ok(finding && more.length === 0);
  const { rule, binding } = finding;
  return [{ rule, ...binding, reason: 'he calls every boat so' }];
};

describe('a decision whose source changes', () => {
  const accepted = acceptedIn(corpusOf(article()));

  it('is reopened with the words before and after', () => {
    const { findings, settled } = analysed(misquoted, corpusOf(article(words.replace('ice', 'snow'))), accepted);
    assert.equal(settled.length, 0);
    assert.equal(
      findings[0]?.message,
      'Source has “boat”, not “ferry”. 1 more difference. The source’s words have changed since you settled this: before “… of Hrane before the ice has gone”, now “… of Hrane before the snow has gone”.',
    );
  });

  it('says so in the hover', () => {
    const analysis = analysed(misquoted, corpusOf(article(words.replace('ice', 'snow'))), accepted);
    const card = hoverAt(analysis, 5);
    assert.ok(card);
    assert.match(
      cardText(card) ?? '',
      /The source’s words have changed since you settled this: before “… of Hrane before the ice has gone”/,
    );
  });

  it('stays closed, whatever changes elsewhere in the source or in others', () => {
    const line = fc.array(
      fc.constantFrom('the', 'sheep', 'of', 'Sestrov', 'walked', 'off', 'ramp', 'in', 'March', '“quietly”'),
      {
        minLength: 1,
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(line, line, line, (first, last, other) => {
        const corpus = corpusOf(article(words, `${first.join(' ')}.`, `${last.join(' ')}.`), `${other.join(' ')}.`);
        const { findings, settled } = analysed(misquoted, corpus, accepted);
        assert.deepEqual([findings.map(({ message }) => message), settled.length], [[], 1]);
      }),
      runs(60),
    );
  });

  it('is open again, whichever word of the passage changes', () => {
    const all = words.split(' ');
    fc.assert(
      fc.property(fc.nat(all.length - 1), fc.constantFrom('sheep', 'Sestrov', 'slowly', 'nine'), (at, word) => {
        const changed = all.with(at, word).join(' ');
        assert.equal(analysed(misquoted, corpusOf(article(changed)), accepted).settled.length, 0);
      }),
      runs(60),
    );
  });

  it('says nothing of a change that is none: spelling of marks, case, line breaks', () => {
    const again = article().replace(/[“”]/g, '"').replace('harbour of', 'harbour\nof');
    assert.equal(analysed(misquoted, corpusOf(again), accepted).settled.length, 1);
  });

  it('says nothing where the draft has changed', () => {
    const { findings } = analysed(draftOf(words.replace('No boat', 'No ship')), corpusOf(article()), accepted);
    assert.equal(findings[0]?.drift, undefined);
  });
});

describe('a quotation that was in its source', () => {
  const draft = draftOf(words);
  const before = analysed(draft, corpusOf(article()));

  it('says what the source had, once its file has changed', () => {
    assert.equal(before.findings.length, 0);
    const now = analysed(draft, corpusOf(article(words.replace('ice', 'snow'))), [], before);
    assert.equal(
      now.findings[0]?.message,
      'Source has “snow”, not “ice”. ferry has changed while this draft was open: before “… of Hrane before the ice has gone”, now “… of Hrane before the snow has gone”.',
    );
  });

  it('goes on saying so while the draft is typed on, and stops when the words are there again', () => {
    const changed = corpusOf(article(words.replace('ice', 'snow')));
    const first = analysed(draft, changed, [], before);
    const longer = parseDraft(`${draft.text}\nAnd so on.\n`, { path: 'draft.md', format: 'markdown' });
    const second = analysed(longer, changed, [], first);
    assert.ok(second.findings[0]?.drift);
    assert.deepEqual(analysed(longer, corpusOf(article()), [], second).findings, []);
  });

  it('says so where nothing like it is left', () => {
    const now = analysed(draft, corpusOf(`${opening}\n\n${closing}\n`), [], before);
    assert.match(
      now.findings[0]?.message ?? '',
      /ferry has changed while this draft was open: before, it had “No boat will leave/,
    );
  });

  it('says nothing where the source is as it was', () => {
    const other = draftOf(words.replace('ice', 'snow'));
    assert.equal(analysed(other, corpusOf(article()), [], before).findings[0]?.drift, undefined);
    assert.equal(analysed(draft, corpusOf(article(words, 'Another beginning.')), [], before).findings.length, 0);
  });
});

describe('a sentence whose source changes', () => {
  const draft = parseDraft('The ferry to Hrane carries 40 passengers [@ferry].\n', {
    path: 'draft.md',
    format: 'markdown',
  });
  const text = (n: number): string =>
    `The ferry to Hrane carries ${n} passengers, the company said on Monday.\n\n${closing}\n`;

  it('is told with both', () => {
    const before = analysed(draft, corpusOf(text(40)));
    assert.deepEqual(before.findings, []);
    const now = analysed(draft, corpusOf(text(60)), [], before);
    assert.match(
      now.findings[0]?.message ?? '',
      /ferry has changed while this draft was open: before “.*40 passengers.*”, now “.*60/,
    );
  });
});

describe('changed words', () => {
  it('are shown with a few around them', () => {
    assert.deepEqual(changedWords('a b c d e f g h i j', 'a b c d e X g h i j'), {
      before: '… b c d e f g h i j',
      now: '… b c d e X g h i j',
    });
    assert.deepEqual(changedWords('', 'a'), { before: '', now: 'a' });
  });

  it('hold every word of both that is not in common', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'dd'), { maxLength: 12 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(text, text, (was, is) => {
        const { before, now } = changedWords(was, is);
        assert.equal(before === now, was === is);
      }),
      runs(200),
    );
  });
});
