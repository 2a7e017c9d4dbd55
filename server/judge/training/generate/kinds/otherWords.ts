/** The same in other words, phrase for phrase, as long as the words have the sense that is meant. */
import type { Sentence } from '../sentence';
import type { Turn } from '../turn';
import { EQUAL_PHRASES, SHORTER_PHRASES } from '../words/equals';
import { phraseTurns } from './phrases';

export const otherWords = (sentence: Sentence, chance: () => number): Turn[] =>
  phraseTurns(sentence, [...EQUAL_PHRASES, ...SHORTER_PHRASES], chance).filter((turn) => isSense(sentence, turn));

const NAMED = /^[A-Z]/;

function isSense(sentence: Sentence, turn: Turn): boolean {
  const [e] = turn.edits;
  if (!e) return false;
  const written = sentence.text.slice(e.start, e.end).trim();
  const i = sentence.words.findIndex((w) => w.span.start === e.start);
  const word = sentence.words[i];
  // Part of a name: "The Film Society".
  if (e.start > 0 && NAMED.test(written) && !/^U/.test(written)) return false;
  if (!word || word.span.end < e.end - 1) return !/^UK$|^U\.S\.$|^United/.test(written) || isFreeName(sentence, e.end);
  if (/^(?:UK|U\.S\.|US)$/.test(written)) return isFreeName(sentence, e.end);
  const { tag, relation } = word;
  if (/ed$|^(?:bought|built|began|won|chose|wrote|died|went|left)$/i.test(written))
    return /^VB[DN]$/.test(tag) &&
      relation !== 'amod' &&
      !/^(?:began|started|died|finished|established|released|decreased|reduced|increased|elevated|won|injured|wounded|composed|gathered|collected|named)$/i.test(
        written,
      )
      ? true
      : tag === 'VBD' && hasObject(sentence, i) && !/^died$/.test(written);
  if (
    /^(?:film|movie|films|movies|novel|drugs|lawyer|attorney|children|parents|surgery|vaccine|nation|firm|illness|parents)$/i.test(
      written,
    )
  )
    return relation !== 'compound' && /^NN/.test(tag);
  if (/^(?:likely|lower|purchase|elevated|daily|nearby|important|huge)$/i.test(written))
    return (
      tag === 'JJ' &&
      relation === 'amod' &&
      written !== 'lower' &&
      written !== 'likely' &&
      !/^(?:daily|nearby)$/.test(written)
    );
  if (/^(?:while|until|although)$/i.test(written)) return word.tag === 'IN' && written.toLowerCase() !== 'while';
  return true;
}

const hasObject = (sentence: Sentence, i: number): boolean =>
  (sentence.parse.dependents[i] ?? []).some((d) => /^(?:obj|xcomp)/.test(sentence.words[d]!.relation));

const isFreeName = (sentence: Sentence, end: number): boolean =>
  /^(?:[.,;]|$| (?:and|in|on|to|is|was|has|had|for|by|with|as|at|from)\b)/.test(sentence.text.slice(end));
