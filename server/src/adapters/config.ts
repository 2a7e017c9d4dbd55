/** The configuration: one schema is type, defaults and documentation of `deskcheck.json` and of the editor's settings. */
import { z } from 'zod';

export const severity = z.enum(['error', 'warning', 'information', 'off']);

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
