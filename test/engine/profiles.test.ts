// A profile brings the findings it says it brings, at the severities it says, and no others: over every fixture and the demo.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  analyseNow,
  articleAnalysis,
  checks,
  citedTogether,
  parseDraft,
  PROFILE_NAMES,
  PROFILES,
  type Finding,
  type ProfileName,
} from '../../server/src/engine/index';
import { demoArticles, demoDrafts } from '../harness/demoDesk';
import { findingsIn, readFixture } from '../harness/fixture';

const root = join(import.meta.dirname, '../fixtures/checks');
/** Of so many fixtures one is tried; all of them take a minute. */
const EVERY = 8;
const files = readdirSync(root)
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(root, folder, name)))
  .filter((_, n) => process.env.DESKCHECK_RUNS !== undefined || n % EVERY === 0);
const named = (f: Finding): string => `${f.rule} ${String(f.span.start)}–${String(f.span.end)}`;
const isAsked = (rule: string): boolean => checks.some(({ id, off }) => id === rule && off === true);
/** A rule about words in marks: which of these count as a quotation is the profile's to say. */
const isOfQuotations = ({ rule }: Finding): boolean => /^(?:quote|cite)\//u.test(rule);

/** Findings of the other profile that newsrooms do not have, or have otherwise, and that nothing in the profile explains. */
function unexplained(name: ProfileName, news: readonly Finding[], theirs: readonly Finding[]): readonly string[] {
  const { severities, termWords } = PROFILES[name];
  const before = new Map(news.map((f) => [named(f), f]));
  return theirs
    .filter((f) => {
      const was = before.get(named(f));
      if (!was) return !isAsked(f.rule) && !(isOfQuotations(f) && termWords < PROFILES.news.termWords);
      const wanted = f.minor ? was.severity : (severities[f.rule] ?? was.severity);
      return f.severity !== wanted;
    })
    .map(named);
}

describe('profiles', () => {
  for (const name of PROFILE_NAMES.filter((it) => it !== 'news'))
    it(`${name} says what it promises, over the fixtures`, () => {
      const wrong = files
        .map((file) => readFixture(file))
        // A fixture with severities of its own says nothing of the profile's.
        .filter(({ sections }) => !sections.some((s) => s.name === 'deskcheck.json'))
        .flatMap((fixture) =>
          unexplained(name, findingsIn(fixture), findingsIn(fixture, fixture.draft, { profile: name })),
        );
      assert.deepEqual(wrong, []);
    });

  it('bring no alarm to the demo’s clean draft, and to the others those they weigh more', () => {
    const corpus = demoArticles();
    const alarms = demoDrafts().map(([draftName, text]) => {
      const draft = parseDraft(text, { path: draftName, format: 'markdown' });
      for (const article of citedTogether(draft, corpus)) articleAnalysis(article);
      const counts = PROFILE_NAMES.map((name) => {
        const { severities, termWords } = PROFILES[name];
        const options = { level: 'calm', decisions: [], severities, termWords } as const;
        return analyseNow(draft, corpus, options).findings.filter(({ severity }) => severity !== 'information').length;
      });
      return [draftName, ...counts];
    });
    assert.deepEqual(alarms, [
      ['clean.md', 0, 0, 0],
      ['harbour.md', 12, 15, 12],
      ['notes.md', 2, 2, 2],
    ]);
  });
});
