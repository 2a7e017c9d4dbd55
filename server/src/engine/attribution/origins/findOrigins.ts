/** All origin clusters of a corpus: articles printed again, reports carried by several, passages taken over. */
import type { Article } from '../../model/article';
import type { CorpusView } from '../../model/corpus';
import type { Conflict, OriginCluster, OriginDecisions, Origins } from '../../model/origins';
import { conflictsBetween, type AnalysisOf } from '../conflicts/articleConflicts';
import { knownAnalysis } from '../articleAnalysis';
import { readPair } from './articlePair';
import { candidatePairs, type CandidatePair } from './candidatePairs';
import { decidedOn, noDecisions, splitBy } from './decisions';
import { Grouping } from './grouping';
import { wholeArticle } from './independent';
import { originName } from './originNames';
import { passageRuns } from './passageRuns';
import type { Telling } from './tellings';
import { toldAlike, type Told } from './told';
import { makeUnion } from './union';

/** How far the work is: pairs of articles compared. */
export interface OriginsProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Everything known of the origins of a corpus, in small steps of a few milliseconds.
 * @param compared the pairs, where `pairsToCompare` has been asked already
 */
export function* findOrigins(
  corpus: CorpusView,
  decisions: OriginDecisions = noDecisions,
  analysisOf: AnalysisOf = knownAnalysis,
  compared?: readonly CandidatePair[],
): Generator<OriginsProgress, Origins> {
  const pairs = compared ?? (yield* pairsToCompare(corpus, decisions));
  const apart = splitBy(decisions);
  const found: Found = {
    texts: new Grouping(apart),
    passages: new Grouping(apart && ((a, b) => apart(a.article, b.article))),
    utterances: new Grouping(apart && ((a, b) => apart(a.article, b.article))),
  };
  const conflicts: Conflict[] = [];
  for (const [done, [a, b]] of pairs.entries()) {
    gather(a, b, decisions, found);
    gatherUtterances(a, b, decisions, analysisOf, found.utterances);
    conflicts.push(...conflictsBetween(a, b, analysisOf));
    yield { done, total: pairs.length };
  }
  return { clusters: clustersOf(found), conflicts };
}

/** How many origins articles have: those that are one text, or carry one report, count once. */
export function countOrigins(articles: readonly Article[], { clusters }: Pick<Origins, 'clusters'>): number {
  const number = new Map(articles.map((article, i) => [article, i]));
  const union = makeUnion<undefined>(articles.length);
  for (const { kind, reason, members } of clusters) {
    if (kind !== 'article' && reason !== 'same-report') continue;
    const numbers = members.flatMap(({ article }) => number.get(article) ?? []);
    for (const n of numbers) union.join(numbers[0] ?? n, n, undefined);
  }
  return union.groups().length;
}

/** Articles that may have anything in common, in small steps. */
export function* pairsToCompare(
  corpus: CorpusView,
  decisions: OriginDecisions,
): Generator<OriginsProgress, readonly CandidatePair[]> {
  const run = candidatePairs(corpus);
  for (;;) {
    const step = run.next();
    if (step.done) return [...step.value, ...joinedByWriter(corpus, decisions)];
    yield { done: 0, total: 1 };
  }
}

/** Pairs that the writer joined need no likeness to be looked at. */
function joinedByWriter(corpus: CorpusView, { together }: OriginDecisions): readonly CandidatePair[] {
  return together.flatMap((keys) => {
    const [first, ...more] = [...new Set(keys.flatMap((key) => corpus.byKey(key)))];
    return first ? more.map((article): CandidatePair => [first, article]) : [];
  });
}

interface Found {
  readonly texts: Grouping<Article>;
  readonly passages: Grouping<Telling>;
  readonly utterances: Grouping<Told>;
}

function gather(
  a: Article,
  b: Article,
  decisions: OriginDecisions,
  { texts, passages }: Pick<Found, 'texts' | 'passages'>,
): void {
  const decided = decidedOn(a, b, decisions);
  if (decided === 'apart') return;
  const pair = readPair(a, b);
  const origin = originName(a, b, pair.report);
  if (decided === 'together') texts.join(a, b, { reason: 'decided', origin });
  else if (pair.sameText) texts.join(a, b, { reason: 'same-text', origin });
  else {
    // One report, in however many passages: whoever carries it owes all of them to it.
    const [first, ...more] = pair.carried;
    for (const telling of first ? more : []) passages.join(first!, telling, { reason: 'same-report', origin });
    for (const link of pair.links)
      passages.join(link.a, link.b, { reason: link.reason, origin: link.origin || origin });
  }
}

/** Joins reports of one utterance, in one article and across two. */
function gatherUtterances(
  a: Article,
  b: Article,
  decisions: OriginDecisions,
  analysisOf: AnalysisOf,
  found: Grouping<Told>,
): void {
  const [ofA, ofB] = [analysisOf(a), analysisOf(b)];
  if (!ofA || !ofB || decidedOn(a, b, decisions) === 'apart') return;
  const pairs = [...toldAlike([a, ofA], [a, ofA]), ...toldAlike([b, ofB], [b, ofB]), ...toldAlike([a, ofA], [b, ofB])];
  for (const [one, other] of pairs) found.join(one, other, { reason: 'same-utterance', origin: one.by || other.by });
}

const kinds: readonly OriginCluster['kind'][] = ['article', 'passage', 'quotation'];

function clustersOf({ texts, passages, utterances }: Found): readonly OriginCluster[] {
  return [
    ...texts.groups().map(({ members, bond }): OriginCluster => ({
      kind: 'article',
      ...bond,
      members: members.map(wholeArticle),
    })),
    ...passages.groups().map(({ members, bond }): OriginCluster => ({
      kind: 'passage',
      ...bond,
      members: passageRuns(members),
    })),
    ...utterances.groups().map(({ members, bond }): OriginCluster => ({
      kind: 'quotation',
      ...bond,
      members: members.map(({ article, span }) => ({ article, span })),
    })),
  ]
    .filter(({ kind, members }) => kind === 'quotation' || new Set(members.map(({ article }) => article)).size > 1)
    .sort((x, y) => kinds.indexOf(x.kind) - kinds.indexOf(y.kind) || y.members.length - x.members.length);
}
