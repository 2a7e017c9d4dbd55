/** Decides which files are drafts, and which files of a source folder are not articles. */
import { basename, extname, resolve } from 'node:path';
import { DRAFT_EXTENSIONS } from '../engine/index';
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

/** What belongs to a project rather than to a reader. */
const projectPapers =
  /^(?:readme|changelog|changes|contributing|licen[sc]e|copying|code_of_conduct|security|support|authors|maintainers|architecture|agents|claude|notes?|todo)(?:[._-].*)?\.[^.]+$/i;
/** What was made of a draft for its fact-checker: sources quoted beside sentences, which is neither draft nor article. */
const packet = /\.packet\.(?:html|md|csv)$/i;
const written: ReadonlySet<string> = new Set(DRAFT_EXTENSIONS);

const isWritten = (path: string): boolean => written.has(extname(path).slice(1).toLowerCase());

/**
 * A packet never is one. With globs in the configuration these decide. Without: whatever is in a format of drafts outside the source
 * folders and no project paper; and that or plain text in a folder named `drafts` inside a source folder.
 */
export function isDraftIn(places: Places, path: string): boolean {
  const absolute = resolve(places.root, path);
  if (packet.test(absolute)) return false;
  const folder = places.corpus.find((c) => isInside(absolute, c));
  if (places.drafts.length > 0) return matchesAny(absolute, places);
  if (folder !== undefined)
    return inDraftsFolder(absolute, folder) && (isWritten(absolute) || /\.txt$/i.test(absolute));
  return isWritten(absolute) && !projectPapers.test(basename(absolute)) && !hidden(wayTo(places.root, absolute));
}

/** Files of a source folder that are not articles: drafts, and what Deskcheck itself keeps there. */
export function isLeftOut(places: Places, absolute: string): boolean {
  const name = basename(absolute);
  if (/^deskcheck\./i.test(name) || /\.golden\.txt$/i.test(name) || packet.test(name)) return true;
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
