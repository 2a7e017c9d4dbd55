/** An editor that sends whatever it is told to, well-formed or not, and notes what is answered. */
import { PassThrough } from 'node:stream';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { lifecycle } from '../../server/src/lsp/lifecycle';
import { serve } from '../../server/src/lsp/server';

export interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** Milliseconds after which a request counts as not answered. */
const PATIENCE = 20_000;

export class RawEditor {
  /** Lines of the server's log. */
  readonly logged: string[] = [];
  readonly #toServer = new PassThrough();
  readonly #answers = new Map<number, Answer>();
  readonly #asked = new Map<number, string>();
  #heard: () => void = () => undefined;
  #next = 1;

  constructor() {
    const toEditor = new PassThrough();
    serve(
      createConnection(
        ProposedFeatures.all,
        new StreamMessageReader(this.#toServer),
        new StreamMessageWriter(toEditor),
        lifecycle().options,
      ),
    );
    new StreamMessageReader(toEditor).listen((message) => {
      const { id, method, params } = message as { id?: number; method?: string; params?: { message?: string } };
      if (method === 'window/logMessage') this.logged.push(params?.message ?? '');
      if (id === undefined) return;
      if (method === undefined) {
        this.#answers.set(id, message as unknown as Answer);
        this.#heard();
      } else this.send({ jsonrpc: '2.0', id, result: method === 'workspace/applyEdit' ? { applied: false } : null });
    });
  }

  methodOf(id: number): string {
    return this.#asked.get(id) ?? '';
  }

  get asked(): readonly number[] {
    return [...this.#asked.keys()];
  }

  send(message: object): void {
    this.frame(JSON.stringify(message));
  }

  frame(body: string): void {
    this.raw(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  raw(bytes: string): void {
    this.#toServer.write(bytes);
  }

  notify(method: string, params: unknown): void {
    this.send({ jsonrpc: '2.0', method, params });
  }

  /** @returns its number */
  ask(method: string, params: unknown): number {
    const id = this.#next++;
    this.#asked.set(id, method);
    this.send({ jsonrpc: '2.0', id, method, params });
    return id;
  }

  async answer(id: number): Promise<Answer> {
    const end = performance.now() + PATIENCE;
    for (;;) {
      const answer = this.#answers.get(id);
      if (answer) return answer;
      if (performance.now() > end) throw new Error(`${this.#asked.get(id)} was not answered`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 500);
        this.#heard = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  /** Rejects where one of all requests so far has no answer. */
  async allAnswered(): Promise<readonly Answer[]> {
    const answers: Answer[] = [];
    for (const id of this.asked) answers.push(await this.answer(id));
    return answers;
  }
}
