/**
 * The command “Ask a Language Model About This Sentence…”: only where it is switched on and the editor has a model, only on a click,
 * and after the writer has read what leaves the machine. What comes back is shown, and nothing else happens.
 */
import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import type {
  OpinionGroundParams,
  OpinionGroundResult,
  StandsInParams,
  StandsInResult,
} from '../../../server/src/protocol';
import { draftDocuments } from '../draftLanguages';
import { hasStopped, remark } from '../remark';
import { t } from '../words';
import { LONGEST_ANSWER, readAnswer } from './answer';
import { gathered } from './gathered';
import { editorsModels, type Model, type Models } from './models';
import { OpinionView } from './opinionView';
import { pageOf } from './page';
import { promptFor, sentPassages } from './prompt';

const command = 'deskcheck.secondOpinion';
/** Models to which the writer has agreed to send sentences, by their ids. */
const agreedTo = 'deskcheck.secondOpinion.agreed';

export class SecondOpinion implements vscode.Disposable {
  readonly #client: LanguageClient;
  readonly #memory: vscode.Memento;
  readonly #view = new OpinionView();
  readonly #own: vscode.Disposable[];
  #models: Models = editorsModels;
  #offers: vscode.Disposable | undefined;
  #following: vscode.Disposable | undefined;

  constructor(client: LanguageClient, memory: vscode.Memento) {
    this.#client = client;
    this.#memory = memory;
    this.#own = [
      vscode.commands.registerCommand(command, (at?: OpinionGroundParams) => this.ask(at)),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('deskcheck.secondOpinion')) void this.refresh();
      }),
    ];
    void this.refresh();
  }

  /** Other models than the editor's, for tests of the editor itself. */
  use(models: Models): Promise<void> {
    this.#models = models;
    return this.refresh();
  }

  /** Offered where it is on and there is a model; while it is off, the editor is not even asked which it has. */
  async refresh(): Promise<void> {
    const isOn = vscode.workspace.getConfiguration('deskcheck').get('secondOpinion') === 'on';
    this.#following?.dispose();
    this.#following = isOn ? this.#models.onDidChange(() => void this.refresh()) : undefined;
    const isThere = isOn && (await this.#models.list()).length > 0;
    this.#offers?.dispose();
    this.#offers = isThere ? this.#offering() : undefined;
    await vscode.commands.executeCommand('setContext', 'deskcheck.secondOpinion', isThere);
  }

  #offering(): vscode.Disposable {
    const kind = vscode.CodeActionKind.Empty.append('deskcheck');
    const provider: vscode.CodeActionProvider = {
      provideCodeActions: async (document, range, _context, token) => {
        const at = this.#placeOf(document.uri, range.start);
        const ground = await this.#client.sendRequest<OpinionGroundResult | null>('deskcheck/opinionGround', at, token);
        if (!ground) return [];
        const action = new vscode.CodeAction(t('Ask a language model about this sentence…'), kind);
        action.command = { command, title: action.title, arguments: [at] };
        return [action];
      },
    };
    return vscode.languages.registerCodeActionsProvider(draftDocuments, provider, { providedCodeActionKinds: [kind] });
  }

  /** Asks about the sentence at a place, else at the cursor; every way out without an answer says why, but for the writer's own. */
  async ask(given?: OpinionGroundParams): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const at = given ?? (editor && this.#placeOf(editor.document.uri, editor.selection.active));
    try {
      const isOn = vscode.workspace.getConfiguration('deskcheck').get('secondOpinion') === 'on';
      const models = isOn ? await this.#models.list() : [];
      if (models.length === 0) {
        remark(t('No language model: switch on deskcheck.secondOpinion, and have one in the editor.'));
        return;
      }
      const ground = at && (await this.#client.sendRequest<OpinionGroundResult | null>('deskcheck/opinionGround', at));
      if (!ground) {
        remark(t('No sentence stands here that cites a source with a passage near it.'));
        return;
      }
      const model = await this.#chosen(models, ground);
      if (model) await this.#answered(model, ground, at);
    } catch (error) {
      if (this.#client.state !== State.Running) remark(hasStopped);
      else remark(t('The language model did not answer: {0}', error instanceof Error ? error.message : String(error)));
    }
  }

  /** The model the writer means, once they have agreed to what is sent to it; undefined when they have thought better of it. */
  async #chosen(models: readonly Model[], ground: OpinionGroundResult): Promise<Model | undefined> {
    const agreed = this.#memory.get<readonly string[]>(agreedTo, []);
    const [only] = models;
    if (only && models.length === 1 && agreed.includes(only.id)) return only;
    const count = sentPassages(ground).length;
    const offers = models.map((model) => ({
      label: t('$(arrow-right) Send to {0}', model.called),
      detail: agreed.includes(model.id)
        ? ''
        : count === 1
          ? t('This sentence and 1 passage leave your machine, nothing else.')
          : t('This sentence and {0} passages leave your machine, nothing else.', count),
      model,
    }));
    const picked = await vscode.window.showQuickPick(offers, {
      title: t('Ask a Language Model About This Sentence'),
      placeHolder: t('“{0}”', shortened(ground.sentence)),
      ignoreFocusOut: true,
    });
    if (picked && !agreed.includes(picked.model.id)) await this.#memory.update(agreedTo, [...agreed, picked.model.id]);
    return picked?.model;
  }

  async #answered(model: Model, ground: OpinionGroundResult, at: OpinionGroundParams): Promise<void> {
    const options = {
      location: vscode.ProgressLocation.Notification,
      title: t('Asking {0}', model.called),
      cancellable: true,
    };
    const prompt = promptFor(ground, `--${randomBytes(9).toString('hex')}`);
    const raw = await vscode.window.withProgress(options, (_progress, token) =>
      gathered(model.ask(prompt, token), token, LONGEST_ANSWER),
    );
    if (raw === undefined) return;
    const answer = readAnswer(raw);
    if (!answer) {
      remark(t('The language model answered without words.'));
      return;
    }
    const params: StandsInParams = { ...at, quotes: answer.quotes };
    const places = await this.#client.sendRequest<StandsInResult>('deskcheck/standsIn', params);
    await this.#view.show(pageOf(ground.sentence, model.called, answer, places));
  }

  #placeOf(uri: vscode.Uri, { line, character }: vscode.Position): OpinionGroundParams {
    return { uri: this.#client.code2ProtocolConverter.asUri(uri), position: { line, character } };
  }

  dispose(): void {
    vscode.Disposable.from(...this.#own).dispose();
    this.#view.dispose();
    this.#offers?.dispose();
    this.#following?.dispose();
  }
}

const shortened = (words: string): string => (words.length > 100 ? `${words.slice(0, 99)}…` : words);
