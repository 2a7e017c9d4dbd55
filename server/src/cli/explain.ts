/** The command `deskcheck explain`: what is read out of a sentence and, beside sources, what is compared and why checks speak. */
import { z } from 'zod';
import { explainText, PROFILE_NAMES, type ExplainGround } from '../engine/index';
import type { Project } from '../adapters/project';
import type { Command } from './command';
import { openSourcesIfAny, reportProblems } from './openSources';
import { formatOption, oneOf, readOptions } from './options';
import { explainedAsJson, explainedAsText } from './report/explained';
import { BadUse, wantsColour, type Terminal } from './terminal';

const values = z.object({
  corpus: z.array(z.string()).optional(),
  config: z.string().optional(),
  format: formatOption(['text', 'json']),
  level: oneOf('calm', 'thorough').optional(),
  profile: oneOf(...PROFILE_NAMES).optional(),
});

export const explain: Command = {
  name: 'explain',
  summary: 'show what a sentence says, and how it is compared with sources',
  usage: `deskcheck explain [--corpus DIR]... [--config FILE] [--profile news|academic|analyst]
                  [--level calm|thorough] [--format text|json] TEXT

  --corpus DIR     folder of articles in any format that is read; may be given several times
                   (default: what the nearest deskcheck.json names, else the nearest corpus/ folder, else none)
  --config FILE    take this configuration instead of the nearest deskcheck.json
  --profile NAME   whose rules hold: news (default), academic or analyst
  --level LEVEL    calm (default), or thorough for a last read before publication
  --format FORMAT  text (default) or json (offsets in UTF-16 units, in a sentence those into its own text)

For each clause and each noun that names an event: who takes part, and how far the writer stands behind it (denied,
planned, possible, on whose word, under which condition, …), with the words that say so. What is not listed is as in a
plain statement: it happened, and the writer says so.

Beside sources also the nearest passages, the events that may be the same, and of each check what it says or why it is
silent. A citation in the text ([@key]) names the articles to compare with; without any it is all of them.`,
  run,
};

const groundOf = ({ corpus, config, standards }: Project): ExplainGround => ({
  corpus,
  level: config.level,
  standards,
});

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const string = { type: 'string' } as const;
  const forms = {
    corpus: { type: 'string', multiple: true },
    config: string,
    format: string,
    profile: string,
    level: string,
  } as const;
  const { options, words } = readOptions(args, forms, values);
  const text = words.join(' ').trim();
  if (text === '') throw new BadUse('Give the sentence to explain.');
  const project = await openSourcesIfAny(options, terminal);
  const sentences = explainText(text, project && groundOf(project));
  terminal.out(
    options.format === 'json' ? explainedAsJson(sentences) : explainedAsText(sentences, wantsColour(terminal)),
  );
  if (project) {
    reportProblems(project, terminal);
    await project.dispose();
  }
  return 0;
}
