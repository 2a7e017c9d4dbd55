/** The one file that knows language models: those that VS Code has, asked only where a writer has switched this on. */
import * as vscode from 'vscode';

export interface Model {
  readonly id: string;
  /** As the editor names it: `GPT-4o · copilot`. */
  readonly called: string;
  /** Pieces of the answer as they come; rejects where the model, or the writer's editor, refuses. */
  ask(prompt: string, token: vscode.CancellationToken): Promise<AsyncIterable<string>>;
}

export interface Models {
  /** Empty where the editor has none. */
  list(): Promise<readonly Model[]>;
  readonly onDidChange: vscode.Event<void>;
}

export const editorsModels: Models = {
  list: async () => (await vscode.lm.selectChatModels()).map(modelOf),
  onDidChange: (listener) => vscode.lm.onDidChangeChatModels(() => void listener()),
};

const modelOf = (model: vscode.LanguageModelChat): Model => ({
  id: `${model.vendor}/${model.id}`,
  called: `${model.name} · ${model.vendor}`,
  ask: async (prompt, token) =>
    (await model.sendRequest([vscode.LanguageModelChatMessage.User(prompt)], {}, token)).text,
});
