// Errors in the log: where they happened, and no word of a text.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { logLine } from '../../server/src/lsp/logLine';

const secret = 'Quillon Vantreese inherits the orchard';
const thrown = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};

describe('an error in the log', () => {
  it('does not quote what a parser read, nor what we say of it, and tells where it was', () => {
    const failures = [
      () => JSON.parse(`{ "${secret}`) as unknown,
      () => new RegExp(`(${secret}`),
      () => {
        throw new Error(`no such: ${secret}\n    at ${secret}`);
      },
    ].map(thrown);
    for (const error of failures) {
      const line = logLine(error);
      assert.doesNotMatch(line, /Quillon|Vantreese|orchard/);
      assert.match(line, /^\w*Error\n {4}at [^]*logLine\.test\.ts/);
    }
  });

  it('keeps the system’s words and the machine’s', () => {
    assert.match(logLine(thrown(() => readFileSync('/nowhere/a'))), /^Error: ENOENT: no such file.*\/nowhere\/a/);
    assert.match(logLine(thrown(() => (undefined as never as { a: string }).a.length)), /^TypeError: Cannot read prop/);
    assert.equal(logLine('a sentence'), 'a sentence');
  });
});
