// Words: where text is cut, what folds to the same word, and what only house style tells apart.
import assert from 'node:assert/strict';
import { houseStyle } from '../../server/src/engine/text/houseStyle';
import { findWords, foldText, hashWord } from '../../server/src/engine/text/words';

const cut = (text: string): readonly string[] => {
  const { length, starts, ends } = findWords(text);
  return Array.from({ length }, (_, i) => text.slice(starts[i], ends[i]));
};
const sameWords = (a: string, b: string): boolean => {
  const [left, right] = [findWords(a).hashes, findWords(b).hashes];
  return left.length === right.length && left.every((hash, i) => hash === right[i]);
};

describe('words', () => {
  const cuts: readonly [text: string, words: readonly string[]][] = [
    ['We don’t know.', ['We', 'don’t', 'know']],
    ['a non-NATO state', ['a', 'non', 'NATO', 'state']],
    ['the U.S. envoy', ['the', 'U.S.', 'envoy']],
    ['1,000 and 3.5', ['1,000', 'and', '3.5']],
    ['12% of $5', ['12', '%', 'of', '$', '5']],
    ['roof—if', ['roof', 'if']],
    ['the teachers’ room', ['the', 'teachers', 'room']],
    ['🙂 well 🙂', ['🙂', 'well', '🙂']],
    ['  \n', []],
    ['', []],
  ];
  for (const [text, words] of cuts) it(`cuts ${JSON.stringify(text)}`, () => assert.deepEqual(cut(text), words));

  it('looks only between two offsets', () => {
    const { length, starts, ends } = findWords('one two three', 4, 7);
    assert.deepEqual([length, starts[0], ends[0]], [1, 4, 7]);
  });

  const equal: readonly [a: string, b: string][] = [
    ['Don’t', "don't"],
    ['Péter Orbény', 'Peter Orbeny'],
    ['Straße', 'strasse'],
    ['Łódź', 'Lodz'],
    ['U.S.', 'US'],
    ['1,000', '1000'],
    ['non-NATO', 'non NATO'],
    ['co\u00adoperate', 'cooperate'],
    ['e\u0301lan', '\u00e9lan'],
    ['wait—now', 'wait – now'],
  ];
  for (const [a, b] of equal) it(`folds “${a}” and “${b}” to the same`, () => assert.ok(sameWords(a, b)));

  const different: readonly [a: string, b: string][] = [
    ['law', 'laws'],
    ['can', 'can’t'],
    ['5', '5 %'],
    ['3.5', '35'],
    ['$5', '£5'],
    ['not', 'now'],
  ];
  for (const [a, b] of different) it(`keeps “${a}” and “${b}” apart`, () => assert.ok(!sameWords(a, b)));

  it('folds a text to lower-case words with single blanks', () => {
    assert.equal(foldText('  “We don’t  KNOW,” Péter—said.'), "we don't know peter said");
  });

  it('hashes a folded word as the index does', () => {
    assert.equal(findWords('Péter').hashes[0], hashWord('peter'));
  });
});

describe('house style', () => {
  const equal: readonly [a: string, b: string][] = [
    ['ten', '10'],
    ['twenty-five', '25'],
    ['per cent', '%'],
    ['percent', 'per cent'],
    ['colour', 'color'],
    ['harbours', 'harbors'],
    ['organise', 'organize'],
    ['analysed', 'analyzed'],
    ['travelled', 'traveled'],
    ['centre', 'center'],
    ['towards', 'toward'],
    ['third', '3rd'],
    ['Sen.', 'Senator'],
    ['no one', 'no-one'],
    ['co-operate', 'cooperate'],
  ];
  for (const [a, b] of equal) it(`“${a}” is “${b}”`, () => assert.equal(houseStyle(a), houseStyle(b)));

  const different: readonly [a: string, b: string][] = [
    ['ten', '12'],
    ['hour', 'hor'],
    ['four', 'for'],
    ['rise', 'rize'],
    ['wise', 'size'],
    ['filling', 'filing'],
    ['may', 'might'],
    ['twenty', '25'],
  ];
  for (const [a, b] of different) it(`“${a}” is not “${b}”`, () => assert.notEqual(houseStyle(a), houseStyle(b)));
});
