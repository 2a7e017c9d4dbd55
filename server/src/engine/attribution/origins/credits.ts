/** Whose report an article says it rests on: outlets and agencies, whatever form of their name it prints. */
import type { Article } from '../../model/article';
import { foldText } from '../../text/words';

/** Parts that names of outlets are printed with and without. */
const OPTIONAL = new Set(
  'the news newspaper agency press tv television network website online english edition'.split(' '),
);

/** Folded name without what comes and goes: "NBC" and "NBC News" are one. Empty for an empty name. */
export function outletKey(name: string): string {
  const words = foldText(name.replace(/\(.*?\)/gu, '')).split(' ');
  const telling = words.filter((word) => !OPTIONAL.has(word));
  return (telling.length > 0 ? telling : words).join(' ');
}

const initials = (name: string): string => (name.match(/\p{Lu}/gu) ?? []).join('').toLowerCase();

/** Two names of one outlet; "NPA" is the Norland Press Agency. */
export function sameOutlet(a: string, b: string): boolean {
  const [keyA, keyB] = [outletKey(a), outletKey(b)];
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
