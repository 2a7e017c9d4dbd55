/** Markup in which no text acts: `html` escapes whatever is put in, and takes as markup only what was made by it. */
import { withEntities } from '../../markupEntities';

/** Made by `html`; nothing else is taken over as it is. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Content = Markup | string | number | readonly Content[];

/** Attributes stand in double quotes in every template here; the escapes hold for those and for text between tags. */
export const html = (strings: TemplateStringsArray, ...values: readonly Content[]): Markup =>
  new Markup(strings.map(compact).reduce((all, part, i) => `${all}${markupOf(values[i - 1] ?? '')}${part}`));

/** Templates are indented for whoever reads them here. */
const compact = (part: string): string => part.replace(/\s*\n\s*/gu, '\n');

function markupOf(content: Content): string {
  if (content instanceof Markup) return content.text;
  if (typeof content === 'number') return String(content);
  return typeof content === 'string' ? escaped(content) : content.map(markupOf).join('');
}

/** Controls that no font shows, halves of signs, and signs that turn the direction of everything behind them. */
// eslint-disable-next-line no-control-regex -- controls are what is looked for
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

const escaped = (text: string): string => withEntities(text.replace(UNFIT, '\uFFFD'));

export const when = (condition: boolean, content: () => Content): Content => (condition ? content() : '');
