/** The command `deskcheck lsp --stdio`: the language server, for any editor. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import type { Command } from './command';
import { readOptions } from './options';
import { BadInput, BadUse } from './terminal';

export const lsp: Command = {
  name: 'lsp',
  summary: 'run the language server',
  usage: `deskcheck lsp --stdio

  --stdio                 talk over standard input and output (the only way in this version)
  --clientProcessId PID   end when that process has ended; some editors say so by themselves`,
  run: async (args, terminal) => {
    const { options, words } = readOptions(
      args,
      { stdio: { type: 'boolean' }, clientProcessId: { type: 'string' } },
      z.object({
        stdio: z.boolean().default(false),
        clientProcessId: z.string().regex(/^\d+$/, { error: 'should be a number' }).optional(),
      }),
    );
    if (!options.stdio) throw new BadUse('Say --stdio: the server talks over standard input and output.');
    if (words.length > 0)
      throw new BadUse(`The server takes its folder from the editor, not from here: ${words.join(' ')}`);
    // The server is a bundle of its own beside this one, so that checking does not load it.
    const server = join(import.meta.dirname, 'server.js');
    if (!existsSync(server)) throw new BadInput(`The language server is not there (${server}); run “npm run build”.`);
    // An editor reads what comes out; here a person does.
    if (terminal.outIsTty) terminal.err('The language server waits for an editor; Ctrl+C ends it.\n');
    createRequire(import.meta.url)(server);
    // The server ends the process itself when its editor goes.
    return new Promise<number>(() => undefined);
  },
};
