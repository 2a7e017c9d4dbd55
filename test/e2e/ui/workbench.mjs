// The writer's hands and eyes in VS Code's workbench: open a file, point at words, run a command, read what is shown.
import { copyFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freshFolder, launchBrowser, startServer, workbenchUrl } from '../host/vscodeHost.mjs';
import { copyInstalled } from './installed.mjs';

const root = join(import.meta.dirname, '../../..');
const shots = join(root, 'test/e2e/shots');
const pictures = join(root, 'client/media');

/**
 * Opens a fresh copy of the workspace in a fresh editor that has the packaged extension.
 * @param files texts by path to put into it
 * @param trust whether it asks if the folder is trusted, as a desktop editor would; without, every folder is
 * @param empty an empty folder instead, but for the files
 * @param language in which the editor says that it speaks; without its own language pack it is our words alone that follow
 * @param helper a folder with another extension, which may use what the editor only proposes
 * @param settings of the user
 */
export async function openWorkbench(files = {}, options = {}) {
  const { trust = true, empty = false, language, helper, settings } = options;
  const temp = freshFolder();
  const folder = join(temp, 'vessmark');
  const extensionsDir = join(temp, 'x');
  if (empty) mkdirSync(folder);
  else cpSync(join(root, 'test/e2e/workspace'), folder, { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  copyInstalled(extensionsDir);
  const server = await startServer({ extensionsDir, trust, more: settings });
  const browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1200, height: 640 } });
  // Ctrl+V reads what a test has copied.
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // What a language pack's messages say of themselves when they are loaded.
  if (language) await context.addInitScript((its) => (globalThis._VSCODE_NLS_LANGUAGE = its), language);
  const page = await context.newPage();
  await page.goto(workbenchUrl(server, { folder, developmentPath: helper, proposed: helper !== undefined }));
  const close = async () => {
    await browser.close();
    await server.stop();
    rmSync(temp, { recursive: true, force: true, maxRetries: 5 });
  };
  return { page, folder, close };
}

/** Answers the question that `openWorkbench` leaves open. */
export async function trustFolder(page) {
  const yes = page.getByRole('button', { name: 'Yes, I trust the authors' });
  await yes.waitFor({ timeout: 60_000 });
  await yes.click();
}

/** A screenshot for people; with UPDATE_SHOTS=1 also the README's picture of that name. */
export async function shoot(page, name, picture) {
  mkdirSync(shots, { recursive: true });
  const file = join(shots, `${name}.png`);
  // Hovers and menus fade in: the picture has them as they are in the end. What was asked to be drawn just now is drawn first.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await page.screenshot({ path: file, animations: 'disabled' });
  if (picture && process.env.UPDATE_SHOTS === '1') copyFileSync(file, join(pictures, `${picture}.png`));
}

export async function openFile(page, name) {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick({ timeout: 60_000 });
  await tab(page, name).waitFor();
}

/** Closes the views above and below “Sources”, so that all of its rows have room. */
export async function onlySources(page) {
  await page.locator('.pane-header[aria-label^="Sources"]').waitFor({ timeout: 15_000 });
  for (const name of ['Claims', 'Decisions']) {
    const header = page.locator(`.pane-header[aria-label^="${name}"][aria-expanded="true"]`);
    if ((await header.count()) > 0) await header.first().click({ position: { x: 60, y: 10 } });
  }
}

/** The first row of one view with these words: other views have sentences with the same. */
export const rowIn = (page, view, words) =>
  page.locator(`.pane:has(.pane-header[aria-label^="${view}"]) .monaco-list-row`, { hasText: words }).first();

export const sourcesRow = (page, words) => rowIn(page, 'Sources', words);

export const tab = (page, name) => page.locator('.tab.active', { hasText: name });

/** Runs a command by its full name in the command palette, which is steadier than key bindings. */
export async function runCommand(page, command) {
  await page.keyboard.press('F1');
  const box = page.locator('.quick-input-widget input.input');
  await box.waitFor();
  await box.fill(`>${command}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: command }).first().waitFor();
  await page.keyboard.press('Enter');
}

/**
 * The middle of `words` on the screen, once it holds still; they must stand on one line of the active editor. Lines move while
 * counts above them come and go.
 */
async function whereIs(page, words) {
  const find = (wanted) => {
    for (const line of document.querySelectorAll('.editor-group-container.active .monaco-editor .view-line')) {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const nodes = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
      const at = nodes
        .map(({ data }) => data)
        .join('')
        .replaceAll('\u00a0', ' ')
        .indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      const edge = (offset, set) => {
        for (const node of nodes) {
          if (offset <= node.length) return set(node, offset);
          offset -= node.length;
        }
      };
      edge(at + 1, (node, offset) => range.setStart(node, offset - 1));
      edge(at + wanted.length, (node, offset) => range.setEnd(node, offset));
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    return undefined;
  };
  let before;
  return eventually(`“${words}” on the screen`, async () => {
    const now = await page.evaluate(find, words);
    const still = now?.x === before?.x && now?.y === before?.y;
    before = now;
    return still && now;
  });
}

export async function clickWords(page, words) {
  const { x, y } = await whereIs(page, words);
  await page.mouse.click(x, y);
}

/**
 * Points at the words until the hover with `expected` in it shows. The first try can be lost while the editor lays out; one that
 * shows too soon (“Sources are still being read”) stays as it is until it has been closed.
 */
export async function hoverOver(page, words, expected) {
  const hover = page.locator('.monaco-hover:not(.hidden)', { hasText: expected });
  for (let attempt = 0; attempt < 6; attempt++) {
    if (attempt > 0) await hideHover(page);
    const { x, y } = await whereIs(page, words);
    await page.mouse.move(x, y + 200);
    await page.mouse.move(x, y, { steps: 5 });
    const shown = await hover
      .first()
      .waitFor({ timeout: 4000 })
      .then(
        () => true,
        () => false,
      );
    if (shown) return hover.first().innerText();
  }
  throw new Error(`no hover with “${expected}” over “${words}”`);
}

/** A hover stays while the mouse rests on it, and covers the lines below. */
export async function hideHover(page) {
  // Beside the tabs: a hover of many lines reaches far down.
  await page.mouse.move(900, 52);
  await page.keyboard.press('Escape');
  await page.locator('.monaco-hover:not(.hidden)').first().waitFor({ state: 'hidden' });
}

/** Opens the menu of fixes with Ctrl+. and waits for the one called `title`; asked too soon after a click, VS Code has none. */
export async function openFixes(page, title) {
  const row = page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
  for (let attempt = 0; attempt < 4; attempt++) {
    await page.keyboard.press('Control+.');
    const shown = await row.waitFor({ timeout: 4000 }).then(
      () => true,
      () => false,
    );
    if (shown) return;
    await page.keyboard.press('Escape');
  }
  throw new Error(`“${title}” is not among the fixes`);
}

/** Takes the fix called `title` with the keyboard: the menu's rows lie under a sheet that catches the mouse. */
export async function takeFix(page, title) {
  const focused = page.locator('.action-widget .monaco-list-row.focused');
  for (let row = 0; row < 20; row++) {
    if ((await focused.innerText()).includes(title)) return page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`“${title}” cannot be reached in the menu of fixes`);
}

/** Rows of the Problems panel, as text. */
export async function problems(page) {
  await runCommand(page, 'Problems: Focus on Problems View');
  const rows = page.locator('.markers-panel .monaco-list-row');
  await rows.first().waitFor();
  return rows.allInnerTexts().then((texts) => texts.map((text) => text.replace(/\s+/g, ' ').trim()));
}

/** Where the cursor is, as the status bar says it: `Ln 9, Col 64`. */
export const cursor = (page) => page.locator('#status\\.editor\\.selection').innerText();

/** The text on the screen of the active editor; a line that is wrapped on the screen reads as one. */
export const visibleText = (page) =>
  // A preview of a fix is an editor, too.
  page
    .locator('.editor-group-container.active .monaco-editor .view-lines')
    .first()
    .evaluate((lines) =>
      [...lines.querySelectorAll('.view-line')]
        .sort((a, b) => a.getBoundingClientRect().y - b.getBoundingClientRect().y)
        .map((line) => line.textContent.replaceAll('\u00a0', ' '))
        .join(''),
    );

/** Puts the cursor behind the last line and text there, as one keystroke would. */
export async function writeAtEnd(page, text) {
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(text);
}

/** Rows of the list of completions, once one with `expected` in it shows. */
export async function completions(page, expected) {
  const rows = page.locator('.suggest-widget.visible .monaco-list-row');
  await rows.filter({ hasText: expected }).first().waitFor({ timeout: 15_000 });
  return rows.allInnerTexts().then((texts) => texts.map((text) => text.replace(/\s+/g, ' ').trim()));
}

/** Copies `text` and presses Ctrl+V. */
export async function paste(page, text) {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+v');
}

export async function eventually(what, probe, limit = 20_000) {
  for (const end = Date.now() + limit; Date.now() < end; await sleep(100)) {
    const found = await probe();
    if (found !== undefined && found !== false) return found;
  }
  throw new Error(`waited ${limit / 1000} s in vain for ${what}`);
}
