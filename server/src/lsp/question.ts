/** What a cursor asks of the whole desk: in a draft the quotation or citation there, in a source the words. */
import type { Position } from 'vscode-languageserver';
import { soughtInDraft, soughtInSource, type Sought } from '../engine/index';
import { offsetIn } from './convert/ranges';
import type { OpenProject } from './projects';
import type { Session } from './session';

export interface Question {
  readonly sought: Sought;
  readonly open: OpenProject;
  /** Of the cursor, in the document it stands in. */
  readonly offset: number;
}

/** Undefined where nothing stands that could be looked for. */
export async function questionAt(session: Session, uri: string, position: Position): Promise<Question | undefined> {
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
