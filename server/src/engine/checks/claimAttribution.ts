/** claim/attribution: the draft says in its own voice what its sources only give as somebody's word. */
import { departures } from '../evidence/claims/events/departures';
import { heldBack } from '../evidence/claims/clauses/heldBack';
import { judgeEvidence } from '../evidence/claims/rungs/hearsay';
import { namelessBehind, onRecord } from '../evidence/claims/rungs/onRecord';
import { rungPairsOf } from '../evidence/claims/rungs/rungPairs';
import { sliceOf } from '../model/span';
import type { Check } from './check';
import { accordingTo } from './sightings/sourceFixes';
import { claimSighting } from './sightings/claimSighting';
import { draftSpan } from './sightings/draftSpan';
import { heldSighting } from './sightings/heldSighting';

export const claimAttribution: Check = {
  id: 'claim/attribution',
  summary:
    'A sentence that states as fact what its sources give as hearsay, or as the word of somebody without a name.',
  leaves:
    'What the sentence gives to somebody itself, what another sentence of the sources states in its own voice, and what somebody says of themselves.',
  verdict: 'overstated',
  severity: 'warning',
  *run(subject, context) {
    if (subject.kind !== 'claim') return;
    const { reading } = subject;
    const found = departures(reading, context.level, (pair) => judgeEvidence(pair, reading), 'alike', rungPairsOf);
    for (const pair of found) {
      const { evidence } = pair.source.commitment;
      const saidBy = evidence.source && nameIn(sliceOf(pair.sentence.article.text, evidence.source));
      const sightings = claimSighting(
        'claim/attribution',
        subject,
        context,
        pair,
        [],
        evidence.by,
        saidBy ? { saidBy } : {},
      );
      const naming = saidBy === undefined ? [] : accordingTo(subject, context, pair, saidBy);
      for (const sighting of sightings)
        yield { ...sighting, fixes: sighting.fixes.length > 0 ? sighting.fixes : naming };
    }
    if (found.length === 0)
      for (const held of heldBack(reading))
        if (held.column === 'evidence') yield heldSighting('claim/attribution', subject, context, held);
    const claimed = onRecord(reading);
    const nameless = claimed && namelessBehind(reading);
    if (!nameless) return;
    const { article, span } = nameless.sentence;
    yield {
      data: {
        rule: 'claim/attribution',
        draft: sliceOf(reading.text, claimed),
        source: sliceOf(article.text, nameless.by),
      },
      span: draftSpan(subject, context, claimed),
      evidence: [{ article, span }],
      fixes: [],
    };
  },
};

/** "Dov Sarn" of "Dov Sarn, who runs the mill". */
const nameIn = (phrase: string): string => phrase.split(/[,;:–—(]/u, 1)[0]!.trim();
