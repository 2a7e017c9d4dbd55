/** The words of a sentence that carry what it says, each with what it stands for. */
import { nameOf } from '../../../claims/frames/participants';
import type { Means } from '../../../claims/frames/reading';
import type { Concept } from '../../../model/claim';
import type { Span } from '../../../model/span';
import { conceptOf } from '../../../text/concepts';
import { COUNTRY_OF, TWO_WORD_COUNTRIES } from '../../../text/lexicons/countries';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';
import { foldWord } from '../../../text/words';

export interface ContentWord {
  /** In the text the parse was made of. */
  readonly span: Span;
  readonly concept: Concept;
  /** Index into the words of the parse. */
  readonly at: number;
}

/** Verbs that leave what happens to their object ("make an offer"), and those of the grammar. */
const LIGHT = new Set(['be', 'have', 'do', 'get', 'make', 'take', 'give', 'go']);

/**
 * In the order of the text.
 * @param means whom pronouns mean; where it tells nothing they are left out
 */
export function contentWords(parse: SentenceParse, means: Means): readonly ContentWord[] {
  const words = wordsThemselves(parse);
  const referring = parse.words.flatMap(({ tag, span }, at): readonly ContentWord[] => {
    const meant = /^PRP/u.test(tag) ? means(span) : undefined;
    const [concept] = meant ? nameOf(meant) : [];
    // Whom the sentence names itself it need not tell twice.
    return concept && !words.some((word) => word.concept.key === concept.key) ? [{ span, concept, at }] : [];
  });
  const once = referring.filter(({ concept }, i) => referring.findIndex((r) => r.concept.key === concept.key) === i);
  return once.length === 0 ? words : [...words, ...once].sort((a, b) => a.at - b.at);
}

function wordsThemselves(parse: SentenceParse): readonly ContentWord[] {
  return parse.words.flatMap((word, at): readonly ContentWord[] => {
    if (word.relation === 'punct' || LIGHT.has(word.lemma) || word.relation.startsWith('aux')) return [];
    const isName = word.tag.startsWith('NNP');
    const folded = foldWord(word.text).replace(/'s?$/u, '');
    const country = countryAt(parse, at, folded, isName);
    const concept: Concept | undefined =
      country === undefined ? conceptOf(word.text, folded, !isName) : { key: country, kind: 'name' };
    return concept ? [{ span: word.span, concept, at }] : [];
  });
}

/** A country's key for its name, its people or its capital; for the first word of "New Zealand". */
function countryAt(parse: SentenceParse, at: number, folded: string, isName: boolean): string | undefined {
  const next = parse.words[at + 1];
  const two = next && TWO_WORD_COUNTRIES.get(`${folded} ${foldWord(next.text).replace(/'s$/u, '')}`);
  return two ?? (isName ? COUNTRY_OF.get(folded) : undefined);
}
