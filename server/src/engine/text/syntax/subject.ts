/** Who or what a verb is said of. */
import type { SentenceParse } from './sentenceParse';
import { dependentsOf } from './tree';

/** Links followed at most: "X, who wanted to try to say …" needs three. */
const MOST_LINKS = 6;

/**
 * Index of the head word of the verb's subject; undefined where the sentence has none or does not say it clearly. The
 * subject may stand with another verb: "Orsk sat down and **said**", "the mayor, who **said**", "Orsk wanted to **say**".
 */
export function subjectOf(parse: SentenceParse, verb: number): number | undefined {
  let at = verb;
  for (let links = 0; links < MOST_LINKS; links++) {
    const own = ownSubject(parse, at);
    if (own !== undefined) return resolved(parse, own, at);
    const word = parse.words[at];
    if (!word || word.head < 0) return undefined;
    if (word.relation === 'acl:relcl') return dependentsOf(parse, at, 'obj', 'obl').length > 0 ? undefined : word.head;
    // "the official saying": the noun does it. "the report published" has it done to it.
    if (word.relation === 'acl') return /^VB[GN]$/.test(word.tag) ? word.head : undefined;
    if (word.relation === 'xcomp') {
      // "told him to go": he goes. "wanted to go": who wanted.
      const controlled = dependentsOf(parse, word.head, 'obj', 'iobj')[0];
      if (controlled !== undefined && controlled < at && !OF_THE_SUBJECT.has(parse.words[word.head]!.lemma))
        return controlled;
      at = word.head;
      continue;
    }
    // "Speaking on Monday, Orsk said": an adverbial clause without a subject has that of its verb.
    if (word.relation === 'conj' || (word.relation === 'advcl' && /^VB[GN]?$/.test(word.tag) && links === 0)) {
      at = word.head;
      continue;
    }
    return undefined;
  }
  return undefined;
}

/** Verbs whose subject does what the complement says, though an object stands between: "promised him to go". */
const OF_THE_SUBJECT = new Set(['promise', 'vow', 'threaten', 'use']);

/** The subject that hangs on the verb itself, active or passive; a clause counts. */
export function ownSubject(parse: SentenceParse, verb: number): number | undefined {
  return dependentsOf(parse, verb, 'nsubj')[0] ?? dependentsOf(parse, verb, 'csubj')[0];
}

/** "who", "which" and "that" stand for the noun that their clause describes. */
function resolved(parse: SentenceParse, subject: number, verb: number): number {
  const word = parse.words[subject]!;
  const clause = parse.words[verb]!;
  const relative = /^(?:WDT|WP)$/.test(word.tag) && clause.relation.startsWith('acl') && clause.head >= 0;
  return relative ? clause.head : subject;
}
