// The examples in README.md, as they stand there: what sets an editor up, and what a newsroom's CI runs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Snippet {
  readonly language: string;
  readonly code: string;
}

/** All of the section “Other editors”, in order. */
export const editorSnippets = (): readonly Snippet[] => snippetsUnder('## Other editors');

/** All of “In a newsroom’s CI”, in order. */
export const newsroomSnippets = (): readonly Snippet[] => snippetsUnder('### In a newsroom’s CI');

/** The section up to the next heading of its rank or a higher one. */
export function sectionUnder(heading: string): string {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8').replace(/\r\n/g, '\n');
  const after = readme.split(`\n${heading}\n`)[1] ?? '';
  const rank = heading.indexOf(' ');
  const end = [...after.matchAll(/^(#+) /gm)].find(([, marks = '']) => marks.length <= rank)?.index;
  return after.slice(0, end);
}

function snippetsUnder(heading: string): readonly Snippet[] {
  const section = sectionUnder(heading);
  return [...section.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, language = '', code = '']) => ({ language, code }));
}

/** The only one that contains `mark`. */
export function editorSnippet(mark: string): Snippet {
  const [found, ...others] = editorSnippets().filter(({ code }) => code.includes(mark));
  assert.ok(found && others.length === 0, `one example with ${mark}`);
  return found;
}
