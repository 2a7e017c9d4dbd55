// Writes decisions into a ledger without an end, or as many as are asked for, and says of each when it is written: `decide.js LEDGER NAME [COUNT]`.
import { writeSync } from 'node:fs';
import { addDecision } from '../../../server/src/adapters/ledger';

async function main(): Promise<void> {
  const [, , path = '', name = '', count = 'Infinity'] = process.argv;
  for (let i = 0; i < Number(count); i++) {
    const written = await addDecision(path, {
      rule: 'quote/altered',
      clause: `${name} ${i}`,
      passage: 'half of our barley',
      reason: 'Her own words.',
    });
    writeSync(1, `${written.ok ? `${name} ${i}` : `! ${written.problem}`}\n`);
  }
}

void main();
