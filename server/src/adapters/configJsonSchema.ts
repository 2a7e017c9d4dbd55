/** The schema of `deskcheck.json` as editors read it, to complete and explain what is typed there. */
import { z } from 'zod';
import { checks } from '../engine/index';
import { configSchema } from './config';

/** Committed as `deskcheck.schema.json`, since editors read files; a test holds the file to this. */
export function configJsonSchema(): object {
  const { properties = {}, ...rest } = z.toJSONSchema(configSchema, { io: 'input', target: 'draft-7' });
  const { rules } = properties;
  if (typeof rules !== 'object' || typeof rules.additionalProperties !== 'object') throw new Error('no rules to name');
  // The schema behind takes any name, and complains of an unknown one in words; an editor can offer the known.
  const severity = rules.additionalProperties;
  const known = Object.fromEntries(checks.map(({ id, summary }) => [id, { ...severity, description: summary }]));
  return {
    ...rest,
    title: 'Deskcheck',
    properties: {
      $schema: { type: 'string' },
      ...properties,
      rules: {
        type: 'object',
        description: rules.description,
        default: {},
        properties: known,
        additionalProperties: false,
      },
    },
    additionalProperties: false,
  };
}
