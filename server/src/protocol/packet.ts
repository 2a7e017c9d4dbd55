/** What client and server say of the fact-checker's packet of a draft. */

/** `deskcheck/packet`, client to server: the packet of a draft as it stands in the editor, saved or not. */
export interface PacketParams {
  readonly uri: string;
  readonly format: 'html' | 'markdown' | 'csv';
}

export interface PacketResult {
  /** What the file is to hold; absent where there is no packet. */
  readonly text?: string;
  /** Why there is none, in a sentence; else what is in it. */
  readonly message: string;
}
