// The rules of a desk before a writer's eyes: the settings in their sections, deskcheck.json with its completion, and no language model.
import assert from 'node:assert/strict';
import {
  clickWords,
  completions,
  eventually,
  hideHover,
  hoverOver,
  openFile,
  openWorkbench,
  runCommand,
  shoot,
  tab,
  trustFolder,
} from './workbench.mjs';

const ready = (page) =>
  page
    .locator('.statusbar-item', { hasText: /of \d|to settle|checked/ })
    .first()
    .waitFor({ timeout: 60_000 });

const slips = '{\n  "corpsu": ["corpus"],\n  "lexicon": { "hedge": {} }\n}\n';

/** Puts `text` in the place of all that the active editor holds, as if it were pasted: brackets are not closed by themselves. */
async function replaceAll(page, text) {
  await page.locator('.editor-group-container.active .monaco-editor .view-lines').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

describe('The rules of a desk, packaged and installed', () => {
  let page, close;

  before(async () => {
    ({ page, close } = await openWorkbench({ 'deskcheck.json': slips }));
    await trustFolder(page);
    await openFile(page, 'draft.md');
    await ready(page);
  });
  after(() => close?.());
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await shoot(page, `failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
  });

  it('are in the settings, in sections with titles', async () => {
    await runCommand(page, 'Preferences: Open Settings (UI)');
    const box = page.locator('.settings-header .suggest-input-container');
    await box.click();
    await page.keyboard.insertText('@ext:deskcheck.deskcheck');
    const tree = page.locator('.settings-tree-container');
    await tree.locator('.setting-item', { hasText: 'Whose rules hold' }).first().waitFor({ timeout: 30_000 });
    const toc = page.locator('.settings-toc-container');
    const titles = ['Sources and Drafts', 'Checking', 'Second Opinion', 'Troubleshooting'];
    await eventually('the sections', async () => {
      const text = (await toc.innerText()) + (await tree.innerText());
      return titles.slice(0, 2).every((title) => text.includes(title));
    });
    await shoot(page, 'settings');
    await page.keyboard.press('Control+w');
  });

  it('are opened by one command as deskcheck.json, which says what an unknown name may have meant', async () => {
    await runCommand(page, 'Deskcheck: Open Settings File of This Desk');
    await tab(page, 'deskcheck.json').waitFor({ timeout: 30_000 });
    await hoverOver(page, 'corpsu', 'Did you mean “corpus”?');
    await shoot(page, 'settings-file-problems');
    await hideHover(page);
  });

  it('are completed in it', async () => {
    await replaceAll(page, '{\n  "corpus": ["corpus"],\n  "rules": { "');
    await page.keyboard.press('Control+Space');
    const rules = await completions(page, 'claim/certainty');
    assert.ok(
      rules.some((row) => row.startsWith('claim/*')),
      rules.join(),
    );
    await shoot(page, 'settings-file-rules');
    await page.keyboard.press('Escape');
    await replaceAll(page, '{\n  "corpus": ["corpus"],\n  "profile": ');
    await page.keyboard.press('Control+Space');
    await completions(page, 'academic');
    await shoot(page, 'settings-file-profiles');
    await page.keyboard.press('Escape');
    await replaceAll(page, '{\n  "corpus": ["corpus"],\n  "lexicon": { "hedges": { "pencilled in to": ');
    await page.keyboard.press('Control+Space');
    await completions(page, 'hearsay');
    await shoot(page, 'settings-file-hedges');
    await page.keyboard.press('Escape');
  });

  it('offer no language model by themselves', async () => {
    await openFile(page, 'draft.md');
    await clickWords(page, 'told reporters');
    await page.keyboard.press('Control+.');
    await page.waitForTimeout(1500);
    const row = page.locator('.action-widget .monaco-list-row', { hasText: 'Ask a language model' });
    assert.equal(await row.count(), 0);
    await page.keyboard.press('Escape');
  });
});
