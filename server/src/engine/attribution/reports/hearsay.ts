/** Words that reached the writer from somebody who goes unnamed: "The crews are reportedly staying". */
import { DETERMINERS } from '../../text/lexicons/closedClass';
import { reportingVerb } from '../../text/lexicons/reportingVerbs';
import type { Token } from '../clause';
import { clauseEnd } from './clauseEnd';
import { isWord, wordAt, type Report } from './report';
import { lastContent } from './surround';

/** A clause whose head lies further back is another one. */
const CLAUSE_WORDS = 18;

/** The clause around each "reportedly" that no verb of speech takes for itself; "allegedly" more often names a charge. */
export function hearsayReports(tokens: readonly Token[]): readonly Report[] {
  const reports: Report[] = [];
  tokens.forEach((t, i) => {
    if (t.word !== 'reportedly' || !isWord(t)) return;
    // "reportedly said", "has reportedly told", "a reportedly stolen car".
    const verb = reportingVerb(wordAt(tokens, i + 1));
    // "reportedly offered to stay": what somebody did by speaking is itself only heard of.
    const does = verb?.verb.frames.includes('v') === true && wordAt(tokens, i + 2) === 'to';
    if ((verb && !does) || DETERMINERS.has(wordAt(tokens, i - 1))) return;
    const from = clauseStart(tokens, i);
    if (i - from > CLAUSE_WORDS) return;
    const before = { start: from, end: lastContent(tokens, i) };
    let start = i + 1;
    while (tokens[start]?.kind === 'comma') start++;
    const behind = { start, end: lastContent(tokens, clauseEnd(tokens, start)) };
    if (behind.end <= behind.start) return;
    reports.push({
      construction: 'hearsay',
      lemma: 'reportedly',
      cue: { start: i, end: i + 1 },
      reach: 'none',
      content: before.end > before.start ? [before, behind] : [behind],
      negated: false,
      passive: false,
      weak: false,
      finite: true,
    });
  });
  return reports;
}

/** Behind the conjunction, the relative pronoun or the semicolon that opens the clause around `at`; else the sentence's start. */
function clauseStart(tokens: readonly Token[], at: number): number {
  for (let i = at - 1; i >= 0; i--) {
    const t = tokens[i];
    if (t?.text === ';' || t?.kind === 'dash' || t?.kind === 'quote') return i + 1;
    if (t?.text === ',' && /^(?:and|but|while|as|though|although)$/u.test(wordAt(tokens, i + 1)) && at - i > 3)
      return i + 2;
    if (isWord(t) && /^(?:who|which|that|because|whether|if)$/u.test(t.word)) return i + 1;
  }
  return /^(?:and|but)$/u.test(wordAt(tokens, 0)) ? 1 : 0;
}
