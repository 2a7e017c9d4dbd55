// One process of the rule pass: analyses the draft again and again, each time over a corpus just read, and prints what it cost.
import { analyse, emptyCorpus, parseDraft } from '../../../server/src/engine/index';
import { claimsDesk } from './desk';

export interface Pass {
  /** Milliseconds of processor time, those of the garbage collector's threads included. */
  readonly cpu: number;
  /** Milliseconds by the clock: the longest of its steps and all others. */
  readonly wall: number;
  /** Milliseconds by the clock that the longest step took: nothing else runs meanwhile. */
  readonly longest: number;
  readonly claims: number;
  readonly words: number;
}

const [demo = '', size = '1000', times = '6'] = process.argv.slice(2);
const { files, draft: text } = claimsDesk(demo, 2000, Number(size));
const claims = text.split('\n\n').length;
const words = text.replace(/\[@[^\]]*\]/gu, '').split(/\s+/u).length - 1;
const passes: Pass[] = [];
for (let i = 0; i < Number(times); i++) {
  const corpus = emptyCorpus.update({ add: files });
  const begun = process.cpuUsage();
  const start = performance.now();
  let longest = 0;
  const run = analyse(parseDraft(text, { path: 'draft.md', format: 'markdown' }), corpus, {
    level: 'calm',
    decisions: [],
  });
  for (let done = false; !done;) {
    const before = performance.now();
    done = run.next().done === true;
    longest = Math.max(longest, performance.now() - before);
  }
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(begun);
  passes.push({ cpu: (user + system) / 1000, wall, longest, claims, words });
}
console.log(JSON.stringify(passes));
