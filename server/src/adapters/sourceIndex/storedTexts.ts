/** Texts of articles that lie in the store, read when somebody looks at them; the least lately read are forgotten again. */
import { closeSync, openSync } from 'node:fs';
import type { Article, Paragraph } from '../../engine/index';
import { bytesAt } from './indexLog';
import type { FileEntry, Rewritten, StoredText } from './messages';
import { ExtractedArticle, StoredArticle, type TextSource } from './storedArticle';

/** UTF-16 units kept at once of one workspace: what is asked for again is read again in some hundredths of a millisecond. */
const MOST = 16_000_000;

/** Texts in memory, in the order in which they were read. */
class Shelf {
  readonly #texts = new Set<LazyText>();
  #units = 0;

  put(text: LazyText, units: number): void {
    this.#texts.add(text);
    this.#units += units;
    for (const oldest of this.#texts) {
      if (this.#units <= MOST || oldest === text) break;
      this.drop(oldest);
    }
  }

  drop(text: LazyText): void {
    if (this.#texts.delete(text)) this.#units -= text.forget();
  }
}

class LazyText implements TextSource {
  #log: OpenLog;
  #stored: StoredText;
  readonly #shelf: Shelf;
  #text: string | undefined;
  #made: WeakMap<Article, readonly Paragraph[]> | undefined;

  constructor(log: OpenLog, stored: StoredText, shelf: Shelf) {
    this.#log = log;
    this.#stored = stored;
    this.#shelf = shelf;
    log.texts.push(this);
  }

  get at(): number {
    return this.#stored.at;
  }

  /** It stands elsewhere now, as it was. */
  move(log: OpenLog, at: number): void {
    this.#log = log;
    this.#stored = { ...this.#stored, at };
    log.texts.push(this);
  }

  /** A disk that has gone away gives blanks: offsets stay what they were, and nothing is found there. */
  get text(): string {
    if (this.#text !== undefined) return this.#text;
    const { bytes, wide } = this.#stored;
    const text = this.#log.read(this.#stored);
    if (text === undefined) return ' '.repeat(wide ? bytes / 2 : bytes);
    this.#text = text;
    this.#shelf.put(this, text.length);
    return text;
  }

  get made(): WeakMap<Article, readonly Paragraph[]> | undefined {
    return this.#text === undefined ? undefined : (this.#made ??= new WeakMap());
  }

  /** @returns UTF-16 units that are free again */
  forget(): number {
    const units = this.#text?.length ?? 0;
    this.#text = undefined;
    this.#made = undefined;
    return units;
  }
}

/** Files are closed when nobody can ask for a text of theirs any more: snapshots live longer than the project they are of. */
const closing = new FinalizationRegistry<number>((file) => {
  try {
    closeSync(file);
  } catch {
    // It is closed.
  }
});

/** A log whose texts are asked for: held open, so that it may be removed meanwhile. */
class OpenLog {
  /** Those that are read here. */
  readonly texts: LazyText[] = [];
  readonly #file: number;

  constructor(path: string) {
    this.#file = openSync(path, 'r');
    closing.register(this, this.#file);
  }

  /** Undefined where the text cannot be had. */
  read({ at, bytes, wide }: StoredText): string | undefined {
    try {
      const found = bytesAt(this.#file, at, bytes);
      return found.length === bytes ? found.toString(wide ? 'utf16le' : 'latin1') : undefined;
    } catch {
      return undefined;
    }
  }
}

/** Makes articles of what was read; holds the logs of one workspace open. */
export class StoredTexts {
  readonly #logs = new Map<string, OpenLog>();
  readonly #shelf = new Shelf();

  /** Throws what the file system says where the log cannot be opened. */
  articles({ path, articles, extracted, text, stored }: FileEntry, log: string | undefined): readonly Article[] {
    const from: TextSource =
      stored && log !== undefined
        ? new LazyText(this.#open(log), stored, this.#shelf)
        : { text: text ?? '', made: new WeakMap() };
    const Kind = extracted ? ExtractedArticle : StoredArticle;
    return articles.map((parts) => new Kind(parts, path, from));
  }

  /** Holds a log open from the first that is heard of it. */
  hold(log: string): void {
    this.#open(log);
  }

  /**
   * From now on texts are read where they stand now. The old logs are let go: whoever holds a snapshot with texts that are gone
   * keeps them open. Throws what the file system says; all is then as it was.
   */
  move({ path, moved }: Rewritten): void {
    const into = this.#open(path);
    for (const { log, from, to } of moved) {
      const old = this.#logs.get(log);
      if (!old) continue;
      this.#logs.delete(log);
      const places = new Map<number, number>();
      from.forEach((at, i) => places.set(at, to[i]!));
      for (const text of old.texts.splice(0)) {
        const at = places.get(text.at);
        if (at === undefined) this.#shelf.drop(text);
        else text.move(into, at);
      }
    }
  }

  #open(path: string): OpenLog {
    const known = this.#logs.get(path);
    if (known) return known;
    const log = new OpenLog(path);
    this.#logs.set(path, log);
    return log;
  }
}
