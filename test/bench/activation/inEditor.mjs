// Prints what VS Code's view of running extensions says of the packed extension: milliseconds for loading its code and calling
// activate(). A line of JSON for each pair of fresh starts: as the window opens, while all else loads too; and by a command, later.
// Argument: how many pairs. Ends with 1 and a sentence where there is nothing to measure in.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chosenHost } from '../../e2e/host/hosts.mjs';
import { hostIsInstalled } from '../../e2e/host/install.mjs';
import { browserPath } from '../../e2e/host/vscodeHost.mjs';
import { openWorkbench, runCommand, vsix } from '../../e2e/ui/workbench.mjs';

/** Milliseconds after which a window without files has nothing more to load. */
const CALM = 5000;
const [pairs] = process.argv.slice(2);
const host = chosenHost();

if (!existsSync(vsix)) stop('there is no package (`npm run package`)');
if (!browserPath()) stop('there is no Chromium');
if (!hostIsInstalled(host))
  stop(`its host is not installed (\`E2E_HOST=${host.name} node test/e2e/host/install.mjs\`)`);
const { version } = JSON.parse(readFileSync(join(host.vscode, 'package.json'), 'utf8'));
for (let pair = 0; pair < Number(pairs); pair++) {
  const opening = await startedWith({ empty: false });
  const alone = await startedWith({ empty: true }, 'Deskcheck: Read Sources Again');
  console.log(JSON.stringify({ version, opening, alone }));
}

/** @param command one of the extension's, where nothing in the folder has started it */
async function startedWith(options, command) {
  const { page, close } = await openWorkbench({}, { ...options, trust: false });
  try {
    await page.locator('.monaco-workbench .statusbar-item').first().waitFor({ timeout: 60_000 });
    await sleep(CALM);
    if (command) await runCommand(page, command);
    await runCommand(page, 'Developer: Show Running Extensions');
    const row = page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'Deskcheck' });
    const said = await row.locator('.activation-time', { hasText: /\d ?ms/ }).innerText({ timeout: 30_000 });
    return parseFloat(/[\d.]+(?= ?ms)/.exec(said)[0]);
  } finally {
    await close();
  }
}

function stop(reason) {
  console.log(reason);
  process.exit(1);
}
