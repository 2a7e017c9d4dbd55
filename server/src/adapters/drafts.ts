/** Decides which files are drafts, and which files of a source folder are not articles. */
import { basename, resolve } from 'node:path';
import { matchesGlob } from './glob';
import { isInside, wayTo } from './paths';

export interface Places {
  /** Absolute; the globs are relative to it. */
  readonly root: string;
  /** Absolute source folders. */
  readonly corpus: readonly string[];
  /** Globs of the configuration; empty means the default rule. */
  readonly drafts: readonly string[];
}

/** Markdown that belongs to a project rather than to a reader. */
const projectPapers =
  /^(?:readme|changelog|changes|contributing|licen[sc]e|copying|code_of_conduct|security|support|authors|maintainers|architecture|agents|claude|notes?|todo)(?:[._-].*)?\.(?:md|markdown)$/i;
const markdown = /\.(?:md|markdown)$/i;

/**
 * With globs in the configuration these decide. Without: Markdown outside the source folders that is no project paper,
 * and whatever Markdown or text lies in a folder named `drafts` inside a source folder.
 */
export function isDraftIn(places: Places, path: string): boolean {
  const absolute = resolve(places.root, path);
  const folder = places.corpus.find((c) => isInside(absolute, c));
  if (places.drafts.length > 0) return matchesAny(absolute, places);
  if (folder !== undefined) return inDraftsFolder(absolute, folder) && /\.(?:md|markdown|txt)$/i.test(absolute);
  return markdown.test(absolute) && !projectPapers.test(basename(absolute)) && !hidden(wayTo(places.root, absolute));
}

/** Files of a source folder that are not articles: drafts, and what Deskcheck itself keeps there. */
export function isLeftOut(places: Places, absolute: string): boolean {
  const name = basename(absolute);
  if (/^deskcheck\./i.test(name) || /\.golden\.txt$/i.test(name)) return true;
  const folder = places.corpus.find((c) => isInside(absolute, c));
  if (folder !== undefined && inDraftsFolder(absolute, folder)) return true;
  return places.drafts.length > 0 && matchesAny(absolute, places);
}

const inDraftsFolder = (absolute: string, folder: string): boolean =>
  wayTo(folder, absolute).split('/').slice(0, -1).includes('drafts');

const matchesAny = (absolute: string, { root, drafts }: Places): boolean =>
  drafts.some((glob) => matchesGlob(wayTo(root, absolute), glob));

const hidden = (way: string): boolean =>
  way.split('/').some((part) => part === 'node_modules' || (part.startsWith('.') && part !== '..'));
