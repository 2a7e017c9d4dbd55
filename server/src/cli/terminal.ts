/** The terminal as commands see it: where they run and where their words go; tests hand in their own. */
export interface Terminal {
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly outIsTty: boolean;
  readonly errIsTty: boolean;
  now(): Date;
  /** Results. */
  out(text: string): void;
  /** Problems and progress. */
  err(text: string): void;
}

/** Bad use of the command line: shown with the command's usage, exit code 2. */
export class BadUse extends Error {}

/** Input that cannot be read, or nothing to read: the message says what to do; exit code 2. */
export class BadInput extends Error {}

/** Colours only where a person reads, and not against their wish (https://no-color.org). */
export const wantsColour = (terminal: Terminal): boolean =>
  terminal.outIsTty && !terminal.env.NO_COLOR && terminal.env.TERM !== 'dumb';

/** Draws progress on one line of stderr; nothing when stderr is no terminal. */
export function progressBar(
  terminal: Terminal,
  what: string,
): { show(done: number, total: number): void; clear(): void } {
  if (!terminal.errIsTty) return { show: () => undefined, clear: () => undefined };
  let drawn = false;
  return {
    show: (done, total) => {
      if (total < 200) return;
      const filled = Math.round((done / total) * 24);
      terminal.err(
        `\r${what} ${'█'.repeat(filled)}${'░'.repeat(24 - filled)} ${done.toLocaleString('en')} / ${total.toLocaleString('en')}`,
      );
      drawn = true;
    },
    clear: () => {
      if (drawn) terminal.err('\r\u001b[K');
      drawn = false;
    },
  };
}
