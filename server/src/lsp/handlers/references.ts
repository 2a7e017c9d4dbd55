/** `textDocument/references` */
import type { Position } from 'vscode-languageserver';
import { declarationsOf, referencesIn, soughtInDraft, soughtInSource, type Sought } from '../../engine/index';
import { locationOf } from '../convert/deskPlaces';
import { offsetIn } from '../convert/ranges';
import { inSlices } from '../inSlices';
import type { OpenProject } from '../projects';
import type { Session } from '../session';
import type { Handlers } from './handlers';

interface Question {
  readonly sought: Sought;
  readonly open: OpenProject;
}

export const references: Handlers = {
  capabilities: () => ({ referencesProvider: true }),
  register: ({ connection, session }) =>
    connection.onReferences(async ({ textDocument, position, context }, token) => {
      const question = await questionAt(session, textDocument.uri, position);
      if (!question) return null;
      const { sought, open } = question;
      const drafts = await session.drafts(open, token);
      const found = await inSlices(referencesIn([...drafts.keys()], sought, open.project.corpus), token);
      const all = [...(context.includeDeclaration ? declarationsOf(sought) : []), ...found];
      return all.map((place) => locationOf({ uriOf: open.uriOf, drafts }, place));
    }),
};

/** In a draft the quotation or citation at the cursor, in a source the words there. */
async function questionAt(session: Session, uri: string, position: Position): Promise<Question | undefined> {
  const now = await session.current(uri);
  const open = session.projectOf(uri);
  if (now && open) {
    const sought = soughtInDraft(now.analysis, offsetIn(now.ground.draft, position));
    return sought && { sought, open };
  }
  const source = await session.source(uri);
  const [first] = source?.articles ?? [];
  if (!source || !first) return undefined;
  const sought = soughtInSource(source.articles, source.open.project.corpus, offsetIn(first, position));
  return sought && { sought, open: source.open };
}
