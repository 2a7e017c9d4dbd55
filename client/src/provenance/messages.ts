/** What the page with the drawing and the extension say to each other. */

export type ToPage =
  /** Show this; null: nothing stands at the cursor, so what is shown stays, or the hint where nothing is. */
  | { readonly show: Shown | null }
  /** Put this picture on the clipboard. */
  | { readonly copy: string };

export interface Shown {
  readonly svg: string;
  readonly list: string;
  readonly style: string;
}

export type FromPage =
  | { readonly ready: true }
  /** Go where the station with this number leads. */
  | { readonly open: number }
  /** Whether the picture is on the clipboard. */
  | { readonly copied: boolean };
