// Installs the VS Code that the end-to-end tests run in: the npm package code-server, into the node_modules of the host's folder.
// Uses the npm registry only. Does nothing when the installed one is what package-lock.json names.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chosenHost } from './hosts.mjs';

const here = import.meta.dirname;

/** In place of modules that would have to be compiled; one of them has had two names. */
const standIns = [
  [join(here, 'stand-ins/spdlog.cjs'), '@vscode/spdlog'],
  [join(here, 'stand-ins/native-watchdog.cjs'), 'native-watchdog'],
  [join(here, 'stand-ins/native-watchdog.cjs'), '@vscode/native-watchdog'],
];

const stampOf = ({ folder }) => join(folder, 'node_modules/.installed');

export const hostIsInstalled = (host = chosenHost()) =>
  existsSync(stampOf(host)) && readFileSync(stampOf(host), 'utf8') === wanted(host);

export function installHost(host = chosenHost()) {
  if (hostIsInstalled(host)) return;
  const { folder: own, vscode } = host;
  // No install scripts: code-server's own refuses to run as root, and @vscode/ripgrep's downloads from elsewhere.
  npm(own, 'ci', '--ignore-scripts');
  needNode(host);
  for (const folder of [vscode, join(vscode, 'extensions')]) {
    // The shrinkwrap that is shipped lacks a peer, so npm ci alone refuses.
    npm(folder, 'ci', '--omit=dev', '--ignore-scripts', '--legacy-peer-deps');
  }
  for (const [file, module] of standIns) {
    const place = join(vscode, 'node_modules', module);
    if (existsSync(place)) copyFileSync(file, join(place, 'index.js'));
  }
  relink('node_modules', join(vscode, 'node_modules.asar'));
  linkRipgrep(vscode);
  writeFileSync(stampOf(host), wanted(host));
  console.log(`installed VS Code ${JSON.parse(readFileSync(join(vscode, 'package.json'), 'utf8')).version}`);
}

/** @throws where the host's Node, which is ours unless one lies beside the host, is older than it wants */
function needNode({ name, folder, node }) {
  const { engines } = JSON.parse(readFileSync(join(folder, 'node_modules/code-server/package.json'), 'utf8'));
  const has = execFileSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }).trim();
  if (parseInt(has) < parseInt(engines.node)) {
    throw new Error(`the ${name} VS Code wants Node ${engines.node}, and this is ${has}: run the tests with that`);
  }
}

/** Newer ones have theirs in the package; older ones would download it. */
function linkRipgrep(vscode) {
  const place = join(vscode, 'node_modules/@vscode/ripgrep');
  if (!existsSync(place)) return;
  const ripgrep = which('rg');
  if (!ripgrep) throw new Error('ripgrep is not installed (Debian and Ubuntu: apt-get install ripgrep)');
  mkdirSync(join(place, 'bin'), { recursive: true });
  relink(ripgrep, join(place, 'bin/rg'));
}

function wanted({ folder }) {
  const hash = createHash('sha256');
  const own = [join(folder, 'package-lock.json'), import.meta.filename, ...standIns.map(([file]) => file)];
  for (const file of own) hash.update(readFileSync(file));
  return hash.digest('hex');
}

function npm(cwd, ...args) {
  const node = dirname(dirname(process.execPath));
  const headers = existsSync(join(node, 'include/node/node.h')) ? { npm_config_nodedir: node } : {};
  const env = {
    ...headers,
    ...process.env,
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_loglevel: 'error',
  };
  execFileSync('npm', args, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
}

function which(name) {
  try {
    return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

function relink(target, path) {
  rmSync(path, { force: true });
  symlinkSync(target, path);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) installHost();
