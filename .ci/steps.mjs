// What the scripts here share: short lines that say what happens, commands, and installing what is missing.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');
const windows = process.platform === 'win32';
const stamp = join(root, 'node_modules/.deskcheck-installed');

export const say = (line) => console.log(`› ${line}`);

/** Ends the script when this Node is too old to run anything here; says so before a strange error can. */
export function needNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Deskcheck needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(2);
}

/** Runs a command in the project's folder, its output shown; true when it ended with 0. */
export function run(command, args, { env = {}, quiet = false } = {}) {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    shell: windows,
  });
  if (status !== 0 && quiet) console.error(`${stdout ?? ''}${stderr ?? ''}`);
  if (error) console.error(String(error));
  return status === 0;
}

export const npm = (...args) => run('npm', args);

/** A program of node_modules, without npx: `bin('mocha', …)`. */
export const bin = (name, args, options) =>
  run(join(root, 'node_modules/.bin', windows ? `${name}.cmd` : name), args, options);

export function installPackages() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  say('installing packages (npm ci)');
  if (!npm('ci', '--no-audit', '--no-fund')) return false;
  writeFileSync(stamp, wanted);
  return true;
}

/** Builds dist/ when a source, or what the build depends on, is younger than it. */
export function buildIfStale() {
  const built = join(root, 'dist/cli.js');
  const inputs = ['server', 'client', 'esbuild.config.mjs', 'package-lock.json', 'package.json'];
  if (existsSync(built) && Math.max(...inputs.map(youngest)) <= statSync(built).mtimeMs) return true;
  return build();
}

export function build() {
  say('building');
  return run(process.execPath, ['esbuild.config.mjs'], { quiet: true });
}

function youngest(path) {
  const full = join(root, path);
  const at = statSync(full).mtimeMs;
  if (!statSync(full).isDirectory()) return at;
  const files = readdirSync(full, { recursive: true, withFileTypes: true });
  const times = files.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
  return Math.max(at, ...times);
}

export function has(program) {
  const { status } = spawnSync(windows ? 'where' : 'command', windows ? [program] : ['-v', program], {
    shell: true,
    stdio: 'ignore',
  });
  return status === 0;
}

/**
 * Installs programs, where this user may.
 * @param programs the Debian packages that each needs, by its name
 * @returns the packages of those that are still missing
 */
export function installPrograms(programs) {
  const missing = Object.entries(programs).filter(([program]) => !has(program));
  if (missing.length > 0 && process.getuid?.() === 0 && has('apt-get')) {
    const packages = missing.flatMap(([, names]) => names);
    say(`installing ${packages.join(', ')} (apt-get)`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const quiet = true;
    run('apt-get', ['update', '-q'], { env, quiet });
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { env, quiet });
  }
  return missing.filter(([program]) => !has(program)).flatMap(([, names]) => names);
}

/**
 * Like `run`, but ends the command and all that it has started after `minutes`; resolves to true when it ended with 0.
 * @param held shows what it said in one piece when it has ended: for what runs beside something else
 */
export function runWithin(minutes, command, args, { env = {}, held = false } = {}) {
  const detached = !windows;
  const output = held ? 'pipe' : 'inherit';
  const stdio = ['ignore', output, output];
  const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio, shell: windows, detached });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes) => said.push(bytes));
  const end = () => {
    try {
      process.kill(detached ? -child.pid : child.pid, 'SIGKILL');
    } catch {
      // it has just ended
    }
  };
  const interrupted = () => process.exit(130);
  process.once('SIGINT', interrupted);
  // However we end, nothing that we started stays.
  process.once('exit', end);
  return new Promise((done) => {
    const timer = setTimeout(() => {
      console.error(`ended after ${minutes} minutes: ${command} ${args.join(' ')}`);
      end();
    }, minutes * 60_000);
    const settle = (succeeded) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted);
      process.off('exit', end);
      if (said.length > 0) process.stdout.write(Buffer.concat(said));
      done(succeeded);
    };
    child.once('error', () => settle(false));
    child.once('close', (code) => settle(code === 0));
  });
}

/** A program of node_modules, started by this Node: `script('mocha/bin/mocha.js')`. */
export const script = (path) => join(root, 'node_modules', path);

/** A place for a suite's numbers, empty before it runs. */
export function resultFile(suite) {
  const folder = join(root, 'out/results');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${suite}.json`);
  rmSync(file, { force: true });
  return file;
}
