// What sentences commit their writer to: every sentence of the list with the columns that its events have beyond a plain statement.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { columnRows } from '../../server/src/engine/features/explain/columns';
import { commitmentAt, predicatesIn } from '../../server/src/engine/claims/commitment/commitment';
import { AXES, OBJECTS } from '../../server/src/engine/text/lexicons/directions';
import { parseSentence } from '../../server/src/engine/text/syntax/parseSentence';
import type { SentenceParse } from '../../server/src/engine/text/syntax/sentenceParse';

const path = join(dirname(import.meta.dirname), 'fixtures/commitments.txt');

const parsed = (text: string): SentenceParse => parseSentence(text, { start: 0, end: text.length });

/** "denied “refused”; planned “plans”", or "plain". */
function inWords(text: string, parse: SentenceParse, word: number): string {
  const rows = columnRows(text, commitmentAt(parse, word)).map(({ column, value, words }) => {
    const named = /^(?:source|direction|quantifier|condition|order)$/.test(column) ? `${column} ${value}` : value;
    return words.length === 0 || column === 'direction' ? named : `${named} “${words.join(' … ')}”`;
  });
  return rows.length === 0 ? 'plain' : rows.join('; ');
}

/** A block of the list: a sentence, then a line for each event, "word: columns", or "word 2: columns" for its second place. */
function readAgain(block: string): string {
  const [text = '', ...lines] = block.split('\n');
  const parse = parsed(text);
  const again = lines.map((line) => {
    const [, word = '', place] = /^ {2}(\S+?)(?: (\d))?:/.exec(line) ?? [];
    const places = parse.words.flatMap((w, i) => (w.text === word ? [i] : []));
    const at = places[Number(place ?? 1) - 1];
    return at === undefined
      ? `${line} (no such word)`
      : `  ${word}${place ? ` ${place}` : ''}: ${inWords(text, parse, at)}`;
  });
  return [text, ...again].join('\n');
}

describe('what a sentence commits to', () => {
  const sections = readFileSync(path, 'utf8')
    .trimEnd()
    .split(/^# /m)
    .slice(1)
    .map((section) => section.trimEnd().split(/\n\n/));

  for (const [title = '', ...blocks] of sections)
    it(title, () => {
      for (const block of blocks) assert.equal(readAgain(block), block);
    });

  after(() => {
    if (!process.env.ACCEPT) return;
    const text = sections
      .map(([title, ...blocks]) => `# ${[title, ...blocks.map(readAgain)].join('\n\n')}`)
      .join('\n\n');
    writeFileSync(path, `${text}\n`);
  });

  it('has an answer for any words in any order, with spans inside the text', () => {
    const words = [...new Set(readFileSync(path, 'utf8').match(/[\p{L}’]+|[.,?]/gu))];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 30 }), (chosen) => {
        const text = chosen.join(' ');
        const parse = parsed(text);
        for (let i = 0; i < parse.words.length; i++) {
          const c = commitmentAt(parse, i);
          const said = [
            c.polarity,
            c.reality,
            c.certainty,
            c.evidence,
            c.direction,
            c.cause,
            c.scope,
            c.degree,
            ...c.quantifiers,
          ];
          const spans = said.flatMap((s) => s?.by ?? []);
          for (const s of [...spans, ...c.conditions.map((x) => x.span), ...c.orders.map((x) => x.span)])
            assert.ok(0 <= s.start && s.start < s.end && s.end <= text.length, `${text}: ${JSON.stringify(s)}`);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('knows which words of a sentence are its predicates', () => {
    const text = 'Orsk said the mayor had refused to sign the pact.';
    const parse = parsed(text);
    assert.deepEqual(
      predicatesIn(parse).map((i) => parse.words[i]!.text),
      ['said', 'refused', 'sign'],
    );
  });

  it('puts no word on both ends of one axis, and knows the objects it asks for', () => {
    for (const { name, plus, minus } of AXES) {
      const words = (list: string) => list.trim().split(/\s+/);
      assert.deepEqual(
        words(plus).filter((w) => words(minus).includes(w)),
        [],
        name,
      );
      for (const [, object] of `${plus} ${minus}`.matchAll(/\{(\w+)\}/g))
        assert.ok(OBJECTS[object!], `${name}: ${object!}`);
    }
  });
});
