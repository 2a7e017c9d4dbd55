// Which messages a part of the product says: what stands in its calls of `t` and `said`, read off the syntax.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export interface Spoken {
  /** In the order of the alphabet, each once. */
  readonly messages: readonly string[];
  /** Calls whose message no table can hold, for it is put together while the program runs: `file:line`. */
  readonly unreadable: readonly string[];
}

const says = /^(?:t|said)$/;

/** @param folder absolute; all TypeScript in it is read */
export function messagesIn(folder: string): Spoken {
  const messages = new Set<string>();
  const unreadable: string[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/(?<!\.generated)\.ts$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const text = readFileSync(path, 'utf8');
    if (!/\b(?:t|said)\(/.test(text)) continue;
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    // A function of the same name that belongs to something else is not imported from the words.
    if (
      !/(?:language|words)\.ts$/.test(path) &&
      !/import \{[^}]*\b(?:t|said)\b[^}]*\} from '[^']*(?:words|language|engine\/index)'/.test(text)
    )
      continue;
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && says.test(node.expression.text)) {
        const [message] = node.arguments;
        if (message && ts.isStringLiteralLike(message)) messages.add(message.text);
        else unreadable.push(`${path}:${String(file.getLineAndCharacterOfPosition(node.getStart()).line + 1)}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return { messages: [...messages].sort(), unreadable };
}
