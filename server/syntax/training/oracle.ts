/** What each step costs: how many arcs of the right tree can no longer be built after it (Goldberg and Nivre 2013). */
import { isLegal, LEFT, RIGHT, SHIFT, type ParserState } from '../../src/engine/text/syntax/transitions';

/** @param gold head of each word, with the root as `count + 1` */
export function stepCosts(s: ParserState, gold: Int32Array, costs: Float32Array): void {
  costs[SHIFT] = isLegal(s, SHIFT) ? shiftCost(s, gold) : Infinity;
  costs[LEFT] = isLegal(s, LEFT) ? leftCost(s, gold) : Infinity;
  costs[RIGHT] = isLegal(s, RIGHT) ? rightCost(s, gold) : Infinity;
}

function shiftCost(s: ParserState, gold: Int32Array): number {
  const b = s.next;
  let cost = 0;
  for (let i = 0; i < s.height; i++) {
    const word = s.stack[i]!;
    if (gold[word] === b) cost++;
    if (gold[b] === word && i < s.height - 1) cost++;
  }
  return cost;
}

function leftCost(s: ParserState, gold: Int32Array): number {
  const top = s.stack[s.height - 1]!;
  const head = gold[top]!;
  let cost = lostDependents(s, gold, top);
  if (head > s.next || (s.height > 1 && head === s.stack[s.height - 2])) cost++;
  return cost;
}

function rightCost(s: ParserState, gold: Int32Array): number {
  const top = s.stack[s.height - 1]!;
  let cost = lostDependents(s, gold, top);
  if (gold[top]! >= s.next) cost++;
  return cost;
}

function lostDependents(s: ParserState, gold: Int32Array, head: number): number {
  let lost = 0;
  for (let word = s.next; word <= s.count; word++) if (gold[word] === head) lost++;
  return lost;
}
