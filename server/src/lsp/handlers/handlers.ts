/** What a group of handlers is: what the server says it can do, and the answers to it. */
import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { ClientFeatures } from '../clientFeatures';
import type { Session } from '../session';

/** Known once the client has introduced itself. */
export interface Desk {
  readonly connection: Connection;
  readonly session: Session;
  readonly features: ClientFeatures;
}

export interface Handlers {
  capabilities(features: ClientFeatures): ServerCapabilities;
  /** Called once, before the answer to `initialize`. */
  register(desk: Desk): void;
}
