/**
 * What an editor hears when a handler fails: one calm sentence. What the error says may quote a draft, so it goes to the log, and there
 * as far as `thrownLine` lets it. Every handler is registered through here, so none can be forgotten.
 */
import { ErrorCodes, ResponseError, type Connection } from 'vscode-languageserver';
import { thrownLine } from './logLine';
import { retold, said } from '../engine/index';

const sentence = said('Deskcheck could not do this. Its log says where it went wrong.');

type Handler = (...params: unknown[]) => unknown;

/** The same connection, whose handlers fail calmly. Errors that were made for the editor, with a code of the protocol, reach it as they are. */
export function withCalmFailures(connection: Connection): Connection {
  const failed = (error: unknown): ResponseError => {
    if (error instanceof ResponseError) return error as ResponseError;
    connection.console.error(thrownLine(error));
    return new ResponseError(ErrorCodes.InternalError, retold(sentence));
  };
  // An error that is returned is an answer; after a notification, which has none, nobody looks at it.
  const calm =
    (handler: Handler): Handler =>
    (...params) => {
      try {
        const result = handler(...params);
        return result instanceof Promise ? result.catch(failed) : result;
      } catch (error) {
        return failed(error);
      }
    };
  return registering(connection, calm);
}

/** Passes handlers through `change` wherever they are registered: `onHover`, `languages.diagnostics.on`, … */
function registering<T extends object>(target: T, change: (handler: Handler) => Handler): T {
  return new Proxy(target, {
    get: (_, name) => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value === 'function')
        return (...given: unknown[]): unknown =>
          (value as Handler).apply(
            target,
            given.map((it) => (typeof it === 'function' ? change(it as Handler) : it)),
          );
      return typeof value === 'object' && value !== null ? registering(value, change) : value;
    },
  });
}
