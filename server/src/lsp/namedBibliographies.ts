/** Bibliographies that open drafts name: told to the projects whose drafts they are. */
import { namedByDraft } from '../adapters/bibliography/namedByDraft';
import { isInside } from '../adapters/paths';
import { mayNameBibliographies, parseDraft, type Draft } from '../engine/index';
import { formatOf, parsedOf } from './analysing';
import { pathOf } from './fileAddresses';
import type { OpenDraft } from './openDraft';
import { isDraft, type OpenProject } from './projects';

/** Of drafts in a folder whose project is not open yet: so that their keys are known from the first analysis on. */
export const namedBelow = (root: string, documents: readonly OpenDraft[]): readonly string[] =>
  inOrder(
    documents.flatMap((draft) => {
      const path = pathOf(draft.uri);
      // Most drafts name none, and are not parsed twice for it.
      if (path === undefined || !isInside(path, root) || !mayNameBibliographies(draft.text)) return [];
      return absolute(draft, parseDraft(draft.text, { path: draft.uri, format: formatOf(draft) }));
    }),
  );

/**
 * Costs nothing where they are the same as before.
 * @param attaching a draft that is about to belong to the project
 */
export async function tellBibliographies(
  open: OpenProject,
  documents: readonly OpenDraft[],
  attaching?: OpenDraft,
): Promise<void> {
  const named = documents.flatMap((draft) => {
    const { project, checked, parsed, previous } = draft;
    if (draft === attaching)
      return isDraft(open, draft.uri, draft.languageId) ? absolute(draft, parsedOf(draft, open)) : [];
    return project === open && checked ? absolute(draft, parsed ?? previous?.draft) : [];
  });
  await open.project.nameBibliographies(inOrder(named));
}

function absolute({ uri }: OpenDraft, draft: Draft | undefined): readonly string[] {
  const path = pathOf(uri);
  return path === undefined ? [] : namedByDraft(path, draft?.bibliographies ?? []);
}

const inOrder = (paths: readonly string[]): readonly string[] => [...new Set(paths)].sort();
