/** The overview of a draft, node by node: what is below each, and which sentence a node stands for. */
import {
  claimGroups,
  identitiesOf,
  type Analysis,
  type ClaimGroup,
  type ClaimRow,
  type Finding,
  type Identities,
} from '../engine/index';
import type { ClaimsGrouping, ClaimsNode } from '../protocol';
import { claimNode, groupNode } from './convert/claimsNodes';
import { claimsIdOf, type ClaimsRef } from './convert/claimsNodeIds';

/** Children in one answer, as in the tree of sources. */
export const pageLength = 200;

/** What can be seen of a draft. */
export interface ClaimsScene {
  readonly analysis: Analysis;
  /** Findings that the editor shows now. */
  readonly shown: readonly Finding[];
  /** Numbers of its sentences, by their index in the draft. */
  readonly identities: Identities;
}

/** The sentences of a draft under the numbers they had in `before`. */
export const identified = ({ draft }: Analysis, before?: Identities): Identities =>
  identitiesOf(
    draft.sentences.map(({ span: { start, end } }) => draft.text.slice(start, end)),
    before,
  );

/** Made when it is shown. */
export type LazyNode = () => ClaimsNode;

/** @param parent undefined for the top */
export function claimsBelow(
  scene: ClaimsScene,
  by: ClaimsGrouping,
  parent: ClaimsRef | undefined,
): readonly LazyNode[] {
  const { analysis, identities } = scene;
  const path = parent?.path ?? [];
  const group = groupAt(claimGroups(analysis, by, scene.shown), path);
  if (!group) return [];
  if (group.parts.length > 0) return group.parts.map((part) => () => groupNode(analysis, part, path));
  return group.rows.map((row) => () => claimNode(analysis, row, identities.ids[row.sentence] ?? 0, path));
}

/** The whole as one group without a name, where the path is empty. */
function groupAt(top: readonly ClaimGroup[], path: readonly string[]): ClaimGroup | undefined {
  let group: ClaimGroup | undefined = { name: '', kind: 'front', rows: [], parts: top };
  for (const name of path) group = group?.parts.find((part) => part.name === name);
  return group;
}

/** Undefined for a group, and for a sentence that is gone. */
export function rowOf(scene: ClaimsScene, ref: ClaimsRef): ClaimRow | undefined {
  const at = ref.sentence === undefined ? -1 : scene.identities.ids.indexOf(ref.sentence);
  const all = claimGroups(scene.analysis, 'section', scene.shown).flatMap(({ rows }) => rows);
  return all.find(({ sentence }) => sentence === at);
}

/** Ids from the top down to the sentence at an offset; empty where none is that has a row. */
export function pathAt(scene: ClaimsScene, by: ClaimsGrouping, offset: number): readonly string[] {
  const find = (groups: readonly ClaimGroup[], path: readonly string[]): readonly string[] => {
    for (const group of groups) {
      const here = [...path, group.name];
      const row = group.rows.find(({ span: { start, end } }) => start <= offset && offset <= end);
      if (!row) continue;
      const own = claimsIdOf({ path: here });
      if (group.parts.length > 0) return [own, ...find(group.parts, here)];
      return [own, claimsIdOf({ path: here, sentence: scene.identities.ids[row.sentence] ?? 0 })];
    }
    return [];
  };
  return find(claimGroups(scene.analysis, by, scene.shown), []);
}
