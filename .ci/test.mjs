// `npm test`: installs what is missing, checks, builds, runs every suite, and ends with one line of numbers. The linter runs
// beside suites that mostly wait, and says what it has to say when it has ended.
// `npm test -- --unit` runs the quick part only. DESKCHECK_SKIP_E2E=1 counts the suites in a real VS Code as skipped.
import { existsSync, readFileSync } from 'node:fs';
import {
  bin,
  build,
  installPackages,
  installPrograms,
  needNode,
  resultFile,
  run,
  runWithin,
  say,
  script,
} from './steps.mjs';

const mocha = script('mocha/bin/mocha.js');
const uiOptions = ['--config', 'test/e2e/ui/.mocharc.json'];
const quick = process.argv.includes('--unit');
const total = { passed: 0, failed: 0, skipped: 0 };
const lines = [];

needNode();
if (!installPackages()) stop('npm ci failed');

step('types', () => bin('tsc', ['-b']));
await suite('unit', 5, [mocha, '--forbid-only']);
// It uses one core.
const linted = lint();
if (quick) await linted;
else {
  // Processes that are killed, disks that are full: by the clock more than all the rest.
  await suite('faults', 5, [mocha, '--config', 'test/faults/.mocharc.json', '--forbid-only']);
  const built = step('build', build);
  if (built) {
    await otherEditors();
    await packed();
  }
  await linted;
  if (built) await editor();
}
finish();

async function lint() {
  say('lint, beside what follows');
  const started = Date.now();
  const succeeded = await runWithin(5, 'npm', ['run', '-s', 'lint'], { held: true });
  if (!succeeded) fail('lint', 'failed');
  else lines.push(`lint: ok (${seconds(started)})`);
}

/** The language server as it is shipped, in a process of its own: spoken to directly, and by editors other than VS Code. */
async function otherEditors() {
  const missing = installPrograms({ nvim: ['neovim'], emacs: ['emacs-nox', 'elpa-eglot', 'elpa-markdown-mode'] });
  if (missing.length > 0) say(`not installed: ${missing.join(', ')}; their tests are skipped, and fail under CI`);
  await suite('stdio', 3, [mocha, '--config', 'test/stdio/.mocharc.json', '--forbid-only']);
}

/** The package as it is shipped: what is in it, and what its programs do. */
async function packed() {
  const made = step('package', () => run('npm', ['run', '-s', 'package'], { quiet: true }));
  if (!made) return fail('packed', 'there is no package to look into');
  return suite('packed', 5, [mocha, '--config', 'test/packed/.mocharc.json', '--forbid-only']);
}

/** The suites that need a real VS Code. */
async function editor() {
  if (process.env.DESKCHECK_SKIP_E2E === '1') {
    skip('editor', 'DESKCHECK_SKIP_E2E is set');
    return skip('ui', 'DESKCHECK_SKIP_E2E is set');
  }
  const obstacle = prepareEditor();
  if (obstacle) {
    fail('editor', obstacle);
    return fail('ui', obstacle);
  }
  await suite('editor', 5, ['test/e2e/runTests.mjs', 'codeserver']);
  await suite('ui', 7, [mocha, ...uiOptions, '--forbid-only']);
  await newestEditor();
}

/** The newest VS Code wants a newer Node than ours, which not every system gets from npm. */
async function newestEditor() {
  const newest = { E2E_HOST: 'newest' };
  say('looking for the newest VS Code');
  if (run(process.execPath, ['test/e2e/host/install.mjs'], { env: newest })) {
    return suite('newest-editor', 5, ['test/e2e/runTests.mjs', 'codeserver'], newest);
  }
  return (process.env.CI ? fail : skip)('newest-editor', 'the newest VS Code could not be installed');
}

/** What keeps a real VS Code from running here; undefined when nothing does. */
function prepareEditor() {
  const browser = process.env.E2E_CHROMIUM ? {} : { chromium: ['chromium'] };
  const missing = installPrograms({ ...browser, rg: ['ripgrep'] });
  if (missing.length > 0) return `please install ${missing.join(' and ')} (DESKCHECK_SKIP_E2E=1 goes without)`;
  say('looking for the VS Code to test in');
  if (run(process.execPath, ['test/e2e/host/install.mjs'])) return undefined;
  return 'the VS Code to test in could not be installed (DESKCHECK_SKIP_E2E=1 goes without)';
}

/** A step without tests of its own: nothing when it succeeds, one failure when not. */
function step(name, work) {
  say(name);
  const started = Date.now();
  const succeeded = work();
  if (!succeeded) fail(name, 'failed');
  else lines.push(`${name}: ok (${seconds(started)})`);
  return succeeded;
}

/** The suite's own file is the evidence: none, or one without a test in it, is a failure whatever the exit code was. */
async function suite(name, minutes, args, env = {}) {
  say(`${name} tests`);
  const started = Date.now();
  const file = resultFile(name);
  const succeeded = await runWithin(minutes, process.execPath, args, { env: { ...env, DESKCHECK_RESULT: file } });
  if (!existsSync(file)) return fail(name, 'left no result');
  const counts = JSON.parse(readFileSync(file, 'utf8'));
  for (const kind of Object.keys(total)) total[kind] += counts[kind];
  lines.push(
    `${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped (${seconds(started)})`,
  );
  if (counts.passed === 0 && counts.failed === 0) fail(name, 'no test ran');
  else if (!succeeded && counts.failed === 0) fail(name, 'ended with an error');
}

function fail(name, reason) {
  total.failed += 1;
  lines.push(`${name}: FAILED, ${reason}`);
}

function skip(name, reason) {
  total.skipped += 1;
  lines.push(`${name}: skipped, ${reason}`);
}

function seconds(started) {
  return `${Math.round((Date.now() - started) / 1000)} s`;
}

function stop(reason) {
  fail('install', reason);
  finish();
}

function finish() {
  console.log(['', ...lines, ''].join('\n'));
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
}
