/** Remembers over a restart which quotations of a draft were found: read when it is opened, written once its writer rests. */
import { lastingLocks } from '../engine/index';
import { pathOf } from './fileAddresses';
import type { OpenDraft } from './openDraft';
import { shownPath } from './projects';

/** Milliseconds after an analysis in which another one may come. */
const restMs = 2000;

export class RememberedQuotes {
  readonly #waiting = new Map<OpenDraft, NodeJS.Timeout>();
  readonly #writing = new Set<Promise<void>>();

  /** Has a draft that was just opened know what was found in it last time; once for each project it is attached to. */
  async recall(draft: OpenDraft): Promise<void> {
    const { project, recalledFrom } = draft;
    const kept = project?.project.quotes;
    if (!project || !kept || !draft.checked || recalledFrom === project || pathOf(draft.uri) === undefined) return;
    draft.recalledFrom = project;
    const locks = await kept.read(shownPath(project, draft.uri));
    if (draft.watched.locks.length === 0) draft.watched = { locks, strangers: new Set() };
  }

  /** While sources are still read, what is not found says nothing. */
  analysed(draft: OpenDraft): void {
    if (!draft.project?.project.quotes || draft.project.reading || draft.recalledFrom !== draft.project) return;
    clearTimeout(this.#waiting.get(draft));
    this.#waiting.set(
      draft,
      setTimeout(() => this.#write(draft), restMs),
    );
  }

  closed(draft: OpenDraft): void {
    if (this.#waiting.has(draft)) this.#write(draft);
  }

  /** Settles when all is written. */
  async dispose(): Promise<void> {
    for (const draft of [...this.#waiting.keys()]) this.#write(draft);
    await Promise.all(this.#writing);
  }

  #write(draft: OpenDraft): void {
    clearTimeout(this.#waiting.get(draft));
    this.#waiting.delete(draft);
    const { project } = draft;
    const kept = project?.project.quotes;
    if (!project || !kept) return;
    const writing = kept.write(shownPath(project, draft.uri), lastingLocks(draft.text, draft.watched));
    this.#writing.add(writing);
    void writing.finally(() => this.#writing.delete(writing));
  }
}
