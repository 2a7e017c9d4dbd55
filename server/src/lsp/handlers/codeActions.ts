/** `textDocument/codeAction` */
import { CodeActionKind, CodeActionTriggerKind } from 'vscode-languageserver';
import { codeActionsAt, codeActionsForDraft, quoteSelection } from '../../engine/index';
import { asksFor, codeActionKinds, kindOf } from '../convert/codeActionKinds';
import { codeActionOf, quotingAction, supportAction } from '../convert/codeActions';
import { spanIn } from '../convert/ranges';
import type { Handlers } from './handlers';

export const codeActions: Handlers = {
  // Kinds are for clients that know actions as such.
  capabilities: ({ codeActionLiterals }) => ({ codeActionProvider: codeActionLiterals ? { codeActionKinds } : true }),
  register: ({ connection, session, features }) =>
    connection.onCodeAction(async ({ textDocument, range, context }) => {
      if (!codeActionKinds.some((kind) => asksFor(context, kind))) return null;
      const now = await session.drafts.current(textDocument.uri);
      // As with diagnostics: what is missing may only be unread.
      if (!now || session.drafts.projectOf(textDocument.uri)?.reading) return null;
      const at = spanIn(now.ground.draft, range);
      const offers = [...codeActionsAt(now.analysis, at), ...codeActionsForDraft(now.analysis)];
      const actions = offers
        .filter((offer) => asksFor(context, kindOf(offer)) && (offer.kind !== 'why' || features.showsWhy))
        .map((offer) => codeActionOf(now.ground, offer, context.diagnostics));
      if (
        features.showsFound &&
        context.triggerKind !== CodeActionTriggerKind.Automatic &&
        asksFor(context, CodeActionKind.RefactorRewrite)
      )
        actions.push(...supportAction(now.ground, at));
      if (at.start < at.end && asksFor(context, CodeActionKind.RefactorRewrite)) {
        const quoting = quoteSelection(now.analysis, at);
        actions.push(...quoting.offers.map((offer) => quotingAction(now.ground, quoting.at, offer)));
      }
      // A client that knows commands only can still settle a finding; what changes the draft is no command.
      return features.codeActionLiterals ? actions : actions.flatMap(({ command }) => command ?? []);
    }),
};
