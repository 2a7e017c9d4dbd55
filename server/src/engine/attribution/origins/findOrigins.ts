/** All origin clusters of a corpus: articles printed again, reports carried by several, passages taken over. */
import type { Article } from '../../model/article';
import type { CorpusView } from '../../model/corpus';
import type { Place } from '../../model/evidence';
import type { OriginCluster, OriginDecisions, OriginReason, Origins } from '../../model/origins';
import { span } from '../../model/span';
import { readPair, type ArticlePair } from './articlePair';
import { candidatePairs } from './candidatePairs';
import { decidedOn, noDecisions } from './decisions';
import { wholeArticle } from './independent';
import { originName } from './originNames';
import { type Telling } from './tellings';
import { makeUnion, type Union } from './union';

interface Bond {
  readonly reason: OriginReason;
  readonly origin: string;
}

/** Everything known of the origins of a corpus, in small steps of a few milliseconds. */
export function* findOrigins(corpus: CorpusView, decisions: OriginDecisions = noDecisions): Generator<void, Origins> {
  return { clusters: yield* findClusters(corpus, decisions) };
}

function* findClusters(corpus: CorpusView, decisions: OriginDecisions): Generator<void, readonly OriginCluster[]> {
  const candidates = yield* candidatePairs(corpus);
  const texts = new Grouping<Article>();
  const passages = new Grouping<Telling>();
  for (const [a, b] of [...candidates, ...decidedPairs(corpus, decisions)]) {
    const decided = decidedOn(a, b, decisions);
    if (decided !== 'apart') gather(a, b, decided === 'together', readPair(a, b), texts, passages);
    yield;
  }
  return [
    ...texts.groups().map(({ members, bond }) => ({
      kind: 'article' as const,
      ...bond,
      members: members.map(wholeArticle),
      independent: 1,
    })),
    ...passages.groups().map(({ members, bond }) => ({
      kind: 'passage' as const,
      ...bond,
      members: runsOf(members),
      independent: 1,
    })),
  ]
    .filter(({ members }) => new Set(members.map(({ article }) => article)).size > 1)
    .sort((x, y) => kindOrder.indexOf(x.kind) - kindOrder.indexOf(y.kind) || y.members.length - x.members.length);
}

const kindOrder: readonly OriginCluster['kind'][] = ['article', 'passage', 'quotation'];

function gather(
  a: Article,
  b: Article,
  together: boolean,
  pair: ArticlePair,
  texts: Grouping<Article>,
  passages: Grouping<Telling>,
): void {
  const origin = originName(a, b, pair.report);
  if (together) texts.join(a, b, { reason: 'decided', origin });
  else if (pair.sameText) texts.join(a, b, { reason: 'same-text', origin });
  if (together) return;
  const [first] = pair.links;
  for (const link of pair.links) {
    const bond = { reason: link.reason, origin: link.origin || origin };
    passages.join(link.a, link.b, bond);
    // One report, in however many places: whoever credits it owes all of them to it.
    if (first && first !== link && link.reason === 'same-report') passages.join(first.a, link.a, bond);
  }
}

/** Pairs that the writer joined need no likeness to be candidates. */
function decidedPairs(corpus: CorpusView, { together }: OriginDecisions): readonly (readonly [Article, Article])[] {
  return together.flatMap((keys) => {
    const articles = [...new Set(keys.flatMap((key) => corpus.byKey(key)))];
    return articles.slice(1).map((article): readonly [Article, Article] => [articles[0]!, article]);
  });
}

/** Groups of things that are joined one by one. */
class Grouping<T extends object> {
  readonly #numbers = new Map<T, number>();
  readonly #joins: [number, number, Bond][] = [];

  join(a: T, b: T, bond: Bond): void {
    this.#joins.push([this.#numberOf(a), this.#numberOf(b), bond]);
  }

  groups(): readonly { readonly members: readonly T[]; readonly bond: Bond }[] {
    const union: Union<Bond> = makeUnion(this.#numbers.size);
    for (const [a, b, bond] of this.#joins) union.join(a, b, bond);
    const all = [...this.#numbers.keys()];
    return union.groups().map(({ members, bonds }) => ({ members: members.map((i) => all[i]!), bond: bonds[0]! }));
  }

  #numberOf(thing: T): number {
    const number = this.#numbers.get(thing) ?? this.#numbers.size;
    this.#numbers.set(thing, number);
    return number;
  }
}

/** Sentences that a passage may leave out: the other article has something of its own there. */
const BRIDGED = 1;

/** Neighbouring sentences as one place, in the order of articles and texts. */
function runsOf(tellings: readonly Telling[]): readonly Place[] {
  const sorted = [...tellings].sort((x, y) =>
    x.article === y.article
      ? x.index - y.index
      : x.article.path < y.article.path
        ? -1
        : x.article.path > y.article.path
          ? 1
          : x.article.id < y.article.id
            ? -1
            : 1,
  );
  const runs: { article: Article; from: number; to: number; last: number }[] = [];
  for (const { article, index, span: at } of sorted) {
    const run = runs.at(-1);
    if (run?.article === article && index <= run.last + 1 + BRIDGED) {
      run.to = Math.max(run.to, at.end);
      run.last = index;
    } else runs.push({ article, from: at.start, to: at.end, last: index });
  }
  return runs.map(({ article, from, to }) => ({ article, span: span(from, to) }));
}
