// Starts a real VS Code server (code-server's) and opens its workbench in headless Chromium.
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { chosenHost } from './hosts.mjs';

/** Short: the server puts a unix socket in here, whose path may have 107 characters at most. */
export const freshFolder = (name = 'dc') => mkdtempSync(join(tmpdir(), `${name}-`));

const settings = {
  'workbench.startupEditor': 'none',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.enableExperiments': false,
  'update.mode': 'none',
  'git.enabled': false,
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'security.workspace.trust.startupPrompt': 'always',
  'files.autoSave': 'off',
  'files.simpleDialog.enable': true,
  'editor.hover.delay': 100,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'editor.unicodeHighlight.ambiguousCharacters': false,
};

/**
 * The server's own main file, without code-server's wrapper: it needs no compiled module and takes VS Code's test flags.
 * `driver` lets the page run extension tests; `trust` asks for workspace trust as a desktop editor would; `more` are settings of
 * the user beside those that every test has.
 */
export async function startServer({ userDataDir, extensionsDir, trust = false, driver = false, more = {} } = {}) {
  const dir = freshFolder();
  userDataDir ??= join(dir, 'u');
  extensionsDir ??= join(dir, 'x');
  mkdirSync(join(userDataDir, 'User'), { recursive: true });
  mkdirSync(extensionsDir, { recursive: true });
  const settingsFile = join(userDataDir, 'User', 'settings.json');
  if (!existsSync(settingsFile)) writeFileSync(settingsFile, JSON.stringify({ ...settings, ...more }, null, 1));

  const port = await freePort();
  const args = [
    ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms'],
    ...['--server-data-dir', join(dir, 's'), '--user-data-dir', userDataDir, '--extensions-dir', extensionsDir],
    ...['--telemetry-level', 'off'],
    ...(driver ? ['--enable-smoke-test-driver'] : []),
    ...(trust ? [] : ['--disable-workspace-trust']),
  ];
  const env = cleanEnv({ TMPDIR: dir, XDG_RUNTIME_DIR: dir, XDG_CONFIG_HOME: dir, XDG_DATA_HOME: dir });
  // Its own process group, so that stopping it stops the extension hosts and language servers under it.
  const { node, serverMain } = chosenHost();
  const child = spawn(node, [serverMain, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const logFile = join(dir, 'server.log');
  const log = createWriteStream(logFile);
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  let ended = false;
  const end = new Promise((done) => child.once('exit', () => done((ended = true))));
  const signal = (name) => {
    try {
      process.kill(-child.pid, name);
    } catch {
      // already gone
    }
  };
  const stop = async () => {
    signal('SIGTERM');
    const timer = setTimeout(() => signal('SIGKILL'), 5000);
    if (!ended) await end;
    clearTimeout(timer);
    if (!process.env.E2E_KEEP) rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  };

  const url = `http://127.0.0.1:${port}`;
  for (const deadline = Date.now() + 60_000; ; await sleep(100)) {
    if (ended) throw new Error(`VS Code's server ended early, see ${logFile}`);
    if (
      await fetch(`${url}/version`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      break;
    if (Date.now() > deadline) {
      await stop();
      throw new Error("VS Code's server was not ready after 60 s");
    }
  }
  return { url, authority: `127.0.0.1:${port}`, dir, userDataDir, extensionsDir, logFile, stop };
}

export function workbenchUrl(server, { folder, developmentPath, testsPath, proposed = false }) {
  const remote = (path) => `vscode-remote://${server.authority}${encodeURI(resolve(path))}`;
  const payload = [
    ...(developmentPath ? [['extensionDevelopmentPath', remote(developmentPath)]] : []),
    // For an extension under development: what the editor does not let every extension do yet.
    ...(proposed ? [['enableProposedApi', 'true']] : []),
    ...(testsPath ? [['extensionTestsPath', remote(testsPath)]] : []),
    ['skipWelcome', 'true'],
  ];
  const query = new URLSearchParams({ folder: resolve(folder), payload: JSON.stringify(payload) });
  return `${server.url}/?${query}`;
}

export const launchBrowser = () =>
  chromium.launch({
    executablePath: browserPath(),
    headless: true,
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
      ...['--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
      // Nothing outside this machine can be reached, and no test may depend on it.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });

export function browserPath() {
  const candidates = [
    process.env.E2E_CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  return candidates.find((path) => path && existsSync(path));
}

/** Without what makes a VS Code inside a VS Code misbehave. */
function cleanEnv(extra) {
  const kept = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_)/.test(name));
  return { ...Object.fromEntries(kept), EXTENSIONS_GALLERY: '{}', ...extra };
}

function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
    probe.on('error', fail);
  });
}
