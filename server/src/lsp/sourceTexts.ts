/** The texts behind `deskcheck-source:` addresses, and word to the client when one that it shows has changed. */
import type { Connection } from 'vscode-languageserver';
import { shownPath } from '../adapters/paths';
import type { OpenProject, Projects } from './projects';
import { readSourceTextUri, type SourceText } from './sourceAddresses';
import { retold, t } from '../engine/index';

export class SourceTexts {
  readonly #connection: Connection;
  readonly #projects: Projects;
  readonly #configured: Promise<void>;
  /** What the client was last given, by address: it does not say when it closes one. */
  readonly #given = new Map<string, string>();

  /** @param configured settles when it is known which folders hold sources */
  constructor(connection: Connection, projects: Projects, configured: Promise<void>) {
    this.#connection = connection;
    this.#projects = projects;
    this.#configured = configured;
  }

  /** Exactly the text that the article's spans index; a sentence instead when there is none. */
  async text(uri: string): Promise<string> {
    await this.#configured;
    const wanted = readSourceTextUri(uri);
    const text = wanted ? await this.#find(wanted) : `${t('This address leads to no source.')}\n`;
    this.#given.set(uri, text);
    return text;
  }

  /** Sources of a project are not what they were. */
  async changed({ project: { root } }: OpenProject): Promise<void> {
    for (const [uri, before] of [...this.#given]) {
      const wanted = readSourceTextUri(uri);
      if (wanted?.root !== root || (await this.#find(wanted)) === before) continue;
      // It asks for the text by itself then; a client that is just closing may refuse.
      await this.#connection.workspace.textDocumentContent.refresh(uri).catch(() => undefined);
    }
  }

  async #find({ file, root }: SourceText): Promise<string> {
    const open = await this.#projects.rootedIn(root);
    if (!open) return closed(root);
    const path = shownPath(open.project.root, file);
    const look = (): string | undefined => open.project.corpus.articles.find((it) => it.path === path)?.text;
    const known = look();
    if (known !== undefined) return known;
    await open.read;
    const problem = open.project.problems().find((it) => it.path === path);
    return look() ?? (problem ? `${path}: ${retold(problem.message)}\n` : gone(path));
  }
}

const closed = (root: string): string =>
  `${t('Sources of {0} are not open now. Open one of its drafts or its folder; the text comes by itself then.', root)}\n`;

const gone = (path: string): string =>
  `${t(
    '{0} is not among the sources any more. It was moved, renamed or deleted, or its folder is no source folder now; put it back, or close this tab.',
    path,
  )}\n`;
