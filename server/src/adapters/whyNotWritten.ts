/** Says in one sentence why a file could not be written, and what to do about it. */
import { said } from '../engine/index';
import { whySystem } from './systemError';

/**
 * @param what the thing that is lost, as a sentence begins: `The decision was not written`.
 * @param file its name as the writer knows it.
 */
export function whyNotWritten(what: string, file: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = reasons[code];
  if (known) return known(what, file);
  return said('{0}: {1} cannot be written here ({2}). Try again once that is put right.', what, file, whySystem(error));
}

type Sentence = (what: string, file: string) => string;

const noPermission: Sentence = (what, file) =>
  said(
    '{0}: {1} cannot be written here (you have no permission to write in its folder). Change the permission, or work in a copy of the folder.',
    what,
    file,
  );

/** By the codes of Node's file system errors. */
const reasons: Readonly<Record<string, Sentence>> = {
  EROFS: (what, file) =>
    said(
      '{0}: {1} cannot be written here (the folder is read-only). Work in a copy of the folder that you can write to.',
      what,
      file,
    ),
  EACCES: noPermission,
  EPERM: noPermission,
  ENOSPC: (what, file) =>
    said('{0}: {1} cannot be written here (the disk is full). Make room and accept the finding again.', what, file),
  EDQUOT: (what, file) =>
    said(
      '{0}: {1} cannot be written here (your share of the disk is used up). Make room and accept the finding again.',
      what,
      file,
    ),
  ENOENT: (what, file) =>
    said(
      '{0}: {1} cannot be written here (its folder is not there any more). Put the folder back and accept the finding again.',
      what,
      file,
    ),
  EISDIR: (what, file) =>
    said(
      '{0}: {1} cannot be written here (a folder of that name is in the way). Move it away and accept the finding again.',
      what,
      file,
    ),
  EBUSY: (what, file) =>
    said(
      '{0}: {1} cannot be written just now (another program holds it). Accept the finding again once that is closed.',
      what,
      file,
    ),
};
