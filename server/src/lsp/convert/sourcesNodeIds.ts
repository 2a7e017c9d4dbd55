/** Names of the nodes of the tree of sources: what a client hands back to ask for more of one. */

export type SourcesGroup = 'draft' | 'conflicts' | 'others' | 'works' | 'duplicates' | 'problems';

/**
 * What a node stands for. Articles are named by file and place in it, for two files may share a key; articles of one origin by
 * the first of them.
 */
export type SourcesRef =
  | { readonly of: 'desk'; readonly root: string }
  | { readonly of: 'group'; readonly root: string; readonly group: SourcesGroup }
  | ({ readonly of: 'origin' } & ArticleRef)
  | ({ readonly of: 'article' } & ArticleRef)
  | ({ readonly of: 'speaker'; readonly name: string } & ArticleRef)
  | ({ readonly of: 'words'; readonly start: number; readonly end: number } & ArticleRef)
  | { readonly of: 'conflict'; readonly root: string; readonly message: string }
  | ({ readonly of: 'side'; readonly message: string; readonly start: number } & ArticleRef)
  /** An entry of a bibliography, below a duplicate or on its own. */
  | { readonly of: 'work'; readonly root: string; readonly below: string; readonly path: string; readonly at: number }
  | { readonly of: 'file'; readonly root: string; readonly below: string; readonly path: string }
  | { readonly of: 'duplicate'; readonly root: string; readonly message: string }
  | { readonly of: 'problem'; readonly root: string; readonly path: string; readonly message: string };

export interface ArticleRef {
  readonly root: string;
  /** Where the article stands in the tree: an editor takes no name twice, not even while a node moves. */
  readonly group: SourcesGroup;
  readonly path: string;
  /** Where it begins in the file's text. */
  readonly at: number;
}

export const idOf = (ref: SourcesRef): string => JSON.stringify(ref);

/** Undefined for what is none of ours. */
export function refOf(id: string): SourcesRef | undefined {
  try {
    const ref = JSON.parse(id) as SourcesRef | null;
    return typeof ref?.of === 'string' && typeof ref.root === 'string' ? ref : undefined;
  } catch {
    return undefined;
  }
}
