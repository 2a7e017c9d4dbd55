/** `textDocument/references` */
import type { Position } from 'vscode-languageserver';
import {
  declarationsOf,
  referencesIn,
  soughtInDraft,
  soughtInSource,
  type DeskPlace,
  type Sought,
} from '../../engine/index';
import { locationOf } from '../convert/deskPlaces';
import { offsetIn } from '../convert/ranges';
import { inSlices } from '../inSlices';
import type { OpenProject } from '../projects';
import type { Session } from '../session';
import type { Handlers } from './handlers';

interface Question {
  readonly sought: Sought;
  readonly open: OpenProject;
  /** Of the cursor, in the document it stands in. */
  readonly offset: number;
}

export const references: Handlers = {
  capabilities: () => ({ referencesProvider: true }),
  register: ({ connection, session }) =>
    connection.onReferences(async ({ textDocument, position, context }, token) => {
      const question = await questionAt(session, textDocument.uri, position);
      if (!question) return null;
      const { sought, open, offset } = question;
      const drafts = await session.draftsOf(open, token);
      const found = await inSlices(referencesIn([...drafts.keys()], sought, open.project.corpus), token);
      const isHere = (place: DeskPlace): boolean =>
        place.in === 'draft' &&
        drafts.get(place.draft) === textDocument.uri &&
        place.span.start <= offset &&
        offset <= place.span.end;
      // VS Code asks again without the declaration, and goes to what is left if it is one place; not to where it came from.
      const references = found.every(isHere) ? [] : found;
      const all = context.includeDeclaration ? [...declarationsOf(sought), ...found] : references;
      return all.map((place) => locationOf({ uriOf: open.uriOf, drafts }, place));
    }),
};

/** In a draft the quotation or citation at the cursor, in a source the words there. */
async function questionAt(session: Session, uri: string, position: Position): Promise<Question | undefined> {
  const now = await session.drafts.current(uri);
  const open = session.drafts.projectOf(uri);
  if (now && open) {
    const offset = offsetIn(now.ground.draft, position);
    const sought = soughtInDraft(now.analysis, offset);
    return sought && { sought, open, offset };
  }
  const source = await session.source(uri);
  const [first] = source?.articles ?? [];
  if (!source || !first) return undefined;
  const offset = offsetIn(first, position);
  const sought = soughtInSource(source.articles, source.open.project.corpus, offset);
  return sought && { sought, open: source.open, offset };
}
