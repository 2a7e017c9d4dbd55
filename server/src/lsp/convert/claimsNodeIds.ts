/** Names of the nodes of the overview of a draft: what a client hands back to ask for more of one. */

/** `path`: the names of the groups from the top, as the engine has them; `sentence`: its number among those ever named. */
export interface ClaimsRef {
  readonly path: readonly string[];
  readonly sentence?: number;
}

export const claimsIdOf = (ref: ClaimsRef): string => JSON.stringify([ref.path, ref.sentence ?? null]);

/** Undefined for what is none of ours. */
export function claimsRefOf(id: string): ClaimsRef | undefined {
  try {
    const [path, sentence] = JSON.parse(id) as [unknown, unknown];
    if (!Array.isArray(path) || !path.every((part) => typeof part === 'string')) return undefined;
    return typeof sentence === 'number' ? { path, sentence } : { path };
  } catch {
    return undefined;
  }
}
