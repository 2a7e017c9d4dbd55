/** Measures tags and trees against a treebank. */
import { parseTagged, type ParserModels } from '../../src/engine/text/syntax/parser';
import type { Scorer } from '../../src/engine/text/syntax/scorer';
import { tagWords } from '../../src/engine/text/syntax/tagger';
import { arcsByRule } from './chunkRules';
import type { Example, Names } from './example';

export interface Figures {
  readonly words: number;
  readonly tags: number;
  readonly uas: number;
  readonly las: number;
  /** The same without punctuation, whose heads are a matter of convention. */
  readonly uasWords: number;
  readonly lasWords: number;
  readonly subject: number;
  readonly object: number;
}

interface Tally {
  right: number;
  guessed: number;
  there: number;
}

const SUBJECT = /^nsubj(?::pass)?$/;
const OBJECT = /^obj$/;

const f1 = ({ right, guessed, there }: Tally): number => (200 * right) / (guessed + there);

/** Percentages; subject and object are F1 over (word, head, relation). */
export function score(examples: readonly Example[], names: Names, tagger: Scorer, models: ParserModels): Figures {
  let words = 0;
  let tagged = 0;
  let attached = 0;
  let labelled = 0;
  const bare = { there: 0, attached: 0, labelled: 0 };
  const subject: Tally = { right: 0, guessed: 0, there: 0 };
  const object: Tally = { right: 0, guessed: 0, there: 0 };
  const kinds: readonly (readonly [RegExp, Tally])[] = [
    [SUBJECT, subject],
    [OBJECT, object],
  ];
  for (const example of examples) {
    const { forms, goldTags, heads, sentence } = example;
    const tags = new Uint8Array(forms.count + 2);
    tagWords(forms, tagger, tags);
    const guess = parseTagged(forms, tags, models);
    for (let i = 1; i <= forms.count; i++) {
      words++;
      const gold = sentence.relations[i - 1]!;
      const relation = names.relations[guess.relations[i]!]!;
      if (tags[i] === goldTags[i] && names.tags[tags[i]!] === sentence.tags[i - 1]) tagged++;
      const head = guess.heads[i] === heads[i];
      if (head) attached++;
      if (head && relation === gold) labelled++;
      if (gold !== 'punct') {
        bare.there++;
        if (head) bare.attached++;
        if (head && relation === gold) bare.labelled++;
      }
      for (const [kind, tally] of kinds) {
        const [is, was] = [kind.test(relation), kind.test(gold)];
        if (is) tally.guessed++;
        if (was) tally.there++;
        if (is && was && head) tally.right++;
      }
    }
  }
  const share = (n: number): number => (100 * n) / words;
  return {
    words,
    tags: share(tagged),
    uas: share(attached),
    las: share(labelled),
    uasWords: (100 * bare.attached) / bare.there,
    lasWords: (100 * bare.labelled) / bare.there,
    subject: f1(subject),
    object: f1(object),
  };
}

export const printed = (f: Figures): string =>
  `tags ${f.tags.toFixed(2)}  UAS ${f.uas.toFixed(2)}  LAS ${f.las.toFixed(2)}  without marks ${f.uasWords.toFixed(2)} ${f.lasWords.toFixed(2)}  subject F1 ${f.subject.toFixed(1)}  object F1 ${f.object.toFixed(1)}  (${f.words} words)`;

/** Subject and object F1 of the rules over tags, on the tags of the same tagger. */
export function scoreRules(
  examples: readonly Example[],
  names: Names,
  tagger: Scorer,
): { subject: number; object: number } {
  const subject: Tally = { right: 0, guessed: 0, there: 0 };
  const object: Tally = { right: 0, guessed: 0, there: 0 };
  for (const { forms, sentence } of examples) {
    const tags = new Uint8Array(forms.count + 2);
    tagWords(forms, tagger, tags);
    const named = sentence.words.map((_, i) => names.tags[tags[i + 1]!]!);
    for (const relation of sentence.relations) {
      if (SUBJECT.test(relation)) subject.there++;
      if (OBJECT.test(relation)) object.there++;
    }
    for (const { word, verb, kind } of arcsByRule(sentence.words, named)) {
      const tally = kind === 'subject' ? subject : object;
      const wanted = kind === 'subject' ? SUBJECT : OBJECT;
      tally.guessed++;
      // The predicate behind "is" counts as the verb's own.
      const head = sentence.heads[word]! - 1;
      const copula = sentence.relations[verb] === 'cop' ? sentence.heads[verb]! - 1 : verb;
      if (wanted.test(sentence.relations[word]!) && head === copula) tally.right++;
    }
  }
  return { subject: f1(subject), object: f1(object) };
}
