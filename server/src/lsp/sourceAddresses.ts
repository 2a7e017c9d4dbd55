/** Where a client finds an article's words: in its file, or, when they were extracted from it, in a text of their own. */
import type { ExtractedTexts } from '../adapters/extractedTexts';
import type { Project } from '../adapters/project';
import type { Article } from '../engine/index';
import type { SourceTextMark, SourceTextScheme } from '../protocol';
import type { ClientFeatures } from './clientFeatures';
import { pathOf, uriOf } from './fileAddresses';

export const sourceTextScheme: SourceTextScheme = 'deskcheck-source';

export type AddressOf = (project: Project, article: Article) => string;

/** @param texts none where nothing may be written */
export function addressing({ sourceTexts }: ClientFeatures, texts: ExtractedTexts | undefined): AddressOf {
  return (project, { path, text, extracted }) => {
    const file = project.absolute(path);
    if (!extracted) return uriOf(file);
    if (sourceTexts) return sourceTextUri({ file, root: project.root });
    return uriOf(texts?.fileFor(file, text) ?? file);
  };
}

export interface SourceText {
  /** The source's file, absolute. */
  readonly file: string;
  /** Root of the project that has it among its sources, absolute. */
  readonly root: string;
}

/**
 * Stands behind the file's name, as in reports. It names the tab, and with the name's end as it was, editors would take the
 * text for a web page, and open a viewer for a PDF.
 */
const mark: SourceTextMark = ' (text)';

/** The file's own path, so that tabs are called like it, and the root as the query: enough to find it in a new window. */
export const sourceTextUri = ({ file, root }: SourceText): string =>
  `${uriOf(file + mark).replace(/^file:(?:\/\/(?=\/))?/, `${sourceTextScheme}:`)}?${encodeURIComponent(root)}`;

/** Takes an address as any client may have spelt it; undefined for what is none of ours. */
export function readSourceTextUri(uri: string): SourceText | undefined {
  const [, path, query] = /^deskcheck-source:([^?#]*)\?([^#]*)/.exec(uri) ?? [];
  try {
    const file = path === undefined ? undefined : pathOf(`file:${path}`);
    if (!file?.endsWith(mark) || !query) return undefined;
    return { file: file.slice(0, -mark.length), root: decodeURIComponent(query) };
  } catch {
    return undefined;
  }
}
