/** What client and server say of `deskcheck.json`. */

/** `deskcheck/settingsFile`, client to server: which file says what holds for a document, or for the only desk that is open. */
export interface SettingsFileParams {
  readonly uri?: string;
}

export type SettingsFileResult =
  | {
      readonly uri: string;
      /** There is no such file yet; this could stand in it, and changes nothing. */
      readonly text?: string;
    }
  /** One sentence. */
  | { readonly problem: string };
