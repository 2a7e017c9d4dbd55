/** Tells a client that looks at the tree of sources when it has changed: once for each change that can be seen in it. */
import { createHash } from 'node:crypto';
import type { Connection } from 'vscode-languageserver';
import { usageOf, type Analysis, type CorpusView, type Origins } from '../engine/index';
import type { SourcesViewChanged } from '../protocol';

/** What can be seen of a desk: its sources as they are now, and what the draft uses of them. */
export interface Seen {
  readonly corpus: CorpusView;
  readonly reading: boolean;
  readonly problems: number;
  readonly analysis: Analysis | undefined;
  readonly origins: Origins | undefined;
}

export class SourcesNews {
  readonly #connection: Connection;
  readonly #look: (uri: string | undefined) => Promise<readonly Seen[]>;
  /** What the client saw last, for each document it asked about; the empty address stands for all folders. */
  readonly #seen = new Map<string, string>();

  constructor(connection: Connection, look: (uri: string | undefined) => Promise<readonly Seen[]>) {
    this.#connection = connection;
    this.#look = look;
  }

  /** The client is about to see the tree beside this document. It looks at one tree at a time. */
  async asked(uri = ''): Promise<void> {
    if (!this.#seen.has(uri)) this.#seen.clear();
    this.#seen.set(uri, await this.#marksOf(uri));
  }

  /** Something may have changed. */
  async look(): Promise<void> {
    for (const uri of [...this.#seen.keys()]) {
      const now = await this.#marksOf(uri);
      const before = this.#seen.get(uri);
      if (before === undefined || now === before) continue;
      this.#seen.set(uri, now);
      const changed: SourcesViewChanged = uri === '' ? {} : { uri };
      await this.#connection.sendNotification('deskcheck/sourcesViewChanged', changed);
    }
  }

  async #marksOf(uri: string): Promise<string> {
    return (await this.#look(uri || undefined)).map(marks).join('\n');
  }
}

/** Everything that is shown follows from these. */
function marks({ corpus, reading, problems, analysis, origins }: Seen): string {
  // While sources are read the tree would change all the time; the count beside its name says how far it is.
  if (reading) return 'reading';
  const usage = analysis?.corpus === corpus ? usageOf(analysis) : undefined;
  const used = usage?.articles.map((article) => [
    article.path,
    article.id,
    usage.cited.has(article),
    usage.quoted.get(article)?.map((spans) => spans.map(({ start, end }) => `${start}-${end}`)),
  ]);
  const works = [...(usage?.works ?? [])].map(({ key, from }) => [key, from.path]);
  return JSON.stringify([corpus.generation, problems, printOf(origins), used, works]);
}

const prints = new WeakMap<Origins, string>();

/** Of what is shown of them: the same for origins that were worked out again and are as they were. */
function printOf(origins: Origins | undefined): string {
  if (!origins) return printOf({ clusters: [], conflicts: [] });
  const known = prints.get(origins);
  if (known !== undefined) return known;
  const clusters = origins.clusters
    .filter(({ kind }) => kind !== 'quotation')
    .map(({ kind, reason, origin, members }) => [kind, reason, origin, members.map(({ article }) => article.id)]);
  const conflicts = origins.conflicts.map(({ a, b }) =>
    [a, b].map(({ article, span, says }) => [article.id, span, says]),
  );
  const print = createHash('sha1')
    .update(JSON.stringify([clusters, conflicts]))
    .digest('hex');
  prints.set(origins, print);
  return print;
}
