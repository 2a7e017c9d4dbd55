/** `deskcheck/provenance` */
import type { CancellationToken } from 'vscode-languageserver';
import type { ProvenanceDrawing, ProvenanceParams } from '../../protocol';
import { drawingOf } from '../convert/provenance/drawing';
import { provenanceAt } from '../provenanceAt';
import type { Handlers } from './handlers';

export const provenance: Handlers = {
  capabilities: () => ({}),
  register: ({ connection, session }) =>
    connection.onRequest(
      'deskcheck/provenance',
      async ({ uri, position }: ProvenanceParams, token: CancellationToken): Promise<ProvenanceDrawing | null> => {
        const found = await provenanceAt(session, uri, position, token);
        // Words that nobody carries have not travelled.
        return found && found.provenance.passings.length > 0 ? drawingOf(found.provenance, found.uris) : null;
      },
    ),
};
