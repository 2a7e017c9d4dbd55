/** The schema of `deskcheck.json` as editors read it, to complete and explain what is typed there. */
import { z } from 'zod';
import { checks, FAMILIES } from '../engine/index';
import { configSchema } from './config';

/**
 * Committed as `deskcheck.schema.json`, since editors read files; a test holds the file to this. `markdownDescription`,
 * `enumDescriptions` and `defaultSnippets` are words of VS Code's JSON service, which others pass over.
 */
export function configJsonSchema(): object {
  const { properties = {}, ...rest } = z.toJSONSchema(configSchema, { io: 'input', target: 'draft-7' });
  const { rules } = properties;
  if (typeof rules !== 'object' || typeof rules.additionalProperties !== 'object') throw new Error('no rules to name');
  return {
    ...rest,
    title: 'Deskcheck',
    defaultSnippets: [{ label: 'A desk with its sources', body: { corpus: ['${1:corpus}'], profile: '${2:news}' } }],
    properties: {
      $schema: { type: 'string' },
      ...Object.fromEntries(Object.entries(properties).map(([name, it]) => [name, withSnippets(name, inOne(it))])),
      rules: {
        type: 'object',
        description: rules.description,
        default: {},
        // The schema behind takes any name, and complains of an unknown one in words; an editor can offer the known.
        properties: { ...ruleProperties(rules.additionalProperties), ...familyProperties(rules.additionalProperties) },
        additionalProperties: false,
        errorMessage: 'Not a rule, or no severity: names and values are offered where you type.',
        defaultSnippets: snippets.rules,
      },
    },
    additionalProperties: false,
  };
}

type Schema = object | boolean;

/** Each rule with what it looks for and its own severity. */
export const ruleProperties = (severity: object): Readonly<Record<string, object>> =>
  Object.fromEntries(
    checks.map(({ id, summary, severity: own, off }) => [
      id,
      {
        ...severity,
        description: summary,
        markdownDescription: `${summary}\n\nBy itself: \`${off ? 'off' : own}\`.`,
      },
    ]),
  );

const familyProperties = (severity: object): Readonly<Record<string, object>> =>
  Object.fromEntries(
    FAMILIES.map((family) => {
      const members = checks.filter(({ id }) => id.startsWith(family.slice(0, -1)));
      const list = members.map(({ id }) => `\`${id}\``).join(', ');
      const description = `All rules of the family that are asked: ${members.map(({ id }) => id).join(', ')}.`;
      const markdownDescription = `All rules of the family that are asked: ${list}. A rule’s own name comes first.`;
      return [family, { ...severity, description, markdownDescription }];
    }),
  );

/**
 * “A name of a file, or an object”: as one schema with two types. Of alternatives, editors complain by the one that fits worse.
 */
function inOne(schema: Schema): Schema {
  if (typeof schema !== 'object' || !('anyOf' in schema) || !Array.isArray(schema.anyOf)) return schema;
  const { anyOf, ...rest } = schema as { readonly anyOf: readonly { readonly type?: unknown }[] };
  return Object.assign({}, rest, ...anyOf, { type: anyOf.map(({ type }) => type) }) as Schema;
}

const withSnippets = (name: string, schema: Schema): Schema =>
  typeof schema === 'object' && snippets[name] ? { ...schema, defaultSnippets: snippets[name] } : schema;

interface Snippet {
  readonly label: string;
  readonly description?: string;
  readonly body: unknown;
}

/** Whole values to begin with. */
const snippets: Readonly<Record<string, readonly Snippet[]>> = {
  corpus: [
    { label: '["corpus"]', description: 'One folder of articles beside this file.', body: ['${1:corpus}'] },
    { label: '["corpus", "../archive"]', description: 'Several folders.', body: ['${1:corpus}', '${2:../archive}'] },
  ],
  drafts: [{ label: '["drafts/**/*.md"]', description: 'Markdown in one folder.', body: ['${1:drafts/**/*.md}'] }],
  bibliography: [{ label: '["references.bib"]', body: ['${1:references.bib}'] }],
  rules: [
    { label: 'A rule that is not told', body: { '${1:quote/restyled}': 'off' } },
    { label: 'A whole family', body: { '${1:source/*}': '${2:warning}' } },
  ],
  lexicon: [
    {
      label: 'Words of your desk',
      body: {
        speech: ['${1:deadpan}'],
        hedges: { '${2:pencilled in to}': '${3:possible}' },
        names: { '${4:Bundesbank}': ['${5:German central bank}'] },
        spellings: { '${6:Kyiv}': ['${7:Kiev}'] },
      },
    },
    { label: 'A lexicon that several desks share', body: { file: '${1:../house.lexicon}' } },
  ],
  origins: [{ label: 'Articles that are one source', body: { together: [['${1:key}', '${2:key}']], apart: [] } }],
};
