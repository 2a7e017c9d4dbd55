/** Starts the language server: over stdio for any editor, over ipc for VS Code. */
import { Console } from 'node:console';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { cacheFolder } from '../adapters/extractedTexts';
import { indexesIn } from '../adapters/indexFolder';
import { lifecycle } from './lifecycle';
import { thrownLine } from './logLine';
import { serve } from './server';
import { overStdio } from './stdio';

// Without an option the editor said nothing about how to talk: stdio is what every editor can do.
const other = process.argv.some((arg) => /^--(node-ipc|socket|pipe)/.test(arg));
// Whatever a library prints must not end up between two messages.
globalThis.console = new Console(process.stderr, process.stderr);
// What nobody has caught ends the process, as it would; but what an error says may quote a draft.
process.on('uncaughtException', (error) => {
  console.error(thrownLine(error));
  process.exit(1);
});
const life = lifecycle();
const connection = other ? createConnection(ProposedFeatures.all, life.options) : overStdio(life);
serve(connection, indexesIn(cacheFolder(process.env)));
