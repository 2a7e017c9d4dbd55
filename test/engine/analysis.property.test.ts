// What is kept from one analysis to the next changes nothing: an edited draft reads as if it were read for the first time.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { claimsOf } from '../../server/src/engine/analysis/claims';
import { analyseNow, parseDraft, type Analysis, type Draft } from '../../server/src/engine/index';
import { citedCorpus as corpus, seenOf, sentencesOfDrafts } from '../harness/draftsOfClaims';
import { sourceFile } from '../harness/memoryAnalysis';
import { runs } from '../harness/runs';

const piece = fc.constantFrom(
  ...sentencesOfDrafts,
  '“',
  '”',
  '\n\n',
  '\r\n',
  '> ',
  '- ',
  '*',
  '🙂',
  '<!-- deskcheck-ignore-next-line quote -->\n',
  '---\nsources: [levy]\n---\n',
);
const text = fc.array(piece, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
const edit = fc.record({ at: fc.nat(600), remove: fc.nat(60), insert: fc.oneof(piece, fc.constant('')) });
const format = { path: 'draft.md', format: 'markdown' } as const;
const options = { level: 'calm', decisions: [] } as const;

function edited(before: string, { at, remove, insert }: { at: number; remove: number; insert: string }): string {
  const from = Math.min(at, before.length);
  return before.slice(0, from) + insert + before.slice(from + remove);
}

describe('an analysis that takes over an earlier one', () => {
  it('equals a fresh one, whatever was edited', () => {
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 6 }), (start, edits) => {
        let now = start;
        let draft: Draft = parseDraft(now, format);
        let kept = analyseNow(draft, corpus, options);
        for (const next of edits) {
          now = edited(now, next);
          draft = parseDraft(now, format, draft);
          kept = analyseNow(draft, corpus, options, kept);
          assert.deepEqual(
            seenOf(kept),
            seenOf(analyseNow(parseDraft(now, format), corpus, options)),
            JSON.stringify(now),
          );
        }
      }),
      runs(60),
    );
  });

  it('reads a sentence anew when the one before it names somebody else', () => {
    const accused = ' She accused him of lying about the levy [@feud].';
    const of = (names: string, previous?: Analysis): Analysis =>
      analyseNow(parseDraft(`${names} met [@feud].${accused}`, format, previous?.draft), corpus, options, previous);
    const rulesOf = ({ findings }: Analysis): readonly string[] => findings.map(({ rule }) => rule);
    const first = of('Ada Orsk and Nils Aker');
    const second = of('Edda Runn and Dov Sarn', first);
    assert.deepEqual(rulesOf(first), ['claim/roles']);
    assert.deepEqual(rulesOf(second), []);
    assert.deepEqual(rulesOf(of('Ada Orsk and Nils Aker', second)), ['claim/roles']);
  });

  it('equals a fresh one when sources come, change and go, and reads no claim twice beside the same articles', () => {
    const sources = ['farm', 'levy', 'boats', 'feud', 'other'];
    const change = fc.record({
      source: fc.constantFrom(...sources),
      text: fc.option(
        fc.constantFrom('Nobody was pleased.\n', 'Ada Orsk accused Nils Aker of lying about the levy.\n'),
      ),
    });
    fc.assert(
      fc.property(text, fc.array(change, { minLength: 1, maxLength: 4 }), (written, changes) => {
        const draft = parseDraft(written, format);
        let now = corpus;
        let kept = analyseNow(draft, now, options);
        for (const { source, text: words } of changes) {
          const path = `corpus/${source}.md`;
          now = now.update(words === null ? { remove: [path] } : { add: [sourceFile(path, words)] });
          const before = claimsOf(kept);
          kept = analyseNow(draft, now, options, kept);
          assert.deepEqual(seenOf(kept), seenOf(analyseNow(draft, now, options)));
          for (const { sentence, reading } of claimsOf(kept).claims) {
            const earlier = before.claims.find((claim) => claim.sentence === sentence)?.reading;
            if (
              earlier?.articles.every((article, i) => article === reading.articles[i]) &&
              !reading.articles.some((a) => a.path === path)
            )
              assert.equal(reading, earlier);
          }
        }
      }),
      runs(40),
    );
  });

  it('has only spans of its own text', () => {
    fc.assert(
      fc.property(text, (written) => {
        const { findings, quotations } = analyseNow(parseDraft(written, format), corpus, options);
        for (const { span, subject, fixes, evidence } of findings) {
          for (const s of [span, subject, ...fixes.flatMap((f) => f.edits.map((e) => e.span))])
            assert.ok(0 <= s.start && s.start <= s.end && s.end <= written.length, JSON.stringify(s));
          for (const { article, span: s } of evidence) assert.ok(s.start < s.end && s.end <= article.text.length);
        }
        for (const { diff } of quotations.flatMap((q) => q.matches))
          for (const step of diff) assert.ok(step.draftSpan.end <= written.length);
      }),
      runs(60),
    );
  });

  it('offers fixes that do not overlap and after which the finding is gone', () => {
    const words =
      'The first night boat will leave as early as Thursday, if the members vote yes and the wind lets us'.split(' ');
    const word = fc.record({
      at: fc.nat(words.length - 1),
      remove: fc.nat(4),
      insert: fc.constantFrom('', 'hay', 'wet hay'),
    });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), (changes) => {
        const quoted = changes.reduce<readonly string[]>(
          (now, { at, remove, insert }) => [...now.slice(0, at), ...insert.split(' '), ...now.slice(at + remove)],
          words,
        );
        const written = `“${quoted.filter((w) => w !== '').join(' ')},” Orrel said [@boats].`;
        const ruleOf = (draft: string): Analysis['findings'] =>
          analyseNow(parseDraft(draft, format), corpus, options).findings.filter((f) => f.rule === 'quote/altered');
        for (const { fixes } of ruleOf(written)) {
          for (const { edits } of fixes) {
            const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
            ordered.forEach(({ span }, i) => assert.ok(span.start >= (ordered[i - 1]?.span.end ?? 0), written));
            const mended = ordered.reduceRight(
              (now, { span, newText }) => now.slice(0, span.start) + newText + now.slice(span.end),
              written,
            );
            assert.deepEqual(ruleOf(mended), [], `${written} -> ${mended}`);
          }
        }
      }),
      {
        ...runs(120),
        examples: [
          [
            [
              { at: 5, remove: 3, insert: 'hay' },
              { at: 7, remove: 3, insert: 'hay' },
            ],
          ],
        ],
      },
    );
  });

  it('takes nothing over from another corpus', () => {
    const draft = parseDraft('“The rain took half of our barley before we could cut it,” Runn said [@farm].', format);
    const first = analyseNow(draft, corpus, options);
    const changed = corpus.update({
      add: [sourceFile('corpus/farm.md', '“The rain took all of our barley,” she said.')],
    });
    assert.deepEqual(seenOf(analyseNow(draft, changed, options, first)), seenOf(analyseNow(draft, changed, options)));
  });
});
