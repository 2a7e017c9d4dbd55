/** Whose report an article says it rests on: outlets and agencies, whatever form of their name it prints. */
import type { Article } from '../../model/article';
import { outletKey } from '../chain/sameOutlet';

const initials = (name: string): string => (name.match(/\p{Lu}/gu) ?? []).join('').toLowerCase();

/** Two names of one outlet; "NPA" is the Norland Press Agency. */
export function sameOutlet(a: string, b: string): boolean {
  const [keyA, keyB] = [outletKey(a).toLowerCase(), outletKey(b).toLowerCase()];
  if (keyA === '' || keyB === '') return false;
  return keyA === keyB || (keyA.length > 1 && initials(b) === keyA) || (keyB.length > 1 && initials(a) === keyB);
}

/** Outlets and agencies the article credits. */
const creditsOf = ({ metadata }: Article): readonly string[] => [
  ...(metadata.wire ? [metadata.wire.value] : []),
  ...metadata.citedOutlets,
];

/**
 * Outlets whose report both may carry, by their fullest name: both credit it, or one does and the other is its publisher.
 * That two articles have one publisher says nothing.
 */
export function sharedCredits(a: Article, b: Article): readonly string[] {
  const published = ({ metadata }: Article): readonly string[] =>
    metadata.publisher ? [metadata.publisher.value] : [];
  const [ofA, ofB] = [creditsOf(a), creditsOf(b)];
  const both = [
    ...ofA.flatMap((name) => paired(name, [...ofB, ...published(b)])),
    ...ofB.flatMap((name) => paired(name, published(a))),
  ];
  const fullest = (name: string): string =>
    both
      .filter((other) => sameOutlet(name, other))
      .reduce((long, other) => (other.length > long.length ? other : long));
  return [...new Set(both.map(fullest))];
}

const paired = (name: string, others: readonly string[]): readonly string[] =>
  others.filter((other) => sameOutlet(name, other)).map((other) => (other.length > name.length ? other : name));
