/** Folds the endings of English words, so that "offered", "offering" and "offers" are one; a rough stem, not a lemma. */
import { foldWord } from './words';

const STEMS = new Map<string, string>();
/** A news corpus has some fifty thousand forms; beyond that the memory is begun anew. */
const REMEMBERED = 60_000;

/** Stem of a word as it stands; equal for most forms of one word, and for noun and verb of one root where endings tell. */
export function stemOf(word: string): string {
  let stem = STEMS.get(word);
  if (stem === undefined) {
    if (STEMS.size > REMEMBERED) STEMS.clear();
    stem = stripped(foldWord(word).replace(/'s?$/u, ''));
    STEMS.set(word, stem);
  }
  return stem;
}

/** Endings in the order they are tried, with the least length of what must be left. Source: Porter (1980), reduced. */
const ENDINGS: readonly (readonly [ending: string, instead: string, left: number])[] = [
  ['ations', '', 4],
  ['ation', '', 4],
  ['ements', '', 4],
  ['ement', '', 4],
  ['ments', '', 4],
  ['ment', '', 4],
  ['ances', '', 4],
  ['ance', '', 4],
  ['ences', '', 4],
  ['ence', '', 4],
  ['ities', '', 4],
  ['ity', '', 4],
  ['ness', '', 4],
  ['ions', '', 4],
  ['ion', '', 4],
  ['ings', '', 3],
  ['ing', '', 3],
  ['ians', '', 4],
  ['ian', '', 4],
  ['ives', '', 4],
  ['ive', '', 4],
  ['able', '', 4],
  ['ally', '', 4],
  ['ly', '', 3],
  ['ies', 'y', 2],
  ['ied', 'y', 2],
  ['sses', 'ss', 2],
  ['xes', 'x', 2],
  ['ches', 'ch', 2],
  ['shes', 'sh', 2],
  ['ed', '', 3],
  ['es', '', 3],
  ['al', '', 4],
  ['s', '', 3],
  ['e', '', 3],
  ['y', '', 4],
];

function stripped(word: string): string {
  if (word.length < 4 || /\d/u.test(word)) return word;
  for (const [ending, instead, left] of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < left || (ending === 's' && word.endsWith('ss')))
      continue;
    const bare = word.slice(0, -ending.length) + instead;
    // "stopped" is "stop"; what ends in e or y by nature ends so in no form.
    return bare.replace(/([^aeiouls])\1$/u, '$1').replace(/(?<=.{3})[ey]$/u, '');
  }
  return word;
}
