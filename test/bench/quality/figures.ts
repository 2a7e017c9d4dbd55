// Figures of a set from its judged rows; where a row was not compared its support counts as one half.
import { isGood, type Judged } from './judged';

export interface Figures {
  readonly bad: number;
  readonly good: number;
  /** Bad rows with an alarm, and of these those with the row's own verdict, and with the deciding words as evidence. */
  readonly caught: number;
  readonly typed: number;
  readonly shown: number;
  /** Bad rows that have deciding words. */
  readonly showable: number;
  /** Good rows with an alarm. */
  readonly alarms: number;
  /** 0 to 1: the chance that a good row has more support than a bad one. */
  readonly auc: number;
  /** 0 to 1: of pairs, how often the bad one alone is flagged or has less support; undefined for sets without pairs. */
  readonly pairwise?: number;
}

export function figuresOf(judged: readonly Judged[]): Figures {
  const [good, bad] = [judged.filter(({ row }) => isGood(row)), judged.filter(({ row }) => !isGood(row))];
  const caught = bad.filter(({ alarms }) => alarms.length > 0);
  const pairwise = pairsWon(judged);
  return {
    bad: bad.length,
    good: good.length,
    caught: caught.length,
    typed: caught.filter(({ row, alarms }) => alarms.some(({ verdict }) => verdict === row.label)).length,
    shown: caught.filter(isShown).length,
    showable: bad.filter(({ row }) => Boolean(row.evidence)).length,
    alarms: good.filter(({ alarms }) => alarms.length > 0).length,
    auc: auc(good.map(supportOf), bad.map(supportOf)),
    ...(pairwise === undefined ? {} : { pairwise }),
  };
}

const supportOf = ({ support }: Judged): number => support ?? 0.5;

/** Some evidence overlaps the row's deciding words, in an article it cites. */
const isShown = ({ row, alarms }: Judged): boolean =>
  Boolean(row.evidence) &&
  alarms.some(({ evidence }) =>
    evidence.some(({ article, span }) => {
      const words = row.evidence ?? '';
      if (!row.keys.includes(article.pageKey)) return false;
      for (let at = article.text.indexOf(words); at >= 0; at = article.text.indexOf(words, at + 1))
        if (span.start < at + words.length && at < span.end) return true;
      return false;
    }),
  );

function auc(good: readonly number[], bad: readonly number[]): number {
  if (good.length === 0 || bad.length === 0) return Number.NaN;
  const all = [...good.map((value) => ({ value, isGood: true })), ...bad.map((value) => ({ value, isGood: false }))];
  all.sort((a, b) => a.value - b.value);
  let ranks = 0;
  for (let from = 0, to = 0; from < all.length; from = to) {
    while (to < all.length && all[to]!.value === all[from]!.value) to++;
    ranks += (all.slice(from, to).filter((it) => it.isGood).length * (from + to + 1)) / 2;
  }
  return (ranks - (good.length * (good.length + 1)) / 2) / (good.length * bad.length);
}

function pairsWon(judged: readonly Judged[]): number | undefined {
  const pairs = new Map<string, { good?: Judged; bad?: Judged }>();
  for (const it of judged) {
    if (it.row.pair === undefined) continue;
    const pair = pairs.get(it.row.pair) ?? {};
    pair[isGood(it.row) ? 'good' : 'bad'] ??= it;
    pairs.set(it.row.pair, pair);
  }
  const won = [...pairs.values()].flatMap(({ good, bad }) => (good && bad ? [wonBy(good, bad)] : []));
  return won.length === 0 ? undefined : won.reduce((sum, it) => sum + it, 0) / won.length;
}

function wonBy(good: Judged, bad: Judged): number {
  const [alarmed, rightly] = [good.alarms.length > 0, bad.alarms.length > 0];
  if (alarmed !== rightly) return rightly ? 1 : 0;
  if (good.support === undefined || bad.support === undefined || good.support === bad.support) return 0.5;
  return good.support > bad.support ? 1 : 0;
}
