/** Runs one command line: finds the command, prints help, turns mistakes into exit codes. */
import { check } from './check';
import type { Command } from './command';
import { explain } from './explain';
import { find } from './find';
import { index } from './index';
import { lsp } from './lsp';
import { quotes } from './quotes';
import { sources } from './sources';
import { BadInput, BadUse, type Terminal } from './terminal';
import { version } from '../adapters/version';

const commands: readonly Command[] = [check, quotes, find, sources, explain, index, lsp];

const overview = `deskcheck COMMAND [OPTIONS]

${commands.map(({ name, summary }) => `  ${name.padEnd(8)} ${summary}`).join('\n')}

  deskcheck help COMMAND   options of a command
  deskcheck --version      version

Everything runs on this machine; a draft never leaves it.
`;

/** Exit code: 0 nothing found at or above --fail-on, 1 found, 2 bad use or unreadable input. Never throws. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  const [first, ...rest] = args;
  if (first === '--version' || first === '-v') return say(terminal, `${version()}\n`);
  if (first === '--help' || first === '-h' || (first === 'help' && rest.length === 0)) return say(terminal, overview);
  const name = first === 'help' ? rest[0] : first;
  const command = commands.find((c) => c.name === name);
  if (!command) {
    terminal.err(`${unknown(name)}\n\n${overview}`);
    return 2;
  }
  const beforeDashes = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  if (first === 'help' || beforeDashes.includes('--help') || beforeDashes.includes('-h'))
    return say(terminal, `${command.usage}\n`);
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    if (error instanceof BadUse) terminal.err(`${error.message}\n\nUsage: ${command.usage}\n`);
    else if (error instanceof BadInput) terminal.err(`${error.message}\n`);
    else
      terminal.err(
        `Something went wrong in deskcheck itself: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
    return 2;
  }
}

function say(terminal: Terminal, text: string): number {
  terminal.out(text);
  return 0;
}

function unknown(name: string | undefined): string {
  if (name === undefined) return 'Name a command.';
  return `Unknown command: ${name}.`;
}
