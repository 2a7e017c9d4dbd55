// The overview of a draft: every sentence in one group, by how it stands, by section, by source; and which sentence is which.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  claimGroups,
  identitiesOf,
  paragraphCounts,
  placeOf,
  sentenceMarks,
  type ClaimGroup,
  type ClaimsBy,
  type Finding,
} from '../../server/src/engine/index';
import { altered, exact, harbourDesk, wrongSpeaker } from '../harness/harbourDesk';
import { scene } from '../harness/memoryAnalysis';

const draft = `${exact} Is anybody still waiting?

# On the pier

${altered}

# On the pier

${wrongSpeaker} The pier was quiet. Nothing is known of the nets [@nets].
`;
const its = () => scene({ corpus: harbourDesk, draft }).analysis;

/** `name: first words · first words`, parts in brackets. */
const told = (groups: readonly ClaimGroup[]): readonly string[] =>
  groups.map(
    ({ name, rows, parts }) =>
      `${name}: ${rows.map(({ words }) => words.split(' ').slice(0, 2).join(' ')).join(' · ')}` +
      (parts.length > 0 ? ` [${told(parts).join('; ')}]` : ''),
  );
const groups = (by: ClaimsBy, shown?: readonly Finding[]): readonly string[] => {
  const analysis = its();
  return told(claimGroups(analysis, by, shown ?? analysis.findings));
};

describe('the overview of a draft', () => {
  it('has what is to be settled first, and what was not checked by reason', () => {
    assert.deepEqual(groups('status'), [
      'differs: Marta Ellenvik · “Nobody on',
      'to-look-at: Nothing is',
      'found: “The money',
      'not-checked: Is anybody · The pier [question: Is anybody; no-citation: The pier]',
    ]);
  });

  it('has what was accepted apart: compared, and nothing of it open', () => {
    const { findings } = its();
    const decisions = findings.flatMap(({ rule, binding }) =>
      rule === 'quote/altered' ? [{ rule, ...binding, reason: 'a rough transcript' }] : [],
    );
    const { analysis } = scene({ corpus: harbourDesk, draft, decisions });
    assert.deepEqual(told(claimGroups(analysis, 'status', analysis.findings)), [
      'differs: “Nobody on',
      'to-look-at: Nothing is',
      'accepted: Marta Ellenvik',
      'found: “The money',
      'not-checked: Is anybody · The pier [question: Is anybody; no-citation: The pier]',
    ]);
    assert.equal(analysis.coverage.checked, its().coverage.checked);
    const marked = sentenceMarks(analysis, analysis.findings).map(({ span }) =>
      analysis.draft.text.slice(span.start, span.end),
    );
    assert.equal(
      marked.some((words) => altered.startsWith(words)),
      false,
      'a line stands under what was accepted',
    );
    const [counts] = paragraphCounts(analysis, analysis.findings).slice(1);
    assert.deepEqual(counts?.counts, [{ status: 'accepted', sentences: 1 }]);
  });

  it('has sections in the order of the text, two of one name apart', () => {
    assert.deepEqual(groups('section'), [
      ': “The money · Is anybody',
      'On the pier: Marta Ellenvik',
      'On the pier (2): “Nobody on · The pier · Nothing is',
    ]);
  });

  it('has sources in the order in which they are cited, and then what cites none', () => {
    assert.deepEqual(groups('source'), [
      'harbour: “The money · Marta Ellenvik · “Nobody on',
      'nets: Nothing is',
      ': Is anybody · The pier',
    ]);
  });

  it('does not count what waits for the end of a sentence', () => {
    const analysis = its();
    const shown = analysis.findings.filter(({ rule }) => rule !== 'quote/altered');
    assert.deepEqual(
      told(claimGroups(analysis, 'status', shown)).at(-1),
      [
        'not-checked: Is anybody · Marta Ellenvik · The pier [question: Is anybody; typing: Marta Ellenvik; no-citation: The pier]',
      ][0],
    );
  });

  it('knows where a source has a sentence, or what stands there instead', () => {
    const analysis = its();
    const rows = claimGroups(analysis, 'section', analysis.findings).flatMap((group) => group.rows);
    const words = rows.map((row) => {
      const place = placeOf(analysis, row);
      return place?.article.text.slice(place.span.start, place.span.end).slice(0, 22);
    });
    assert.deepEqual(words, [
      'The money is there, bu',
      undefined,
      'We are going to take a',
      'Nobody on this pier ha',
      undefined,
      undefined,
    ]);
  });
});

describe('sentences of a draft under their numbers', () => {
  const sentences = fc.array(fc.constantFrom('A.', 'B.', 'C.', 'D.', 'E.'), { maxLength: 12 });

  it('keep them when others come and go', () => {
    const first = identitiesOf(['A.', 'B.', 'C.']);
    assert.deepEqual(first.ids, [1, 2, 3]);
    assert.deepEqual(identitiesOf(['A.', 'X.', 'B.', 'C.'], first).ids, [1, 4, 2, 3]);
    assert.deepEqual(identitiesOf(['C.', 'A.', 'B.'], first).ids, [3, 1, 2]);
    assert.deepEqual(identitiesOf(['A.', 'C.'], first).ids, [1, 3]);
  });

  it('keep them while they are typed', () => {
    const first = identitiesOf(['A.', 'B', 'C.']);
    assert.deepEqual(identitiesOf(['A.', 'Bo', 'C.'], first).ids, [1, 2, 3]);
    assert.deepEqual(identitiesOf(['A.', 'B.', 'o', 'C.'], first).ids, [1, 2, 4, 3]);
  });

  it('never share one, and are as they were where nothing has changed', () => {
    fc.assert(
      fc.property(fc.array(sentences, { minLength: 1, maxLength: 6 }), (versions) => {
        let now = identitiesOf([]);
        for (const words of versions) {
          const next = identitiesOf(words, now);
          assert.equal(next.ids.length, words.length);
          assert.equal(new Set(next.ids).size, words.length);
          assert.ok(next.ids.every((id) => id > 0 && id < next.next));
          assert.deepEqual(identitiesOf(words, next).ids, next.ids);
          now = next;
        }
      }),
    );
  });
});
