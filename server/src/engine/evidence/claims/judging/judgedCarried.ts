/** Of what was read beside a claim, the passage to show: the one a learned judge holds to say most on it, where it was asked. */
import type { Article } from '../../../model/article';
import { pairKey, type JudgePair, type Judgements } from '../../../model/judgement';
import { oneLine } from '../../../text/oneLine';
import type { ClaimReading, Passage } from '../reading/readClaim';
import { carriedBy, CARRIES } from '../support/carried';
import { weighed } from './judged';
import { hasSentence, passageOf, readAround } from './readTogether';
import { CARRIED } from './weights';

/** What is to be shown of a page. */
export interface ShownPage {
  /** The page; several where it holds several articles. */
  readonly articles: readonly [Article, ...Article[]];
  /** Undefined where nothing on the page comes near. */
  readonly passage: Passage | undefined;
  /** Share of the claim's weight that the page carries, by the rules; undefined where that belies what the judge reads. */
  readonly share: number | undefined;
}

export interface ShownPages {
  /** In the order of the citations. */
  readonly pages: readonly ShownPage[];
  /** The passage to be shown first. */
  readonly nearest: Passage | undefined;
}

/** One for each passage: more than is judged in the background, for somebody who looks at this one claim. */
export const pairsOfPassages = (claim: ClaimReading): readonly JudgePair[] =>
  passagesOf(claim).map((passage) => pairOf(claim, passage));

const pairOf = ({ text }: ClaimReading, { sentence }: Passage): JudgePair => ({
  passage: passageOf(readAround(sentence)),
  claim: oneLine(text),
});

/** Where an answer is missing, or the judge holds that nothing there says the claim or its contrary, the rules choose. */
export function shownPages(claim: ClaimReading, judgements: Judgements | undefined): ShownPages {
  const sayings = sayingsOf(claim, judgements);
  const pages = carriedBy(claim).map(({ articles, passage }): ShownPage => {
    const share = passage?.coveredWithin ?? 0;
    const said = sayings.find((saying) => articles.includes(saying.passage.sentence.article));
    if (said) return { articles, passage: said.passage, share: share < CARRIES.part ? undefined : share };
    return { articles, passage: share < CARRIES.part ? undefined : passage, share };
  });
  const near = pages.flatMap(({ passage }) => passage ?? []).sort((a, b) => b.covered - a.covered);
  return { pages, nearest: sayings[0]?.passage ?? near[0] };
}

interface Saying {
  readonly passage: Passage;
  /** In [0, 1]: that it says the claim or its contrary, by the judge and the rules together. */
  readonly likely: number;
}

/** Passages of which the judge holds that they do; best first. */
function sayingsOf(claim: ClaimReading, judgements: Judgements | undefined): readonly Saying[] {
  if (judgements === undefined || judgements.size === 0) return [];
  const passages = passagesOf(claim);
  const answers = passages.map((passage) => judgements.get(pairKey(pairOf(claim, passage))));
  if (answers.includes(undefined)) return [];
  return passages
    .flatMap((passage, i): readonly Saying[] => {
      const { supported, contradicted } = answers[i]!;
      const most = Math.max(supported, contradicted);
      if (most < LEAST) return [];
      return [{ passage, likely: weighed(CARRIED, passage.coveredWithin, [{ ...answers[i]!, supported: most }]) }];
    })
    .sort((a, b) => b.likely - a.likely)
    .map((saying) => ({ ...saying, passage: spokenOf(saying.passage, passages) }));
}

/** The judge reads a sentence among its neighbours: which of those says it, only the rules can tell. */
function spokenOf(judged: Passage, passages: readonly Passage[]): Passage {
  const read = readAround(judged.sentence);
  return passages
    .filter(({ sentence }) => hasSentence(read, sentence))
    .reduce((most, it) => (it.covered > most.covered ? it : most), judged);
}

/** More likely than not. */
const LEAST = 0.5;
/** A long list of citations has as many pages. */
const MOST_PASSAGES = 8;

/** Those read for the claim, and of each page that has none among them the nearest. */
function passagesOf(claim: ClaimReading): readonly Passage[] {
  const others = carriedBy(claim).flatMap(({ passage }) =>
    passage && !claim.passages.includes(passage) ? [passage] : [],
  );
  return [...claim.passages, ...others].slice(0, MOST_PASSAGES);
}
