/** Starts the language server: over stdio for any editor, over ipc for VS Code. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { cacheFolder } from '../adapters/extractedTexts';
import { indexesIn } from '../adapters/indexFolder';
import { serve } from './server';

// Without an option the editor said nothing about how to talk: stdio is what every editor can do.
if (!process.argv.some((arg) => /^--(stdio|node-ipc|socket|pipe)/.test(arg))) process.argv.push('--stdio');
// Whatever a library prints must not end up between two messages.
console.log = console.error;
serve(createConnection(ProposedFeatures.all), indexesIn(cacheFolder(process.env)));
