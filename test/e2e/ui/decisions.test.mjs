// Decisions before a writer's eyes: accepted, undone, open again when words change, taken back in their view, set aside; in three themes.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shootInEveryTheme } from './themes.mjs';
import {
  clickWords,
  eventually,
  hoverOver,
  openFile,
  openFixes,
  openWorkbench,
  problems,
  runCommand,
  shoot,
  takeFix,
  trustFolder,
} from './workbench.mjs';

const speakerMessage = 'Source gives these words to Jonas Feld';
const reason = 'Torvald said it as well, on the quay';

describe('Decisions', () => {
  let page, folder, close;

  before(async () => {
    ({ page, folder, close } = await openWorkbench());
    mkdirSync(join(folder, '.git'));
    await trustFolder(page);
    await openFile(page, 'draft.md');
    await page.locator('.monaco-editor .squiggly-error').nth(1).waitFor({ timeout: 30_000 });
  });
  after(() => close?.());
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await shoot(page, `failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
  });

  const ledger = () => {
    const file = join(folder, 'deskcheck.ledger.json');
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  const pane = () => page.locator('.pane', { has: page.locator('.pane-header', { hasText: 'Decisions' }) });
  const row = (words) => pane().locator('.monaco-list-row', { hasText: words }).first();
  const isFound = async (words) => (await problems(page)).some((text) => text.includes(words));
  const accept = async () => {
    await clickWords(page, 'lights on');
    await openFixes(page, 'Accept, with a reason…');
    await takeFix(page, 'Accept, with a reason…');
    const box = page.locator('.quick-input-widget input.input');
    await box.waitFor();
    await box.fill(reason);
    await page.keyboard.press('Enter');
    await eventually('the ledger', () => ledger().includes(reason));
  };
  const showDecisions = async () => {
    await runCommand(page, 'Deskcheck: Focus on Decisions View');
    await pane().first().waitFor();
  };

  it('has nothing to show at first, and says what to do', async () => {
    await showDecisions();
    await pane().getByText('Nothing has been decided here yet').waitFor({ timeout: 15_000 });
    await shoot(page, 'decisions-none');
  });

  it('lists what is accepted, with the reason and who decided', async () => {
    await accept();
    await showDecisions();
    await row('lights on').waitFor({ timeout: 15_000 });
    const label = await row('lights on').getAttribute('aria-label');
    assert.match(label, new RegExp(`quote/speaker.*${reason} \\(.+, \\d+ \\w+ \\d{4}\\).*In this draft`));
    await shootInEveryTheme({ page, folder }, 'decisions');
  });

  it('takes it back with a command, and with Undo in the status bar', async () => {
    await runCommand(page, 'Deskcheck: Undo Last Decision');
    await eventually('the finding', () => isFound(speakerMessage));
    await accept();
    await page.locator('.statusbar-item', { hasText: 'Undo' }).click();
    await eventually('the finding', () => isFound(speakerMessage));
    await shoot(page, 'decisions-undone');
    await accept();
  });

  it('opens it again when the source changes, and says who accepted it and what has changed', async () => {
    const source = join(folder, 'corpus/northline-harbour.txt');
    writeFileSync(source, readFileSync(source, 'utf8').replace('Feld said', 'Jonas Feld said'));
    await showDecisions();
    await row('Open again: the words have changed').waitFor({ timeout: 20_000 });
    await eventually('the finding again', () => isFound('have changed since you settled this'));
    await hoverOver(page, 'lights on', 'Accepted on');
    await shootInEveryTheme({ page, folder }, 'decisions-reopened');
    // Not where the hover itself is.
    await page.mouse.move(640, 112);
    await page.keyboard.press('Escape');
    await page.locator('.monaco-hover:not(.hidden)').first().waitFor({ state: 'hidden' });
  });

  it('is accepted again with one key', async () => {
    await clickWords(page, 'lights on');
    await openFixes(page, 'Accept again');
    await takeFix(page, 'Accept again');
    await eventually('the finding to go', async () => !(await isFound(speakerMessage)));
  });

  it('is taken back in the view, by the button and by the key', async () => {
    await showDecisions();
    // A row that is drawn anew under the pointer has no buttons until the pointer moves again.
    await eventually('the button under the pointer', async () => {
      await row('lights on').hover();
      return row('lights on')
        .locator('.codicon-discard')
        .click({ timeout: 1000 })
        .then(() => true)
        .catch(() => false);
    });
    await eventually('a note of it', () => ledger().includes('"takenBack": true'));
    await eventually('the finding again', () => isFound(speakerMessage));
    await accept();
    await showDecisions();
    await row('In this draft').waitFor({ timeout: 15_000 });
    await row('lights on').click();
    // The click goes to the words; the row stays selected.
    await page.waitForTimeout(1000);
    await showDecisions();
    await page.keyboard.press('Delete');
    await eventually('the finding again', () => isFound(speakerMessage));
  });

  it('sets aside what is found now, and reports it again', async () => {
    await runCommand(page, 'Deskcheck: Set Aside What Is Found Now');
    await eventually('the baseline', () => existsSync(join(folder, 'deskcheck.baseline.json')));
    await showDecisions();
    await row('From before, in the baseline').waitFor({ timeout: 15_000 });
    await row('From before, in the baseline').click();
    await row('northern channel').waitFor();
    await shoot(page, 'decisions-baseline');
    await page.locator('.statusbar-item', { hasText: 'Undo' }).click();
    await eventually('the finding again', () => isFound(speakerMessage));
  });

  it('offers the line that has git merge decisions, and shows what it wrote', async () => {
    await accept();
    await showDecisions();
    await row('Let git merge').click({ timeout: 15_000 });
    await eventually('the line', () => {
      const file = join(folder, '.gitattributes');
      return existsSync(file) && readFileSync(file, 'utf8') === 'deskcheck.ledger.json merge=union\n';
    });
    await page.locator('.tab.active', { hasText: '.gitattributes' }).waitFor();
    await shoot(page, 'decisions-merging');
    await row('Let git merge').waitFor({ state: 'detached', timeout: 15_000 });
  });
});
