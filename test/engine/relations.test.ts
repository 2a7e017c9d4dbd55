// How firmly a sentence ties two things: the ladder from "aimed to explore" to "causes".
import assert from 'node:assert/strict';
import { relationStrength, type Relation } from '../../server/src/engine/evidence/claims/links/relationStrength';
import { parseSentence } from '../../server/src/engine/text/syntax/parseSentence';

const strength = (text: string, side: 'claim' | 'source'): Relation =>
  relationStrength(parseSentence(text, { start: 0, end: text.length }), side).value;

const LADDER: Readonly<Record<Relation, readonly string[]>> = {
  none: [
    'Shift work does not cause diabetes.',
    'The band played in the square until ten.',
    'The study raises concerns in Orsk.',
    'Hospital admissions in Hrane rose by 39 per cent.',
    'No association was found between shift work and diabetes.',
  ],
  asked: [
    'This study aimed to explore the role of dogs in the care of lonely patients.',
    'We investigated the association between shift work and diabetes.',
  ],
  together: [
    'Shift work is associated with diabetes.',
    'Childhood wellbeing predicts adult wellbeing.',
    'Nurses who work at night are more likely to fall ill.',
    'Patients on the drug had fewer falls than the others.',
    'Falls increase with the dose.',
    'Smoking is a risk factor for asthma.',
  ],
  perhaps: [
    'Shift work may cause diabetes.',
    'A walk in the evening could help patients to sleep.',
    'The number of doctors appears to have an influence on mortality.',
    'Dust from the smelter may be to blame for the asthma.',
  ],
  through: [
    'Shift work causes diabetes.',
    'The drug leads to a marked drop in pain.',
    'Smoking plays a part in asthma.',
    'The smelter is an important contributor to asthma.',
    'Asthma was reduced by the new filter.',
    'The pupils fell ill because of the dust.',
  ],
};

describe('how firmly a sentence ties two things', () => {
  for (const [value, sentences] of Object.entries(LADDER))
    for (const text of sentences) it(`${value}: ${text}`, () => assert.equal(strength(text, 'source'), value));

  it('reads a source more generously than a claim', () => {
    for (const text of ['Nurses wear masks to prevent colds.', 'The virus that causes the fever spreads in Orsk.']) {
      assert.equal(strength(text, 'source'), 'through', text);
      assert.notEqual(strength(text, 'claim'), 'through', text);
    }
  });

  it('hears a word of doubt only in its own clause', () => {
    assert.equal(
      strength('It seems to be late, but chemotherapy reduces the defence of the body.', 'claim'),
      'through',
    );
  });
});
