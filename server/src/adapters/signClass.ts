/** Reads a class of signs in a pattern for paths: `[a-z]`, `[!a]`, `[[:digit:]]`. */

export interface SignClass {
  readonly takes: (sign: string) => boolean;
  /** Offset behind its closing bracket. */
  readonly end: number;
}

/** The names that POSIX has for classes, over ASCII as git reads them. */
const named: Readonly<Record<string, RegExp>> = {
  alnum: /[A-Za-z0-9]/,
  alpha: /[A-Za-z]/,
  blank: /[ \t]/,
  cntrl: /[^\P{Cc}\x80-\x9f]/u,
  digit: /[0-9]/,
  graph: /[!-~]/,
  lower: /[a-z]/,
  print: /[ -~]/,
  punct: /[!-/:-@[-`{-~]/,
  space: /[ \t-\r]/,
  upper: /[A-Z]/,
  xdigit: /[A-Fa-f0-9]/,
};

/** @param at offset of its `[`; undefined where no class stands there, or one that makes no sense */
export function classAt(pattern: string, at: number): SignClass | undefined {
  let i = at + 1;
  const negated = pattern[i] === '!' || pattern[i] === '^';
  if (negated) i++;
  const tests: ((sign: string) => boolean)[] = [];
  for (let first = true; first || pattern[i] !== ']'; first = false) {
    if (i >= pattern.length) return undefined;
    const name = pattern.startsWith('[:', i) ? pattern.slice(i + 2, pattern.indexOf(':]', i)) : undefined;
    if (name !== undefined && pattern.includes(':]', i)) {
      const kind = Object.hasOwn(named, name) ? named[name] : undefined;
      if (!kind) return undefined;
      tests.push((sign) => kind.test(sign));
      i += name.length + 4;
      continue;
    }
    const from = signAt(pattern, i);
    if (pattern[from.end] === '-' && pattern[from.end + 1] !== ']' && from.end + 1 < pattern.length) {
      const to = signAt(pattern, from.end + 1);
      tests.push((sign) => from.sign <= sign && sign <= to.sign);
      i = to.end;
    } else {
      tests.push((sign) => sign === from.sign);
      i = from.end;
    }
  }
  return { takes: (sign) => tests.some((test) => test(sign)) !== negated, end: i + 1 };
}

/** `\` takes the sign behind it as it is. */
function signAt(pattern: string, at: number): { readonly sign: string; readonly end: number } {
  const escaped = pattern[at] === '\\' && at + 1 < pattern.length;
  return { sign: pattern.charAt(escaped ? at + 1 : at), end: at + (escaped ? 2 : 1) };
}
