/** What client and server say of a source that is to be added. */

/** `deskcheck/newSource`, client to server: what a text would be as a source; nothing is written. */
export interface NewSourceParams {
  /** The draft it is for; without one it is for the first folder that is open. */
  readonly uri?: string;
  /** Text of the clipboard. */
  readonly text?: string;
  /** What an address on the web has answered. */
  readonly received?: ReceivedSource;
}

export interface ReceivedSource {
  readonly base64: string;
  /** Where it came from in the end. */
  readonly address: string;
  /** The type as it was sent: `text/html; charset=utf-8`. */
  readonly type?: string;
}

export interface NewSourceResult {
  /** Address of the folder it belongs into; absent where nothing is open that has sources. */
  readonly folder?: string;
  /** Absent where there was nothing to look at, or it is no text. */
  readonly found?: FoundSource;
  /** Why it is none, in a sentence. */
  readonly reason?: string;
}

/** What is told of a source, by itself or by the writer. */
export interface KnownOfSource {
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly date?: string;
}

/** `deskcheck/newKey`, client to server: a key for a source of which the writer has told more; the answer is the key. */
export interface NewKeyParams {
  readonly uri?: string;
  readonly known: KnownOfSource;
}

export interface FoundSource {
  /** Proposed. */
  readonly key: string;
  /** With the dot. */
  readonly extension: string;
  /** What the text tells of itself. */
  readonly known: KnownOfSource;
  /** What it does not tell, and the writer may. */
  readonly unknown: readonly ('title' | 'author' | 'date')[];
  readonly words: number;
  /** What a writer should know before it is kept, in a sentence or two: only the beginning was there. */
  readonly remark?: string;
  /** The page's own address of itself, where it is on the same site; else the one it came from. */
  readonly url?: string;
  /** Key of the source that is there from this address already. */
  readonly already?: string;
  /** For a file beside the source, called like it with `.txt` behind: its text, where a program shows something else. */
  readonly beside?: string;
  /** To be kept instead of the bytes that were received: they do not tell their encoding. */
  readonly base64?: string;
}
