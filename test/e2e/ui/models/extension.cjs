// Two language models for a test editor: Marvin answers with words of a passage and others; Eddie begins, and ends when told to.
'use strict';
const vscode = require('vscode');

/** Four words of the first passage stand there; the others nobody has written. */
function answerTo(prompt) {
  const quoted = /\n\[[^\]]+\] (\S+ \S+ \S+ \S+)/.exec(prompt)?.[1] ?? '';
  const view =
    'The source says “most”, the sentence says “all”: that is more than the passage carries. See https://example.org.';
  return JSON.stringify({ view, quotes: [quoted, 'words that nobody has written here'] });
}

const marvin = async (prompt, say) => {
  const answer = answerTo(prompt);
  say(answer.slice(0, 20));
  say(answer.slice(20));
};
// VS Code 1.100 does not tell a model in an extension that it was called off once it has begun, so he may well talk on.
const eddie = async (_prompt, say) => {
  say('{"view": "Let me think');
  await new Promise((told) => (goOn = told));
  say(' about that.", "quotes": []}');
  vscode.window.setStatusBarMessage('Eddie has come to an end');
};
let goOn;

exports.activate = ({ subscriptions }) => {
  subscriptions.push(vscode.commands.registerCommand('models.goOn', () => goOn()));
  for (const [name, answer] of Object.entries({ Marvin: marvin, Eddie: eddie })) {
    const model = {
      provideLanguageModelResponse: (messages, _options, _extension, progress, token) => {
        const prompt = messages.flatMap(({ content }) => content.map(({ value }) => value)).join('');
        const say = (words) => progress.report({ index: 0, part: new vscode.LanguageModelTextPart(words) });
        return answer(prompt, say, token);
      },
      provideTokenCount: async (text) => String(text).length,
    };
    const about = {
      name,
      vendor: 'sirius',
      family: 'sirius',
      version: '1',
      maxInputTokens: 9000,
      maxOutputTokens: 900,
    };
    subscriptions.push(vscode.lm.registerChatModelProvider(name.toLowerCase(), model, about));
  }
};
