/** Words that say nothing but how much: what a writer adds when a source is not strong enough. */
import { DEGREES } from '../../text/lexicons/commitmentWords';
import { covers, type Span } from '../../model/span';
import type { SentenceParse } from '../../text/syntax/sentenceParse';
import type { Comparison } from './comparisons';
import { wordRelation } from './ties';

const EMPHATIC =
  /^(?:dramatically|massively|drastically|hugely|vastly|enormously|overwhelmingly|decisively|radically|utterly|devastating|crippling|crushing|catastrophic|staggering|overwhelming|decisive|drastic|landslide|resoundingly|vehemently|fiercely|massive|dramatic|resounding)$/iu;

/** @param by only these words; the whole sentence if left out */
export const isEmphatic = (parse: SentenceParse, by?: readonly Span[]): boolean =>
  parse.words.some(
    ({ text, span }) =>
      (by === undefined ? DEGREES.get(text.toLowerCase()) === 'strong' : EMPHATIC.test(text)) &&
      (by === undefined || by.some((b) => covers(b, span))),
  );

/** "By 0.1 percentage points": a number that leaves no room for a strong word. */
export function isSmall({ sentence: { parse }, source }: Comparison): boolean {
  return parse.words.some(
    ({ text, tag }, i) =>
      tag === 'CD' &&
      /^0\.\d+$/u.test(text) &&
      Math.abs(i - source.at) <= 8 &&
      /^(?:percent(?:age)?|per|%|points?)$/iu.test(parse.words[i + 1]?.text ?? ''),
  );
}

/** What the claim's strong word describes stands in the source, too. */
export function concernsSame({ claim, sentence }: Comparison, parse: SentenceParse): boolean {
  const by = claim.commitment.degree?.by ?? [];
  return parse.words.every(({ span, head }) => {
    const described = parse.words[head];
    if (!described || !by.some((b) => covers(b, span)) || head === claim.at) return true;
    return sentence.parse.words.some((word) => NAMES_IT.has(wordRelation(described, word)));
  });
}

const NAMES_IT = new Set(['same', 'synonym', 'family', 'general']);
