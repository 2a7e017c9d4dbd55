/** Which code read the sources: what another version has read is read anew. */

/** Replaced by esbuild.config.mjs: a digest of all code that reads sources. */
declare const DESKCHECK_READING: string | undefined;

export const readingVersion = typeof DESKCHECK_READING === 'string' ? DESKCHECK_READING : 'from its sources';
