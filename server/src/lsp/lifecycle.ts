/** The order of messages, as the protocol has it: nothing before `initialize`, nothing behind `shutdown`. */
import {
  ErrorCodes,
  LSPErrorCodes,
  Message,
  ResponseError,
  type Connection,
  type ConnectionOptions,
  type ResponseMessage,
} from 'vscode-languageserver';

/** Takes the place of a request that comes at the wrong time, with the reason as its parameter. */
const refusal = 'deskcheck/refused';

interface Reason {
  readonly code: number;
  readonly message: string;
}

export interface Lifecycle {
  /** For the connection, which has the messages pass through here. */
  readonly options: ConnectionOptions;
  /** 0 once the editor has asked for the end, as it should; else 1. */
  readonly exitCode: () => 0 | 1;
}

export function lifecycle(): Lifecycle {
  let phase: 'new' | 'running' | 'over' = 'new';
  const whyNot = (method: string): Reason | undefined => {
    if (phase === 'over') return { code: ErrorCodes.InvalidRequest, message: 'The server has been shut down.' };
    if (phase === 'new' && method !== 'initialize')
      return { code: ErrorCodes.ServerNotInitialized, message: 'The server waits for “initialize”.' };
    if (phase === 'running' && method === 'initialize')
      return { code: ErrorCodes.InvalidRequest, message: 'The server has been initialized already.' };
    return method === refusal ? { code: ErrorCodes.MethodNotFound, message: `Unhandled method ${refusal}` } : undefined;
  };
  return {
    options: {
      connectionStrategy: { cancelUndispatched },
      messageStrategy: {
        handleMessage: (message, next) => {
          if (Message.isRequest(message)) {
            const params = whyNot(message.method);
            if (params) return next({ ...message, method: refusal, params } as Message);
            if (message.method === 'initialize') phase = 'running';
            if (message.method === 'shutdown') phase = 'over';
            // The library looks into them before any handler of ours does.
            if ((message.params as unknown) === null) return next({ ...message, params: undefined } as Message);
          } else if (Message.isNotification(message) && phase !== 'running' && message.method !== 'exit') {
            return undefined;
          } else if (!Message.isNotification(message) && !isAnswer(message)) {
            // It would be written into the log as it is, whatever it holds.
            return undefined;
          }
          return next(message);
        },
      },
    },
    exitCode: () => (phase === 'over' ? 0 : 1),
  };
}

/** An answer to a request of ours; those to nothing hold what the editor makes of a message that it could not read. */
const isAnswer = (message: Message): boolean => Message.isResponse(message) && message.id !== null;

/** A request that is taken back before its turn is answered at once. */
function cancelUndispatched(message: Message): ResponseMessage | undefined {
  if (!Message.isRequest(message) || message.method === 'initialize' || message.method === 'shutdown') return undefined;
  const error = { code: LSPErrorCodes.RequestCancelled, message: 'cancelled' };
  return { jsonrpc: '2.0', id: message.id, error };
}

/** Answers the requests that are refused. */
export function answerRefused(connection: Connection): void {
  connection.onRequest(refusal, ({ code, message }: Reason) => new ResponseError(code, message));
}
