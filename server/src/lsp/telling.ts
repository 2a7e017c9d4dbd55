/** Tells editors what an analysis found: diagnostics and status, with findings in half-typed sentences held back. */
import type { Connection } from 'vscode-languageserver';
import type { ClientFeatures } from './clientFeatures';
import { diagnosticFromBefore, diagnosticOf, draftProblems } from './convert/diagnostics';
import { groundOf } from './ground';
import type { OpenDraft } from './openDraft';
import { Reports } from './reports';
import { Statuses } from './statuses';

export interface TellingOptions {
  readonly connection: Connection;
  readonly features: ClientFeatures;
  /** Milliseconds of rest before findings in a half-typed sentence show. */
  readonly restMs: number;
  /** Nothing is told of any draft. */
  readonly paused: () => boolean;
  /** What is shown of a draft may be another than before. */
  readonly told: (draft: OpenDraft) => void;
  /** Why the learned judge says nothing, where it should; see `Statuses`. */
  readonly rulesOnly: () => string | undefined;
}

export class Telling {
  readonly reports: Reports;
  readonly statuses: Statuses;
  readonly #options: TellingOptions;
  readonly #resting = new Map<string, NodeJS.Timeout>();

  constructor(options: TellingOptions) {
    this.#options = options;
    this.reports = new Reports(options.connection, options.features);
    this.statuses = new Statuses(options.connection, options.features, options.paused, options.rulesOnly);
  }

  /** @param asked true when the client knows that something changed, and will ask for diagnostics by itself. */
  tell(draft: OpenDraft, asked: boolean, resting = draft.rested >= this.#options.restMs): void {
    const { uri, version, analysis, project } = draft;
    this.stir(uri);
    // While sources are still being read, what is missing may only be unread: no findings until all are there.
    const ready = analysis !== undefined && !project?.reading && !this.#options.paused();
    const held = ready ? draft.show(resting) : 0;
    const ground = analysis && groundOf(draft, analysis.draft, this.#options.features);
    const findings = ready && ground ? draft.shown.map((finding) => diagnosticOf(ground, finding)) : [];
    const before = ready && ground ? analysis.fromBefore.map((finding) => diagnosticFromBefore(ground, finding)) : [];
    const items = ground && !this.#options.paused() ? [...draftProblems(ground), ...findings, ...before] : [];
    this.reports.set(uri, version, items, asked);
    this.statuses.tell(draft);
    this.#options.told(draft);
    // What waits while the writer rests waits for the cursor to go.
    if (held === 0 || resting) return;
    const wait = Math.max(0, this.#options.restMs - draft.rested);
    this.#resting.set(
      uri,
      setTimeout(() => this.tell(draft, false, true), wait),
    );
  }

  /** The writer is at it again: what waits for a rest waits on. */
  stir(uri: string): void {
    clearTimeout(this.#resting.get(uri));
    this.#resting.delete(uri);
  }

  forget(uri: string): void {
    this.stir(uri);
    this.reports.forget(uri);
    this.statuses.forget(uri);
  }

  dispose(): void {
    for (const timer of this.#resting.values()) clearTimeout(timer);
    this.reports.dispose();
  }
}
