// A client that speaks the protocol by hand to a language server in a process of its own, so that it can also speak it badly.
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { builtServer } from './programs';

export interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** How a process ended: its exit code, or the signal that ended it. */
export type End = number | NodeJS.Signals | null;

export interface RawClient {
  /** All that the server has sent, in order. */
  readonly received: readonly Message[];
  readonly stderr: () => string;
  readonly pid: number;
  /** Bytes as they are. */
  write(bytes: string | Uint8Array): void;
  /** One message with its head. */
  send(message: object): void;
  notify(method: string, params?: unknown): void;
  /** The whole answer; rejects when none comes in time. */
  ask(method: string, params?: unknown): Promise<Message>;
  /** The answer to an id that was sent by hand; the first, or one after `from` messages. */
  answer(id: number | string | null, from?: number): Promise<Message>;
  /** The first message that `look` likes, come or to come. */
  until(look: (message: Message) => boolean): Promise<Message>;
  /** `initialize` and `initialized`. */
  start(params?: object): Promise<Message>;
  readonly ended: Promise<End>;
  /** Closes the server's input, as an editor that dies does. */
  hangUp(): void;
  /** Ends the process by force, if it is still there. */
  remove(): void;
}

const patienceMs = 10_000;

/** @param cache folder for what the server keeps, so that no test meets what another has left */
export function rawClient(cache: string, command: readonly [string, ...string[]] = builtServer): RawClient {
  const [program, ...args] = command;
  const child = spawn(program, args, { env: { ...process.env, XDG_CACHE_HOME: cache } });
  const received: Message[] = [];
  const looks = new Set<() => void>();
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors += String(data)));
  // A server that has ended takes no more; tests look at how it ended.
  child.stdin.on('error', () => undefined);
  readMessages(child, (message) => {
    received.push(message);
    for (const look of [...looks]) look();
  });
  const ended = new Promise<End>((resolve) => child.once('close', (code, signal) => resolve(code ?? signal)));
  let ids = 0;

  const first = (look: (message: Message) => boolean, from = 0): Promise<Message> =>
    new Promise((resolve, reject) => {
      const check = (): void => {
        const found = received.slice(from).find(look);
        if (!found) return;
        clearTimeout(timer);
        looks.delete(check);
        resolve(found);
      };
      const timer = setTimeout(() => {
        looks.delete(check);
        reject(new Error(`Waited in vain for ${String(look)}; came: ${JSON.stringify(received)} ${errors}`));
      }, patienceMs);
      looks.add(check);
      check();
    });
  const write = (bytes: string | Uint8Array): void => void child.stdin.write(bytes);
  const send = (message: object): void => write(framed(message));
  const notify = (method: string, params?: unknown): void => send({ jsonrpc: '2.0', method, params });
  const answer = (id: number | string | null, from = 0): Promise<Message> =>
    first((message) => message.method === undefined && message.id === id, from);
  const ask = (method: string, params?: unknown): Promise<Message> => {
    const id = `ask-${++ids}`;
    send({ jsonrpc: '2.0', id, method, params });
    return answer(id);
  };

  return {
    received,
    stderr: () => errors,
    pid: child.pid ?? 0,
    write,
    send,
    notify,
    ask,
    answer,
    until: (look) => first(look),
    start: async (params = {}) => {
      const hello = await ask('initialize', { processId: null, rootUri: null, capabilities: {}, ...params });
      notify('initialized', {});
      return hello;
    },
    ended,
    hangUp: () => child.stdin.end(),
    remove: () => void child.kill('SIGKILL'),
  };
}

export function framed(message: object): string {
  const body = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

function readMessages({ stdout }: ChildProcessWithoutNullStreams, take: (message: Message) => void): void {
  let rest = Buffer.alloc(0);
  stdout.on('data', (data: Buffer) => {
    rest = Buffer.concat([rest, data]);
    for (;;) {
      const head = rest.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/^Content-Length: (\d+)$/m.exec(rest.toString('latin1', 0, head))?.[1]);
      if (!(rest.length >= head + 4 + length)) return;
      take(JSON.parse(rest.toString('utf8', head + 4, head + 4 + length)) as Message);
      rest = rest.subarray(head + 4 + length);
    }
  });
}
