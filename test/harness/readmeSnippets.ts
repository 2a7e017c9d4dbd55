// The examples in README.md that set an editor up, as they stand there.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Snippet {
  readonly language: string;
  readonly code: string;
}

/** All of the section “Other editors”, in order. */
export function editorSnippets(): readonly Snippet[] {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8').replace(/\r\n/g, '\n');
  const section = readme.split(/^## Other editors$/m)[1]?.split(/^## /m)[0] ?? '';
  return [...section.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, language = '', code = '']) => ({ language, code }));
}

/** The only one that contains `mark`. */
export function editorSnippet(mark: string): Snippet {
  const [found, ...others] = editorSnippets().filter(({ code }) => code.includes(mark));
  assert.ok(found && others.length === 0, `one example with ${mark}`);
  return found;
}
