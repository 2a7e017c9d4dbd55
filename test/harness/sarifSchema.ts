/** Holds a report to the JSON schema of SARIF 2.1.0, as OASIS publishes it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';

const file = join(import.meta.dirname, '../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');

let known: ValidateFunction | undefined;

/** The schema is of draft 4 and uses nothing of it that means something else in the later ones, but for the name of `id`. */
function schema(): ValidateFunction {
  if (known) return known;
  const { $schema, id, ...rules } = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>;
  assert.equal($schema, 'http://json-schema.org/draft-04/schema#');
  assert.equal(typeof id, 'string');
  assert.doesNotMatch(JSON.stringify(rules), /"exclusiveM(?:in|ax)imum"|"id":"(?:http|#)/);
  // One of its patterns has a bracket too many, which only the older expressions take.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  (formats as unknown as (to: Ajv) => void)(ajv);
  return (known = ajv.compile(rules));
}

/** Fails with what the schema says of the report. */
export function holdToSarif(report: string): void {
  const holds = schema();
  if (holds(JSON.parse(report))) return;
  assert.fail((holds.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`).join('\n'));
}
