/** `textDocument/codeAction` */
import { CodeActionKind, CodeActionTriggerKind } from 'vscode-languageserver';
import {
  atReferenceList,
  codeActionsAt,
  codeActionsForDraft,
  conversionsAt,
  conversionsForDraft,
  quoteSelection,
  referenceList,
} from '../../engine/index';
import { asksFor, codeActionKinds, kindOf, REFERENCES } from '../convert/codeActionKinds';
import { codeActionOf, conversionAction, quotingAction, referencesAction, supportAction } from '../convert/codeActions';
import { spanIn } from '../convert/ranges';
import type { Handlers } from './handlers';

export const codeActions: Handlers = {
  // Kinds are for clients that know actions as such.
  capabilities: ({ codeActionLiterals }) => ({ codeActionProvider: codeActionLiterals ? { codeActionKinds } : true }),
  register: ({ connection, session, features }) =>
    connection.onCodeAction(async ({ textDocument, range, context }) => {
      if (!codeActionKinds.some((kind) => asksFor(context, kind))) return null;
      // An editor looks at every place of the cursor for something to do there.
      const byHand = context.triggerKind !== CodeActionTriggerKind.Automatic;
      const now = await session.drafts[byHand ? 'current' : 'atHand'](textDocument.uri);
      // As with diagnostics: what is missing may only be unread.
      if (!now || session.drafts.projectOf(textDocument.uri)?.reading) return null;
      const at = spanIn(now.ground.draft, range);
      const offers = [...codeActionsAt(now.analysis, at), ...codeActionsForDraft(now.analysis)];
      const actions = offers
        .filter((offer) => asksFor(context, kindOf(offer)) && (offer.kind !== 'why' || features.showsWhy))
        .map((offer) => codeActionOf(now.ground, offer, context.diagnostics));
      const rewriting = asksFor(context, CodeActionKind.RefactorRewrite);
      if (features.showsFound && byHand && rewriting) actions.push(...supportAction(now.ground, at));
      if (byHand && rewriting) {
        // All of them where one of them is looked at.
        const here = conversionsAt(now.analysis, at);
        const conversions = here.length > 0 ? [...here, ...conversionsForDraft(now.analysis)] : [];
        actions.push(...conversions.flatMap((conversion) => conversionAction(now.ground, conversion)));
      }
      if (at.start < at.end && rewriting) {
        const quoting = quoteSelection(now.analysis, at);
        actions.push(...quoting.offers.map((offer) => quotingAction(now.ground, quoting.at, offer)));
      }
      if (asksFor(context, REFERENCES) || (!context.only?.length && atReferenceList(now.analysis.draft, at))) {
        const style = session.drafts.projectOf(textDocument.uri)?.project.standards.referenceStyle ?? 'newsroom';
        const list = referenceList(now.analysis, style);
        // On save a list is kept up to date, and none begun.
        if ('edits' in list && list.edits.length > 0 && (byHand || !list.isNew))
          actions.push(referencesAction(now.ground, list.isNew, list.edits));
      }
      // A client that knows commands only can still settle a finding; what changes the draft is no command.
      return features.codeActionLiterals ? actions : actions.flatMap(({ command }) => command ?? []);
    }),
};
