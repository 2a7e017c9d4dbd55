/** Claims whose main event no cited article tells in any words: known names, perhaps, but nothing of what they do. */
import { EVIDENCE } from '../../model/claim';
import type { Span } from '../../model/span';
import { commitmentAt } from '../../claims/commitment/commitment';
import { clauses } from '../../text/syntax/clauses';
import { reportingVerb } from '../../text/lexicons/reportingVerbs';
import type { ClaimReading } from './readClaim';
import { supportOf } from './support';

/** Below it a reader would hardly find the claim in its sources. */
const LITTLE = { calm: 0.1, thorough: 0.25 } as const;

/**
 * The words of the main event; undefined where some passage has its verb or what it is done to, where it is no event of the
 * past or present that somebody could have reported, or where it is only somebody's view, which has many wordings.
 */
export function untoldEvent(claim: ClaimReading, level: keyof typeof LITTLE): Span | undefined {
  const { parse, words, passages } = claim;
  if (passages.length === 0 || !words.some(({ concept }) => concept.kind === 'name')) return undefined;
  const main = clauses(parse).find(({ predicate }) => predicate === parse.root);
  const word = main && parse.words[main.predicate];
  if (!main || !word?.tag.startsWith('VB') || main.subject === undefined) return undefined;
  if (main.modal !== undefined || reportingVerb(word.text.toLowerCase()) !== undefined) return undefined;
  const { polarity, evidence } = commitmentAt(parse, main.predicate);
  if (polarity.value === 'denied' || evidence.value !== EVIDENCE.at(-1)) return undefined;
  const isTied = (at: number): boolean =>
    passages.some(({ ties, tiesAround }) =>
      [ties, ...tiesAround].some((list) => list.some((tie) => words[tie.word]?.at === at)),
    );
  if (isTied(main.predicate) || (main.objects.length > 0 && main.objects.every(isTied))) return undefined;
  return supportOf(claim) < LITTLE[level] ? word.span : undefined;
}
