/** `textDocument/diagnostic`, for clients that ask; to all others diagnostics are sent. */
import type { Handlers } from './handlers';

export const diagnostics: Handlers = {
  capabilities: ({ pullDiagnostics }) =>
    pullDiagnostics
      ? { diagnosticProvider: { identifier: 'deskcheck', interFileDependencies: true, workspaceDiagnostics: false } }
      : {},
  register: ({ connection, session }) =>
    connection.languages.diagnostics.on(({ textDocument, previousResultId }) =>
      session.drafts.diagnostics(textDocument.uri, previousResultId),
    ),
};
