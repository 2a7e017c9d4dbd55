// Which decisions settle which findings, and the severities that rules are given.
import assert from 'node:assert/strict';
import { analyseNow, emptyCorpus, parseDraft, type Analysis, type Decision } from '../../server/src/engine/index';
import { altered, harbourDesk, wrongSpeaker } from '../harness/harbourDesk';
import { sourceFile } from '../harness/memoryAnalysis';

const why = { reason: 'a rough transcript' };

function analysis(
  text: string,
  {
    decisions = [],
    severities = {},
  }: { decisions?: readonly Decision[]; severities?: Record<string, 'off' | 'error'> },
  more: Readonly<Record<string, string>> = {},
): Analysis {
  const files = Object.entries({ ...harbourDesk, ...more }).map(([path, content]) => sourceFile(path, content));
  const draft = parseDraft(text, { path: 'draft.md', format: 'markdown' });
  return analyseNow(draft, emptyCorpus.update({ add: files }), { level: 'calm', decisions, severities });
}
const rules = ({ findings }: Analysis): string[] => findings.map(({ rule }) => rule);
const both = `${altered}\n\n${wrongSpeaker}\n`;
const invented = '“We will build a second pier before the summer comes,” Marta Ellenvik said';

describe('a rule ignored for a source', () => {
  const ignored = (rule: string, source: string): readonly Decision[] => [{ rule, source, ...why }];

  it('settles findings of that rule that rest on it', () => {
    const { findings, settled } = analysis(both, { decisions: ignored('quote/altered', 'harbour') });
    assert.deepEqual([findings.map((f) => f.rule), settled.map((f) => f.rule)], [['quote/speaker'], ['quote/altered']]);
  });

  it('leaves other sources alone', () => {
    assert.deepEqual(
      rules(analysis(both, { decisions: ignored('quote/altered', 'compass') })),
      rules(analysis(both, {})),
    );
  });

  it('takes the citation where there is no evidence, and that alone', () => {
    const decisions = ignored('quote/not-found', 'harbour');
    assert.deepEqual(rules(analysis(`${invented} [@harbour].`, {})), ['quote/not-found']);
    assert.deepEqual(rules(analysis(`${invented} [@harbour].`, { decisions })), []);
    assert.deepEqual(rules(analysis(`${invented} [@harbour; @compass].`, { decisions })), ['quote/not-found']);
  });
});

describe('an acceptance', () => {
  const accepting = (found: Analysis): readonly Decision[] =>
    found.findings.map(({ rule, binding }) => ({ rule, ...binding, ...why }));

  it('holds whatever order the articles with the words are in, and however many they are', () => {
    const draft = '“Nobody on this pier has slept since the strike began,” Hrane said [@compass].';
    const first = analysis(draft, {});
    assert.deepEqual(rules(first), ['cite/other-source']);
    const copy = { 'corpus/aa.md': harbourDesk['corpus/harbour.md']! };
    assert.deepEqual(rules(analysis(draft, { decisions: accepting(first) }, copy)), []);
    assert.deepEqual(rules(analysis(draft, {}, copy)), ['cite/other-source']);
  });

  it('of the words is none of the speaker', () => {
    const decisions = accepting(analysis(wrongSpeaker, {})).map((d) => ({ ...d, rule: 'quote/altered' }));
    assert.deepEqual(rules(analysis(wrongSpeaker, { decisions })), ['quote/speaker']);
  });

  it('of one speaker is none of another', () => {
    const decisions = accepting(analysis(wrongSpeaker, {}));
    assert.deepEqual(rules(analysis(wrongSpeaker, { decisions })), []);
    const third = wrongSpeaker.replace('Marta Ellenvik', 'Renée Faubard');
    assert.deepEqual(rules(analysis(third, { decisions })), ['quote/speaker']);
  });
});

describe('the severity of a rule', () => {
  it('is what the writer says, for that rule alone', () => {
    assert.deepEqual(rules(analysis(both, { severities: { 'quote/altered': 'off' } })), ['quote/speaker']);
    const restyled = 'Hrane said “Nobody on this pier has slept since the strike began” [@harbor].';
    const [finding] = analysis(restyled, { severities: { 'cite/unknown-key': 'error' } }).findings;
    assert.deepEqual([finding?.rule, finding?.severity], ['cite/unknown-key', 'error']);
  });

  it('stays information for what is missing in a teaser, unless the rule is off', () => {
    const text = 'The Orsk Dredging Company opened an inquiry into the harbour board [@teaser].\n';
    const teaser = { 'corpus/teaser.md': 'The harbour board of Ellenvik opened its meeting with a vote on the dam.\n' };
    const of = (severities: Record<string, 'off' | 'error'>): readonly (readonly string[])[] =>
      analysis(text, { severities }, teaser).findings.map(({ rule, severity }) => [rule, severity]);
    assert.deepEqual(of({ 'claim/not-found': 'error' }), [['claim/not-found', 'information']]);
    assert.deepEqual(of({ 'claim/not-found': 'off' }), []);
  });
});
