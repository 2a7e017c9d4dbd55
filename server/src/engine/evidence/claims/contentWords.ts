/** The words of a sentence that carry what it says, each with what it stands for. */
import type { Concept } from '../../model/claim';
import type { Span } from '../../model/span';
import { conceptOf } from '../../text/concepts';
import { COUNTRY_OF, TWO_WORD_COUNTRIES } from '../../text/lexicons/countries';
import type { SentenceParse } from '../../text/syntax/sentenceParse';
import { foldWord } from '../../text/words';

export interface ContentWord {
  /** In the text the parse was made of. */
  readonly span: Span;
  readonly concept: Concept;
  /** Index into the words of the parse. */
  readonly at: number;
}

/** Verbs that leave what happens to their object ("make an offer"), and those of the grammar. */
const LIGHT = new Set(['be', 'have', 'do', 'get', 'make', 'take', 'give', 'go']);

/** In the order of the text. */
export function contentWords(parse: SentenceParse): readonly ContentWord[] {
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
