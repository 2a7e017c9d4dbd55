/** `textDocument/codeAction` */
import { CodeActionKind } from 'vscode-languageserver';
import { codeActionsAt } from '../../engine/index';
import { codeActionOf } from '../convert/codeActions';
import { spanIn } from '../convert/ranges';
import type { Handlers } from './handlers';

export const codeActions: Handlers = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } }),
  register: ({ connection, session }) =>
    connection.onCodeAction(async ({ textDocument, range, context }) => {
      const now = await session.current(textDocument.uri);
      const wanted = context.only?.some((kind) => kind === '' || kind === CodeActionKind.QuickFix) ?? true;
      if (!now || !wanted) return null;
      const offers = codeActionsAt(now.analysis, spanIn(now.ground.draft, range));
      return offers.map((offer) => codeActionOf(now.ground, offer, context.diagnostics));
    }),
};
