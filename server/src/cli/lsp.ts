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

  --stdio          talk over standard input and output (the only way in this version)`,
  run: async (args) => {
    const { options } = readOptions(
      args,
      { stdio: { type: 'boolean' } },
      z.object({ stdio: z.boolean().default(false) }),
    );
    if (!options.stdio) throw new BadUse('Say --stdio: the server talks over standard input and output.');
    // The server is a bundle of its own beside this one, so that checking does not load it.
    const server = join(import.meta.dirname, 'server.js');
    if (!existsSync(server)) throw new BadInput(`The language server is not there (${server}); run “npm run build”.`);
    createRequire(import.meta.url)(server);
    // The server ends the process itself when its editor goes.
    return new Promise<number>(() => undefined);
  },
};
