/** A connection over standard input and output, which ends the process when the editor goes. */
import {
  createConnection,
  ErrorCodes,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
  type Connection,
  type Message,
  type ResponseMessage,
} from 'vscode-languageserver/node';
import type { Lifecycle } from './lifecycle';
import { MessageFrames } from './messageFrames';

export function overStdio({ options, exitCode }: Lifecycle): Connection {
  const input = process.stdin.pipe(new MessageFrames());
  const writer = new StreamMessageWriter(process.stdout);
  /** Nobody knows to which request text belongs that is no JSON; the answer has no id, as JSON-RPC has it. */
  const refuse = (): void => {
    const error = { code: ErrorCodes.ParseError, message: 'A message was no JSON.' };
    const answer: ResponseMessage = { jsonrpc: '2.0', id: null, error };
    void writer.write(answer).catch(() => undefined);
  };
  const decode = (bytes: Uint8Array): Promise<Message> =>
    Promise.resolve(Buffer.from(bytes).toString('utf8'))
      .then((text) => JSON.parse(text) as Message)
      .catch((error: unknown) => {
        refuse();
        throw error;
      });
  const reader = new StreamMessageReader(input, { contentTypeDecoder: { name: 'application/json', decode } });
  const gone = (): void => process.exit(exitCode());
  input.once('end', gone);
  process.stdin.once('close', gone);
  process.stdin.once('error', gone);
  return createConnection(ProposedFeatures.all, reader, writer, options);
}
