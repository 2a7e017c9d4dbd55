// Where a quotation stands: what an alignment amounts to, what was elided, bracketed or folded, and exactly where.
import assert from 'node:assert/strict';
import { emptyCorpus, parseDraft, type Draft, type QuoteMatch } from '../../server/src/engine/index';
import { locateQuote } from '../../server/src/engine/evidence/locateQuote';
import { sourceFile } from '../harness/memoryAnalysis';

/** Best match of the draft's first quotation in an article of its own, which it cites. */
function match(article: string, draft: string): QuoteMatch & { readonly draft: Draft } {
  const corpus = emptyCorpus.update({ add: [sourceFile('corpus/a.md', article)] });
  const parsed = parseDraft(draft, { path: 'draft.md', format: 'markdown' });
  const quotation = parsed.quotations[0]!;
  const { prose } = parsed.blocks[quotation.block]!;
  const [best] = locateQuote(prose, quotation.quoted.content, corpus.articles, corpus);
  assert.ok(best, 'a cited article always has a match');
  return { ...best, draft: parsed };
}

const inSource = (m: QuoteMatch): readonly string[] => m.spans.map((s) => m.article.text.slice(s.start, s.end));
const changes = (m: QuoteMatch): readonly string[] =>
  m.diff.filter((s) => s.kind !== 'same').map((s) => `${s.kind}: ${s.source} > ${s.draft}`);

const farm =
  '“The rain took half of our barley before we could cut it,” Edda Runn said. “We shall not sow again. ' +
  'The bank knows it.”\n\nShe looked tired and went home.\n\n“I have nothing more to say to the bank,” she said later.\n';

describe('locating a quotation', () => {
  describe('kinds', () => {
    const kinds: readonly [kind: string, quotation: string][] = [
      ['found', 'The rain took half of our barley before we could cut it'],
      ['found', 'half of our barley'],
      ['found', 'before we could cut it. We shall not sow again'],
      ['restyled', 'The rain took half of our Barley before we could cut it'],
      ['altered', 'The rain took all of our barley before we could cut it'],
      ['altered', 'The rain took our barley before we could cut it'],
      ['altered', 'The heavy rain took half of our barley before we could cut it'],
      ['stitched', 'The rain took half of our barley before we could cut it. I have nothing more to say to the bank'],
      ['partial', 'The rain took half of our barley and the ministry has never answered any letter of ours'],
      ['near', 'Every one of my cows was sold at the market in Ostry'],
    ];
    for (const [kind, words] of kinds)
      it(`${kind}: ${words}`, () => assert.equal(match(farm, `“${words}” [@a].`).kind, kind));
  });

  describe('differences', () => {
    const rows: readonly [quotation: string, expected: readonly string[]][] = [
      ['The rain took all of our barley', ['changed: half > all']],
      ['The rain took our barley before we could cut it', ['dropped: half of > ']],
      ['The cold rain took half of our barley', ['added:  > cold']],
      ['The rain took half of our barley before they could sell it', ['changed: we > they', 'changed: cut > sell']],
      ['The rain took half of our barley', []],
    ];
    for (const [words, expected] of rows)
      it(words, () => assert.deepEqual(changes(match(farm, `“${words}”`)), expected));
  });

  describe('elisions', () => {
    it('leave words out between two runs', () => {
      const found = match(farm, '“The rain took half of our barley … We shall not sow again”');
      assert.equal(found.kind, 'found');
      assert.deepEqual(
        found.omissions.map((o) => [o.by, o.draft]),
        [['ellipsis', '…']],
      );
      assert.deepEqual(inSource(found), ['The rain took half of our barley', 'We shall not sow again']);
      assert.ok(found.folds.includes('ellipsis'));
    });
    for (const shape of ['…', '...', '. . .', '[…]', '[...]', '(…)'])
      it(`may be written ${shape}`, () => {
        const found = match(farm, `“The rain took half ${shape} before we could cut it”`);
        assert.equal(found.kind, 'found');
        assert.deepEqual(
          found.omissions.map((o) => o.source),
          ['of our barley'],
        );
      });
    it('at the edges say nothing', () => {
      const found = match(farm, '“… half of our barley …”');
      assert.deepEqual([found.kind, found.omissions.length], ['found', 0]);
    });
  });

  describe('brackets', () => {
    it('replace words', () => {
      const found = match(farm, '“The rain took half of [the farm’s] barley before we could cut it”');
      assert.equal(found.kind, 'found');
      assert.deepEqual(
        found.omissions.map((o) => [o.by, o.source]),
        [['bracket', 'our']],
      );
    });
    it('add words', () => {
      assert.equal(match(farm, '“The rain took half of our barley [in June] before we could cut it”').kind, 'found');
    });
    it('change a capital', () => {
      const found = match(farm, '“[H]alf of our barley”');
      assert.equal(found.kind, 'found');
      assert.ok(found.folds.includes('case') || found.folds.includes('brackets'));
    });
    it('do not excuse a changed word beside them', () => {
      assert.equal(match(farm, '“The rain took all of [the farm’s] barley before we could cut it”').kind, 'altered');
    });
  });

  describe('folds', () => {
    const rows: readonly [fold: string, source: string, quotation: string][] = [
      ['accents', 'Péter Orbény came for grain', 'Peter Orbeny came for grain'],
      ['case', 'And the letters are gone', 'and the letters are gone'],
      ['hyphens', 'It is a part-time council', 'It is a part time council'],
    ];
    for (const [fold, source, words] of rows)
      it(fold, () => {
        const found = match(`“${source},” Lene Aust said.`, `“${words}”`);
        assert.equal(found.kind, 'found');
        assert.ok(found.folds.length === 0 || (found.folds as readonly string[]).includes(fold), found.folds.join());
      });
  });

  describe('places', () => {
    const exact: readonly [name: string, article: string, draft: string, source: readonly string[]][] = [
      ['plain', farm, '“half of our barley”', ['half of our barley']],
      ['CRLF', farm.replace(/\n/g, '\r\n'), '“I have nothing more\r\nto say” [@a].', ['I have nothing more to say']],
      ['emoji before', `🙂🙂 ${farm}`, '🙂 “half of our barley” [@a].', ['half of our barley']],
      ['emphasis in the draft', farm, '“half *of our* **barley**” [@a].', ['half of our barley']],
      ['joined over an attribution', farm, '“cut it. We shall not”', ['cut it', 'We shall not']],
      ['front matter', `---\ntitle: Rain\n---\n${farm}`, '“half of our barley”', ['half of our barley']],
    ];
    for (const [name, article, draft, source] of exact)
      it(name, () => {
        const found = match(article, draft);
        assert.equal(found.kind, 'found');
        assert.deepEqual(inSource(found), source);
        // Words on both sides of an attribution are one step, shown without what stands between.
        if (source.length > 1) return;
        for (const step of found.diff) {
          const written = found.draft.text.slice(step.draftSpan.start, step.draftSpan.end);
          assert.equal(found.article.text.slice(step.sourceSpan.start, step.sourceSpan.end), step.source);
          assert.equal(written.replace(/\*/g, '').replace(/\s+/g, ' '), step.draft.replace(/\s+/g, ' '));
        }
      });

    it('of a changed word under emphasis are the word alone', () => {
      const found = match(farm, '“The rain took **all** of our barley before we could cut it”');
      const step = found.diff.find((s) => s.kind === 'changed')!;
      assert.equal(found.draft.text.slice(step.draftSpan.start, step.draftSpan.end), 'all');
    });

    it('of repeated words are all shown', () => {
      const corpus = emptyCorpus.update({
        add: [
          sourceFile(
            'corpus/a.md',
            '“The barley is gone for good,” she said.\n\nAgain: “The barley is gone for good.”\n',
          ),
        ],
      });
      const text = 'The barley is gone for good';
      const found = locateQuote({ text, origin: 0 }, { start: 0, end: text.length }, [], corpus);
      assert.equal(found.length, 1);
      const cited = locateQuote({ text, origin: 0 }, { start: 0, end: text.length }, corpus.articles, corpus);
      assert.equal(cited.length, 2);
    });
  });

  it('knows words inside marks from words outside', () => {
    assert.equal(match(farm, '“half of our barley”').quotedThere, true);
    assert.equal(match(farm, '“She looked tired and went home”').quotedThere, false);
  });

  it('finds uncited words in every article that carries them', () => {
    const corpus = emptyCorpus.update({
      add: ['a', 'b', 'c'].map((key) => sourceFile(`corpus/${key}.md`, key === 'c' ? 'Nothing.\n' : farm)),
    });
    const text = 'The rain took half of our barley';
    const found = locateQuote({ text, origin: 0 }, { start: 0, end: text.length }, [], corpus);
    assert.deepEqual(found.map((m) => m.article.id).sort(), ['a', 'b']);
  });
});
