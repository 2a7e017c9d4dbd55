/** Where other articles report the same utterance of the same speaker in other words. */
import { knownAnalysis } from '../attribution/articleAnalysis';
import { namePartKey, nameParts, samePerson } from '../text/names/nameParts';
import { conceptsIn } from '../text/concepts';
import type { Concept } from '../model/claim';
import { likeness, weightsFor } from '../attribution/origins/likeness';
import type { Article } from '../model/article';
import type { ArticleAnalysis, Attribution } from '../model/attribution';
import type { CorpusView } from '../model/corpus';
import { keptWith } from '../model/kept';
import { hull, type Span } from '../model/span';

/** One article's report of an utterance. */
export interface Retelling {
  readonly article: Article;
  readonly spans: readonly Span[];
  /** Not in quotation marks; without it, quoted with other words. */
  readonly reworded?: true;
}

/** With the speaker the same, so much in common is one utterance; between strangers it would be one topic. */
const SAME_UTTERANCE = 0.45;
/** Things in common that are no names; fewer are what a speaker says all the time. */
const TELLING_WORDS = 3;
/** Days between two reports of one utterance. */
const NEARBY_DAYS = 10;
/** Articles looked at in one step: mostly a look at who speaks in them. */
const ARTICLES_A_STEP = 50;

/**
 * By what has been read deeply so far; at most one for each article that carries none of the words themselves. Yields
 * between steps of about a millisecond.
 * @param carrying where the words stand; who says them there is who has to say them elsewhere
 */
export function* retellings(
  carrying: readonly { readonly article: Article; readonly spans: readonly Span[]; readonly said?: Attribution }[],
  corpus: CorpusView,
): Generator<void, readonly Retelling[]> {
  const [first] = carrying;
  const at = first && hull(first.spans);
  const speakers = carrying.map(({ said }) => namesOf(said)).filter((parts) => parts.length > 0);
  if (!at || speakers.length === 0) return [];
  const wanted = [...new Set(speakers.flatMap((parts) => parts.map(namePartKey)))];
  const told = conceptsOf(first.article, at);
  const known = new Set(carrying.map(({ article }) => `${article.path}#${article.id}`));
  const found: Retelling[] = [];
  for (const [number, article] of corpus.articles.entries()) {
    if (number % ARTICLES_A_STEP === 0) yield;
    if (known.has(`${article.path}#${article.id}`) || !isNearby(first.article, article)) continue;
    const analysis = knownAnalysis(article);
    if (!analysis || !wanted.some((key) => speakerKeys(analysis).has(key))) continue;
    const its = analysis.attributions.filter((said) => speakers.some((parts) => samePerson(parts, namesOf(said))));
    if (its.length === 0) continue;
    const retold = likest(told, first.article, article, its);
    if (retold) found.push(retold);
    yield;
  }
  return found;
}

const namesOf = (said: Attribution | undefined): readonly string[] =>
  said && said.speaker.kind !== 'anonymous' && said.speaker.kind !== 'group' && said.speaker.name !== ''
    ? nameParts(said.speaker.name.split(/\s+/u))
    : [];

/** What the names of an article's speakers are looked up by: nearly all articles are passed over by these. */
const speakerKeys = keptWith(
  ({ attributions }: ArticleAnalysis): ReadonlySet<string> =>
    new Set(attributions.flatMap((said) => namesOf(said).map(namePartKey))),
);

function likest(
  told: ReadonlyMap<string, Concept>,
  from: Article,
  article: Article,
  attributions: readonly Attribution[],
): Retelling | undefined {
  const weigh = weightsFor([from, article]);
  let best: { readonly retold: Retelling; readonly by: number } | undefined;
  for (const { content, type } of attributions) {
    const whole = hull(content);
    if (!whole) continue;
    const { both, words } = likeness(told, conceptsOf(article, whole), weigh);
    if (both < SAME_UTTERANCE || words < TELLING_WORDS || (best && best.by >= both)) continue;
    best = { retold: { article, spans: content, ...(type === 'direct' ? {} : { reworded: true }) }, by: both };
  }
  return best?.retold;
}

const conceptsOf = ({ text }: Article, at: Span): ReadonlyMap<string, Concept> =>
  new Map(conceptsIn(text, at.start, at.end).map((concept) => [concept.key, concept]));

/** True also where one of the dates is not known. */
function isNearby(a: Article, b: Article): boolean {
  const [x, y] = [dayOf(a), dayOf(b)];
  return x === undefined || y === undefined || Math.abs(x - y) <= NEARBY_DAYS;
}

/** Days on a scale of months of thirty-one days, which is near enough; no calendar is needed. */
function dayOf({ metadata }: Article): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/u.exec(metadata.date?.value ?? '') ?? [];
  return year ? Number(year) * 372 + Number(month) * 31 + Number(day) : undefined;
}
