/** Why an entry of a ledger or a baseline is none, in words of our own for what its schema says. */
import type { z } from 'zod';
import { said } from '../engine/index';
import type { Entry } from './entryLines';

/** To stand in brackets: `at decisions.3.rule: it is missing`. */
export function entryComplaint({ name, value }: Entry, issue: z.core.$ZodIssue): string {
  const place = [name, ...issue.path.map(String)].join('.');
  const [field = ''] = issue.path;
  // By fields that do not go together, the two kinds of decisions are told apart.
  if (issue.code === 'invalid_type' && issue.expected === 'undefined')
    return field === 'takenBack'
      ? said('at {0}: should be true', place)
      : said('at {0}: a decision is on words or on a source, not both', place);
  if (!Object.hasOwn(value, field)) return said('at {0}: it is missing', place);
  switch (issue.code) {
    case 'invalid_type':
      return said('at {0}: it should be text in quotation marks', place);
    case 'too_small':
      return said('at {0}: it is empty', place);
    case 'invalid_value':
      return said('at {0}: should be true', place);
  }
  return said('at {0}: it cannot stand there', place);
}
