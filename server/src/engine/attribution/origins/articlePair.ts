/** What two articles owe to one origin: the whole text, passages, or sentences that rest on one outlet's report. */
import type { Article } from '../../model/article';
import { keptWith } from '../../model/kept';
import type { OriginReason } from '../../model/origins';
import { sameOutlet, sharedCredits } from './credits';
import { quotationsMeeting } from '../articleQuotations';
import { lastBeginningOf } from '../../model/sorted';
import { daysApart } from './daysApart';
import { fingerprintsOf, shared } from './fingerprints';
import { alikePairs, type AlikePair } from './likeness';
import { foldText } from '../../text/words';
import { tellingsOf, type Telling } from './tellings';

/** Two sentences that go back to one origin. */
export interface OriginLink {
  readonly a: Telling;
  readonly b: Telling;
  readonly reason: OriginReason;
  /** As a writer names it; empty where only the words tell that there is one. */
  readonly origin: string;
}

export interface ArticlePair {
  /** One is the other printed again, cut or lightly edited; what they share needs no list. */
  readonly sameText: boolean;
  /** Outlet whose report both carry; empty when they carry none together. */
  readonly report: string;
  /** The sentences of both that rest on that report. */
  readonly carried: readonly Telling[];
  /** Sentences that go back to one origin whatever outlet reported them. */
  readonly links: readonly OriginLink[];
}

/** Share of the shorter text's runs of words that the other has: with half of them it is that text, edited. */
const SAME_TEXT = 0.5;
/** An article that credits the other one, or both one agency, may be edited further and is still its text. */
const CREDITED_TEXT = 0.25;
/** Fewer runs in common are stock phrases and names. */
const FEWEST_RUNS = 8;
/** A sentence that is so much alike is that sentence, edited. */
const SAME_SENTENCE = 0.8;
/** Where both credit one outlet, sentences may be put in other words. */
const SAME_REPORT = 0.36;
/** Fewer sentences alike may be what everybody writes of an affair; of a short article half of all are enough. */
const FEWEST_SENTENCES = 3;
/** Beside names: so many things in common make a sentence's likeness more than its cast. */
const TELLING_WORDS = 3;

const kept = new WeakMap<Article, WeakMap<Article, ArticlePair>>();

/** Some milliseconds for two long articles the first time; kept as long as both live. The order does not matter. */
export function readPair(a: Article, b: Article): ArticlePair {
  const [first, second] = isBefore(a, b) ? [a, b] : [b, a];
  let known = kept.get(first);
  if (!known) kept.set(first, (known = new WeakMap()));
  let pair = known.get(second);
  if (!pair) known.set(second, (pair = compare(first, second)));
  return pair;
}

const isBefore = (a: Article, b: Article): boolean => a.path < b.path || (a.path === b.path && a.id < b.id);

function compare(a: Article, b: Article): ArticlePair {
  const [printsA, printsB] = [fingerprintsOf(a), fingerprintsOf(b)];
  const common = shared(printsA, printsB);
  const share = common / Math.max(1, Math.min(printsA.length, printsB.length));
  const credits = sharedCredits(a, b);
  if (common >= FEWEST_RUNS && share >= (credits.length > 0 ? CREDITED_TEXT : SAME_TEXT))
    return { sameText: true, report: credits[0] ?? '', carried: [], links: [] };
  const mayCarry = credits.length > 0 && !daysApart(a, b);
  const alike = alikePairs(a, b, mayCarry ? SAME_REPORT : SAME_SENTENCE).filter(isBody);
  const report = (mayCarry ? credits : []).find((outlet) => carriesReport(outlet, alike)) ?? '';
  const carried =
    report === '' ? [] : [...alike.flatMap((pair) => [pair.a, pair.b]), ...naming(a, report), ...naming(b, report)];
  return {
    sameText: false,
    report,
    carried: [...new Set(carried)],
    links: sameHouse(a, b) || daysApart(a, b) ? [] : alike.filter(isSameSentence).map(linkOf),
  };
}

/** A house repeats its own paragraphs: what happened so far, how a poll was made. */
const sameHouse = (a: Article, b: Article): boolean =>
  a.metadata.publisher !== undefined && a.metadata.publisher.value === b.metadata.publisher?.value;

const isBody = ({ a, b }: AlikePair): boolean => !isHeadline(a) && !isHeadline(b);

const isHeadline = ({ article: { paragraphs }, span }: Telling): boolean => {
  const paragraph = paragraphs[lastBeginningOf(paragraphs, span.start, (p) => p.span.start)];
  return paragraph !== undefined && paragraph.kind !== 'body' && span.end <= paragraph.span.end;
};

/**
 * Several sentences alike, and the outlet named at one of them in an article that credits it: an agency that is named for
 * something else says nothing about what the articles have in common.
 */
function carriesReport(outlet: string, alike: readonly AlikePair[]): boolean {
  const telling = alike.filter(({ likeness }) => likeness.words >= TELLING_WORDS);
  const sentences = Math.min(new Set(telling.map(({ a }) => a)).size, new Set(telling.map(({ b }) => b)).size);
  const length = Math.min(...[alike[0]?.a, alike[0]?.b].map((at) => (at ? tellingsOf(at.article).length : 0)));
  const enough = Math.max(2, Math.min(FEWEST_SENTENCES, Math.floor(length / 2)));
  if (sentences < enough) return false;
  // The sentence or one of its neighbours names the outlet.
  const named = new Set([alike[0]?.a, alike[0]?.b].flatMap((at) => (at ? naming(at.article, outlet) : [])));
  const names = ({ article, index }: Telling): boolean =>
    [index - 1, index, index + 1].some((i) => named.has(tellingsOf(article)[i]!));
  return alike.some(({ a, b }) => names(a) || names(b));
}

/** Sentences in which the article credits the outlet. */
function naming(article: Article, outlet: string): readonly Telling[] {
  const { wire, citedOutlets } = article.metadata;
  const forms = [...(wire ? [wire.value] : []), ...citedOutlets].filter((name) => sameOutlet(name, outlet));
  return tellingsOf(article).filter(({ span }) => {
    const text = article.text.slice(span.start, span.end);
    return forms.some((name) => text.includes(name));
  });
}

function isSameSentence({ a, b, likeness }: AlikePair): boolean {
  if (likeness.both < SAME_SENTENCE || likeness.words < TELLING_WORDS || !sameNumbers(a, b)) return false;
  // Words in marks are their speaker's, whoever prints them.
  if (isQuoted(a) || isQuoted(b)) return false;
  const [runsA, runsB] = [wordRuns(a), wordRuns(b)];
  let common = 0;
  for (const run of runsA) if (runsB.has(run)) common++;
  return common >= SAME_ORDER * Math.min(runsA.size, runsB.size);
}

const isQuoted = ({ article, span }: Telling): boolean => {
  const quoted = quotationsMeeting(article, span);
  const inside = quoted.reduce((n, q) => n + Math.min(q.span.end, span.end) - Math.max(q.span.start, span.start), 0);
  return inside > (span.end - span.start) / 2;
};

/** Share of the shorter sentence's runs of three words: with fewer the same is told, but by somebody else. */
const SAME_ORDER = 0.6;

const wordRuns = keptWith(({ article, span }: Telling): ReadonlySet<string> => {
  const words = foldText(article.text.slice(span.start, span.end)).split(' ');
  return new Set(words.slice(2).map((word, i) => `${words[i] ?? ''} ${words[i + 1] ?? ''} ${word}`));
});

/** A copy keeps the numbers. */
const sameNumbers = (a: Telling, b: Telling): boolean => numbersIn(a).join(' ') === numbersIn(b).join(' ');

const numbersIn = keptWith(({ article, span }: Telling): readonly string[] =>
  foldText(article.text.slice(span.start, span.end))
    .split(' ')
    .filter((word) => /^\d/u.test(word) || SMALL_NUMBERS.has(word))
    .sort(),
);

const SMALL_NUMBERS = new Set('two three four five six seven eight nine ten eleven twelve dozen hundred'.split(' '));

const linkOf = ({ a, b }: AlikePair): OriginLink => ({ a, b, reason: 'same-passage', origin: '' });
