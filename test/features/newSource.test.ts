// What a text would be as a source: the key that is proposed for it, and its title.
import assert from 'node:assert/strict';
import { newSource } from '../../server/src/engine/index';
import { scene, sourceFile } from '../harness/memoryAnalysis';

const { corpus } = scene({
  corpus: { 'corpus/hrane2026wall.md': 'The wall gave way.\n' },
  draft: 'Nothing.\n',
}).analysis;
const about = (text: string) => newSource(corpus, sourceFile('new.txt', text));

describe('a text that is to become a source', () => {
  const keys: readonly [what: string, text: string, key: string][] = [
    [
      'its author, year and a word of its title',
      '---\nauthor: Ada Tennet\ndate: 2025-03-04\ntitle: The Pier at Orsk\n---\nIt stood for years.\n',
      'tennet2025pier',
    ],
    [
      'the first of several authors',
      '---\nauthor: By Ada Tennet and Dov Sarn\ndate: 2025-03-04\ntitle: Pier closed\n---\nIt stood.\n',
      'tennet2025pier',
    ],
    [
      'its publisher where nobody signs',
      '---\npublisher: The Ossay Islander\ndate: 2025-03-04\ntitle: Pier closed\n---\nIt stood.\n',
      'ossay2025pier',
    ],
    ['the key that it states', '---\nkey: pier-7\ntitle: Pier closed\n---\nIt stood.\n', 'pier7'],
    [
      'nobody’s: another letter where a source has it',
      '---\nauthor: T. Hrane\ndate: 2026-03-04\ntitle: Wall down\n---\nIt stood.\n',
      'hrane2026wallb',
    ],
    [
      'of letters that every file may have',
      '---\nauthor: Åse Grønvik-Sæther\ndate: 2025-03-04\ntitle: “Pier” / closed\n---\nIt stood.\n',
      'gronviksaether2025pier',
    ],
  ];
  for (const [what, text, key] of keys) it(`is called by ${what}`, () => assert.equal(about(text)?.key, key));

  it('is nothing without words', () => {
    for (const text of ['', ' \n', '— … —']) assert.equal(about(text), undefined);
  });

  it('says what it does not tell of itself; who signs is known where somebody publishes', () => {
    assert.deepEqual(about('it stood for years and years\n')?.unknown, ['title', 'author', 'date']);
    assert.deepEqual(
      about('---\ntitle: Pier closed\npublisher: The Ossay Islander\ndate: 2025-03-04\n---\nIt stood.\n')?.unknown,
      [],
    );
  });
});
