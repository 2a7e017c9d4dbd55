// Sources under other names: the keys that change with their files, and what drafts say then.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  digestOf,
  editsForMoves,
  emptyCorpus,
  keysMoved,
  parseDraft,
  type Corpus,
} from '../../server/src/engine/index';
import { movedTarget, namesFile } from '../../server/src/engine/features/moveSource/linkTargets';
import { applyEdits } from '../harness/applied';
import { cslEntries, sourceFile } from '../harness/memoryAnalysis';
import { runs } from '../harness/runs';

const corpusOf = (files: Readonly<Record<string, string>>, entries: readonly object[] = []): Corpus =>
  emptyCorpus.update({
    add: Object.entries(files).map(([path, text]) => sourceFile(path, text)),
    catalogue: { entries: cslEntries('refs.json', JSON.stringify(entries)) },
  });
const plain = { 'corpus/pier.md': 'The pier is shut.', 'corpus/snow/fall.md': '---\nkey: winter\n---\nSnow fell.' };

function after(text: string, from: string, to: string, path = 'drafts/a.md', corpus = corpusOf(plain)): string {
  const moves = [{ from, to }];
  const { citations } = digestOf(parseDraft(text, { path, format: 'markdown' }));
  return applyEdits(text, editsForMoves({ path, text, citations }, moves, keysMoved(moves, corpus), corpus));
}

describe('a source whose file is renamed', () => {
  const cases: Readonly<Record<string, string>> = {
    'Shut [@pier, p. 3; see -@pier].': 'Shut [@quay, p. 3; see -@quay].',
    '@pier says so. And [[pier]], [[pier|there]].': '@quay says so. And [[quay]], [[quay|there]].',
    'Shut [@{pier}].': 'Shut [@{quay}].',
    '---\nsources: [pier, "pier", winter]\n---\nShut.': '---\nsources: [quay, "quay", winter]\n---\nShut.',
    'Shut.[^1]\n\n[^1]: In [@pier] and [here](../corpus/pier.md).':
      'Shut.[^1]\n\n[^1]: In [@quay] and [here](../corpus/old/quay.md).',
    'Shut [here](../corpus/pier.md#p3 "Pier").': 'Shut [here](../corpus/old/quay.md#p3 "Pier").',
    'Shut [here](./../corpus/pier.md), [there](corpus/pier.md), [or](pier.md).':
      'Shut [here](../corpus/old/quay.md), [there](corpus/old/quay.md), [or](quay.md).',
    'Shut [here].\n\n[here]: ../corpus/pier.md': 'Shut [here].\n\n[here]: ../corpus/old/quay.md',
    'Write to a@pier.org, `@pier`, [@piers], [x](https://pier.example/pier.md).':
      'Write to a@pier.org, `@pier`, [@piers], [x](https://pier.example/pier.md).',
  };
  for (const [before, now] of Object.entries(cases))
    it(`is cited as before: ${before.replace(/\s+/gu, ' ')}`, () =>
      assert.equal(after(before, 'corpus/pier.md', 'corpus/old/quay.md'), now));

  it('keeps its key where only its folder changes, or where it states one', () => {
    assert.equal(after('Shut [@pier].', 'corpus/pier.md', 'corpus/old/pier.md'), 'Shut [@pier].');
    assert.equal(
      after('Snow [@winter; @fall].', 'corpus/snow/fall.md', 'corpus/autumn.md'),
      'Snow [@winter; @autumn].',
    );
  });

  it('is cited in braces, quotation marks and with signs escaped where its new name needs them', () => {
    const now = (text: string): string => after(text, 'corpus/pier.md', 'corpus/the pier (2).md');
    assert.equal(now('Shut [@pier; @{pier}], [[pier]].'), 'Shut [@{the pier (2)}; @{the pier (2)}], [[the pier (2)]].');
    assert.equal(now('---\nsources:\n  - pier\n---\nShut.'), '---\nsources:\n  - "the pier (2)"\n---\nShut.');
    assert.equal(
      now('Shut [here](../corpus/pier.md), [there](<../corpus/pier.md>).'),
      'Shut [here](../corpus/the%20pier%20%282%29.md), [there](<../corpus/the pier (2).md>).',
    );
  });

  it('changes no key that another file has, or that belongs to an entry that names the file', () => {
    const two = corpusOf({ ...plain, 'corpus/b/pier.md': 'The pier is open.' });
    assert.equal(after('Shut [@pier].', 'corpus/pier.md', 'corpus/quay.md', 'a.md', two), 'Shut [@pier].');
    const parts = corpusOf({
      'corpus/day.md': '---\ntitle: A\n---\nThe pier is shut.',
    });
    assert.deepEqual([...keysMoved([{ from: 'corpus/day.md', to: 'corpus/night.md' }], parts)], [['day', 'night']]);
  });
});

describe('a link to a file that moves', () => {
  const name = fc.constantFrom('a', 'b', 'c d', 'é');
  const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => `${parts.join('/')}.md`);
  it('leads to it afterwards, as it did before', () => {
    fc.assert(
      fc.property(path, path, path, fc.boolean(), (draft, from, to, rooted) => {
        const folder = draft.split('/').slice(0, -1);
        const target = rooted ? from : [...folder.map(() => '..'), from].join('/');
        assert.ok(namesFile(target, from));
        const now = movedTarget(`${target}#p2`, draft, { from, to });
        assert.ok(now.endsWith('#p2'));
        const way = new URL(now, `file:///root/${draft}`).pathname;
        const fromRoot = new URL(now, 'file:///root/x.md').pathname;
        assert.ok([way, fromRoot].includes(new URL(to, 'file:///root/x.md').pathname), `${target} -> ${now}`);
      }),
      runs(200),
    );
  });
});
