/** Tells a client that underlines sentences how each stands, once for each change of it. */
import type { Connection } from 'vscode-languageserver';
import { sentenceMarks } from '../engine/index';
import type { SentenceMarksParams } from '../protocol';
import { rangeIn } from './convert/ranges';
import type { OpenDraft } from './openDraft';

export class SentenceMarksNews {
  readonly #connection: Connection;
  readonly #sent = new Map<string, string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  told(draft: OpenDraft, paused: boolean): void {
    const { uri, version, analysis, project, shown } = draft;
    const on = project !== undefined && project.project.config.sentenceStatus !== 'off' && !paused;
    // Of a text that is just being looked at the marks stay, and move with it.
    if (on && !analysis && draft.checked && !project.reading) return;
    const marks =
      on && analysis && !project.reading
        ? sentenceMarks(analysis, shown).map(({ span, status }) => ({ range: rangeIn(analysis.draft, span), status }))
        : [];
    const json = JSON.stringify(marks);
    if ((this.#sent.get(uri) ?? '[]') === json) return;
    this.#sent.set(uri, json);
    const params: SentenceMarksParams = { uri, version, marks };
    void this.#connection.sendNotification('deskcheck/sentenceMarks', params).catch(() => undefined);
  }

  /** Lets go of documents that are closed. */
  keepOnly(drafts: readonly OpenDraft[]): void {
    for (const uri of this.#sent.keys()) if (!drafts.some((draft) => draft.uri === uri)) this.#sent.delete(uri);
  }
}
