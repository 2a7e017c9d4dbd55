/** The options of commands that only read sources: which folders, which configuration, which format. */
import { z } from 'zod';
import { formatOption, readOptions } from './options';
import { BadUse } from './terminal';

const values = z.object({
  corpus: z.array(z.string()).optional(),
  config: z.string().optional(),
  format: formatOption(['text', 'json']),
});

/** Throws `BadUse` for options that are not known or not understood. */
export const readSourceOptions = (args: readonly string[]) =>
  readOptions(
    args,
    { corpus: { type: 'string', multiple: true }, config: { type: 'string' }, format: { type: 'string' } },
    values,
  );

/** The same for commands that take nothing else; throws `BadUse` for words beside the options. */
export function readFolderOptions(args: readonly string[]) {
  const { options, words } = readSourceOptions(args);
  if (words.length > 0) throw new BadUse(`Not understood: ${words.join(' ')}. Folders are named with --corpus DIR.`);
  return options;
}
