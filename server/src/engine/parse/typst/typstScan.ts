/** One pass through Typst: which brackets belong together, and what is no markup: comments, raw text, formulas, code. */

/** A stretch that is read as a whole. */
export interface TypstStretch {
  readonly kind: 'comment' | 'raw' | 'formula' | 'setting' | 'code';
  readonly end: number;
}

export interface TypstScan {
  /** Where the bracket closes that opens at an offset: `(`, `{` of code, `[` of both. */
  readonly closes: ReadonlyMap<number, number>;
  /** By where they begin. */
  readonly stretches: ReadonlyMap<number, TypstStretch>;
  /** Whether all that was opened was closed. */
  readonly whole: boolean;
}

interface Open {
  readonly sign: '(' | '[' | '{' | 'line';
  readonly at: number;
}

const SETTING = /#(?:set|show|let|import|include)(?![\p{L}\p{N}_-])/uy;
const CODE = /#(?:if|for|while|context|return|break|continue)(?![\p{L}\p{N}_-])/uy;
/** A name with its fields, in front of what it is called with. */
export const NAME = /#[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{N}_-]*)*/uy;
const FIELD = /\.[\p{L}_][\p{L}\p{N}_-]*(?=\()/uy;
const ADDRESS = /https?:\/\/[^\s[\]<>"]*/uy;
const SIGN = /[\\/`$#[\](){}"\n;h]/gu;

export function scanTypst(source: string): TypstScan {
  const closes = new Map<number, number>();
  const stretches = new Map<number, TypstStretch>();
  const stack: Open[] = [];
  let whole = true;
  let at = 0;

  const inCode = (): boolean => stack.length > 0 && stack.at(-1)?.sign !== '[';
  const stretch = (kind: TypstStretch['kind'], start: number, end: number): void => {
    stretches.set(start, { kind, end });
    at = end;
  };
  const endLine = (end: number): void => {
    while (stack.at(-1)?.sign === 'line') {
      const { at: start } = stack.pop()!;
      const kind = matches(SETTING, source, start) >= 0 ? 'setting' : 'code';
      stretches.set(start, { kind, end });
    }
  };

  for (;;) {
    SIGN.lastIndex = at;
    const sign = SIGN.exec(source);
    if (!sign) break;
    at = sign.index + 1;
    const start = sign.index;
    const code = inCode();
    switch (sign[0]) {
      case '\\':
        at = start + 2;
        break;
      case 'h': {
        const end = code ? -1 : matches(ADDRESS, source, start);
        if (end >= 0) at = end;
        break;
      }
      case '/': {
        const next = source.charAt(at);
        if (next === '/') stretch('comment', start, lineEnd(source, start));
        else if (next === '*') stretch('comment', start, commentEnd(source, start));
        break;
      }
      case '`': {
        const end = rawEnd(source, start);
        if (end < 0) whole = false;
        stretch('raw', start, end < 0 ? source.length : end);
        break;
      }
      case '$': {
        const end = formulaEnd(source, start);
        if (end < 0) whole = false;
        stretch('formula', start, end < 0 ? source.length : end);
        break;
      }
      case '"':
        if (code) at = stringEnd(source, start);
        break;
      case '#':
        if (!code) at = openCode(source, start, stack);
        break;
      case '[':
        stack.push({ sign: '[', at: start });
        break;
      case '(':
      case '{':
        if (code) stack.push({ sign: sign[0], at: start });
        break;
      case ']':
      case ')':
      case '}': {
        const opening = sign[0] === ']' ? '[' : sign[0] === ')' ? '(' : '{';
        if (sign[0] === ']') endLine(start);
        const top = stack.at(-1);
        if (top?.sign !== opening) {
          if (inCode()) whole = false;
          break;
        }
        stack.pop();
        closes.set(top.at, start);
        // `#f(a)(b)[c].g(d)`: what is called goes on.
        if (!inCode()) at = openCall(source, at, stack);
        break;
      }
      default:
        endLine(start);
    }
  }
  endLine(source.length);
  return { closes, stretches, whole: whole && stack.length === 0 };
}

/** Behind `#` or a name; a bracket that follows directly is code. */
function openCode(source: string, at: number, stack: Open[]): number {
  const line = Math.max(matches(SETTING, source, at), matches(CODE, source, at));
  if (line >= 0) {
    stack.push({ sign: 'line', at });
    return line;
  }
  const next = source.charAt(at + 1);
  if (next === '"') return stringEnd(source, at + 1);
  if (next === '(' || next === '{') {
    stack.push({ sign: next, at: at + 1 });
    return at + 2;
  }
  const name = matches(NAME, source, at);
  return name < 0 ? at + 1 : openCall(source, name, stack);
}

function openCall(source: string, at: number, stack: Open[]): number {
  const field = matches(FIELD, source, at);
  const open = field < 0 ? at : field;
  if (source.charAt(open) !== '(') return at;
  stack.push({ sign: '(', at: open });
  return open + 1;
}

/** Offset behind what a sticky pattern matches; -1 where it does not. */
export function matches(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : -1;
}

function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end < 0 ? source.length : end;
}

function commentEnd(source: string, at: number): number {
  let depth = 0;
  const sign = /\/\*|\*\//gu;
  sign.lastIndex = at;
  for (let m = sign.exec(source); m; m = sign.exec(source)) {
    depth += m[0] === '/*' ? 1 : -1;
    if (depth === 0) return sign.lastIndex;
  }
  return source.length;
}

/** `` `raw` ``; three or more open what as many close. */
function rawEnd(source: string, at: number): number {
  let length = 1;
  while (source.charAt(at + length) === '`') length++;
  if (length === 2) return at + 2;
  const end = source.indexOf('`'.repeat(length), at + length);
  return end < 0 ? -1 : end + length;
}

function formulaEnd(source: string, at: number): number {
  for (let i = at + 1; i < source.length; i++) {
    if (source.charAt(i) === '\\') i++;
    else if (source.charAt(i) === '$') return i + 1;
  }
  return -1;
}

function stringEnd(source: string, at: number): number {
  for (let i = at + 1; i < source.length; i++) {
    if (source.charAt(i) === '\\') i++;
    else if (source.charAt(i) === '"') return i + 1;
  }
  return source.length;
}
