/** Says in the status bar what was reached, for a while, so that a screen reader reads it out: there is no other quiet way. */
import * as vscode from 'vscode';

/** Milliseconds it can be read. */
const shownMs = 8000;

export class Announcer {
  readonly #item = vscode.window.createStatusBarItem('deskcheck.reached', vscode.StatusBarAlignment.Left);
  #timer: NodeJS.Timeout | undefined;

  constructor() {
    this.#item.name = 'Deskcheck';
  }

  say(words: string): void {
    clearTimeout(this.#timer);
    this.#item.text = words;
    // The role of what is read as soon as it appears or changes.
    this.#item.accessibilityInformation = { label: words, role: 'alert' };
    this.#item.show();
    this.#timer = setTimeout(() => this.#item.hide(), shownMs);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#item.dispose();
  }
}
