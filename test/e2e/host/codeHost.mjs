#!/usr/bin/env node
// A stand-in for the desktop program `code`: takes the arguments that @vscode/test-electron passes, runs the tests in
// code-server's extension host with the workbench in headless Chromium, and ends with the tests' exit code.
import { parseArgs } from 'node:util';
import { freshFolder, launchBrowser, startServer, workbenchUrl } from './vscodeHost.mjs';

const { values, positionals } = parseArgs({
  strict: false, // other switches (--no-sandbox, --disable-updates …) have no meaning here
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
  },
});
const limit = Number(process.env.E2E_TIMEOUT_MS ?? 180_000);
const verbose = Boolean(process.env.E2E_VERBOSE);
const noise =
  /^(Resolv(ing|ed) connection token|Creating a socket|(Updating|Ignoring fetching) additional builtin|\[Service Worker\]|ChatSessionStore)/;

let server, browser;
const close = async () => {
  await browser?.close().catch(() => {});
  await server?.stop();
};
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close().then(() => process.exit(130)));

let code = 1;
try {
  server = await startServer({
    userDataDir: values['user-data-dir'],
    extensionsDir: values['extensions-dir'],
    driver: true,
  });
  browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  code = await new Promise((done, fail) => {
    const end = (exitCode, reason) => {
      if (reason) console.error(reason);
      done(exitCode);
    };
    const timer = setTimeout(() => end(124, `no result after ${limit} ms`), limit);
    timer.unref();
    page.on('crash', () => end(1, 'the page crashed'));
    if (verbose) page.on('console', (message) => console.error('[page]', message.type(), message.text()));
    const open = async () => {
      // The two functions that VS Code's own test driver looks for in the page.
      await page.exposeFunction('codeAutomationLog', (type, args) => {
        if (!noise.test(String(args[0]))) (console[type] ?? console.log)(...args);
      });
      await page.exposeFunction('codeAutomationExit', (exitCode) => end(exitCode));
      await page.goto(
        workbenchUrl(server, {
          folder: positionals[0] ?? freshFolder(),
          developmentPath: values.extensionDevelopmentPath,
          testsPath: values.extensionTestsPath,
        }),
      );
    };
    open().catch(fail);
  });
  if (code && process.env.E2E_SCREENSHOT) await page.screenshot({ path: process.env.E2E_SCREENSHOT }).catch(() => {});
} catch (error) {
  console.error(error);
} finally {
  await close();
}
process.exit(code);
