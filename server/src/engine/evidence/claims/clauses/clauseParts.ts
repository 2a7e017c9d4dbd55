/**
 * The stretches of a sentence within which a cue reaches what stands behind it: between marks, and the words that open another
 * clause. Read off the words alone, for trees of long sentences go wrong in one clause of four.
 */
import { keptWith } from '../../../model/kept';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';

/** Indices into the words of the parse, both inclusive; marks at its ends belong to none. */
export interface ClausePart {
  readonly from: number;
  readonly to: number;
}

const MARK = /^(?:[,;:()“”"–—]|--+|``|''|\.\.\.|…)$/u;
const OPENS =
  /^(?:which|who|whom|whose|because|although|though|while|whereas|when|where|if|unless|but|as|until|after|before|since)$/iu;

/** In the order of the text; read once for each parse. */
export const clauseParts: (parse: SentenceParse) => readonly ClausePart[] = keptWith((parse: SentenceParse) => {
  const parts: ClausePart[] = [];
  let from = 0;
  parse.words.forEach((word, i) => {
    const mark = MARK.test(word.text);
    if (!mark && !opens(parse, i)) return;
    if (i > from) parts.push({ from, to: i - 1 });
    from = mark ? i + 1 : i;
  });
  if (from < parse.words.length) parts.push({ from, to: parse.words.length - 1 });
  return parts;
});

/** "before the end of the month" opens no clause, "before the month ends" does. */
const WHEN = /^(?:after|before|since|until)$/iu;
function hasVerbAhead({ words }: SentenceParse, i: number): boolean {
  for (let at = i + 1; at < words.length && at <= i + AHEAD && !MARK.test(words[at]!.text); at++)
    if (/^(?:VB|MD)/u.test(words[at]!.tag)) return true;
  return false;
}
const AHEAD = 8;

/** "laws that target", "and will return": not "said that", behind which the sayer still vouches. */
function opens(parse: SentenceParse, i: number): boolean {
  const { text, tag } = parse.words[i]!;
  const next = parse.words[i + 1]?.tag ?? '';
  if (/^that$/iu.test(text)) return tag.startsWith('W');
  // "and probably will", "and ratified"; not "trains and aids", two verbs side by side.
  if (/^(?:and|or)$/iu.test(text))
    return !(parse.words[i - 1]?.tag ?? '').startsWith('VB') && /^(?:MD|VB[DPZ]|RB)$/u.test(next);
  if (WHEN.test(text)) return hasVerbAhead(parse, i);
  return OPENS.test(text) && !(/^as$/iu.test(text) && !/^(?:DT|PRP|NN)/u.test(next));
}

/** Verbs that say what happens, in the order of the text. */
export const verbsIn = (parse: SentenceParse, { from, to }: ClausePart): readonly number[] =>
  parse.words.flatMap(({ tag, lemma, relation }, i) =>
    i >= from &&
    i <= to &&
    tag.startsWith('VB') &&
    !/^(?:amod|compound)/u.test(relation) &&
    !/^(?:be|have|do)$/u.test(lemma)
      ? [i]
      : [],
  );
