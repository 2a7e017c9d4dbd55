/** Colours for the terminal; the same words without them; and nothing else that a terminal would obey. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly information: (text: string) => string;
}

export function inColour(on: boolean): Paint {
  const code = (open: number, close: number) => (text: string) =>
    on ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  return { bold: code(1, 22), dim: code(2, 22), error: code(31, 39), warning: code(33, 39), information: code(36, 39) };
}

/** A colour of ours, or a character that a terminal acts on or swallows: all controls but the line break and the tab. */
// eslint-disable-next-line no-control-regex -- controls are what is looked for
const CONTROLS = /\u001b\[(?:1|2|22|31|33|36|39)m|[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu;

/** What a source, a draft or a file's name holds of a terminal's commands is shown as `\uFFFD`, not obeyed. */
export const forTerminal = (report: string, colours: boolean): string =>
  report.replace(CONTROLS, (found) => (found.length === 1 ? '\uFFFD' : colours ? found : `\uFFFD${found.slice(1)}`));
