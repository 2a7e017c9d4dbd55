// Installs the VS Code that the end-to-end tests run in: the npm package code-server, into this folder's node_modules.
// Uses the npm registry only. Does nothing when the installed one is what package-lock.json names.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = import.meta.dirname;
const vscode = join(here, 'node_modules/code-server/lib/vscode');
const stamp = join(here, 'node_modules/.installed');

/** In place of modules that would have to be compiled. */
const standIns = [
  [join(here, 'stand-ins/spdlog.cjs'), '@vscode/spdlog'],
  [join(here, 'stand-ins/native-watchdog.cjs'), 'native-watchdog'],
];

export const hostIsInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();

export function installHost() {
  if (hostIsInstalled()) return;
  const ripgrep = which('rg');
  if (!ripgrep) throw new Error('ripgrep is not installed (Debian and Ubuntu: apt-get install ripgrep)');
  // No install scripts: code-server's own refuses to run as root, and @vscode/ripgrep's downloads from elsewhere.
  npm(here, 'ci', '--ignore-scripts');
  for (const folder of [vscode, join(vscode, 'extensions')]) {
    // The shrinkwrap that is shipped lacks a peer, so npm ci alone refuses.
    npm(folder, 'ci', '--omit=dev', '--ignore-scripts', '--legacy-peer-deps');
  }
  for (const [file, module] of standIns) copyFileSync(file, join(vscode, 'node_modules', module, 'index.js'));
  relink('node_modules', join(vscode, 'node_modules.asar'));
  mkdirSync(join(vscode, 'node_modules/@vscode/ripgrep/bin'), { recursive: true });
  relink(ripgrep, join(vscode, 'node_modules/@vscode/ripgrep/bin/rg'));
  writeFileSync(stamp, wanted());
  console.log(`installed VS Code ${JSON.parse(readFileSync(join(vscode, 'package.json'), 'utf8')).version}`);
}

function wanted() {
  const hash = createHash('sha256');
  const own = [join(here, 'package-lock.json'), import.meta.filename, ...standIns.map(([file]) => file)];
  for (const file of own) hash.update(readFileSync(file));
  return hash.digest('hex');
}

function npm(cwd, ...args) {
  const node = dirname(dirname(process.execPath));
  const headers = existsSync(join(node, 'include/node/node.h')) ? { npm_config_nodedir: node } : {};
  const env = { ...headers, ...process.env, npm_config_audit: 'false', npm_config_fund: 'false' };
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
