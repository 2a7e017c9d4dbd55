/** The configuration: one schema is type, defaults and documentation of `deskcheck.json` and of the editor's settings. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { checks } from '../engine/index';

const severity = z.enum(['error', 'warning', 'information', 'off']);

export const configSchema = z.object({
  corpus: z
    .array(z.string().min(1))
    .default(['corpus'])
    .describe('Folders that hold your source articles, relative to this file.'),
  drafts: z
    .array(z.string().min(1))
    .default([])
    .describe(
      'Which files are drafts, as globs such as "drafts/**/*.md". When empty: all Markdown files outside the source ' +
        'folders, except README, CHANGELOG and the like, and every file in a folder named "drafts" inside a source folder.',
    ),
  level: z
    .enum(['calm', 'thorough'])
    .default('calm')
    .describe(
      'How much to report: calm while writing; thorough, with lower thresholds, for a last read before publication.',
    ),
  rules: z
    .record(z.string(), severity)
    .default({})
    .describe('Severity of single rules, or "off": {"quote/restyled": "off"}.'),
});

export type Config = z.infer<typeof configSchema>;

export interface ConfigProblem {
  /** File or place the value came from: `deskcheck.json`, `settings`. */
  readonly where: string;
  /** One sentence that names the field. */
  readonly message: string;
}

export interface ReadConfig {
  /** The fields that were given and understood; `configSchema.parse` fills in the rest. */
  readonly given: Partial<Config>;
  readonly problems: readonly ConfigProblem[];
  /** False when the file could not be understood at all, and the defaults stand in. */
  readonly usable: boolean;
}

/** Fields that are wrong fall back to their defaults and are named; unknown ones are named and left alone. */
export function parseConfig(value: unknown, where: string): ReadConfig {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { given: {}, problems: [{ where, message: `${where}: should be an object of settings.` }], usable: false };
  }
  const problems: ConfigProblem[] = [];
  const good: Partial<Record<keyof Config, unknown>> = {};
  for (const [field, given] of Object.entries(value)) {
    if (field === '$schema') continue;
    if (!(field in configSchema.shape)) {
      problems.push({
        where,
        message: `${where}: “${field}” is not a setting. Known: ${Object.keys(configSchema.shape).join(', ')}.`,
      });
      continue;
    }
    const read = configSchema.shape[field as keyof Config].safeParse(given);
    if (read.success) {
      good[field as keyof Config] = read.data;
      if (field === 'rules') problems.push(...unknownRules(read.data as Config['rules'], where));
    } else problems.push({ where, message: `${where}: “${field}” ${complaint(read.error, field)}` });
  }
  return { given: good as Partial<Config>, problems, usable: true };
}

/** A rule that is spelt wrong would be silently without effect. */
function unknownRules(rules: Config['rules'], where: string): readonly ConfigProblem[] {
  const known = checks.map((check): string => check.id);
  return Object.keys(rules)
    .filter((rule) => !known.includes(rule))
    .map((rule) => ({ where, message: `${where}: “${rule}” is not a rule. Known: ${known.join(', ')}.` }));
}

export async function readConfigFile(path: string, where: string): Promise<ReadConfig> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return { given: {}, problems: [{ where, message: `${where}: cannot be read.` }], usable: false };
  }
  try {
    return parseConfig(JSON.parse(text.replace(/^\uFEFF/, '')), where);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { given: {}, problems: [{ where, message: `${where}: is not valid JSON (${detail}).` }], usable: false };
  }
}

/** What is wrong with a field, in words: `should be "calm" or "thorough", not "loud".` */
function complaint(error: z.ZodError, field: string): string {
  const issue = error.issues[0];
  const at = issue?.path.length ? ` (at ${issue.path.join('.')})` : '';
  const wanted: Record<string, string> = {
    corpus: 'should be a list of folders, such as ["corpus"]',
    drafts: 'should be a list of globs, such as ["drafts/**/*.md"]',
    level: 'should be "calm" or "thorough"',
    rules: 'should map rules to "error", "warning", "information" or "off"',
  };
  return `${wanted[field] ?? issue?.message ?? 'is not understood'}${at}. The default is used.`;
}
