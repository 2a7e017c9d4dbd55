// A window of its own for the tests of the ledger: `writeDecisions.ts LEDGER NAME COUNT` writes that many decisions, or
// goes on until it is killed when COUNT is 0.
import { addDecision } from '../../server/src/adapters/ledger';

const [, , file = '', name = '', count = '0'] = process.argv;
for (let i = 1; Number(count) === 0 || i <= Number(count); i++) {
  const written = await addDecision(file, { rule: 'quote/altered', clause: `${name} ${i}`, passage: '', reason: name });
  if (!written.ok) throw new Error(written.problem);
  if (i === 1) process.stdout.write('writing\n');
}
