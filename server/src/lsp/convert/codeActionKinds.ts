/** Which kinds of code actions there are, and which of them a client asks for. */
import { CodeActionKind, CodeActionTriggerKind, type CodeActionContext } from 'vscode-languageserver';
import type { CodeActionOffer } from '../../engine/index';

/** Fixes all quotations. A kind of its own below `source.fixAll`, so that nobody gets it without having named it. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.deskcheck`;

/** Puts in the list of references, or brings it up to date. */
export const REFERENCES = `${CodeActionKind.Source}.deskcheck.references`;

/** What changes a draft far from the cursor. */
const WHOLESALE: ReadonlySet<CodeActionKind> = new Set([FIX_ALL, REFERENCES]);

/** Every kind the server has, for its capabilities. */
export const codeActionKinds: string[] = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL, REFERENCES];

/** A citation for words that are found is no quick fix: nothing is the matter, and no bulb should say so. */
export function kindOf({ kind }: CodeActionOffer): CodeActionKind {
  if (kind === 'fix-all') return FIX_ALL;
  return kind === 'cite' ? CodeActionKind.RefactorRewrite : CodeActionKind.QuickFix;
}

/**
 * Kinds are a tree: `refactor` asks for `refactor.rewrite`, too. The one exception is what would rewrite quotations
 * or write wholesale. A general `source.fixAll` on save, meant for linters, must never do that, nor a general `source`; so it has
 * to be named in full, or chosen by hand from VS Code's menu *Source Action…*, which asks for `source`.
 */
export function asksFor({ only, triggerKind }: CodeActionContext, kind: CodeActionKind): boolean {
  if (!WHOLESALE.has(kind)) return only === undefined || only.length === 0 || only.some((asked) => holds(asked, kind));
  const byHand = triggerKind !== CodeActionTriggerKind.Automatic;
  return only?.some((asked) => asked === kind || (asked === CodeActionKind.Source && byHand)) ?? false;
}

const holds = (asked: CodeActionKind, kind: CodeActionKind): boolean =>
  asked === CodeActionKind.Empty || kind === asked || kind.startsWith(`${asked}.`);
