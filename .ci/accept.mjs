// `npm run accept`: runs the unit tests so that they rewrite carets and goldens; the diff is what a reviewer reads.
import { bin, needNode, say } from './steps.mjs';

needNode();
if (process.env.CI) {
  console.error('Goldens are accepted by a person who reads the diff, never by CI.');
  process.exit(2);
}
say('rewriting carets and goldens; read the diff before you commit it');
// One after another: no two tests may write one file at once.
process.exit(bin('mocha', ['--no-parallel', ...process.argv.slice(2)], { env: { ACCEPT: '1' } }) ? 0 : 1);
