/** How far the nouns of two participants stand for one another, by the thesaurus: "mandate", "requirement". */
import type { Participant } from '../../model/claim';
import { relationOf, type WordRelation } from '../../text/wordnet/thesaurus';

/** A synonym is meant nearly always, the more general word often ("the vessel" for "the ferry"). */
const WORTH: Partial<Record<WordRelation, number>> = { synonym: 0.8, kind: 0.7, general: 0.7 };

const known = new Map<string, number>();
/** Beyond that the memory is begun anew. */
const REMEMBERED = 20_000;

/** 0 to 1; 0 for names, and for the same noun, which is known by what it stands for. */
export function nounTie({ noun: one }: Participant, { noun: other }: Participant): number {
  if (one === undefined || other === undefined || one === other) return 0;
  const key = `${one} ${other}`;
  let worth = known.get(key);
  if (worth === undefined) {
    if (known.size >= REMEMBERED) known.clear();
    known.set(key, (worth = WORTH[relationOf(one, 'n', other, 'n')] ?? 0));
  }
  return worth;
}
