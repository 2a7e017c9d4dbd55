/** Words that say nothing but how much: what a writer adds when a source is not strong enough. */
import { DEGREES } from '../../../text/lexicons/commitmentWords';
import { covers, hull, type Span } from '../../../model/span';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';
import type { Comparison } from '../events/comparisons';
import { wordRelation } from '../reading/ties';

/** Of the strong words those that are a writer's colour, where a number or a plain word would do; not "sharply", "significantly". */
const EMPHATIC = new Set(
  `dramatically massively drastically hugely vastly enormously overwhelmingly decisively radically utterly devastating crippling crushing
  catastrophic staggering overwhelming decisive drastic landslide resoundingly vehemently fiercely massive dramatic resounding brutal
  brutally savage savagely ferocious ferociously spectacular spectacularly disastrous disastrously colossal immense immensely tremendous
  tremendously scathing monumental humiliating stunning stunningly exorbitant furiously wildly`
    .trim()
    .split(/\s+/u),
);

/** @param by only these words; the whole sentence if left out */
export const isEmphatic = (parse: SentenceParse, by?: readonly Span[]): boolean =>
  parse.words.some(
    ({ text, span }) =>
      (by === undefined ? DEGREES.get(text.toLowerCase()) === 'strong' : EMPHATIC.has(text.toLowerCase())) &&
      (by === undefined || by.some((b) => covers(b, span))),
  );

/** "0.1 percentage points", "half a point", "less than one per cent": a measure that leaves no room for a strong word. */
export function smallMeasure({ sentence: { parse }, source }: Comparison): Span | undefined {
  const text = (i: number): string => parse.words[i]?.text.toLowerCase() ?? '';
  const upTo = (from: number, i: number): Span => {
    const last = SHARE.test(text(i + 1)) ? i + 1 : i;
    return hull([parse.words[from]!.span, parse.words[last]!.span])!;
  };
  for (const [i, { tag }] of parse.words.entries()) {
    if (Math.abs(i - source.at) > REACH) continue;
    if (text(i) === 'half' && /^an?$/u.test(text(i + 1)) && SHARE.test(text(i + 2))) return upTo(i, i + 2);
    if (!SHARE.test(text(i + 1))) continue;
    if (tag === 'CD' && /^0\.\d+$/u.test(text(i))) return upTo(i, i + 1);
    if (text(i - 1) === 'than' && text(i - 2) === 'less' && /^(?:1|one|half)$/u.test(text(i)))
      return upTo(i - 2, i + 1);
  }
  return undefined;
}
/** Words between the event and its measure. */
const REACH = 8;
const SHARE = /^(?:percent(?:age)?|per|%|points?)$/u;

/** Both tell it of the same, or one of them only by a pronoun, whose name may have been taken from the wrong sentence. */
export const isOfOne = ({ same, sentence }: Comparison, parse: SentenceParse): boolean =>
  same.apart.every(({ a, b }) => isPronoun(parse, a.head) || isPronoun(sentence.parse, b.head));

const isPronoun = (parse: SentenceParse, head: Span): boolean =>
  parse.words.some(({ span, tag }) => span.start === head.start && tag === 'PRP');

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
