/** The version of this program, from its package.json. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export function version(folder = import.meta.dirname): string {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    if (isOurs(manifest)) return manifest.version;
  } catch {
    // Not in this folder; the bundle lies one below it, the source three.
  }
  return dirname(folder) === folder ? 'unknown' : version(dirname(folder));
}

const isOurs = (value: unknown): value is { readonly name: string; readonly version: string } =>
  typeof value === 'object' && value !== null && 'name' in value && value.name === 'deskcheck' && 'version' in value;
