/** One open document: its text with the place of the last change, its latest analysis, and the findings on show. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import {
  changeBetween,
  nothingWatched,
  watchedAfter,
  watchedIn,
  type Analysis,
  type Draft,
  type Finding,
  type Span,
  type TextChange,
  type WatchedQuotes,
} from '../engine/index';
import { isTyped } from './byHand';
import type { OpenProject } from './projects';
import { moved, movedOffset, seenOf, showable, type Seen } from './halfTyped';

/** More changes than this in one edit are not typed with several cursors. */
const mostCursors = 20;

export class OpenDraft {
  readonly uri: string;
  readonly languageId: string;
  /** Undefined until it is found, and for a document that belongs to none. */
  project: OpenProject | undefined;
  /** Settles when the project is known, or could not be opened. */
  attached: Promise<void> = Promise.resolve();
  /** Why the project could not be opened or the draft not be checked, in one sentence. */
  failure: string | undefined;
  /** False for a source, a README, and whatever else is no draft of its project. */
  checked = false;
  /** Of the current text; undefined as soon as the text or the corpus has moved on. */
  analysis: Analysis | undefined;
  /** It has been changed since it was opened or saved. */
  unsaved = false;
  /** The current text, parsed; completion and the analysis share it. */
  parsed: Draft | undefined;
  /** The latest analysis, whatever its text: lends the next one what has not changed. */
  previous: Analysis | undefined;
  /** Quotations that were found, where they stand in the current text. */
  watched: WatchedQuotes = nothingWatched;
  /** The project whose memory of the draft has been asked. */
  recalledFrom: OpenProject | undefined;
  #document: TextDocument;
  #seen: readonly Seen[] = [];
  #cursors: readonly number[] = [];
  /** What was changed by other means than typing, and not looked at since. */
  #foreign: readonly Span[] = [];
  #shown: readonly Finding[] = [];
  #changedMs = 0;

  constructor({ uri, languageId, version, text }: TextDocumentItem) {
    this.uri = uri;
    this.languageId = languageId;
    this.#document = TextDocument.create(uri, languageId, version, text);
  }

  get text(): string {
    return this.#document.getText();
  }

  get version(): number {
    return this.#document.version;
  }

  /** Findings the editor should show now. */
  get shown(): readonly Finding[] {
    return this.#shown;
  }

  /** Where the text was changed last, or the cursor went. */
  get changedAt(): number | undefined {
    return this.#cursors[0];
  }

  /** Whether its project has the learned judge read claims. */
  get wantsJudge(): boolean {
    return this.project?.project.config.judge === 'on';
  }

  /** Milliseconds since the text last changed. */
  get rested(): number {
    return performance.now() - this.#changedMs;
  }

  /** Without a version the text keeps the one it had. */
  change(changes: readonly TextDocumentContentChangeEvent[], version = this.version): void {
    let cursors: readonly number[] = [];
    const typed = isTyped(changes.map((change) => this.#replaced(change)));
    for (const change of changes) {
      const place = this.#place(change);
      this.#document = TextDocument.update(this.#document, [change], version);
      this.#seen = this.#seen.map((seen) => moved(seen, place));
      this.watched = watchedAfter(this.watched, place);
      const there = { start: place.start, end: place.start + place.newLength };
      this.#foreign = [
        ...this.#foreign.map(({ start, end }) => ({
          start: movedOffset(start, place, false),
          end: movedOffset(end, place, true),
        })),
        ...(typed ? [] : [there]),
      ];
      cursors = [...cursors.map((at) => movedOffset(at, place, true)), place.start + place.newLength];
    }
    // Many places at once are a replacement throughout, an undo of one, a formatter: nobody is typing there.
    this.#cursors = cursors.length > mostCursors ? [] : cursors;
    this.#changedMs = performance.now();
    this.unsaved = true;
    this.analysis = undefined;
    this.parsed = undefined;
  }

  /** The writer has gone elsewhere without a change of the text. */
  moveCursors(positions: readonly Position[]): void {
    this.#cursors = positions.map((position) => this.#document.offsetAt(position));
  }

  /** The words that a change puts in; of an editor that sends the whole text those that are new in it. */
  #replaced(change: TextDocumentContentChangeEvent): string {
    if ('range' in change) return change.text;
    const { start, newLength } = changeBetween(this.text, change.text);
    return change.text.slice(start, start + newLength);
  }

  /** An editor that sends the whole text says nothing about where it has changed; the two texts do. */
  #place(change: TextDocumentContentChangeEvent): TextChange {
    if (!('range' in change)) return changeBetween(this.text, change.text);
    const { start, end } = change.range;
    const from = this.#document.offsetAt(start);
    return { start: from, end: Math.max(from, this.#document.offsetAt(end)), newLength: change.text.length };
  }

  analysed(analysis: Analysis): void {
    this.analysis = analysis;
    this.watched = watchedIn(analysis);
    this.previous = analysis;
    this.failure = undefined;
  }

  /** Decides what shows; answers how many findings wait for the writer. */
  show(resting: boolean): number {
    if (!this.analysis) return 0;
    this.#shown = showable(this.analysis, this.#seen, { cursors: this.#cursors, foreign: this.#foreign, resting });
    this.#foreign = [];
    this.#seen = this.#shown.map(seenOf);
    return this.analysis.findings.length - this.#shown.length;
  }

  /** Nothing is shown for a text that is not checked (any more). */
  clear(): void {
    this.analysis = undefined;
    this.previous = undefined;
    this.watched = nothingWatched;
    this.#shown = [];
    this.#seen = [];
  }
}
