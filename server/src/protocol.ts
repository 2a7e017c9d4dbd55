/** Custom messages between the server and its clients: types only, so that a client bundles none of the server. */
import type { ClaimAtParams, ClaimParams, ClaimResult, ClaimsViewParams, ClaimsViewResult } from './protocol/claims';
import type {
  AcceptParams,
  DecideOriginsParams,
  DecideOriginsResult,
  DecisionsParams,
  DecisionsResult,
  IgnoreSourceParams,
  ReopenParams,
  UndoParams,
  UndoResult,
} from './protocol/decisions';
import type { ProvenanceDrawing, ProvenanceParams, WhyParams, WhyResult } from './protocol/explaining';
import type { PacketParams, PacketResult } from './protocol/packet';
import type { NewKeyParams, NewSourceParams, NewSourceResult } from './protocol/newSource';
import type { OpinionGroundParams, OpinionGroundResult, StandsInParams, StandsInResult } from './protocol/opinion';
import type { SettingsFileParams, SettingsFileResult } from './protocol/settings';
import type {
  FindParams,
  FindResult,
  SourcesParams,
  SourcesResult,
  SourcesViewParams,
  SourcesViewResult,
} from './protocol/sources';
import type {
  PasteParams,
  PasteResult,
  QuoteSourceParams,
  ReferencesParams,
  ReferencesResult,
} from './protocol/writing';

export type * from './protocol/claims';
export type * from './protocol/decisions';
export type * from './protocol/explaining';
export type * from './protocol/newSource';
export type * from './protocol/packet';
export type * from './protocol/sources';
export type * from './protocol/opinion';
export type * from './protocol/settings';
export type * from './protocol/status';
export type * from './protocol/writing';

/** Requests by method; `deskcheck/reindex` reads every source again. */
export interface Requests {
  'deskcheck/accept': { readonly params: AcceptParams; readonly result: boolean };
  'deskcheck/ignoreSource': { readonly params: IgnoreSourceParams; readonly result: boolean };
  'deskcheck/reopen': { readonly params: ReopenParams; readonly result: boolean };
  'deskcheck/undoDecision': { readonly params: UndoParams; readonly result: UndoResult };
  'deskcheck/decisions': { readonly params: DecisionsParams; readonly result: DecisionsResult };
  'deskcheck/sources': { readonly params: SourcesParams; readonly result: SourcesResult };
  'deskcheck/sourcesView': { readonly params: SourcesViewParams; readonly result: SourcesViewResult };
  'deskcheck/claimsView': { readonly params: ClaimsViewParams; readonly result: ClaimsViewResult };
  'deskcheck/claim': { readonly params: ClaimParams; readonly result: ClaimResult | null };
  'deskcheck/claimAt': { readonly params: ClaimAtParams; readonly result: readonly string[] };
  'deskcheck/quoteSource': { readonly params: QuoteSourceParams; readonly result: PasteResult };
  'deskcheck/decideOrigins': { readonly params: DecideOriginsParams; readonly result: DecideOriginsResult };
  'deskcheck/references': { readonly params: ReferencesParams; readonly result: ReferencesResult };
  'deskcheck/packet': { readonly params: PacketParams; readonly result: PacketResult };
  'deskcheck/paste': { readonly params: PasteParams; readonly result: PasteResult };
  'deskcheck/provenance': { readonly params: ProvenanceParams; readonly result: ProvenanceDrawing | null };
  'deskcheck/why': { readonly params: WhyParams; readonly result: WhyResult | null };
  'deskcheck/find': { readonly params: FindParams; readonly result: FindResult };
  'deskcheck/newKey': { readonly params: NewKeyParams; readonly result: string };
  'deskcheck/newSource': { readonly params: NewSourceParams; readonly result: NewSourceResult };
  'deskcheck/opinionGround': { readonly params: OpinionGroundParams; readonly result: OpinionGroundResult | null };
  'deskcheck/standsIn': { readonly params: StandsInParams; readonly result: StandsInResult };
  'deskcheck/settingsFile': { readonly params: SettingsFileParams; readonly result: SettingsFileResult };
  'deskcheck/reindex': { readonly params: SourcesParams; readonly result: null };
}

/** What a client may say of itself and ask for, in `initializationOptions`; everything may be left out. */
export interface ClientOptions {
  /** The client has commands of its own for decisions: `deskcheck.acceptFinding` and the like, which ask for the reason. */
  readonly asksReason?: boolean;
  /** The client has the command `deskcheck.why`, which shows the answer to that request. */
  readonly showsWhy?: boolean;
  /** The client has the command `deskcheck.findSupport`, which shows the answer to `deskcheck/find` at a place. */
  readonly showsFound?: boolean;
  /** The client has the command `deskcheck.showClaim`, which shows a sentence in the overview. */
  readonly showsClaims?: boolean;
  /** The client draws what `deskcheck/sentenceMarks` says; others are not sent it. */
  readonly marksSentences?: boolean;
  /** The client shows `deskcheck/status`; others are not sent it, and see the indexing as work-done progress. */
  readonly showsStatus?: boolean;
  /** The client holds `deskcheck.json` to its schema; the server then says only what no schema knows. */
  readonly validatesConfig?: boolean;
  /** The client opens links with a fragment like `#L9,64-L9,90` and selects what it names; others know `#L9`. */
  readonly selectsFromLinks?: boolean;
  /** Milliseconds without a keystroke before a draft is analysed; 150 by default. */
  readonly debounceMs?: number;
  /** Milliseconds of rest before findings in a half-typed sentence show; 1,500 by default. */
  readonly restMs?: number;
  /** Milliseconds without a keystroke before articles are read in depth that no open draft rests on; 2,000 by default. */
  readonly calmMs?: number;
  /** Nothing is checked from the beginning, as after `deskcheck/pause`: for a server that is started again. */
  readonly paused?: boolean;
  /** False in a folder the writer has not trusted: decisions are not written, sources outside it not read. */
  readonly trusted?: boolean;
}
