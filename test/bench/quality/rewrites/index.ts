// Sentences said otherwise with the same meaning: no check may speak on any of them. Made by rule, so that meaning is kept by
// construction; a sentence to which a rule does not apply is left out.
import { namings } from './names';
import { orders } from './order';
import { passive } from './passive';
import type { Rewrite } from './rewrite';
import { sayings } from './sayings';
import { wordings } from './wording';

export type { Rewrite } from './rewrite';

export const rewrites: readonly Rewrite[] = [
  { name: 'as it stands', changes: false, of: (sentence) => sentence },
  ...wordings,
  ...sayings,
  ...orders,
  passive,
  ...namings,
];
