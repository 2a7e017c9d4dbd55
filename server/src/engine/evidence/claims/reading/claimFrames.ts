/** The frames of a claim, its pronouns standing for whom the sentence or its paragraph names before them. */
import { readPeople } from '../../../attribution/people';
import { framesOf } from '../../../claims/frames/framesIn';
import { meantBy } from '../../../claims/frames/meant';
import type { Meant } from '../../../claims/frames/reading';
import type { Frame } from '../../../model/claim';
import { keptWith } from '../../../model/kept';
import { overlaps, sliceOf, span, type Span } from '../../../model/span';
import { COUNTRY_OF } from '../../../text/lexicons/countries';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';
import { foldWord } from '../../../text/words';
import type { Referring } from './referring';

interface Told {
  readonly text: string;
  readonly parse: SentenceParse;
  /** By the paragraph before it. */
  readonly referring: readonly Referring[];
}

/** In the order of their predicates; read once for each claim. */
export const claimFrames: (claim: Told) => readonly Frame[] = keptWith((claim: Told) => {
  const { text, parse, referring } = claim;
  if (!PRONOUN.test(text) && referring.length === 0) return framesOf(text, parse);
  const people = readPeople([{ text, quoted: [], sentences: [span(0, text.length)] }]);
  return framesOf(text, parse, (head) => {
    const known = referring.find(({ span: at }) => overlaps(at, head));
    if (known) return known.meant;
    const word = sliceOf(text, head);
    if (!PRONOUN.test(word)) return undefined;
    return meantBy(people, 0, head.end) ?? (PERSONAL.test(word) ? onlySubject(claim, head) : undefined);
  });
});

const PERSONAL = /\b(?:he|she|him|her|his|hers|himself|herself)\b/iu;
const PRONOUN = /\b(?:he|she|him|her|his|hers|himself|herself|they|them|their|theirs|it|its)\b/iu;

/** Who alone is named as a subject before the pronoun: a surname at the head of a sentence is no name to who reads no grammar. */
function onlySubject({ text, parse }: Told, { start }: Span): Meant | undefined {
  const named = parse.words.filter(
    ({ tag, relation, span: at }) => tag === 'NNP' && relation.startsWith('nsubj') && at.end < start,
  );
  const [only] = named;
  if (!only || named.length > 1 || COUNTRY_OF.has(foldWord(only.text))) return undefined;
  return { name: sliceOf(text, only.span) };
}
