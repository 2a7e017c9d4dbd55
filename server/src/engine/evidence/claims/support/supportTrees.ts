/** The trees that correct the support of a claim: each asks a few questions of its features and adds what it concludes. */
import { SUPPORT_TREES } from './supportTrees.data';

/** A question, "is this feature at most so much?", with what follows; or a conclusion. */
type Tree =
  | { readonly feature: number; readonly most: number; readonly yes: Tree; readonly no: Tree }
  | { readonly adds: number };

let grown: readonly Tree[] | undefined;

/** On the scale of log odds: what all trees add up to. @param features in the order of `supportFeatures` */
export function askTrees(features: readonly number[]): number {
  grown ??= SUPPORT_TREES.trim().split('\n').map(treeIn);
  return grown.reduce((sum, tree) => sum + ask(tree, features), 0);
}

function ask(tree: Tree, features: readonly number[]): number {
  let at = tree;
  while (!('adds' in at)) at = (features[at.feature] ?? 0) <= at.most ? at.yes : at.no;
  return at.adds;
}

/** "f3 0.5 …yes …no" for a question, "0.02" for a conclusion: each line a tree, from its root down. */
function treeIn(line: string): Tree {
  const parts = line.split(' ');
  let next = 0;
  const read = (): Tree => {
    const part = parts[next++] ?? '0';
    if (!part.startsWith('f')) return { adds: Number(part) };
    const most = Number(parts[next++]);
    const yes = read();
    return { feature: Number(part.slice(1)), most, yes, no: read() };
  };
  return read();
}
