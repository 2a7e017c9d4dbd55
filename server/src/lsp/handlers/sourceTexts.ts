/** `workspace/textDocumentContent`: texts that were extracted from sources, for clients that can show a text without a file. */
import { sourceTextScheme } from '../sourceAddresses';
import type { Handlers } from './handlers';

export const sourceTexts: Handlers = {
  capabilities: (features) =>
    features.sourceTexts ? { workspace: { textDocumentContent: { schemes: [sourceTextScheme] } } } : {},
  register: ({ connection, session }) =>
    connection.workspace.textDocumentContent.on(async ({ uri }) => ({ text: await session.sourceTexts.text(uri) })),
};
