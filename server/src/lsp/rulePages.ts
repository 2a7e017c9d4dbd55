/** Where the page of a rule lies on this disk: beside the program as it is shipped, or among its sources. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = [join(import.meta.dirname, '../server/rules'), join(import.meta.dirname, '../../rules')].find(
  existsSync,
);

/** An address of this machine, so that it opens without a network; undefined in a program that was taken out of its package. */
export const rulePageOf = (rule: string): string | undefined =>
  folder && pathToFileURL(join(folder, `${rule.replace('/', '-')}.md`)).href;
