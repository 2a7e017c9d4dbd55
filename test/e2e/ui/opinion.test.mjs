// A second opinion before a writer's eyes, from language models that the editor has: what is sent, called off in the middle, the answer.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shootInEveryTheme } from './themes.mjs';
import {
  clickWords,
  cursor,
  eventually,
  openFile,
  openFixes,
  openWorkbench,
  problems,
  runCommand,
  shoot,
  tab,
  takeFix,
  trustFolder,
  visibleText,
} from './workbench.mjs';

const title = 'Ask a language model about this sentence…';
const answerTab = 'A language model said';

describe('A second opinion, packaged and installed', () => {
  let desk, page, folder;

  before(async () => {
    desk = await openWorkbench(
      {},
      { helper: join(import.meta.dirname, 'models'), settings: { 'deskcheck.secondOpinion': 'on' } },
    );
    ({ page, folder } = desk);
    await trustFolder(page);
    await openFile(page, 'draft.md');
    await page.locator('.monaco-editor .squiggly-error').nth(1).waitFor({ timeout: 30_000 });
  });
  after(() => desk?.close());
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await shoot(page, `failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
  });

  const picker = () => page.locator('.quick-input-widget', { hasText: 'Ask a Language Model About This Sentence' });
  const asking = () => page.locator('.notification-toast', { hasText: 'Asking ' });
  const links = () => page.locator('.editor-group-container.active .view-line .detected-link');
  const ask = async () => {
    await openFile(page, 'draft.md');
    await clickWords(page, 'told reporters');
    await openFixes(page, title);
    await takeFix(page, title);
    await picker().waitFor();
  };
  /** What stands in the folder, on the screen and among the problems; the same before and after. */
  const state = async () => ({
    draft: readFileSync(join(folder, 'draft.md'), 'utf8'),
    tabs: await page.locator('.tab').allInnerTexts(),
    problems: (await problems(page)).sort(),
  });
  let before_;

  it('says what is sent, and to whom, before it is', async () => {
    before_ = await state();
    await runCommand(page, 'View: Hide Panel');
    await ask();
    const rows = picker().locator('.monaco-list-row');
    const texts = await rows.allInnerTexts();
    assert.equal(texts.length, 2);
    for (const [i, name] of ['Marvin', 'Eddie'].entries())
      assert.match(texts[i], new RegExp(`Send to ${name} · sirius[^]*leave your machine, nothing else`));
    await shootInEveryTheme(desk, 'opinion-asks');
    await page.keyboard.press('Escape');
    await picker().waitFor({ state: 'hidden' });
    assert.equal(await asking().count(), 0);
  });

  it('is called off in the middle, and leaves nothing behind', async () => {
    await ask();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await asking().waitFor();
    assert.match(await asking().innerText(), /Asking Eddie · sirius/);
    await shootInEveryTheme(desk, 'opinion-asking');
    await asking().getByRole('button', { name: 'Cancel' }).click();
    await asking().waitFor({ state: 'detached' });
    assert.deepEqual(await state(), before_);
    // What comes of it later is nobody's.
    await runCommand(page, 'Let Eddie Come to an End');
    await page.locator('.statusbar-item', { hasText: 'Eddie has come to an end' }).waitFor();
    assert.deepEqual(await state(), before_);
    assert.equal(await page.locator('.statusbar-item', { hasText: 'language model' }).count(), 0);
    assert.equal(await page.locator('.notification-toast').count(), 0);
    await runCommand(page, 'View: Hide Panel');
  });

  it('is shown beside the draft as what a model said, in every theme', async () => {
    await ask();
    await page.keyboard.press('Enter');
    await tab(page, answerTab).waitFor({ timeout: 15_000 });
    await eventually('the answer', async () => (await visibleText(page)).includes('not Deskcheck’s finding'));
    const text = await visibleText(page);
    assert.match(text, /“words that nobody has written here”\s+not in the sources/);
    assert.match(text, /https: \/\/example/);
    await asking().waitFor({ state: 'detached' });
    await links().first().waitFor({ timeout: 15_000 });
    await shootInEveryTheme(desk, 'opinion');
    assert.equal((await links().allInnerTexts()).join(''), 'corpus/northline-harbour.txt:7');
  });

  it('leads to the words that do stand in a source, and changes nothing', async () => {
    // The link may lie beyond what of the page is in view, and an editor does not scroll for a pointer.
    await eventually('the link to be followed', async () => {
      for (const end of ['Control+Home', 'Control+End']) {
        await page.keyboard.press(end);
        const clicked = links()
          .first()
          .click({ modifiers: ['Control'], timeout: 3000 });
        if (
          await clicked.then(
            () => true,
            () => false,
          )
        )
          return true;
      }
      return false;
    });
    await tab(page, 'northline-harbour.txt').waitFor({ timeout: 15_000 });
    await eventually('the words selected', async () => /\(\d+ selected\)/.test(await cursor(page)));
    const { draft, problems: now } = await state();
    assert.deepEqual({ draft, problems: now }, { draft: before_.draft, problems: before_.problems });
  });
});
