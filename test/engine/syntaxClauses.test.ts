// Who does what to whom: subjects, objects, voice and what is reported, in sentences as news has them.
import assert from 'node:assert/strict';
import { clauses, type Clause } from '../../server/src/engine/text/syntax/clauses';
import { clausalComplementOf, complementWords } from '../../server/src/engine/text/syntax/complement';
import { agentOf, objectOf, patientOf, recipientOf } from '../../server/src/engine/text/syntax/object';
import { parseSentence } from '../../server/src/engine/text/syntax/parseSentence';
import type { SentenceParse } from '../../server/src/engine/text/syntax/sentenceParse';
import { subjectOf } from '../../server/src/engine/text/syntax/subject';
import { subtreeSpan } from '../../server/src/engine/text/syntax/tree';
import { isPassive } from '../../server/src/engine/text/syntax/voice';

/** Quotations in curly marks stand as one word each. */
const parsed = (text: string): SentenceParse => {
  const opaque = [...text.matchAll(/“[^”]*”/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  return parseSentence(text, { start: 0, end: text.length }, opaque);
};

const at = (parse: SentenceParse, word: string): number => {
  const found = parse.words.findIndex((w) => w.text === word);
  assert.ok(found >= 0, `no word “${word}”`);
  return found;
};

const phrase = (parse: SentenceParse, word: number | undefined): string | undefined => {
  if (word === undefined) return undefined;
  const { start, end } = subtreeSpan(parse, word);
  return parse.words
    .filter((w) => w.span.start >= start && w.span.end <= end)
    .map((w) => w.text)
    .join(' ');
};

const text = (parse: SentenceParse, word: number | undefined): string | undefined =>
  word === undefined ? undefined : parse.words[word]!.text;

describe('subjects', () => {
  for (const [sentence, verb, expected] of [
    ['The mayor of Orsk said that the bridge would not be rebuilt.', 'said', 'mayor'],
    ['The mayor of Orsk said that the bridge would not be rebuilt.', 'rebuilt', 'bridge'],
    ['“We can’t do that,” said Una Skerrow, a member of the council.', 'said', 'Una'],
    ['“It is over,” the minister told reporters on Monday.', 'told', 'minister'],
    ['The bridge will be closed, officials said.', 'said', 'officials'],
    ['The bridge will be closed, officials said.', 'closed', 'bridge'],
    ['Tennet, who leads the party, said it would vote.', 'leads', 'Tennet'],
    ['Tennet, who leads the party, said it would vote.', 'said', 'Tennet'],
    ['Hrane wants to leave the union.', 'leave', 'Hrane'],
    ['The judge told him to leave.', 'leave', 'him'],
    ['The minister resigned and left the country.', 'left', 'minister'],
    ['Speaking in Halevny, the minister denied the report.', 'Speaking', 'minister'],
    ['Speaking in Halevny, the minister denied the report.', 'denied', 'minister'],
    ['The company announced a plan that would cut jobs.', 'cut', 'plan'],
    ['Officials familiar with the talks said a deal was close.', 'said', 'Officials'],
  ] as const) {
    it(`${verb}: ${sentence}`, () => {
      const parse = parsed(sentence);
      assert.equal(text(parse, subjectOf(parse, at(parse, verb))), expected);
    });
  }

  it('spans the whole phrase, without the marks at its ends', () => {
    const parse = parsed('The mayor of Orsk, who was ill, resigned.');
    assert.equal(phrase(parse, subjectOf(parse, at(parse, 'resigned'))), 'The mayor of Orsk , who was ill');
  });
});

describe('objects and voice', () => {
  for (const [sentence, verb, object, passive] of [
    ['The council approved the budget.', 'approved', 'budget', false],
    ['The budget was approved by the council.', 'approved', 'budget', true],
    ['Police have arrested two men in Orsk.', 'arrested', 'men', false],
    ['Two men have been arrested in Orsk.', 'arrested', 'men', true],
    ['The army destroyed the bridge and the road.', 'destroyed', 'bridge', false],
    ['The talks were cancelled on Friday.', 'cancelled', 'talks', true],
    ['The minister will sign the agreement on Friday.', 'sign', 'agreement', false],
    ['He arrived in Halevny on Tuesday.', 'arrived', undefined, false],
  ] as const) {
    it(sentence, () => {
      const parse = parsed(sentence);
      const i = at(parse, verb);
      assert.equal(isPassive(parse, i), passive);
      assert.equal(text(parse, patientOf(parse, i)), object);
      assert.equal(text(parse, objectOf(parse, i)), passive ? undefined : object);
    });
  }

  it('names the agent of a passive', () => {
    const parse = parsed('The budget was approved by the council.');
    assert.equal(text(parse, agentOf(parse, at(parse, 'approved'))), 'council');
  });

  it('tells who is given something', () => {
    const parse = parsed('The bank gave him a loan.');
    assert.equal(text(parse, recipientOf(parse, at(parse, 'gave'))), 'him');
  });
});

describe('what is reported', () => {
  for (const [sentence, verb, expected] of [
    ['The mayor said that the bridge was safe.', 'said', 'that the bridge was safe'],
    ['The mayor said the bridge was safe.', 'said', 'the bridge was safe'],
    ['The bridge will be closed, officials said.', 'said', 'The bridge will be closed'],
    ['“It is over,” Hrane said.', 'said', '“It is over,”'],
    ['Hrane said: “It is over.”', 'said', '“It is over.”'],
    ['The ministry announced that the talks had failed.', 'announced', 'that the talks had failed'],
    ['The minister said that the talks had failed.', 'said', 'that the talks had failed'],
  ] as const) {
    it(sentence, () => {
      const parse = parsed(sentence);
      assert.equal(phrase(parse, clausalComplementOf(parse, at(parse, verb))), expected);
    });
  }

  it('has nothing where nothing is reported', () => {
    const parse = parsed('The council approved the budget.');
    assert.equal(clausalComplementOf(parse, at(parse, 'approved')), undefined);
    assert.deepEqual(complementWords(parse, at(parse, 'approved')), []);
  });
});

describe('clauses', () => {
  const clauseOf = (sentence: string, predicate: string): Clause => {
    const parse = parsed(sentence);
    const found = clauses(parse).find((c) => parse.words[c.predicate]!.text === predicate);
    assert.ok(found, `no clause of “${predicate}”`);
    return found;
  };

  for (const [sentence, predicate, expected] of [
    ['The bank will not raise rates.', 'raise', { tense: 'future', modal: 'will', negated: true, passive: false }],
    ['The minister may resign.', 'resign', { tense: 'present', modal: 'may', negated: false, passive: false }],
    ['The road was closed.', 'closed', { tense: 'past', modal: undefined, negated: false, passive: true }],
    ['The army has taken the town.', 'taken', { tense: 'present', perfect: true, negated: false, passive: false }],
    ['The firm is building a plant.', 'building', { tense: 'present', progressive: true, negated: false }],
    ['Orsk never signed the treaty.', 'signed', { tense: 'past', negated: true }],
    ['The mayor is angry.', 'angry', { tense: 'present', negated: false }],
    ['The deal could be signed this week.', 'signed', { tense: 'present', modal: 'can', passive: true }],
  ] as const) {
    it(sentence, () => {
      const clause = clauseOf(sentence, predicate);
      const { negations, tense, modal, passive, perfect, progressive } = clause;
      const told = { negated: negations.length > 0, tense, modal, passive, perfect, progressive };
      assert.deepEqual({ ...told, ...expected }, told);
    });
  }

  it('gives each clause its place in the sentence', () => {
    const parse = parsed('The mayor said that the talks failed because nobody came.');
    assert.deepEqual(
      clauses(parse).map((c) => [text(parse, c.predicate), c.relation, text(parse, c.marker)]),
      [
        ['said', 'root', undefined],
        ['failed', 'ccomp', 'that'],
        ['came', 'advcl', 'because'],
      ],
    );
  });

  it('has objects and obliques', () => {
    const parse = parsed('The council approved the budget on Monday.');
    const [clause] = clauses(parse);
    assert.deepEqual(
      clause?.objects.map((o) => text(parse, o)),
      ['budget'],
    );
    assert.deepEqual(
      clause?.obliques.map((o) => text(parse, o)),
      ['Monday'],
    );
  });
});

describe('dictionary forms', () => {
  for (const [sentence, word, lemma] of [
    ['The mayor said so.', 'said', 'say'],
    ['They stopped the train.', 'stopped', 'stop'],
    ['He is making a film.', 'making', 'make'],
    ['She denies it.', 'denies', 'deny'],
    ['Officials agreed.', 'agreed', 'agree'],
    ['The parties met.', 'parties', 'party'],
    ['He claimed victory.', 'claimed', 'claim'],
    ['They didn’t go.', 'n’t', 'not'],
    ['She argues that.', 'argues', 'argue'],
    ['The men left.', 'men', 'man'],
  ] as const) {
    it(`${word} → ${lemma}`, () => {
      const parse = parsed(sentence);
      assert.equal(parse.words[at(parse, word)]!.lemma, lemma);
    });
  }
});
