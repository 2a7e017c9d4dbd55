/** Reads a configuration field by field: what is right is taken, what is wrong is named and changes nothing. */
import type { z } from 'zod';
import { checks, FAMILIES, nearestTo, said } from '../engine/index';
import { configSchema, severity, type Config } from './config';
import { parseLexicon } from './lexicon/parseLexicon';
import type { ConfigProblem, PlaceInFile } from './configProblem';

export interface ReadConfig {
  /** The fields that were given and understood, and earlier ones for those that were not; `configSchema.parse` fills in the rest. */
  readonly given: Partial<Config>;
  readonly problems: readonly ConfigProblem[];
  /** False when the file could not be understood at all. */
  readonly usable: boolean;
}

/** Keys and indices from the top. */
export type ConfigPath = readonly (string | number)[];

export interface ParseOptions {
  /** Place of a value, or of the name in front of it. */
  readonly locate?: (path: ConfigPath, part: 'name' | 'value') => PlaceInFile | undefined;
  /** What was understood of it last time: holds where it cannot be understood now. */
  readonly before?: Partial<Config> | undefined;
}

type Note = (
  path: ConfigPath,
  part: 'name' | 'value',
  message: string,
  more?: Partial<Pick<ConfigProblem, 'hint' | 'meanwhile' | 'kind'>>,
) => void;

/** @param where the file or place that problems name. */
export function parseConfig(value: unknown, where: string, { locate, before }: ParseOptions = {}): ReadConfig {
  const problems: ConfigProblem[] = [];
  const note: Note = (path, part, message, more = {}) => {
    const range = locate?.(path, part);
    problems.push({ where, message, kind: 'schema', ...(range ? { range } : {}), ...more });
  };
  if (!isObject(value)) {
    note([], 'value', said('The settings belong into one pair of braces: {"corpus": ["corpus"]}.'), {
      meanwhile: kept(before !== undefined),
    });
    return { given: before ?? {}, problems, usable: false };
  }
  const good: Partial<Record<keyof Config, unknown>> = {};
  for (const [field, given] of Object.entries(value)) {
    if (field === '$schema') continue;
    if (!isField(field)) {
      note([field], 'name', said('“{0}” is not a setting.', field), {
        hint: meant(field, Object.keys(configSchema.shape)),
      });
    } else if (field === 'rules' && isObject(given)) good.rules = readRules(given, before?.rules, note);
    else if (field === 'lexicon' && (typeof given === 'string' || isObject(given))) {
      const { lexicon, complaints } = parseLexicon(given);
      good.lexicon = lexicon;
      for (const { path, part, message, hint } of complaints)
        note(['lexicon', ...path], part, message, { kind: 'disk', ...(hint === undefined ? {} : { hint }) });
    } else {
      const read = configSchema.shape[field].safeParse(given);
      good[field] = read.success ? read.data : before?.[field];
      if (!read.success) complain(field, read.error, before?.[field] !== undefined, note);
    }
  }
  const given = Object.fromEntries(Object.entries(good).filter(([, taken]) => taken !== undefined));
  return { given, problems, usable: true };
}

/** One by one, so that a slip in one severity costs no other. */
function readRules(given: object, before: Config['rules'] | undefined, note: Note): Config['rules'] {
  const rules: Record<string, z.infer<typeof severity>> = {};
  for (const [rule, value] of Object.entries(given)) {
    const read = severity.safeParse(value);
    if (!ruleIds.includes(rule))
      note(['rules', rule], 'name', said('“{0}” is not a rule.', rule), { hint: meant(rule, ruleIds) });
    else if (read.success) rules[rule] = read.data;
    else {
      const earlier = before?.[rule];
      if (earlier !== undefined) rules[rule] = earlier;
      const meanwhile = earlier === undefined ? said('The rule keeps its own severity.') : kept(true);
      note(['rules', rule], 'value', said('“{0}” should be "error", "warning", "information" or "off".', rule), {
        meanwhile,
      });
    }
  }
  return rules;
}

function complain(field: keyof Config, error: z.ZodError, earlier: boolean, note: Note): void {
  const inside = (error.issues[0]?.path ?? []).filter((step) => typeof step !== 'symbol');
  const [at] = inside;
  const message =
    typeof at === 'number'
      ? said('“{0}” should be {1} (entry {2}).', field, wanted[field], at + 1)
      : said('“{0}” should be {1}.', field, wanted[field]);
  note([field, ...inside], 'value', message, {
    meanwhile: earlier ? kept(true) : said('The default is used.'),
  });
}

const wanted: Readonly<Record<keyof Config, string>> = {
  corpus: said('a list of folders, such as ["corpus"]'),
  drafts: said('a list of globs, such as ["drafts/**/*.md"]'),
  bibliography: said('a list of files, such as ["references.bib"]'),
  profile: said('"news", "academic" or "analyst"'),
  level: said('"calm" or "thorough"'),
  rules: said('rules with their severities, such as {"quote/restyled": "off"}'),
  lexicon: said(
    'parts of your own words, such as {"names": {"Bundesbank": ["German central bank"]}}, or the name of a file',
  ),
  run: said('"onType" or "onSave"'),
  sentenceStatus: said('"off", "marks" or "words"'),
  codeLens: said('"off" or "on"'),
  referenceStyle: said('"profile", "newsroom", "apa", "chicago", "chicago-author-date" or "mla"'),
  baseline: said('a file, such as "deskcheck.baseline.json"'),
  signedBy: said('a name, "nobody", or empty for the name that git knows'),
  judge: said('"on" or "off"'),
  judgeModel: said('a folder, such as "../judge"'),
  origins: said('lists of two keys or more, such as {"together": [["post", "gazette"]], "apart": []}'),
};

/** What holds instead of something that is not understood. */
export const kept = (earlier: boolean): string =>
  earlier ? said('Deskcheck goes on with what it said before.') : said('The defaults are used.');

function meant(name: string, known: readonly string[]): string {
  const [near] = nearestTo(name, known);
  return near === undefined ? said('Known: {0}.', known.join(', ')) : said('Did you mean “{0}”?', near);
}

const ruleIds: readonly string[] = [...checks.map(({ id }) => id), ...FAMILIES];

const isField = (name: string): name is keyof Config => Object.hasOwn(configSchema.shape, name);

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
