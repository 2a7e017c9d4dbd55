/** Reads a command's options: node's parser for the form, one zod schema for the values, plain words for mistakes. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { z } from 'zod';
import { BadUse } from './terminal';

export type OptionForms = NonNullable<ParseArgsConfig['options']>;

/** Throws `BadUse` with one sentence on the first thing that is wrong. */
export function readOptions<T extends z.ZodType>(
  args: readonly string[],
  forms: OptionForms,
  values: T,
): { readonly options: z.infer<T>; readonly words: readonly string[] } {
  const parsed = parsedArgs(args, forms);
  const checked = values.safeParse(parsed.values);
  if (checked.success) return { options: checked.data, words: parsed.positionals };
  const issue = checked.error.issues[0];
  const name = String(issue?.path[0] ?? '');
  const given = (parsed.values as Record<string, unknown>)[name];
  throw new BadUse(
    `--${name}: ${issue?.message ?? 'not understood'}${typeof given === 'string' ? ` (given: “${given}”)` : ''}.`,
  );
}

function parsedArgs(args: readonly string[], forms: OptionForms) {
  try {
    return parseArgs({ args: [...args], options: forms, allowPositionals: true, strict: true });
  } catch (error) {
    throw new BadUse(inWords(error, forms));
  }
}

function inWords(error: unknown, forms: OptionForms): string {
  const message = error instanceof Error ? error.message : String(error);
  const unknown = /Unknown option '(-{1,2}[^']+)'/.exec(message)?.[1];
  if (unknown === undefined) return `${message.split('. ')[0] ?? message}.`;
  const known = Object.keys(forms).map((name) => `--${name}`);
  return `Unknown option ${unknown}. ${known.length ? `This command knows ${known.join(', ')}.` : 'This command has no options.'}`;
}

/** A schema for one of several words, with a message that lists them. */
export const oneOf = <const T extends readonly [string, ...string[]]>(...words: T) =>
  z.enum(words, { error: `should be ${listed(words)}` });

const listed = (words: readonly string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}` : words.join('');

/** The format of a report: `text` where none is named. */
export const formatOption = (formats: readonly string[]) =>
  z
    .string()
    .default('text')
    .refine((value) => formats.includes(value), { error: `should be ${listed(formats)}` });
