/** Tells editors what is the matter with the `deskcheck.json` of each open project: sent, for it is no document of ours. */
import type { Connection } from 'vscode-languageserver';
import type { ClientFeatures } from './clientFeatures';
import { configDiagnostics } from './convert/configProblems';
import { uriOf } from './fileAddresses';
import type { OpenProject } from './projects';

export class ConfigReports {
  readonly #connection: Connection;
  readonly #features: ClientFeatures;
  /** What was last sent, as JSON, by the project's root. */
  readonly #sent = new Map<string, { readonly uri: string; readonly json: string }>();

  constructor(connection: Connection, features: ClientFeatures) {
    this.#connection = connection;
    this.#features = features;
  }

  /** Sends what has changed since the last call. */
  tell({ project }: OpenProject): void {
    const { root, configFile } = project;
    const uri = configFile === undefined ? undefined : uriOf(configFile);
    const before = this.#sent.get(root);
    if (before && before.uri !== uri) this.#send(root, before.uri, []);
    if (uri !== undefined)
      this.#send(root, uri, configDiagnostics(project.configProblems, this.#features.validatesConfig));
  }

  #send(root: string, uri: string, diagnostics: ReturnType<typeof configDiagnostics>): void {
    const json = JSON.stringify(diagnostics);
    if ((this.#sent.get(root)?.json ?? '[]') === json) return;
    if (diagnostics.length > 0) this.#sent.set(root, { uri, json });
    else this.#sent.delete(root);
    void this.#connection.sendDiagnostics({ uri, diagnostics });
  }
}
