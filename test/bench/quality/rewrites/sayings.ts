// Who says it, put elsewhere: "According to X, S" for "X said that S", "S, X said" for "X said S", and the other way round.
import { lowered, onlyOne, phraseAt, readSentence, textOf } from './sentence';
import { upperFirst, type Rewrite } from './rewrite';

interface Saying {
  /** Both as they stand inside a sentence. */
  readonly who: string;
  readonly what: string;
  readonly behind: boolean;
}

/** The sentence is nothing but somebody's saying something. */
function sayingIn(sentence: string): Saying | undefined {
  const read = readSentence(sentence);
  if (read?.words[read.root]!.text !== 'said') return undefined;
  const { words, root } = read;
  const [subject, told] = [onlyOne(read, root, 'nsubj'), onlyOne(read, root, 'ccomp')];
  if (subject === undefined || told === undefined || !/^NN/u.test(words[subject]!.tag)) return undefined;
  const [who, what] = [phraseAt(read, subject), phraseAt(read, told)];
  if (!who || !what) return undefined;
  const name = textOf(read, who.from, who.to);
  if (/,|\b(?:who|which|that|percent)\b|\d/u.test(name) || who.to - who.from > LONGEST) return undefined;
  const last = words.length - 2;
  const that = words[what.from]!.text === 'that' && words[what.from]!.relation === 'mark' ? 1 : 0;
  const said = lowered(read, what.from + that, what.to);
  if (/\band that\b|\baccording to\b/u.test(said)) return undefined;
  if (who.from === 0 && who.to === root - 1 && what.from === root + 1 && what.to === last)
    return { who: lowered(read, who.from, who.to), what: said, behind: false };
  // "S, X said."
  if (
    what.from === 0 &&
    root === last &&
    who.to === root - 1 &&
    words[who.from - 1]?.text === ',' &&
    what.to === who.from - 2
  )
    return { who: lowered(read, who.from, who.to), what: said, behind: true };
  return undefined;
}
const LONGEST = 8;

function accordingTo(sentence: string): string | undefined {
  const saying = sayingIn(sentence);
  return saying && `According to ${saying.who}, ${saying.what}.`;
}

function saidElsewhere(sentence: string): string | undefined {
  const saying = sayingIn(sentence);
  if (!saying) return undefined;
  const { who, what, behind } = saying;
  return behind ? `${upperFirst(who)} said that ${what}.` : `${upperFirst(what)}, ${who} said.`;
}

export const sayings: readonly Rewrite[] = [
  { name: 'according to', changes: true, of: accordingTo },
  { name: 'who says it elsewhere', changes: true, of: saidElsewhere },
];
