/** The configuration: one schema is type, defaults and documentation of `deskcheck.json` and of the editor's settings. */
import { z } from 'zod';

export const severity = z.enum(['error', 'warning', 'information', 'off']);

/** Articles by their keys: one alone says nothing. */
const articleGroups = z.array(z.array(z.string().min(1)).min(2)).default([]);

export const configSchema = z.object({
  corpus: z
    .array(z.string().min(1))
    .default(['corpus'])
    .describe('Folders that hold your source articles, relative to this file.'),
  drafts: z
    .array(z.string().min(1))
    .default([])
    .describe(
      'Which files are drafts, as globs such as "drafts/**/*.md". When empty: all files in Markdown, Quarto, LaTeX, ' +
        'Typst or AsciiDoc outside the source folders, except README, CHANGELOG and the like, and every file in a folder named "drafts" ' +
        'inside a source folder.',
    ),
  bibliography: z
    .array(z.string().min(1))
    .default([])
    .describe(
      'Bibliographies that lie outside the source folders, relative to this file: BibTeX, CSL-JSON or RIS, as Zotero and others ' +
        'export them. Those inside the source folders are read anyway.',
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
  hints: z
    .enum(['off', 'on'])
    .default('off')
    .describe('A word behind each sentence that cites a source says how it stands.'),
  referenceStyle: z
    .enum(['newsroom', 'apa', 'chicago', 'chicago-author-date', 'mla'])
    .default('newsroom')
    .describe('How the reference list is written that Deskcheck keeps in a draft.'),
  origins: z
    .strictObject({
      together: articleGroups.describe('Articles that are one source, though nothing in them shows it: lists of keys.'),
      apart: articleGroups.describe('Articles that are each a source of its own, whatever they share: lists of keys.'),
    })
    .default({ together: [], apart: [] })
    .describe('Which articles count as one source, where Deskcheck reads it otherwise.'),
});

export type Config = z.infer<typeof configSchema>;
