// A parsed sentence as rewrites take it apart: phrases that stand together, their text, and what is left around them.
import { parseSentence } from '../../../../server/src/engine/text/syntax/parseSentence';
import type { SentenceParse, Word } from '../../../../server/src/engine/text/syntax/sentenceParse';
import { dependentsOf, subtree } from '../../../../server/src/engine/text/syntax/tree';

export interface Read {
  readonly text: string;
  readonly parse: SentenceParse;
  readonly words: readonly Word[];
  /** Index of the verb of the main clause. */
  readonly root: number;
}

/** Indices into the words, both inclusive. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

/**
 * Undefined for what is no plain sentence: marks of speech, a question, a heading.
 * @param root tags that the main verb may have
 */
export function readSentence(said: string, root = /^VBD$/u): Read | undefined {
  const text = said.trim();
  if (text.length > LONGEST || !/^\p{Lu}[^“”"?!:;()—–]*[^.]\.$/u.test(text) || / - /u.test(text)) return undefined;
  const parse = parseSentence(text, { start: 0, end: text.length });
  const { words } = parse;
  return root.test(words[parse.root]?.tag ?? '') ? { text, parse, words, root: parse.root } : undefined;
}
/** Of longer ones a tree is seldom right. */
const LONGEST = 260;

/** The phrase below a word, if it stands together. */
export function phraseAt({ parse, words }: Read, word: number): Phrase | undefined {
  const inside = subtree(parse, word).filter(
    (i) => i === word || words[i]!.relation !== 'punct' || words[i]!.text !== ',',
  );
  const [from, to] = [inside[0]!, inside.at(-1)!];
  const all = words.slice(from, to + 1).filter(({ text }) => text !== ',').length;
  return all === inside.length ? { from, to } : undefined;
}

/** Of words from one to another, both inclusive; empty where there are none. */
export const textOf = ({ text, words }: Read, from: number, to: number): string =>
  from > to ? '' : text.slice(words[from]!.span.start, words[to]!.span.end);

/** The same for the inside of a sentence: a capital that the first word has only from standing first is a small letter. */
export function lowered(read: Read, from: number, to: number): string {
  const text = textOf(read, from, to);
  const first = read.words[from]!;
  const keeps = from > 0 || first.tag.startsWith('NNP') || /^I(?:$|['’])/u.test(first.text) || OF_PEOPLE.test(text);
  return keeps ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
/** Plurals that keep their capital anywhere. */
const OF_PEOPLE = /^(?:Mr|Ms|Mrs|Dr|Democratic|Republican|[A-Z][a-z]+(?:ans|ics|ats|ists|ese|ish)\b|[A-Z]{2})/u;

/** The only dependent of a word with this relation. */
export function onlyOne({ parse }: Read, word: number, ...relations: readonly string[]): number | undefined {
  const found = dependentsOf(parse, word, ...relations);
  return found.length === 1 ? found[0] : undefined;
}

export const has = ({ parse }: Read, word: number, ...relations: readonly string[]): boolean =>
  dependentsOf(parse, word, ...relations).length > 0;
