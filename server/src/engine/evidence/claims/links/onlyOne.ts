/** "The sole reason", where a source names another one of the kind: "the other factor", "one of the reasons". */
import { hull, type Span } from '../../../model/span';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';
import { dependentsOf } from '../../../text/syntax/tree';
import type { ClaimReading } from '../reading/readClaim';
import type { SourceSentence } from '../reading/sourceSentences';
import { wordRelation } from '../reading/ties';

const ONLY = /^(?:only|sole|single|lone|exclusive)$/iu;
const ANOTHER = /^(?:another|other|second|third|additional|further|several|many|various|numerous|two|three|four)$/iu;
/** Share of the claim that must stand in the sentence, or in it and the one before. */
const TELLS = { alone: 0.3, within: 0.4 } as const;

export function onlyOne(
  claim: ClaimReading,
): readonly { readonly claim: Span; readonly source: Span; readonly sentence: SourceSentence }[] {
  const { parse } = claim;
  const head = parse.words.findIndex((word, i) => /^NN/u.test(word.tag) && onlyBefore(parse, i) !== undefined);
  if (head < 0) return [];
  const here = hull([parse.words[onlyBefore(parse, head)!]!.span, parse.words[head]!.span])!;
  for (const { sentence, covered, coveredWithin } of claim.passages) {
    const there = anotherIn(sentence.parse, parse, head);
    if (
      (covered >= TELLS.alone || coveredWithin >= TELLS.within) &&
      there &&
      !sentence.parse.words.some(({ text }) => ONLY.test(text))
    )
      return [{ claim: here, source: there, sentence }];
  }
  return [];
}

/** "The only reason", not "only two reasons", "not the only reason". */
function onlyBefore(parse: SentenceParse, noun: number): number | undefined {
  const only = dependentsOf(parse, noun, 'amod').find((d) => ONLY.test(parse.words[d]!.text));
  if (only === undefined || /S$/u.test(parse.words[noun]!.tag)) return undefined;
  const [before, first] = [parse.words[only - 1], parse.words[only - 2]];
  if (!before || !/^(?:the|his|her|its|their)$/iu.test(before.text)) return undefined;
  return first && /^(?:not|n't|perhaps|almost|nearly)$/iu.test(first.text) ? undefined : only;
}

/** "The other factor", "one of the reasons". */
function anotherIn(source: SentenceParse, claim: SentenceParse, head: number): Span | undefined {
  const at = source.words.findIndex(
    (word, i) =>
      /^NN/u.test(word.tag) &&
      isKind(claim, head, word) &&
      (dependentsOf(source, i, 'amod', 'det', 'nummod').some((d) => ANOTHER.test(source.words[d]!.text)) ||
        isOneOf(source, i)),
  );
  if (at < 0) return undefined;
  const by = dependentsOf(source, at, 'amod', 'det', 'nummod').find((d) => ANOTHER.test(source.words[d]!.text));
  return hull([source.words[by ?? Math.max(0, at - 3)]!.span, source.words[at]!.span]);
}

const isOneOf = (parse: SentenceParse, noun: number): boolean => {
  const { head, relation } = parse.words[noun]!;
  return relation.startsWith('nmod') && head >= 0 && /^one$/iu.test(parse.words[head]!.text) && noun - head <= 4;
};

/** One thing, or two words for what bears on a decision. */
const isKind = (claim: SentenceParse, head: number, word: SentenceParse['words'][number]): boolean =>
  /^(?:same|synonym)$/u.test(wordRelation(claim.words[head]!, word)) ||
  (GROUND.test(claim.words[head]!.lemma) && GROUND.test(word.lemma));
const GROUND = /^(?:reason|factor|cause|ground|consideration|explanation|motive)$/u;
