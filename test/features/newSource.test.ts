// What a text would be as a source: the key that is proposed for it, and its title.
import assert from 'node:assert/strict';
import { newSource } from '../../server/src/engine/index';
import { scene } from '../harness/memoryAnalysis';

const { corpus } = scene({
  corpus: { 'corpus/hrane2026wall.md': 'The wall gave way.\n' },
  draft: 'Nothing.\n',
}).analysis;
const about = (text: string) => newSource(corpus, text);

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

  it('is a page where it is markup, with the page’s title', () => {
    const page =
      '<!DOCTYPE html><html><head><title>Pier closed at Orsk</title></head><body><p>It stood.</p></body></html>';
    assert.deepEqual(about(page), { key: 'pier', form: 'page', title: 'Pier closed at Orsk', words: 6 });
    assert.equal(about('<3 is what she wrote on the pier')?.form, 'text');
  });
});
