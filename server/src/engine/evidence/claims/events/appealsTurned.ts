/**
 * Who asks whom for the same thing, the other way round: "Orsk demanded that Hrane withdraw its troops", "Hrane demanded the
 * withdrawal of …"; "a case that Orsk brought against Hrane", "a case filed by Hrane". Read off the words: requests are made in
 * verbs and nouns, and what is asked for in clauses of all shapes.
 */
import { keptWith } from '../../../model/kept';
import { hull, type Span } from '../../../model/span';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';
import type { ContentWord } from '../reading/contentWords';
import { sentencesNear } from './comparisons';
import { isQuoted, weightOf, type ClaimReading } from '../reading/readClaim';
import type { SourceSentence } from '../reading/sourceSentences';

export interface AppealTurned {
  /** Who asks whom, in the claim's text. */
  readonly claim: Span;
  /** Who asks, in the article's text. */
  readonly source: Span;
  readonly sentence: SourceSentence;
}

const REQUEST = /^(?:demand|request|ask|urge|order|press|plead|appeal|beg|implore|instruct|petition)$/u;
const SUIT = /^(?:case|lawsuit|suit|complaint)$/u;
const BROUGHT = /^(?:bring|file|lodge|launch|initiate|mount)$/u;
/** Share of what is asked for, by weight, that both name. */
const SHARED = 0.6;

/** Linear in the words of the claim and of the near sentences. */
export const appealsTurned: (claim: ClaimReading) => readonly AppealTurned[] = keptWith((claim: ClaimReading) => {
  const near = sentencesNear(claim);
  return appealsIn(claim).flatMap((mine): readonly AppealTurned[] => {
    const { asked } = mine;
    if (!asked || isQuoted(claim, claim.parse.words[mine.at]!.span)) return [];
    const like = near.flatMap(({ sentence, ties }) =>
      appealsIn(sentence).flatMap((theirs) => {
        if (theirs.suit !== mine.suit) return [];
        const matter = claim.words.flatMap(({ at }, w) => (mine.suit || at > asked.to ? [w] : []));
        const tied = ties.filter(
          ({ word, at }) => matter.includes(word) && (mine.suit || sentence.words[at]!.at > theirs.at),
        );
        const told =
          weightOf(
            claim,
            tied.map(({ word }) => word),
          ) / weightOf(claim, matter);
        return told >= SHARED ? [{ sentence, theirs }] : [];
      }),
    );
    if (like.some(({ theirs }) => areOne(mine.asker, theirs.asker))) return [];
    const turned = like.find(
      ({ theirs }) => areOne(asked, theirs.asker) && !(theirs.asked && areOne(asked, theirs.asked)),
    );
    if (!turned) return [];
    const { sentence, theirs } = turned;
    return [
      {
        claim: spanOf(
          claim.parse,
          Math.min(mine.asker.from, asked.from, mine.at),
          Math.max(mine.asker.to, asked.to, mine.at),
        ),
        source: spanOf(sentence.parse, Math.min(theirs.asker.from, theirs.at), Math.max(theirs.asker.to, theirs.at)),
        sentence,
      },
    ];
  });
});

const spanOf = ({ words }: SentenceParse, from: number, to: number): Span =>
  hull([words[from]!.span, words[to]!.span])!;

/** Words that name somebody: "Romania’s Justice Ministry". Both ends inclusive, indices into the words of the parse. */
interface Party {
  readonly from: number;
  readonly to: number;
  /** Keys of the first and the last word. */
  readonly first: string;
  readonly last: string;
}

interface Appeal {
  readonly at: number;
  readonly suit: boolean;
  readonly asker: Party;
  readonly asked: Party | undefined;
}

interface Read {
  readonly parse: SentenceParse;
  readonly words: readonly ContentWord[];
}

/** One by its first word or its last: "Donald Trump", "Trump"; "the Justice Department" of one country is not that of another. */
const areOne = (a: Party, b: Party): boolean => a.first === b.first || a.last === b.last;

function appealsIn(read: Read): readonly Appeal[] {
  const { words } = read.parse;
  return words.flatMap(({ lemma, tag }, at): readonly Appeal[] => {
    if (REQUEST.test(lemma) && /^(?:VB|NN)/u.test(tag)) {
      const asker = partyBefore(read, at);
      return asker
        ? [{ at, suit: false, asker, asked: partyAfter(read, at, /^(?:that|the|on|to|for|from|of)$/iu) }]
        : [];
    }
    if (!SUIT.test(lemma)) return [];
    const brought = words.findIndex(({ lemma: it }, i) => i > at && i <= at + NEAR && BROUGHT.test(it));
    if (brought < 0) return [];
    const by = words[brought + 1]?.text.toLowerCase() === 'by';
    const asker = by ? partyAfter(read, brought, /^(?:by|the)$/iu) : partyBefore(read, brought);
    if (!asker || asker.to < at) return [];
    const against = words.findIndex(({ text }, i) => i > at && i <= at + 2 * NEAR && text.toLowerCase() === 'against');
    return [{ at, suit: true, asker, asked: against < 0 ? undefined : partyAfter(read, against, /^the$/iu) }];
  });
}
const NEAR = 6;

/** Whoever is named last before a verb or noun, with no mark and no other clause between. */
function partyBefore(read: Read, at: number): Party | undefined {
  const { words } = read.parse;
  for (let to = at - 1; to >= 0 && to >= at - NEAR; to--) {
    if (isName(read.parse, to)) {
      let from = to;
      while (from > 0 && (isName(read.parse, from - 1) || words[from - 1]!.tag === 'POS')) from--;
      return partyOf(read, from, to);
    }
    if (!/^(?:MD|VB|RB|PRP\$|RP|JJ|TO|DT)/u.test(words[to]!.tag) || words[to]!.tag === 'PRP') return undefined;
  }
  return undefined;
}

/** Whoever is named right behind it. */
function partyAfter(read: Read, at: number, between: RegExp): Party | undefined {
  const { words } = read.parse;
  let from = at + 1;
  while (from < words.length && between.test(words[from]!.text)) from++;
  if (from >= words.length || from - at > 3 || !isName(read.parse, from)) return undefined;
  let to = from;
  while (to + 1 < words.length && isName(read.parse, to + 1)) to++;
  // "the withdrawal of **Ukraine's** forces" asks nobody by name.
  return words[to + 1]?.tag === 'POS' ? undefined : partyOf(read, from, to);
}

const isName = ({ words }: SentenceParse, i: number): boolean => words[i]!.tag.startsWith('NNP');

function partyOf({ words }: Read, from: number, to: number): Party | undefined {
  const named = words.filter(({ at, concept }) => from <= at && at <= to && concept.kind === 'name');
  const [first, last] = [named[0], named.at(-1)];
  return first && last ? { from, to, first: first.concept.key, last: last.concept.key } : undefined;
}
