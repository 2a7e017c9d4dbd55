/** Reads `deskcheck.json`, and knows the place of everything that is the matter with it. */
import { readFile, stat } from 'node:fs/promises';
import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { lineStarts, positionAt, said } from '../engine/index';
import type { Config } from './config';
import type { PlaceInFile } from './configProblem';
import { whySystem } from './systemError';
import { kept, parseConfig, type ConfigPath, type ReadConfig } from './parseConfig';

export interface ConfigFile extends ReadConfig {
  /** Place of a value; undefined when it is not in the file. */
  readonly placeOf: (path: ConfigPath) => PlaceInFile | undefined;
}

/**
 * @param where its name in problems.
 * @param before what was understood of it last time; it holds where the file cannot be understood now.
 */
export async function readConfigFile(path: string, where: string, before?: Partial<Config>): Promise<ConfigFile> {
  const failed = (message: string, range?: PlaceInFile): ConfigFile => ({
    given: before ?? {},
    problems: [{ where, ...(range ? { range } : {}), message, meanwhile: kept(before !== undefined), kind: 'syntax' }],
    usable: false,
    placeOf: () => undefined,
  });
  let text: string;
  try {
    // Reading a pipe or a device would never end.
    if (!(await stat(path)).isFile()) return failed(said('It cannot be read (it is not a file).'));
    text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    return failed(said('It cannot be read ({0}).', whySystem(error)));
  }
  const starts = lineStarts(text);
  const place = (offset: number, length: number): PlaceInFile => ({
    start: positionAt(starts, offset),
    end: positionAt(starts, offset + length),
  });
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [error] = errors;
  if (!tree || error) {
    const message = said('This is not JSON yet: {0}.', error ? complaint(error, text) : said('the file is empty'));
    return failed(message, error && place(error.offset, error.length));
  }
  const locate = (path: ConfigPath, part: 'name' | 'value'): PlaceInFile | undefined => {
    const value = findNodeAtLocation(tree, [...path]);
    const node = part === 'name' ? nameOf(value) : value;
    return node && place(node.offset, node.length);
  };
  return { ...parseConfig(getNodeValue(tree), where, { locate, before }), placeOf: (path) => locate(path, 'value') };
}

const nameOf = (value: Node | undefined): Node | undefined => value?.parent?.children?.[0];

/** The first error only: those behind it mostly follow from it. */
function complaint({ error, offset, length }: ParseError, text: string): string {
  const found = text.slice(offset, offset + length).trim();
  const code = printParseErrorCode(error);
  if (code === 'PropertyNameExpected' && /,\s*$/.test(text.slice(0, offset)))
    return said('the last entry must not have a comma behind it');
  return complaints[code] ?? (found ? said('“{0}” does not belong here', found) : said('something is missing here'));
}

const complaints: Readonly<Record<string, string>> = {
  PropertyNameExpected: said('a name in double quotation marks is missing here'),
  ValueExpected: said('a value is missing here'),
  ColonExpected: said('a colon is missing here'),
  CommaExpected: said('a comma is missing here'),
  CloseBraceExpected: said('a closing brace } is missing here'),
  CloseBracketExpected: said('a closing bracket ] is missing here'),
  EndOfFileExpected: said('nothing may stand behind the closing brace'),
  InvalidCommentToken: said('it cannot hold comments'),
  UnexpectedEndOfString: said('a closing quotation mark is missing here'),
  InvalidEscapeCharacter: said('a backslash must be written twice: \\\\'),
  InvalidCharacter: said('a line break or tab cannot stand between quotation marks'),
};
