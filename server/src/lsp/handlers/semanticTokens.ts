/** `textDocument/semanticTokens`, whole, changes and a part: how each sentence stands; nothing unless the writer wants it. */
import {
  SemanticTokensBuilder,
  type Range,
  type SemanticTokens,
  type SemanticTokensDelta,
} from 'vscode-languageserver';
import { overlaps, sentenceMarks } from '../../engine/index';
import { spanIn } from '../convert/ranges';
import { semanticTokenOf, semanticTokensLegend } from '../convert/semanticTokens';
import { documentKey } from '../fileAddresses';
import { askAgain } from '../refreshing';
import type { Handlers } from './handlers';

export const semanticTokens: Handlers = {
  capabilities: ({ semanticTokens: takes }) =>
    takes ? { semanticTokensProvider: { legend: semanticTokensLegend, full: { delta: true }, range: true } } : {},
  register: ({ connection, session, features }) => {
    if (!features.semanticTokens) return;
    const wanted = (uri: string): boolean =>
      (session.drafts.projectOf(uri)?.project.config.sentenceStatus ?? 'off') !== 'off';
    /** What each document was sent last: only what has changed is sent then. */
    const builders = new Map<string, SemanticTokensBuilder>();
    const fill = async (uri: string, builder: SemanticTokensBuilder, range?: Range): Promise<boolean> => {
      // Settings are known once the draft has its project.
      await session.drafts.prepared(uri);
      const now = wanted(uri) ? await session.drafts.settled(uri) : undefined;
      const draft = session.drafts.get(uri);
      if (!now || !draft) return false;
      const part = range && spanIn(now.ground.draft, range);
      for (const mark of sentenceMarks(now.analysis, draft.shown))
        if (!part || overlaps(part, mark.span)) builder.push(...semanticTokenOf(now.ground, mark));
      return true;
    };
    const builderFor = (uri: string): SemanticTokensBuilder => {
      const key = documentKey(uri);
      const builder = builders.get(key) ?? new SemanticTokensBuilder();
      builders.set(key, builder);
      return builder;
    };
    // Nothing at all where nothing is wanted: another extension's tokens are the editor's then.
    const none = null as unknown as SemanticTokens;
    connection.languages.semanticTokens.on(async ({ textDocument: { uri } }) => {
      const builder = builderFor(uri);
      builder.previousResult('');
      return (await fill(uri, builder)) ? builder.build() : none;
    });
    connection.languages.semanticTokens.onDelta(
      async ({ textDocument: { uri }, previousResultId }): Promise<SemanticTokens | SemanticTokensDelta> => {
        const builder = builderFor(uri);
        builder.previousResult(previousResultId);
        return (await fill(uri, builder)) ? builder.buildEdits() : none;
      },
    );
    connection.languages.semanticTokens.onRange(async ({ textDocument: { uri }, range }) => {
      const builder = new SemanticTokensBuilder();
      return (await fill(uri, builder, range)) ? builder.build() : none;
    });
    session.onDidMove(() => {
      const open = new Set(session.drafts.all.map(({ uri }) => documentKey(uri)));
      for (const key of builders.keys()) if (!open.has(key)) builders.delete(key);
    });
    if (features.refreshTokens) askAgain(session, wanted, async () => connection.languages.semanticTokens.refresh());
  },
};
