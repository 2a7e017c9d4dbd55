// Which severity a rule has: its own, the profile's, and over both what settings and deskcheck.json name.
import assert from 'node:assert/strict';
import { checks, FAMILIES, PROFILE_NAMES, PROFILES, settleSeverities } from '../../server/src/engine/index';

const settings = 'the settings';
const file = 'deskcheck.json';

describe('severities', () => {
  it('are the rules’ own in the profile of newsrooms', () =>
    assert.deepEqual(settleSeverities('news', []), { severities: {}, from: {} }));

  it('come from the profile, and say so', () => {
    const { severities, from } = settleSeverities('analyst', []);
    assert.deepEqual(severities, PROFILES.analyst.severities);
    assert.equal(from['claim/number'], 'the profile “analyst”');
  });

  it('are overridden rule by rule, the file after the settings', () => {
    const { severities, from } = settleSeverities('analyst', [
      { where: settings, rules: { 'claim/number': 'warning', 'claim/date': 'off' } },
      { where: file, rules: { 'claim/date': 'information' } },
    ]);
    assert.deepEqual([severities['claim/number'], from['claim/number']], ['warning', settings]);
    assert.deepEqual([severities['claim/date'], from['claim/date']], ['information', file]);
    assert.equal(severities['source/single'], 'warning');
  });

  it('are named for a family, and for a rule of it before the family', () => {
    const { severities, from } = settleSeverities('news', [
      { where: file, rules: { 'quote/restyled': 'off', 'quote/*': 'warning' } },
    ]);
    assert.deepEqual([severities['quote/altered'], from['quote/altered']], ['warning', '“quote/*” in deskcheck.json']);
    assert.equal(severities['quote/restyled'], 'off');
    assert.equal(severities['claim/number'], undefined);
  });

  it('of a family in the file come before those of its rules in the settings', () => {
    const layers = [
      { where: settings, rules: { 'quote/altered': 'off' as const } },
      { where: file, rules: { 'quote/*': 'error' as const } },
    ];
    assert.equal(settleSeverities('news', layers).severities['quote/altered'], 'error');
  });

  it('of a family switch on no rule that nobody has asked for', () => {
    const layers = [{ where: file, rules: { 'claim/*': 'error' as const } }];
    assert.equal(settleSeverities('news', layers).severities['claim/understated'], undefined);
    assert.equal(settleSeverities('academic', layers).severities['claim/understated'], 'error');
  });

  it('know every family, and profiles only rules there are', () => {
    for (const { id } of checks) assert.ok(FAMILIES.includes(`${id.split('/')[0] ?? ''}/*`));
    const ids: readonly string[] = checks.map(({ id }) => id);
    for (const name of PROFILE_NAMES)
      for (const [rule, severity] of Object.entries(PROFILES[name].severities)) {
        const check = checks.find(({ id }) => id === rule);
        assert.ok(ids.includes(rule), rule);
        assert.ok(check?.off ?? check?.severity !== severity, `${name} repeats the severity of ${rule}`);
      }
  });

  it('of rules that read meaning are errors in no profile, but for values', () => {
    for (const name of PROFILE_NAMES)
      for (const [rule, severity] of Object.entries(PROFILES[name].severities))
        if (severity === 'error') assert.match(rule, /^claim\/(?:number|date)$/);
  });
});
