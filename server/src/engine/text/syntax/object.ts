/** Whom or what a verb's doing reaches. */
import { isPassive } from './voice';
import type { SentenceParse } from './sentenceParse';
import { dependentsOf } from './tree';

/** Index of the head word of the direct object; undefined for none. In the passive it is the subject's part: see {@link patientOf}. */
export function objectOf(parse: SentenceParse, verb: number): number | undefined {
  return dependentsOf(parse, verb, 'obj')[0];
}

/** Index of the one who is given or told something: "told **reporters** that", "gave **him** a book"; undefined for none. */
export function recipientOf(parse: SentenceParse, verb: number): number | undefined {
  return dependentsOf(parse, verb, 'iobj')[0];
}

/** What the doing happens to, whatever the voice: the object, or a passive verb's subject. */
export function patientOf(parse: SentenceParse, verb: number): number | undefined {
  return isPassive(parse, verb) ? dependentsOf(parse, verb, 'nsubj:pass')[0] : objectOf(parse, verb);
}

/** Index of who does it in the passive: "announced by **Orsk**"; undefined for none. */
export function agentOf(parse: SentenceParse, verb: number): number | undefined {
  if (!isPassive(parse, verb)) return undefined;
  const named = dependentsOf(parse, verb, 'obl:agent')[0];
  return (
    named ??
    dependentsOf(parse, verb, 'obl').find((d) =>
      dependentsOf(parse, d, 'case').some((c) => parse.words[c]!.lemma === 'by'),
    )
  );
}
