/** The bibliographies that a draft names, as files. */
import { dirname } from 'node:path';
import { namedFolder } from '../paths';
import { mayTellOfSources } from './catalogueFiles';

/**
 * Absolute, from the draft's folder, as Pandoc and Quarto have it. A name that still lacks its end is being typed, and an
 * address is not fetched.
 * @param draft absolute path
 * @param names as `Draft.bibliographies` has them
 */
export const namedByDraft = (draft: string, names: readonly string[]): readonly string[] =>
  names
    .filter((name) => mayTellOfSources(name) && !/^[a-z][a-z\d+.-]+:/iu.test(name))
    .map((name) => namedFolder(dirname(draft), name));
