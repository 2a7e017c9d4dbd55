/** The version of this program: the build writes it in; run from its sources, it is in package.json. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Replaced by esbuild.config.mjs. */
declare const DESKCHECK_VERSION: string | undefined;

export function version(): string {
  if (typeof DESKCHECK_VERSION === 'string') return DESKCHECK_VERSION;
  const manifest: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'));
  return (manifest as { readonly version: string }).version;
}
