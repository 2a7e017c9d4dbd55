/** Which severity each rule has and where it comes from: its own, the profile's, and over both what the writer names. */
import { said } from '../model/language';
import { PROFILES, type ProfileName } from './profiles';
import type { Check } from './check';
import { checks } from './index';
import type { Severities } from './policy';

/** What one place says of rules: by their names, or by families (`quote/*`). */
export interface SeverityLayer {
  /** In words that end a sentence: `deskcheck.json`. */
  readonly where: string;
  readonly rules: Severities;
}

export interface SettledSeverities {
  /** Only rules that differ from their own severity, or are off by themselves and asked. */
  readonly severities: Severities;
  /** By rule, in words that end a sentence: `“quote/*” in deskcheck.json`, `the profile “analyst”`. */
  readonly from: Readonly<Record<string, string>>;
}

export const FAMILIES: readonly string[] = [...new Set(checks.map(({ id }) => familyOf(id)))];

/**
 * Later layers win. Within one, a rule's own name comes before its family's; a family does not switch on a rule that nobody has
 * asked for by name.
 */
export function settleSeverities(profile: ProfileName, layers: readonly SeverityLayer[]): SettledSeverities {
  const severities: Record<string, Severities[string]> = {};
  const from: Record<string, string> = {};
  const take = ({ id, off }: Check, { where, rules }: SeverityLayer): void => {
    const family = off && (severities[id] ?? 'off') === 'off' ? undefined : rules[familyOf(id)];
    const severity = rules[id] ?? family;
    if (severity === undefined) return;
    severities[id] = severity;
    from[id] = rules[id] === undefined ? said('“{0}” in {1}', familyOf(id), where) : where;
  };
  const first: SeverityLayer = { where: said('the profile “{0}”', profile), rules: PROFILES[profile].severities };
  for (const layer of [first, ...layers]) for (const check of checks) take(check, layer);
  return { severities, from };
}

function familyOf(rule: string): string {
  return `${rule.split('/')[0] ?? rule}/*`;
}
