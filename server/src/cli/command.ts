/** What a command of the command line is. */
import type { Terminal } from './terminal';

export interface Command {
  readonly name: string;
  /** One line for the overview. */
  readonly summary: string;
  /** Usage and options, as `deskcheck help NAME` prints them. */
  readonly usage: string;
  /** Returns the exit code; throws `BadUse` or `BadInput`. */
  run(args: readonly string[], terminal: Terminal): Promise<number>;
}
