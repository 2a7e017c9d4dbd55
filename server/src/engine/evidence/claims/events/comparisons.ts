/** Events of a claim beside events of its sources that may be the same, each with how far its writer stands behind it. */
import { commitmentAt } from '../../../claims/commitment/commitment';
import { articleSentences } from '../../../attribution/articleParagraphs';
import { sentenceFrames } from '../../../claims/frames/articleFrames';
import { sameEvent, type SameEvent } from '../../../claims/frames/sameEvent';
import type { Commitment, Frame } from '../../../model/claim';
import { keptWith, lazily } from '../../../model/kept';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';
import { claimFrames } from '../reading/claimFrames';
import { articleWeights } from '../reading/retrieve';
import { isQuestion } from '../../../text/question';
import type { ClaimReading } from '../reading/readClaim';
import type { SourceSentence } from '../reading/sourceSentences';
import type { Tie } from '../reading/ties';

/** One event; its spans are in the claim's text or in the article's. */
export interface ProfiledEvent {
  readonly frame: Frame;
  readonly commitment: Commitment;
  /** Index of the predicate into the words of the parse. */
  readonly at: number;
}

export interface Comparison {
  readonly claim: ProfiledEvent;
  readonly source: ProfiledEvent;
  readonly sentence: SourceSentence;
  readonly same: SameEvent;
  /** 0 to 1: how surely both tell one event, differences aside; the sentence's nearness to the claim counts, too. */
  readonly sure: number;
}

/** Below it, two events have too little in common to be compared. */
const COMPARABLE = 0.4;
/** What it is worth that the rest of the claim stands in the same sentence. */
const CONTEXT = 0.3;

/** By event of the claim, in its order; the surest comparison first. */
export const comparisonsOf: (claim: ClaimReading) => readonly (readonly Comparison[])[] = keptWith(compare);

function compare(claim: ClaimReading): readonly (readonly Comparison[])[] {
  const sentences = sentencesNear(claim);
  return claimFrames(claim).map((frame) => {
    const mine = lazily(() => profiled(frame, claim.parse));
    return sentences
      .flatMap(({ sentence, covered }): readonly Comparison[] =>
        sentenceFrames(sentence.article, sentence.index).flatMap((event): readonly Comparison[] => {
          const same = sameEvent(frame, event, ({ kind, key }) => weightIn(sentence, kind, key));
          if (same.likeness < COMPARABLE) return [];
          const sure = (1 - CONTEXT) * same.likeness + CONTEXT * covered;
          return [{ claim: mine(), source: profiled(event, sentence.parse), sentence, same, sure }];
        }),
      )
      .sort((a, b) => b.sure - a.sure);
  });
}

/** Concepts weigh 1 in `sameEvent` where they are telling; in their article they may be in every sentence. */
export function weightIn({ article }: SourceSentence, kind: 'name' | 'number' | 'word', key: string): number {
  const weight = articleWeights(article)({ kind, key });
  // In an article of one sentence all words stand in every sentence, and tell no less for that.
  const { length } = articleSentences(article);
  const longer = length >= LONG ? weight : Math.log(1 + ((Math.exp(weight) - 1) * LONG) / Math.max(1, length));
  return Math.min(1, longer / TELLING);
}
/** Sentences of an article whose own words show what is common in it. */
const LONG = 15;
const TELLING = 1.5;

export interface NearSentence {
  readonly sentence: SourceSentence;
  readonly ties: readonly Tie[];
  readonly covered: number;
}

/** Each once, with the share of the claim that stands there. */
export const sentencesNear: (claim: ClaimReading) => readonly NearSentence[] = keptWith((claim: ClaimReading) => {
  const found = new Map<SourceSentence, Omit<NearSentence, 'sentence'>>();
  // What a source asks it does not say.
  const asks = ({ article, span: { end } }: SourceSentence): boolean => isQuestion(article.text.slice(end - 4, end));
  for (const passage of claim.passages) {
    const { sentence, ties, covered } = passage;
    if (!asks(sentence)) found.set(sentence, { ties, covered: Math.max(covered, found.get(sentence)?.covered ?? 0) });
    passage.around.forEach((other, i) => {
      if (!found.has(other) && !asks(other))
        found.set(other, { ties: passage.tiesAround[i] ?? [], covered: AROUND * covered });
    });
  }
  return [...found].map(([sentence, near]) => ({ sentence, ...near }));
});
const AROUND = 0.6;

/** How far its writer stands behind it is read when a check asks: most pairs of events are not near enough for that. */
export const profiled = (
  frame: Frame,
  parse: SentenceParse,
  read: (at: number) => Commitment = (at) => commitmentAt(parse, at),
): ProfiledEvent => {
  const at = predicateAt(frame, parse);
  const commitment = lazily(() => read(Math.max(0, at)));
  return {
    frame,
    at,
    get commitment() {
      return commitment();
    },
  };
};

/** A predicate of several words ("rule out") begins with its verb; one that a light verb carries ends with its noun. */
export function predicateAt({ predicate: { span: its } }: Frame, parse: SentenceParse): number {
  return parse.words.findIndex(({ span }) => span.start === its.start || span.end === its.end);
}
