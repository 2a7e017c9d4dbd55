// Who it is, said otherwise: a clause with "who" for an apposition, a pronoun for a name said twice, a name for a pronoun.
import { dependentsOf } from '../../../../server/src/engine/text/syntax/tree';
import { ROLES, SURNAMES_TOO } from '../../../../server/src/engine/text/lexicons/roles';
import { phraseAt, readSentence, textOf } from './sentence';
import { type Rewrite } from './rewrite';

/** "Mirek Halas, who was a baker, sold" for "Mirek Halas, a baker, sold": in the sentence's own past. */
function whoClause(sentence: string): string | undefined {
  const read = readSentence(sentence, /^(?:VB|NN|JJ)/u);
  if (!read) return undefined;
  const { parse, words } = read;
  for (const [i, word] of words.entries()) {
    if (word.relation !== 'appos' || !isPerson(word.lemma) || words[word.head]?.tag !== 'NNP') continue;
    const phrase = phraseAt(read, i);
    const before = phrase && words[phrase.from - 1];
    const behind = phrase && words[phrase.to + 1];
    if (!phrase || before?.text !== ',' || behind?.text !== ',' || word.tag !== 'NN') continue;
    if (!/^(?:an?|the)$/u.test(words[phrase.from]!.text) || dependentsOf(parse, word.head, 'conj').length > 0) continue;
    // "Officials, among them Mirek Halas, a baker": one of a list.
    if (/,/u.test(textOf(read, phrase.from, phrase.to)) || words[phrase.from - 2]?.tag !== 'NNP') continue;
    if (/\bwho\b/u.test(textOf(read, phrase.from, Math.min(phrase.to + 3, words.length - 1)))) continue;
    return `${textOf(read, 0, phrase.from - 1)} who is ${textOf(read, phrase.from, words.length - 1)}`;
  }
  return undefined;
}

const isPerson = (noun: string): boolean => ROLES.has(noun) || SURNAMES_TOO.has(noun);

const TITLED = /\b(Mr|Ms|Mrs)\. (\p{Lu}[\p{L}’'-]+)/gu;

/** With the sentence before it: "He" for "Mr. Halas", who alone is named there. */
function pronounForName(sentence: string, _article: string, before?: string): string | undefined {
  const [first, title, name] = /^(Mr|Ms|Mrs)\. (\p{Lu}[\p{L}-]+) (?!and )(?=[a-z])/u.exec(sentence) ?? [];
  if (!first || !title || !name || before === undefined || /["“”]/u.test(before)) return undefined;
  const others = [...before.matchAll(TITLED)].filter(([, , other]) => other !== name);
  if (others.length > 0 || !new RegExp(String.raw`\b(?:Mr|Ms|Mrs)\. ${name}\b`, 'u').test(before)) return undefined;
  // Nobody else of whom the pronoun could be.
  if ((before.match(/\p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+/gu) ?? []).some((run) => !run.includes(name))) return undefined;
  return `${before} ${title === 'Mr' ? 'He' : 'She'} ${sentence.slice(first.length)}`;
}

/** "Mr. Halas" for "he" at the head of a sentence, where the one before it begins with him and names nobody else. */
function nameForPronoun(sentence: string, _article: string, before?: string): string | undefined {
  const [first, pronoun] = /^(He|She) (?=[a-z])/u.exec(sentence) ?? [];
  const [, title, name] = /^(Mr|Ms|Mrs)\. (\p{Lu}[\p{L}-]+) [a-z]/u.exec(before ?? '') ?? [];
  if (!first || !pronoun || !title || !name || before === undefined) return undefined;
  if ((title === 'Mr') !== (pronoun === 'He') || /["“”]/u.test(before)) return undefined;
  const named = before.match(/(?<=[a-z,] )(?:(?:Mr|Ms|Mrs|Dr)\. )?\p{Lu}[\p{L}-]+/gu) ?? [];
  return named.some((it) => /\.|\b(?:President|Senator|Governor)\b/u.test(it) || !it.includes(name))
    ? undefined
    : `${title}. ${name} ${sentence.slice(first.length)}`;
}

export const namings: readonly Rewrite[] = [
  { name: 'a clause with who', changes: true, of: whoClause },
  { name: 'pronoun for a name', changes: true, of: pronounForName },
  { name: 'name for a pronoun', changes: true, of: nameForPronoun },
];
