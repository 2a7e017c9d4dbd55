// Who does what to whom, whatever the grammar; and whether two sentences tell one event.
import assert from 'node:assert/strict';
import { framesIn } from '../../server/src/engine/claims/frames/framesIn';
import { sameEvent, type SameEvent } from '../../server/src/engine/claims/frames/sameEvent';
import type { Frame, Role } from '../../server/src/engine/model/claim';
import { sliceOf } from '../../server/src/engine/model/span';

const framesOf = (text: string): readonly Frame[] => framesIn(text, { start: 0, end: text.length });

/** "sell: agent Lathwell, patient the port": what one sentence tells, one line a frame. */
const told = (text: string): readonly string[] =>
  framesOf(text).map(
    ({ predicate, participants }) =>
      `${predicate.lemma}: ${participants.map(({ role, span }) => `${role} ${sliceOf(text, span)}`).join(', ')}`,
  );

const has = (text: string, ...frames: readonly string[]): void => {
  const found = told(text);
  for (const frame of frames) assert.ok(found.includes(frame), `${frame} in\n${found.join('\n')}`);
};

const fillers = (text: string, lemma: string, role: Role): readonly string[] =>
  framesOf(text)
    .filter(({ predicate }) => predicate.lemma === lemma)
    .flatMap(({ participants }) => participants.filter((p) => p.role === role).map(({ span }) => sliceOf(text, span)));

describe('Frames: who does what to whom', () => {
  it('tells active and passive alike', () => {
    has('Lathwell sold the port to Tennet.', 'sell: agent Lathwell, patient the port, recipient Tennet');
    has('The plan was rejected by the council on Friday.', 'reject: agent the council, patient The plan, time Friday');
  });

  it('finds who does it in participles, infinitives and relative clauses', () => {
    assert.deepEqual(fillers('Orsk wants to sell the port.', 'sell', 'agent'), ['Orsk']);
    assert.deepEqual(fillers('Orsk asked the council to sell the port.', 'sell', 'agent'), ['the council']);
    assert.deepEqual(fillers('The council, which owns the port, will meet.', 'own', 'agent'), ['The council']);
  });

  it('tells several participants of a list', () => {
    assert.deepEqual(fillers('Orsk, Hrane and Halevny met in Ellenvik.', 'meet', 'agent'), [
      'Orsk',
      'Hrane',
      'Halevny',
    ]);
    assert.deepEqual(fillers('The union signed and ratified the treaty.', 'ratify', 'patient'), ['the treaty']);
  });

  it('reads through light verbs and through nouns that add nothing', () => {
    const [offer] = framesOf('Lathwell made an offer to the workers.');
    assert.equal(offer?.predicate.lemma, 'offer');
    assert.deepEqual(fillers('Orsk held a series of talks with Halevny on Monday.', 'talk', 'agent'), [
      'Orsk',
      'Halevny',
    ]);
    assert.deepEqual(fillers('Orsk raised the idea of a ban.', 'propose', 'patient'), ['a ban']);
  });

  it('takes nouns of events with who takes part in them', () => {
    assert.deepEqual(fillers('The withdrawal of troops from Hrane ended.', 'withdrawal', 'patient'), [
      'troops from Hrane',
    ]);
    assert.deepEqual(fillers("Orsk's visit to Ellenvik was short.", 'visit', 'agent'), ['Orsk']);
    assert.deepEqual(fillers('Talks between Norland and Ellenvik collapsed.', 'collapse', 'time'), []);
  });

  it('leaves alone nouns that name no event, and events nobody takes part in', () => {
    assert.deepEqual(told('The harbour of Ellenvik.'), []);
    assert.deepEqual(told('A visit.'), []);
  });

  it('gives the words of one family one concept', () => {
    const keyOf = (text: string): string | undefined => framesOf(text)[0]?.predicate.concept.key;
    assert.equal(keyOf('Norland withdrew its troops.'), keyOf('The withdrawal of troops ended.'));
    assert.equal(keyOf('Ministers decided on Monday.'), keyOf('The decision of the ministers came on Monday.'));
    assert.notEqual(keyOf('Norland withdrew its troops.'), keyOf('Norland sent its troops.'));
  });

  it('says whom a pronoun means where somebody knows', () => {
    const text = 'He resigned on Friday.';
    const [frame] = framesIn(text, { start: 0, end: text.length }, { means: () => ({ name: 'Ada Orsk' }) });
    assert.equal(frame?.participants[0]?.concepts[0]?.key, 'orsk');
  });

  it('reads any text, however broken', () => {
    for (const text of ['', '.', '“”', 'the of the of', ', and , and ,', 'a '.repeat(500)]) framesOf(text);
  });
});

describe('Frames: the same event', () => {
  const surest = (a: string, b: string): SameEvent =>
    framesOf(a)
      .flatMap((one) => framesOf(b).map((other) => sameEvent(one, other)))
      .reduce((best, it) => (it.degree > best.degree ? it : best));

  const same: readonly (readonly [string, string])[] = [
    ['The council rejected the plan.', 'The plan was rejected by the council on Friday.'],
    ['The council rejected the plan.', "The council's rejection of the plan came as a surprise."],
    ['Orsk visited Ellenvik on Monday.', "Orsk's visit to Ellenvik on Monday was short."],
    ['Norland withdrew its troops from Hrane.', "The withdrawal of Norland's troops from Hrane ended."],
    ['The talks between Norland and Ellenvik took place in Hrane.', 'Norland and Ellenvik met in Hrane.'],
    ['Lathwell sold the port to Tennet.', 'Tennet bought the port from Lathwell.'],
    ['Lathwell made an offer to the workers.', 'Lathwell offered the workers a deal.'],
    ['Orsk held talks with Halevny on the ceasefire.', 'Orsk and Halevny discussed a ceasefire.'],
    ['Police arrested three men in Ellenvik.', 'Three men were arrested in Ellenvik.'],
  ];
  for (const [a, b] of same)
    it(`is one in “${a}” and “${b}”`, () => {
      const { degree } = surest(a, b);
      assert.ok(degree >= 0.6, String(degree));
    });

  const others: readonly (readonly [string, string])[] = [
    ['Orsk visited Ellenvik on Monday.', 'Orsk visited Ellenvik on Friday.'],
    ['Orsk visited Ellenvik on Monday.', 'Orsk left Ellenvik on Monday.'],
    ['Orsk visited Ellenvik.', 'Orsk visited Hrane.'],
    ['Halevny sued Orsk.', 'Orsk sued Halevny.'],
    ['Prices rose by 5 per cent in May.', 'Prices fell by 5 per cent in May.'],
    ['Norland withdrew its troops from Hrane.', 'Norland sent troops to Hrane.'],
    ['The company will cut 300 jobs.', 'The company will cut 500 jobs.'],
    ['Police arrested three men in Ellenvik.', 'Police arrested a woman in Hrane.'],
  ];
  for (const [a, b] of others)
    it(`is not told by “${a}” and “${b}”`, () => {
      const { degree } = surest(a, b);
      assert.ok(degree < 0.5, String(degree));
    });

  it('says what tells against it, and how likely it would be without', () => {
    const { degree, likeness, apart } = surest('Orsk visited Ellenvik on Monday.', 'Orsk visited Ellenvik on Friday.');
    assert.ok(degree < 0.5 && likeness > 0.8);
    assert.deepEqual(
      apart.map(({ a }) => a.role),
      ['time'],
    );
    const swapped = surest('Halevny sued Orsk.', 'Orsk sued Halevny.');
    assert.ok(swapped.likeness > 0.6);
    assert.deepEqual(
      swapped.pairs.map(({ a, b }) => `${a.role} ${b.role}`),
      ['agent patient', 'patient agent'],
    );
  });

  it('pairs participants by what they stand for', () => {
    const { pairs } = surest('The council rejected the plan.', 'The plan was rejected by the council.');
    assert.deepEqual(
      pairs.map(({ a, b }) => `${a.role} ${b.role}`),
      ['agent agent', 'patient patient'],
    );
  });

  it('is the same from either side', () => {
    for (const [a, b] of [...same, ...others]) assert.ok(Math.abs(surest(a, b).degree - surest(b, a).degree) < 1e-9, a);
  });
});
