/** The forms of a verb from its dictionary form: "rise" gives "rose", "risen", "rises" and "rising". */
import { IRREGULAR_VERBS } from '../../../src/engine/text/lexicons/irregularForms';

const groups = new Map<string, string[]>();
for (const [form, base] of IRREGULAR_VERBS) {
  const forms = groups.get(base) ?? [];
  groups.set(base, forms);
  if (form !== base && !/(?:ing|[^s]s)$/.test(form)) forms.push(form);
}

/** Where the list alone does not tell past from participle. */
const EXCEPTIONS: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  be: ['was', 'been'],
  come: ['came', 'come'],
  become: ['became', 'become'],
  overcome: ['overcame', 'overcome'],
  run: ['ran', 'run'],
  beat: ['beat', 'beaten'],
  prove: ['proved', 'proven'],
  show: ['showed', 'shown'],
  swell: ['swelled', 'swollen'],
  sew: ['sewed', 'sewn'],
  strike: ['struck', 'struck'],
  learn: ['learned', 'learned'],
  leap: ['leapt', 'leapt'],
  plead: ['pleaded', 'pleaded'],
  tie: ['tied', 'tied'],
  vie: ['vied', 'vied'],
  lie: ['lay', 'lain'],
  die: ['died', 'died'],
  get: ['got', 'got'],
  bid: ['bid', 'bid'],
  light: ['lit', 'lit'],
  wind: ['wound', 'wound'],
};

const DOUBLED =
  /^(?:admit|commit|refer|occur|prefer|permit|transfer|regret|equip|control|cancel|travel|submit|omit|expel|compel|propel|rebel|patrol|deter|confer|infer|incur|recur|emit|transmit|level|label|model|signal|total|fuel|cancel|quarrel|marvel|repel|acquit|outfit|upset)$/;

const doubles = (base: string): boolean =>
  DOUBLED.test(base) || /^[^aeiou]*[aeiou][^aeiouwxyh]$/.test(base) || /^qu[aeiou][tpz]$/.test(base);

const regular = (base: string): string => {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return doubles(base) ? `${base}${base.at(-1)}ed` : `${base}ed`;
};

const pair = (base: string): readonly [string, string] => {
  const known = Object.hasOwn(EXCEPTIONS, base) ? EXCEPTIONS[base] : undefined;
  if (known) return known;
  const forms = groups.get(base);
  if (!forms) return [regular(base), regular(base)];
  if (forms.length === 0) return [base, base];
  return [forms[0]!, forms[1] ?? forms[0]!];
};

export const past = (base: string): string => pair(base)[0];

export const participle = (base: string): string => pair(base)[1];

export function third(base: string): string {
  if (base === 'be') return 'is';
  if (base === 'have') return 'has';
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|[^aeiou]o)$/.test(base) ? `${base}es` : `${base}s`;
}

export function gerund(base: string): string {
  if (/ie$/.test(base)) return `${base.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(base) && base !== 'be') return `${base.slice(0, -1)}ing`;
  return doubles(base) ? `${base}${base.at(-1)}ing` : `${base}ing`;
}

/** The form of another verb that the tag stands for; undefined where it stands for none. */
export function formOf(base: string, tag: string): string | undefined {
  if (tag === 'VBD') return past(base);
  if (tag === 'VBN') return participle(base);
  if (tag === 'VBZ') return third(base);
  if (tag === 'VBG') return gerund(base);
  return tag === 'VB' || tag === 'VBP' ? base : undefined;
}
