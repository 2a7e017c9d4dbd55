/** What a call of a Typst function is to a reader: its name, what it is called with, and the words in brackets behind it. */
import { matches, NAME, type TypstScan } from './typstScan';

export interface TypstCall {
  /** Without `#`. */
  readonly name: string;
  /** The text between the parentheses. */
  readonly options: string;
  /** Offset of the first sign of `options`. */
  readonly optionsAt: number;
  /** The insides of the brackets behind it. */
  readonly contents: readonly { readonly from: number; readonly to: number }[];
  readonly end: number;
}

const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Words that only look otherwise. */
export const LOOKS = names(
  'text emph strong smallcaps underline highlight overline box upper lower super sub par align block pad columns',
);
/** Of these the ones that make blocks of their own. */
export const BLOCKS = names('align block pad columns par');
/** Nothing to read, in a line or between lines. */
export const NOTHING = names(`
  figure table image bibliography outline pagebreak colbreak parbreak v h line rect circle ellipse polygon path grid stack
  place rotate scale move hide metadata counter state label strike diagram todo cetz.canvas
`);

/** Undefined where no name stands behind the `#`, or a bracket does not close. */
export function callAt(source: string, at: number, { closes }: TypstScan): TypstCall | undefined {
  const named = matches(NAME, source, at);
  if (named < 0) return undefined;
  let end = named;
  let options = '';
  let optionsAt = named;
  const contents: { from: number; to: number }[] = [];
  for (;;) {
    const open = source.charAt(end);
    const close = open === '(' || open === '[' ? closes.get(end) : undefined;
    if (close === undefined) break;
    if (open === '[') contents.push({ from: end + 1, to: close });
    else if (contents.length === 0 && options === '') [options, optionsAt] = [source.slice(end + 1, close), end + 1];
    end = close + 1;
  }
  return { name: source.slice(at + 1, named), options, optionsAt, contents, end };
}

export const isBlockQuote = ({ name, options }: TypstCall): boolean =>
  name === 'quote' && /(?:^|[(,\s])block:\s*true\b/u.test(options);
