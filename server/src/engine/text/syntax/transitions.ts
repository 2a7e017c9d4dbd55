/** The arc-hybrid transition system: how a stack and the words ahead become a tree, one step at a time. */

/** Move the next word onto the stack. */
export const SHIFT = 0;
/** The word on top of the stack depends on the next word. */
export const LEFT = 1;
/** The word on top of the stack depends on the one below it. */
export const RIGHT = 2;

/**
 * Words count from 1; the root is `count + 1` and stands behind the last word; 0 is no word. All is allocated once for a
 * sentence and never grows.
 */
export interface ParserState {
  readonly count: number;
  readonly stack: Int32Array;
  /** Words on the stack. */
  height: number;
  /** The next word. */
  next: number;
  readonly heads: Int32Array;
  readonly labels: Uint8Array;
  /** Outermost and next to outermost dependent on each side; 0 for none. */
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  /** Number of dependents on each side. */
  readonly lefts: Uint8Array;
  readonly rights: Uint8Array;
  /** Which kinds of dependents a word has, as bits; what a bit means the model says. */
  readonly profiles: Int32Array;
}

export function initialState(count: number): ParserState {
  const column = (): Int32Array => new Int32Array(count + 2);
  return {
    count,
    stack: column(),
    height: 0,
    next: 1,
    heads: column(),
    labels: new Uint8Array(count + 2),
    left1: column(),
    left2: column(),
    right1: column(),
    right2: column(),
    lefts: new Uint8Array(count + 2),
    rights: new Uint8Array(count + 2),
    profiles: column(),
  };
}

/** True when every word has its head. */
export const isFinal = (s: ParserState): boolean => s.next === s.count + 1 && s.height === 0;

/** The root takes one dependent, and only when nothing else is left. */
export function isLegal(s: ParserState, action: number): boolean {
  if (action === SHIFT) return s.next <= s.count;
  if (action === LEFT) return s.height > 0 && (s.next <= s.count || s.height === 1);
  return s.height > 1;
}

/** Head that an arc of this action has; its dependent is always the top of the stack. */
export const headOf = (s: ParserState, action: number): number => (action === LEFT ? s.next : s.stack[s.height - 2]!);

export function shift(s: ParserState): void {
  s.stack[s.height++] = s.next++;
}

/** Attaches the top of the stack and takes it off. `bit` is what the label adds to the head's profile. */
export function attach(s: ParserState, action: number, label: number, bit: number): void {
  const head = headOf(s, action);
  const dependent = s.stack[--s.height]!;
  s.heads[dependent] = head;
  s.labels[dependent] = label;
  s.profiles[head] = s.profiles[head]! | bit;
  if (action === LEFT) {
    s.left2[head] = s.left1[head]!;
    s.left1[head] = dependent;
    s.lefts[head] = s.lefts[head]! + 1;
  } else {
    s.right2[head] = s.right1[head]!;
    s.right1[head] = dependent;
    s.rights[head] = s.rights[head]! + 1;
  }
}
