/** The editor's settings `deskcheck.*`, and news of what makes a project: settings files and source folders. */
import { DidChangeWatchedFilesNotification, WatchKind, type Connection } from 'vscode-languageserver';
import { configSchema, type Config } from '../adapters/config';
import { configProblemLine } from '../adapters/configProblem';
import { parseConfig } from '../adapters/parseConfig';
import type { ClientFeatures } from './clientFeatures';

/**
 * Nothing for a client that has no settings; fields that are not understood are logged and left out.
 * @param pushed what older clients send along instead of answering questions.
 */
export async function readSettings(
  connection: Connection,
  features: ClientFeatures,
  pushed?: { readonly deskcheck?: unknown } | null,
): Promise<Partial<Config>> {
  try {
    const asked: unknown = features.configuration
      ? await connection.workspace.getConfiguration('deskcheck')
      : undefined;
    // Some can be asked, and answer with nothing what they have just sent.
    const given = asked ?? pushed?.deskcheck;
    if (typeof given !== 'object' || given === null) return {};
    // Settings of the editor side (`trace`) share the prefix; empty values mean that nothing was set.
    const ours = Object.entries(given).filter(([name, value]) => name in configSchema.shape && value !== null);
    const { given: understood, problems } = parseConfig(Object.fromEntries(ours), 'settings');
    for (const problem of problems) connection.console.warn(configProblemLine(problem));
    return understood;
  } catch (error) {
    connection.console.warn(`The editor did not give its settings: ${String(error)}`);
    return {};
  }
}

/** A `deskcheck.json` that is there already is watched by its project; one that comes or goes, or a `corpus`, makes another. */
export async function watchProjects(connection: Connection): Promise<void> {
  const kind = WatchKind.Create | WatchKind.Delete;
  await connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: ['**/deskcheck.json', '**/corpus'].map((globPattern) => ({ globPattern, kind })),
  });
}
