/** What a lexicon may hold, in `deskcheck.json`, the settings or a file of its own. */
import { z } from 'zod';
import { HEDGE_RUNGS } from '../../engine/index';

/** Letters of the longest entry: a name of a body with all its words. */
export const LONGEST_ENTRY = 80;

const words = z.string().trim().min(1).max(LONGEST_ENTRY);
const list = z.array(words);
const others = z.record(words, z.array(words).min(1));

export const verb = z.strictObject({
  base: words.optional().describe('Its base form; regular forms are made of it: "deadpan".'),
  present: words.optional().describe('An irregular or foreign form: "sagt".'),
  past: words.optional().describe('An irregular or foreign form: "sagte".'),
});

/** By the names of its parts, in the order of the documentation. */
export const lexiconParts = {
  speech: z
    .array(z.union([words, verb]))
    .describe('Verbs that report speech: "deadpan", or with forms of their own: {"past": "sagte", "present": "sagt"}.'),
  hedges: z
    .record(
      words,
      z.enum(HEDGE_RUNGS).meta({
        enumDescriptions: [
          'hardly, if at all',
          'may, could',
          'probably, expected to',
          'surely, as good as done',
          'reportedly: somebody else’s word',
        ],
      }),
    )
    .describe('Words that hedge, with how sure they are: {"pencilled in to": "possible", "word has it": "hearsay"}.'),
  names: others.describe('Other names of one person, body or place: {"Bundesbank": ["German central bank"]}.'),
  spellings: others.describe(
    'The house’s spelling, and those it may stand for, in quotations as well: {"Kyiv": ["Kiev"]}.',
  ),
  titles: list.describe('Titles before names: ["Ombudsrat"].'),
  ignored: list.describe('Names that are never told to be missing from a source, or to be others.'),
} as const;

export const lexiconSchema = z.strictObject({
  file: z
    .string()
    .min(1)
    .describe('A lexicon that several desks share, relative to this file: JSON with these parts, or a plain list.')
    .optional(),
  ...(Object.fromEntries(Object.entries(lexiconParts).map(([name, part]) => [name, part.optional()])) as {
    readonly [K in keyof typeof lexiconParts]: z.ZodOptional<(typeof lexiconParts)[K]>;
  }),
});

export type LexiconConfig = z.infer<typeof lexiconSchema>;
export type LexiconPart = keyof typeof lexiconParts;
export const LEXICON_PARTS = Object.keys(lexiconParts) as readonly LexiconPart[];
