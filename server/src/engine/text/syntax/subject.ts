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
    const beside = besideRoot(parse, at);
    if (beside !== undefined) {
      at = beside;
      continue;
    }
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
    const done = links === 0 ? doneBy(parse, at) : undefined;
    if (done !== undefined) return done;
    if (word.relation === 'conj' || (word.relation === 'advcl' && /^VB[GN]?$/.test(word.tag) && links === 0)) {
      at = word.head;
      continue;
    }
    return undefined;
  }
  return undefined;
}

/** "said that he did not know what it was about, **and accused** Orsk": taken for a description, though nothing opens one. */
function besideRoot({ words, dependents, root }: SentenceParse, verb: number): number | undefined {
  const word = words[verb]!;
  const before = words[verb - 1];
  if (word.relation !== 'acl:relcl' || word.tag !== 'VBD' || before?.relation !== 'cc' || words[verb - 2]?.text !== ',')
    return undefined;
  const opened = (dependents[verb] ?? []).some((d) => /^(?:WDT|WP|IN)$/.test(words[d]!.tag) && d < verb);
  return !opened && root < verb && words[root]?.tag === 'VBD' ? root : undefined;
}

/** "accused **Orsk** of spying", "kept **the crowd** from leaving": who is accused and kept would do it. */
function doneBy(parse: SentenceParse, verb: number): number | undefined {
  const { relation, tag, head } = parse.words[verb]!;
  if (relation !== 'advcl' || tag !== 'VBG' || !/^(?:of|from|into|for)$/i.test(parse.words[verb - 1]?.text ?? ''))
    return undefined;
  return dependentsOf(parse, head, 'obj').find((object) => object > head && object < verb);
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
  if (!/^(?:WDT|WP)$/.test(word.tag)) return subject;
  if (clause.relation.startsWith('acl') && clause.head >= 0) return clause.head;
  return /^who$/i.test(word.text) ? (described(parse, subject) ?? subject) : subject;
}

/** "the computer of Dov Sarn, **who** took over": behind a name and a comma it is hung on the name, wherever the parser hangs it. */
function described({ words }: SentenceParse, who: number): number | undefined {
  if (words[who - 1]?.text !== ',') return undefined;
  let at = who - 2;
  if (!words[at]?.tag.startsWith('NNP')) return undefined;
  while (words[at]?.relation === 'flat' && (words[at]?.head ?? -1) >= 0) at = words[at]!.head;
  return at;
}
