// The same clauses and phrases in another order: the day first, the reason last.
import { dependentsOf } from '../../../../server/src/engine/text/syntax/tree';
import { has, lowered, phraseAt, readSentence, textOf, type Phrase, type Read } from './sentence';
import { upperFirst, type Rewrite } from './rewrite';

const DAY =
  /^(?:on|in|last|this|earlier|late|early)(?: [a-z]+)?(?: (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|week|month|year|(?:19|20)\d\d))(?: \d{1,2})?$/u;

/** "On Monday, S" for "S on Monday", where there is one verb that the day can belong to. */
function dayFirst(sentence: string): string | undefined {
  const read = readSentence(sentence, /^VB[DN]$/u);
  if (!read || !dependentsOf(read.parse, read.root, 'nsubj').some((s) => phraseAt(read, s)?.from === 0))
    return undefined;
  const { parse, root, words } = read;
  const last = words.length - 2;
  const alone = isOneClause(read);
  for (const d of dependentsOf(parse, root, 'obl', 'advmod')) {
    const phrase = phraseAt(read, d);
    if (!phrase || !DAY.test(textOf(read, phrase.from, phrase.to)) || phrase.from <= root) continue;
    if (/^(?:RB|,|CC|IN)/u.test(words[phrase.from - 1]!.tag) || has(read, d, 'advmod')) continue;
    if (/\b(?:late|early|only|just)$/u.test(textOf(read, 0, phrase.from - 1))) continue;
    // "Told reporters on Monday that …": right behind the verb and its object it can be of no other.
    if (phrase.to !== last || !alone) {
      if (!/Mon|Tues|Wednes|Thurs|Fri|Satur|Sun/u.test(textOf(read, phrase.from, phrase.to))) continue;
      if (words.slice(root + 1, phrase.from).some(({ tag }) => /^(?:VB|IN|TO|MD|W|,)/u.test(tag))) continue;
      const rest = textOf(read, phrase.to + 1, last);
      return `${upperFirst(textOf(read, phrase.from, phrase.to))}, ${lowered(read, 0, phrase.from - 1)}${rest.startsWith(',') ? '' : ' '}${rest}.`;
    }
    return `${upperFirst(textOf(read, phrase.from, phrase.to))}, ${lowered(read, 0, phrase.from - 1)}.`;
  }
  return undefined;
}

/** One verb in all. */
const isOneClause = (read: Read): boolean =>
  read.words.every(({ tag, relation }, i) => i === read.root || !/^(?:VB|MD)/u.test(tag) || /^aux/u.test(relation)) &&
  !/,/u.test(read.text) &&
  !has(read, read.root, 'conj');

const OPENERS = /^(?:because|when|while|after|before|although|though|if|since|unless|until)$/iu;

/** "S because R" for "Because R, S", and the other way round. */
function clauseOrder(sentence: string): string | undefined {
  const read = readSentence(sentence, /^(?:VB|NN|JJ)/u);
  if (!read || /^(?:But|And|Yet|So|Or)\b/u.test(sentence)) return undefined;
  const { parse, root, words } = read;
  const last = words.length - 2;
  const commas = words.flatMap(({ text }, i) => (text === ',' ? [i] : []));
  for (const d of dependentsOf(parse, root, 'advcl', 'ccomp')) {
    const phrase = phraseAt(read, d);
    if (!phrase || !OPENERS.test(words[phrase.from]!.text) || phrase.to - phrase.from < LEAST || !isWhole(read, d))
      continue;
    if (phrase.from === 0 && commas.length === 1 && commas[0] === phrase.to + 1) return reasonLast(read, phrase, last);
    if (phrase.to === last && commas.length === 0 && phrase.from > root)
      return `${upperFirst(textOf(read, phrase.from, last))}, ${lowered(read, 0, phrase.from - 1)}.`;
  }
  return undefined;
}
/** Words of a clause that is more than a manner of speaking. */
const LEAST = 3;

/** With its own subject, and a verb that has a tense. */
const isWhole = (read: Read, clause: number): boolean =>
  has(read, clause, 'nsubj') && (has(read, clause, 'aux', 'cop') || /^VB[DZP]$/u.test(read.words[clause]!.tag));

function reasonLast(read: Read, { to }: Phrase, last: number): string {
  const [first, second] = [textOf(read, 0, to), textOf(read, to + 2, last)];
  // "Although" says less behind a bare verb without its comma.
  const mark = /^(?:Although|Though|While)\b/u.test(first) ? ',' : '';
  return `${upperFirst(second)}${mark} ${first.charAt(0).toLowerCase()}${first.slice(1)}.`;
}

export const orders: readonly Rewrite[] = [
  { name: 'clause order', changes: true, of: clauseOrder },
  { name: 'day first', changes: true, of: dayFirst },
];
