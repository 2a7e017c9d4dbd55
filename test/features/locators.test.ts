// Locators of citations: what they name, and where go to definition leads by them.
import assert from 'node:assert/strict';
import { definitionsAt } from '../../server/src/engine/index';
import { readLocator } from '../../server/src/engine/evidence/locators';
import { scene } from '../harness/memoryAnalysis';

const report = `=== page 11
=== time 00:00:10
The harbour office met in spring.

=== page 12
=== time 00:14:00
The sluice was opened at night.

=== page 13
=== time 01:02:30
Forty barns were lost.
`;

const openedAt = (citation: string): string => {
  const { analysis, cursor } = scene({
    corpus: { 'corpus/report.md': report },
    draft: `Barns were lost [@rep$0ort${citation}].`,
  });
  return definitionsAt(analysis, cursor)
    .map(({ article, span }) => article.text.slice(span.start, span.end))
    .join('|');
};

describe('locators', () => {
  it('lead go to definition to the page, the paragraph, the moment', () => {
    assert.equal(openedAt(', p. 12'), 'The sluice was opened at night.');
    assert.equal(openedAt(', pp. 13-14'), 'Forty barns were lost.');
    assert.equal(openedAt(', para. 3'), 'Forty barns were lost.');
    assert.equal(openedAt(', 00:14:05'), 'The sluice was opened at night.');
    assert.equal(openedAt(', 1:05:00'), 'Forty barns were lost.');
  });
  it('lead to the head of the article where they name nothing it has', () => {
    for (const none of ['', ', p. 112', ', fig. 2', ', para. 40', ', ch. 3', ', 00:00:01'])
      assert.equal(openedAt(none), 'The harbour office met in spring.', none);
  });
  it('are read as people write them', () => {
    assert.deepEqual(readLocator('p. 12'), { kind: 'page', first: '12' });
    assert.deepEqual(readLocator('pp. 12–14'), { kind: 'page', first: '12', last: '14' });
    assert.deepEqual(readLocator('xii'), { kind: 'page', first: 'xii' });
    assert.deepEqual(readLocator('¶ 4'), { kind: 'paragraph', first: '4' });
    assert.deepEqual(readLocator('ch. 3'), { kind: 'chapter', first: '3' });
    assert.deepEqual(readLocator('00:14:05'), { kind: 'time', first: '00:14:05' });
    for (const several of ['p. 12, 14', 'p. 12ff.', 'vol. 2', 'mill']) assert.equal(readLocator(several), undefined);
  });
});
