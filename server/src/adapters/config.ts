/** The configuration: one schema is type, defaults and documentation of `deskcheck.json` and of the editor's settings. */
import { z } from 'zod';
import { lexiconSchema } from './lexicon/schema';
import { PROFILE_NAMES, PROFILES } from '../engine/index';

export const severity = z.enum(['error', 'warning', 'information', 'off']).meta({
  enumDescriptions: [
    'To settle before publication; `deskcheck check` ends with 1.',
    'To look at before publication.',
    'Worth a look where somebody looks.',
    'Not told.',
  ],
});

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
  profile: z
    .enum(PROFILE_NAMES)
    .meta({ enumDescriptions: PROFILE_NAMES.map((name) => PROFILES[name].summary) })
    .default('news')
    .describe(
      'Whose rules hold: those of newsrooms, of papers and theses, or of research notes. What “rules” says comes over it, rule by rule.',
    ),
  level: z
    .enum(['calm', 'thorough'])
    .meta({
      enumDescriptions: [
        'While writing: only departures that are likely to matter.',
        'For a last read before publication: lower thresholds, more to look at.',
      ],
    })
    .default('calm')
    .describe('How much to report.'),
  rules: z
    .record(z.string(), severity)
    .default({})
    .describe(
      'Severity of single rules or whole families, or "off": {"quote/restyled": "off", "source/*": "warning"}. ' +
        'A rule’s own name comes before its family’s.',
    ),
  lexicon: z
    .union([z.string().min(1), lexiconSchema])
    .default({})
    .describe(
      'The words of your own desk: verbs of speech, hedges, names, spellings, titles, names to ignore; or the name of a file with them.',
    ),
  run: z
    .enum(['onType', 'onSave'])
    .meta({
      enumDescriptions: [
        "While you type, with a moment's rest.",
        'When you open or save it. A hover is answered at any time.',
      ],
    })
    .default('onType')
    .describe('When a draft is checked: while it is typed, or when it is saved.'),
  sentenceStatus: z
    .enum(['off', 'marks', 'words'])
    .meta({
      enumDescriptions: [
        'Only the hover and the Claims view say it.',
        'A thin line under each sentence: solid where it is found, double where it differs, dashed where it says more, dotted where it is not found, none where it was not checked. Themes can colour it.',
        'The lines, and a word behind each sentence that cites a source: “found in source”, “differs from source”, “not checked”.',
      ],
    })
    .default('off')
    .describe(
      'How each sentence stands, in the text itself: "marks" draws a thin line under it, of another kind for each status; ' +
        '"words" also puts a word behind each that cites a source.',
    ),
  codeLens: z
    .enum(['off', 'on'])
    .meta({
      enumDescriptions: ['No such line.', 'Above each paragraph in which anything was checked.'],
    })
    .default('off')
    .describe('A line above each paragraph counts how its sentences stand: “3 found · 1 differs”.'),
  referenceStyle: z
    .enum(['profile', 'newsroom', 'apa', 'chicago', 'chicago-author-date', 'mla'])
    .meta({
      enumDescriptions: [
        'As the profile has it: newsroom for news, APA for academic, Chicago for analyst.',
        'Outlet, “title”, date and link, in the order in which the draft cites them.',
        'APA, 7th edition.',
        'Chicago, 17th edition, the bibliography of its notes system.',
        'Chicago, 17th edition, author and date.',
        'MLA, 9th edition.',
      ],
    })
    .default('profile')
    .describe('How the reference list is written that Deskcheck keeps in a draft.'),
  baseline: z
    .string()
    .min(1)
    .default('deskcheck.baseline.json')
    .describe(
      'The baseline, relative to this file: what was found in old drafts and is not reported any more. Made by “Set Aside What Is Found Now” or deskcheck check --write-baseline.',
    ),
  signedBy: z
    .string()
    .default('')
    .describe(
      'Who decides, as the ledger names it. When empty: the name that git puts under your commits, else that of your account. "nobody" leaves it out.',
    ),
  judge: z
    .enum(['on', 'off'])
    .meta({
      enumDescriptions: [
        'A small model that runs on this machine reads claims beside passages, too.',
        'Only the rules speak.',
      ],
    })
    .default('on')
    .describe(
      'Whether a learned judge helps the rules: it says how probable it is that a passage says what a claim says. Nothing leaves this machine.',
    ),
  judgeModel: z
    .string()
    .default('')
    .describe(
      'A folder with another judge than the one that Deskcheck brings, relative to this file: model.onnx, vocab.txt and judge.json.',
    ),
  origins: z
    .strictObject({
      together: articleGroups.describe('Articles that are one source, though nothing in them shows it: lists of keys.'),
      apart: articleGroups.describe('Articles that are each a source of its own, whatever they share: lists of keys.'),
    })
    .default({ together: [], apart: [] })
    .describe('Which articles count as one source, where Deskcheck reads it otherwise.'),
});

export type Config = z.infer<typeof configSchema>;
