// What is accepted stays accepted whatever is done to the draft around its words, and is open again once the words change on either side. Over every loud fixture of every check, through the whole pipeline.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { formatLedger, readLedger } from '../../server/src/adapters/ledger';
import type { Acceptance, Analysis, Decision, Finding } from '../../server/src/engine/index';
import { readFixture, settingOf, type Fixture } from '../harness/fixture';
import { gitEnvironment } from '../harness/gitRepository';
import { scene, type Setting } from '../harness/memoryAnalysis';
import {
  amongOthers,
  emphasised,
  listed,
  otherMarks,
  rewrapped,
  unwrapped,
  withCarriageReturns,
  type Hand,
} from '../harness/reformatted';
import { runs } from '../harness/runs';
import { tempFolder, type TempFolder } from '../harness/tempFolder';

const root = join(import.meta.dirname, '../fixtures/checks');
const loud = readdirSync(root).flatMap((rule) =>
  readdirSync(join(root, rule))
    .filter((name) => name.endsWith('.md') && !name.startsWith('keeps-'))
    .map((name) => `${rule}/${name}`),
);
const fixtures = fc.constantFrom(...loud).map((name) => readFixture(join(root, name)));
/** A row of numbers that is the same for the same seed. */
const chances = fc.integer().map((seed) => {
  let state = seed >>> 0;
  return (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
});

const analysed = (setting: Setting): Analysis => scene(setting).analysis;
const accepting = (findings: readonly Finding[]): readonly Acceptance[] =>
  findings.map(({ rule, binding }) => ({ rule, ...binding, reason: 'asked on the phone' }));
const names = (findings: readonly Pick<Acceptance, 'rule' | 'clause' | 'passage'>[]): readonly string[] =>
  [...new Set(findings.map(({ rule, clause, passage }) => [rule, clause, passage].join(' | ')))].sort();

/** Everything that was found is accepted; of the draft as it is then, nothing is open, and the same is settled. */
function survives(fixture: Fixture, text: string, over: Partial<Setting> = {}): void {
  const accepted = accepting(analysed(settingOf(fixture)).findings);
  assert.ok(accepted.length > 0);
  const { findings, settled } = analysed({ ...settingOf(fixture, text), decisions: accepted, ...over });
  assert.deepEqual(
    findings.map(({ rule, message, binding }) => ({ rule, message, binding })),
    [],
    text,
  );
  assert.deepEqual(names(settled.map(({ rule, binding }) => ({ rule, ...binding }))), names(accepted));
}

describe('an acceptance survives', () => {
  const ways: readonly (readonly [string, Hand])[] = [
    ['other paragraphs, and so another place', amongOthers],
    ['lines that break elsewhere', rewrapped],
    ['lines that break nowhere', unwrapped],
    ['marks of another shape', otherMarks],
    ['emphasis', emphasised],
    ['its paragraph in a list', listed],
    ['the line ends of another system', withCarriageReturns],
  ];
  for (const [name, hand] of ways)
    it(name, () =>
      fc.assert(
        fc.property(fixtures, chances, (fixture, chance) => survives(fixture, hand(fixture.draft, chance))),
        runs(60),
      ),
    );

  it('several of these, one after the other', () =>
    fc.assert(
      fc.property(
        fixtures,
        fc.subarray(
          ways.map(([, hand]) => hand),
          { minLength: 2 },
        ),
        chances,
        (fixture, some, chance) =>
          survives(
            fixture,
            some.reduce((text, hand) => hand(text, chance), fixture.draft),
          ),
      ),
      runs(150),
    ));

  it('another name of the file', () =>
    fc.assert(
      fc.property(fixtures, fc.constantFrom('filed/', '2026/12 – ', '../'), (fixture, folder) => {
        const { path = 'draft.md' } = settingOf(fixture);
        survives(fixture, fixture.draft, { path: `${folder}${path}` });
      }),
      runs(40),
    ));

  describe('a merge by git of two desks’ ledgers', () => {
    let folder: TempFolder;
    before(() => (folder = tempFolder()));
    after(() => folder.remove());
    it('each of which accepted a part', () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(fixtures, { minLength: 1, maxLength: 3 }),
          fc.constantFrom('--union', '--diff3', '--zdiff3', '--marker-size=7'),
          chances,
          async (some, way, chance) => {
            const all = some.flatMap((fixture) => accepting(analysed(settingOf(fixture)).findings));
            const [ours, theirs]: [Decision[], Decision[]] = [[], []];
            for (const decision of all) (chance() < 0.5 ? ours : theirs).push(decision);
            const path = (name: string, text: string): string => folder.write(name, text);
            const files = [
              path('ours', formatLedger(ours)),
              path('base', formatLedger([])),
              path('theirs', formatLedger(theirs)),
            ];
            const merge = spawnSync('git', ['merge-file', '-p', way, ...files], {
              env: gitEnvironment(),
              encoding: 'utf8',
            });
            assert.ok(merge.status !== null && merge.status < 128, merge.stderr);
            const { decisions, problem } = await readLedger(path('deskcheck.ledger.json', merge.stdout));
            assert.equal(problem, undefined, merge.stdout);
            for (const fixture of some) {
              const { findings } = analysed({ ...settingOf(fixture), decisions });
              assert.deepEqual(
                findings.map(({ message }) => message),
                [],
              );
            }
          },
        ),
        runs(60),
      ));
  });
});

describe('an acceptance is open again', () => {
  /** Words of a text that folding keeps, with their places: whole ones, of letters only. */
  const wordsIn = (text: string): readonly RegExpExecArray[] => [
    ...text.matchAll(/(?<![\p{L}\p{N}’'-])\p{L}{3,}(?![\p{L}\p{N}’'-])/gu),
  ];
  const put = (text: string, at: number, length: number, word: string): string =>
    text.slice(0, at) + word + text.slice(at + length);

  it('when a word of the sentence changes', () =>
    fc.assert(
      fc.property(fixtures, fc.nat(), fc.nat(), (fixture, which, where) => {
        const before = analysed(settingOf(fixture));
        const finding = before.findings[which % before.findings.length]!;
        // A citation's key is no word of a sentence.
        fc.pre(!finding.rule.startsWith('cite/') && !finding.rule.startsWith('source/'));
        const { start, end } = finding.rule === 'copy/unquoted' ? finding.span : finding.subject;
        const words = wordsIn(before.draft.text.slice(start, end)).filter(([word]) =>
          finding.binding.clause.includes(word.toLowerCase()),
        );
        fc.pre(words.length > 0);
        const { index, 0: word } = words[where % words.length]!;
        const text = put(before.draft.text, start + index, word.length, `${word}zebra`);
        const decisions = accepting([finding]);
        const { settled, draft } = analysed({ ...settingOf(fixture, text), decisions });
        const still = settled.filter(({ subject, span }) => {
          const at = finding.rule === 'copy/unquoted' ? span : subject;
          return at.start <= start + index && start + index < at.end;
        });
        assert.deepEqual(
          still.map(({ rule, binding }) => ({ rule, binding })),
          [],
          draft.text,
        );
      }),
      runs(200),
    ));

  it('when a word of the source’s passage changes', () =>
    fc.assert(
      fc.property(fixtures, fc.nat(), fc.nat(), (fixture, which, where) => {
        const setting = settingOf(fixture);
        const before = analysed(setting);
        const finding = before.findings[which % before.findings.length]!;
        const places = finding.evidence.flatMap(({ article, span }) =>
          wordsIn(article.text.slice(span.start, span.end)).map((found) => ({
            path: article.path,
            at: span.start + found.index,
            word: found[0],
          })),
        );
        fc.pre(places.length > 0);
        const { path, at, word } = places[where % places.length]!;
        const source = setting.corpus[path];
        // Landmarks are no text of an article, and shift its offsets.
        fc.pre(source !== undefined && source.slice(at, at + word.length) === word);
        const corpus = { ...setting.corpus, [path]: put(source, at, word.length, `${word}zebra`) };
        const decisions = accepting([finding]);
        const { settled } = analysed({ ...setting, corpus, decisions });
        const still = settled.filter(({ evidence }) =>
          evidence.some(({ article, span }) => article.path === path && span.start <= at && at < span.end),
        );
        assert.deepEqual(
          still.map(({ rule, binding }) => ({ rule, binding })),
          [],
        );
      }),
      runs(200),
    ));

  it('as a departure that is seen: one more word of an altered quotation', () => {
    const altered = loud.filter((name) => name.startsWith('quote-altered/'));
    fc.assert(
      fc.property(
        fc.constantFrom(...altered).map((name) => readFixture(join(root, name))),
        fc.nat(),
        (fixture, where) => {
          const before = analysed(settingOf(fixture));
          const finding = before.findings.find(({ rule }) => rule === 'quote/altered')!;
          const { start, end } = finding.subject;
          const words = wordsIn(before.draft.text.slice(start, end));
          fc.pre(words.length > 3);
          const { index, 0: word } = words[where % words.length]!;
          const text = put(before.draft.text, start + index, word.length, 'zebra');
          const decisions = accepting(before.findings);
          const { findings } = analysed({ ...settingOf(fixture, text), decisions });
          assert.ok(
            findings.some(({ subject }) => subject.start <= start + index && start + index < subject.end),
            text,
          );
        },
      ),
      runs(60),
    );
  });
});
