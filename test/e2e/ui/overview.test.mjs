// The overview of a draft before a writer's eyes: Claims view, next finding, lines in the text, counts, pause, restore; in every theme.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shootInEveryTheme, wear } from './themes.mjs';
import {
  clickWords,
  cursor,
  eventually,
  hideHover,
  openFile,
  openFixes,
  openWorkbench,
  runCommand,
  shoot,
  takeFix,
  trustFolder,
  visibleText,
} from './workbench.mjs';

const draft = `# Ice in Vessmark

Ilse Torvald told reporters that the frost had “closed all of the northern channel” [@northline-harbour]. Nobody here remembers a winter like it.

About 60 ships were waiting outside the breakwater on Tuesday [@northline-harbour].

## What it costs

“The town will pay what it must to keep the lights on,” Torvald said [@northline-harbour]. Is it enough?

“Nobody wanted to leave the islands without bread,” said Marit Oskand [@ferry-strike].

Renata Holm asked the council for the money on Thursday [@budget-notes].
`;

describe('The overview, packaged and installed', () => {
  let page, folder, close;

  before(async () => {
    ({ page, folder, close } = await openWorkbench({ 'draft.md': draft }));
    await trustFolder(page);
    await openFile(page, 'draft.md');
    await page.locator('.monaco-editor .squiggly-error').first().waitFor({ timeout: 30_000 });
  });
  after(() => close?.());
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await shoot(page, `failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
  });

  const row = (text) => page.locator('.pane-body .monaco-list-row', { hasText: text }).first();
  const status = (text) => page.locator('.statusbar-item', { hasText: text }).first();
  /** Border of the underline beneath some words, as the browser draws it. */
  const underlines = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.monaco-editor .view-overlays .cdr, .monaco-editor .view-lines span')]
        .map((it) => getComputedStyle(it).borderBottomStyle)
        .filter((style) => style !== 'none' && style !== ''),
    );

  it('opens from the status bar, which says what was not checked', async () => {
    const item = status(/ of \d+ · \d+ to settle/);
    await item.waitFor({ timeout: 15_000 });
    await item.hover();
    await page.locator('.monaco-hover', { hasText: 'not checked' }).first().waitFor({ timeout: 15_000 });
    await shoot(page, 'overview-status');
    await item.click();
    await row('Differs from source').waitFor({ timeout: 15_000 });
    const side = await page.locator('.part.sidebar').boundingBox();
    await page.mouse.move(side.x + side.width, side.y + 300);
    await page.mouse.down();
    await page.mouse.move(side.x + side.width + 200, side.y + 300, { steps: 5 });
    await page.mouse.up();
  });

  it('has what is to be settled first, in every theme', async () => {
    await row('differs · About 60').waitFor({ timeout: 15_000 });
    assert.match(await row('Differs from source').getAttribute('aria-label'), /^Differs from source, \d sentences/);
    assert.match(
      await row('differs · About 60').getAttribute('aria-label'),
      /^differs, About 60 ships .*northline-harbour/,
    );
    await shootInEveryTheme({ page, folder }, 'overview', 'claims');
  });

  it('goes to a sentence with Enter, and follows the cursor without taking the focus', async () => {
    await row('differs · About 60').click();
    await eventually('the cursor at the sentence', async () => /^Ln 5, Col 1$/.test(await cursor(page)));
    await clickWords(page, 'Nobody wanted to leave');
    await eventually('the row selected', async () =>
      /selected/.test(await row('found · “Nobody wanted').getAttribute('class')),
    );
    await page.keyboard.type('!');
    await eventually('the key in the text', async () => (await visibleText(page)).includes('!'));
    await page.keyboard.press('Control+z');
    await shoot(page, 'overview-follows');
  });

  it('opens the source of a sentence from its menu', async () => {
    await row('differs · About 60').click({ button: 'right' });
    await page.locator('.context-view .action-label', { hasText: 'Accept, with a Reason' }).waitFor();
    await shoot(page, 'overview-menu');
    await page.locator('.context-view .action-label', { hasText: 'Go to Source' }).click();
    await page.locator('.tab.active', { hasText: 'northline-harbour' }).waitFor({ timeout: 15_000 });
    await page.keyboard.press('Control+w');
    await clickWords(page, 'Ice in Vessmark');
  });

  it('puts sentences together by section and by source with one button', async () => {
    await row('Differs from source').hover();
    await runCommand(page, 'Deskcheck: Change Grouping');
    await row('What it costs').waitFor({ timeout: 15_000 });
    await shoot(page, 'overview-sections');
    await runCommand(page, 'Deskcheck: Change Grouping');
    await row('No source cited').waitFor({ timeout: 15_000 });
    await shoot(page, 'overview-sources');
    await runCommand(page, 'Deskcheck: Change Grouping');
    await row('Differs from source').waitFor({ timeout: 15_000 });
  });

  it('goes from finding to finding with a key, round the end, and has it read out', async () => {
    await clickWords(page, 'Ice in Vessmark');
    await page.keyboard.press('Control+k');
    await page.keyboard.press('n');
    await status('1 of').waitFor({ timeout: 15_000 });
    assert.equal(await page.locator('.statusbar-item [role="alert"]', { hasText: '1 of' }).count(), 1);
    await shoot(page, 'overview-next-finding');
    await hideHover(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Shift+N');
    await eventually('the last one', async () => {
      const words = await page.locator('.statusbar-item [role="alert"]').innerText();
      const [, at, of] = /(\d) of (\d)/.exec(words) ?? [];
      return at === of && Number(of) > 1;
    });
    await hideHover(page);
  });

  it('underlines sentences by how they stand, in every theme', async () => {
    await clickWords(page, 'Ice in Vessmark');
    await runCommand(page, 'Deskcheck: Toggle Sentence Status');
    await eventually('solid and double lines', async () => {
      const styles = await underlines();
      return styles.includes('solid') && styles.includes('double');
    });
    await shoot(page, 'overview-marks-dark');
    const shown = { 'deskcheck.sentenceStatus': 'marks', 'deskcheck.codeLens': 'on' };
    await wear({ page, folder }, 'light', shown);
    await page.locator('.codelens-decoration', { hasText: 'differs' }).first().waitFor({ timeout: 15_000 });
    await shoot(page, 'overview-marks-light', 'marks');
    await wear({ page, folder }, 'high-contrast', shown);
    await shoot(page, 'overview-marks-high-contrast');
  });

  it('leads from the count above a paragraph to its sentence in the view', async () => {
    await wear({ page, folder }, 'dark', { 'deskcheck.codeLens': 'on' });
    const lens = page.locator('.codelens-decoration a', { hasText: /^1 differs$/ }).first();
    await lens.waitFor({ timeout: 15_000 });
    await lens.click();
    await eventually('the row', async () => /selected/.test(await row('differs · About 60').getAttribute('class')));
    await shoot(page, 'overview-lens');
    await wear({ page, folder }, 'dark');
    await page.locator('.codelens-decoration').first().waitFor({ state: 'detached', timeout: 15_000 });
  });

  it('says at once what another program has changed, and puts it back', async () => {
    const words = 'Nobody wanted to leave the islands without bread';
    const file = join(folder, 'draft.md');
    // Saved by hand here, even unchanged, it would be written while the other program writes it.
    await eventually('the draft on disk', () => readFileSync(file, 'utf8') === draft);
    await page.locator('.tab.active.dirty').waitFor({ state: 'detached', timeout: 15_000 });
    await clickWords(page, 'Ice in Vessmark');
    writeFileSync(file, draft.replace(words, 'Nobody had planned to leave those islands without any bread'));
    await page.locator('.monaco-editor .squiggly-error').nth(1).waitFor({ timeout: 15_000 });
    await clickWords(page, 'had planned');
    await openFixes(page, 'Restore');
    await shoot(page, 'overview-restore', 'restore');
    await takeFix(page, 'Restore');
    await eventually('the words', async () => (await visibleText(page)).includes(words));
    await page.keyboard.press('Control+s');
    await eventually('the file', () => readFileSync(file, 'utf8') === draft);
  });

  it('pauses, says so, and goes on at a click', async () => {
    await runCommand(page, 'Deskcheck: Pause Checking');
    await status('Checking paused').waitFor({ timeout: 15_000 });
    await page.locator('.monaco-editor .squiggly-error').first().waitFor({ state: 'detached', timeout: 15_000 });
    await shoot(page, 'overview-paused');
    await status('Checking paused').click();
    await page.locator('.monaco-editor .squiggly-error').first().waitFor({ timeout: 15_000 });
  });
});
