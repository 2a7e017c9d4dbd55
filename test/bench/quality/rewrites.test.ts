// The rewrites of the quality bench: what they make of a sentence reads as one, and where they cannot tell they leave it alone.
import assert from 'node:assert/strict';
import { rewrites } from './rewrites/index';

const said = (name: string, sentence: string, before?: string): string | undefined =>
  rewrites.find((rewrite) => rewrite.name === name)!.of(sentence, '', before);

const EXAMPLES: readonly (readonly [name: string, sentence: string, other: string | undefined, before?: string])[] = [
  ['passive', 'The council rejected the plan on Monday.', 'The plan was rejected by the council on Monday.'],
  ['passive', 'Sarn has broken two promises.', 'Two promises have been broken by Sarn.'],
  ['passive', 'Sarn kept his promise.', undefined],
  ['passive', 'Halas said the council rejected the plan.', 'Halas said the plan was rejected by the council.'],
  ['according to', 'Halas said that the ferry was late.', 'According to Halas, the ferry was late.'],
  ['according to', 'The ferry was late, the mayor said.', 'According to the mayor, the ferry was late.'],
  ['according to', 'Halas said it and left.', undefined],
  ['who says it elsewhere', 'The mayor said the ferry was late.', 'The ferry was late, the mayor said.'],
  ['day first', 'The minister visited the harbour on Friday.', 'On Friday, the minister visited the harbour.'],
  ['day first', 'Halas said on Friday that the ferry was late.', 'On Friday, Halas said that the ferry was late.'],
  ['clause order', 'The port closed because the crews walked out.', 'Because the crews walked out, the port closed.'],
  ['clause order', 'Because the crews walked out, the port closed.', 'The port closed because the crews walked out.'],
  ['a clause with who', 'Mirek Halas, a baker, sold the mill.', 'Mirek Halas, who is a baker, sold the mill.'],
  ['a clause with who', 'Hrane Head, a cape, lies in the north.', undefined],
  [
    'pronoun for a name',
    'Mr. Halas sold the mill.',
    'The mill belonged to Mr. Halas. He sold the mill.',
    'The mill belonged to Mr. Halas.',
  ],
  ['name for a pronoun', 'She sold the mill.', 'Ms. Orin sold the mill.', 'Ms. Orin came home.'],
];

describe('rewrites', () => {
  for (const [name, sentence, other, before] of EXAMPLES)
    it(`${name}: ${sentence}`, () => {
      assert.equal(said(name, sentence, before), other);
    });
});
