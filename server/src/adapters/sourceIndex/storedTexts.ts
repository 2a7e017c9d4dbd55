/** Texts of articles that lie in the store, read when somebody looks at them; the least lately read are forgotten again. */
import { closeSync, openSync } from 'node:fs';
import type { Article } from '../../engine/index';
import { bytesAt } from './indexLog';
import type { ArticleParts, FileEntry, StoredText } from './messages';

/** UTF-16 units kept at once, over all workspaces: what is asked for again is read again in some hundredths of a millisecond. */
const MOST = 48_000_000;

/** Texts in memory, in the order in which they were read. */
class Shelf {
  readonly #texts = new Set<LazyText>();
  #units = 0;

  put(text: LazyText, units: number): void {
    this.#texts.add(text);
    this.#units += units;
    for (const oldest of this.#texts) {
      if (this.#units <= MOST || oldest === text) break;
      this.#texts.delete(oldest);
      this.#units -= oldest.forget();
    }
  }
}

const shelf = new Shelf();

class LazyText {
  readonly #log: OpenLog;
  readonly #stored: StoredText;
  #text: string | undefined;

  constructor(log: OpenLog, stored: StoredText) {
    this.#log = log;
    this.#stored = stored;
  }

  get text(): string {
    if (this.#text === undefined) {
      this.#text = this.#log.read(this.#stored);
      shelf.put(this, this.#text.length);
    }
    return this.#text;
  }

  /** @returns UTF-16 units that are free again */
  forget(): number {
    const units = this.#text?.length ?? 0;
    this.#text = undefined;
    return units;
  }
}

/** A log whose texts are asked for: held open, so that it may be removed meanwhile. */
class OpenLog {
  #file: number | undefined;

  constructor(path: string) {
    this.#file = openSync(path, 'r');
  }

  /** A disk that has gone away gives blanks: offsets stay what they were, and nothing is found there. */
  read({ at, bytes, wide }: StoredText): string {
    try {
      const found = this.#file === undefined ? undefined : bytesAt(this.#file, at, bytes);
      if (found?.length === bytes) return found.toString(wide ? 'utf16le' : 'latin1');
    } catch {
      // As when it is cut short.
    }
    return ' '.repeat(wide ? bytes / 2 : bytes);
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }
}

/** Makes articles of what was read; holds the logs of one workspace open. */
export class StoredTexts {
  readonly #logs = new Map<string, OpenLog>();

  /** Throws what the file system says where the log cannot be opened. */
  articles({ path, articles, extracted, text, stored }: FileEntry, log: string | undefined): readonly Article[] {
    const from = stored && log !== undefined ? new LazyText(this.#open(log), stored) : { text: text ?? '' };
    return articles.map((parts) => articleOf(parts, path, extracted, from));
  }

  #open(path: string): OpenLog {
    const known = this.#logs.get(path);
    if (known) return known;
    const log = new OpenLog(path);
    this.#logs.set(path, log);
    return log;
  }

  close(): void {
    for (const log of this.#logs.values()) log.close();
    this.#logs.clear();
  }
}

const articleOf = (
  parts: ArticleParts,
  path: string,
  extracted: true | undefined,
  from: { readonly text: string },
): Article => ({
  id: parts.id,
  pageKey: parts.pageKey,
  path,
  get text() {
    return from.text;
  },
  ...(extracted && { extracted }),
  span: parts.span,
  metadata: parts.metadata,
  paragraphs: parts.paragraphs,
});
