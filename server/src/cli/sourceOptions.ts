/** The options of commands that only read sources: which folders, which configuration, which format. */
import { z } from 'zod';
import { formatOption, readOptions } from './options';

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
