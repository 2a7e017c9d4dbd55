/** The command `deskcheck explain`: what is read out of a sentence, clause by clause. */
import { z } from 'zod';
import { explainText } from '../engine/index';
import type { Command } from './command';
import { formatOption, readOptions } from './options';
import { explainedAsJson, explainedAsText } from './report/explained';
import { BadUse, wantsColour, type Terminal } from './terminal';

const values = z.object({ format: formatOption(['text', 'json']) });

export const explain: Command = {
  name: 'explain',
  summary: 'show what a sentence says, clause by clause',
  usage: `deskcheck explain [--format text|json] TEXT

  --format FORMAT  text (default) or json (offsets in UTF-16 units into the text that was given)

For each clause and each noun that names an event: who takes part, and how far the writer stands behind it (denied,
planned, possible, on whose word, under which condition, …), with the words that say so. What is not listed is as in a
plain statement: it happened, and the writer says so.`,
  run,
};

function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { options, words } = readOptions(args, { format: { type: 'string' } }, values);
  const text = words.join(' ').trim();
  if (text === '') throw new BadUse('Give the sentence to explain.');
  const sentences = explainText(text);
  terminal.out(
    options.format === 'json'
      ? explainedAsJson(text, sentences)
      : explainedAsText(text, sentences, wantsColour(terminal)),
  );
  return Promise.resolve(0);
}
