// The tables of the quality bench.
import type { Figures } from './figures';
import type { Alarm, Noise } from './noise';
import { hashOf, readVerdicts } from './verdicts';

const share = (part: number, of: number): string => (of === 0 ? '–' : ((100 * part) / of).toFixed(1));

export function scoreTable(sets: readonly (readonly [name: string, Figures])[]): string {
  const rows = sets.map(([name, f]) => {
    const [recall, wrong] = [f.caught / f.bad, f.alarms / f.good];
    return [
      name,
      `${String(f.caught)}/${String(f.bad)} = ${share(f.caught, f.bad)}`,
      share(f.typed, f.bad),
      f.showable === 0 ? '–' : `${String(f.shown)}/${String(f.showable)}`,
      `${String(f.alarms)}/${String(f.good)} = ${share(f.alarms, f.good)}`,
      share(f.caught, f.caught + f.alarms),
      (50 * (1 + recall - wrong)).toFixed(1),
      f.pairwise === undefined ? '–' : (100 * f.pairwise).toFixed(1),
      f.auc.toFixed(3),
    ];
  });
  return table(
    ['set', 'caught %', 'typed %', 'shown', 'alarms on right rows, per 100', 'precision', 'bacc', 'pairwise', 'AUC'],
    rows,
  );
}

/** By part; then by rule over all parts, with what was found of those that somebody has read. */
export function noiseTable(parts: readonly Noise[]): string {
  const verdictOf = readVerdicts();
  const count = (alarms: readonly Alarm[], verdict: string | undefined): string =>
    String(alarms.filter(({ rule, sentence }) => verdictOf(rule, sentence)?.verdict === verdict).length);
  const judged = (alarms: readonly Alarm[]): readonly string[] => [
    count(alarms, 'right'),
    count(alarms, 'arguable'),
    count(alarms, 'wrong'),
    count(alarms, undefined),
  ];
  const per = (alarms: number, sentences: number): string =>
    sentences === 0 ? '–' : ((1000 * alarms) / sentences).toFixed(2);
  const heads = ['sentences', 'alarms', 'per 1,000', 'judged right', 'arguable', 'wrong', 'not judged yet'];
  const sentences = parts.reduce((sum, part) => sum + part.sentences, 0);
  const all = parts.flatMap(({ alarms }) => alarms);
  const rules = [...new Set(all.map(({ rule }) => rule))].sort();
  return [
    table(
      ['said', ...heads],
      parts.map(({ part, sentences: of, alarms }) => [
        part,
        String(of),
        String(alarms.length),
        per(alarms.length, of),
        ...judged(alarms),
      ]),
    ),
    table(
      ['rule', ...heads],
      rules.map((rule) => {
        const alarms = all.filter((alarm) => alarm.rule === rule);
        return [rule, String(sentences), String(alarms.length), per(alarms.length, sentences), ...judged(alarms)];
      }),
    ),
  ].join('\n\n');
}

/** Alarms to be read by hand; with `all` those that have been, too. */
export function unjudged({ alarms }: Noise, all: boolean): readonly (Alarm & { readonly hash: string })[] {
  const verdictOf = readVerdicts();
  return alarms
    .filter(({ rule, sentence }) => all || verdictOf(rule, sentence) === undefined)
    .map((alarm) => ({ ...alarm, hash: hashOf(alarm.sentence) }));
}

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [
    `| ${heads.join(' | ')} |`,
    `|---|${heads
      .slice(1)
      .map(() => '--:|')
      .join('')}`,
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
  ].join('\n');
