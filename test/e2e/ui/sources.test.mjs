// The view “Sources” before a writer's eyes: the tree in three themes, by mouse and by keyboard, and words dragged into a draft.
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shootInEveryTheme } from './themes.mjs';
import {
  clickWords,
  cursor,
  eventually,
  onlySources,
  openFile,
  openWorkbench,
  runCommand,
  shoot,
  sourcesRow,
  tab,
  visibleText,
  writeAtEnd,
  trustFolder,
} from './workbench.mjs';

const unused = 'We have never turned a ship away';

describe('The view Sources, packaged and installed', () => {
  let page, folder, close;

  before(async () => {
    ({ page, folder, close } = await openWorkbench());
    await trustFolder(page);
    await openFile(page, 'draft.md');
    await page.locator('.monaco-editor .squiggly-error').nth(1).waitFor({ timeout: 30_000 });
  });
  after(() => close?.());
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await shoot(page, `failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
  });

  const row = (text) => sourcesRow(page, text);
  /** Opens a node by its twistie, unless it is open. */
  const expand = async (text) => {
    await row(text).waitFor({ timeout: 15_000 });
    if ((await row(text).getAttribute('aria-expanded')) === 'false')
      await row(text).locator('.monaco-tl-twistie').click();
    await eventually(`${text} to open`, async () => (await row(text).getAttribute('aria-expanded')) === 'true');
  };

  it('opens from the activity bar', async () => {
    await page.locator('.activitybar .action-label[aria-label="Deskcheck"]').click();
    await onlySources(page);
    await row('In this draft').waitFor({ timeout: 15_000 });
    // Wide enough to read whole lines in the pictures.
    const side = await page.locator('.part.sidebar').boundingBox();
    await page.mouse.move(side.x + side.width, side.y + 300);
    await page.mouse.down();
    await page.mouse.move(side.x + side.width + 190, side.y + 300, { steps: 5 });
    await page.mouse.up();
  });

  it('shows who says what, and what the draft uses, in every theme', async () => {
    await expand('Vessmark Courier');
    await expand('Marit Oskand');
    await expand('Northline Wire');
    await expand('Ilse Torvald');
    await row(unused).hover();
    await shootInEveryTheme({ page, folder }, 'sources', 'sources');
    assert.match(await row('Nobody wanted').innerText(), /^used · “Nobody/);
    assert.equal(await row(unused).getAttribute('aria-label'), `“${unused}”, ¶2, unused`);
  });

  it('lists works without text and what is there twice, and opens them in their bibliography', async () => {
    const refs = `@article{torvald19, title = {Ice on Northern Channels}, author = {Torvald, Ilse}, date = {2019}, file = {storage/ice.pdf}}
@book{holm, title = {Councils}, year = 2012}
@book{holm, title = {Coasts}, year = 2015}
`;
    writeFileSync(join(folder, 'corpus/refs.bib'), refs);
    await expand('Works without text');
    await expand('Duplicates');
    await expand('one key, several works');
    await row('Ice on Northern Channels').hover();
    await shoot(page, 'sources-works');
    assert.match(await row('Ice on Northern').innerText(), /ice\.pdf is not among your sources · torvald19$/);
    await row('Ice on Northern').click();
    await tab(page, 'refs.bib').waitFor({ timeout: 15_000 });
    await eventually('the key selected', async () => /^Ln 1, Col 19 \(9 selected\)/.test(await cursor(page)));
    rmSync(join(folder, 'corpus/refs.bib'));
    await row('Works without text').waitFor({ state: 'detached', timeout: 15_000 });
  });

  it('opens a source at the exact words with Enter', async () => {
    await row(unused).click();
    await tab(page, 'northline-harbour.txt').waitFor({ timeout: 15_000 });
    await eventually('the words selected', async () => /^Ln 9, Col \d+ \(3\d selected\)/.test(await cursor(page)));
    await row('Nobody wanted').click({ button: 'right' });
    await page.locator('.context-view .action-label', { hasText: 'Insert as Quotation with Citation' }).waitFor();
    await shoot(page, 'sources-menu');
    await page.keyboard.press('Escape');
  });

  it('puts words in at the cursor of the draft with a key', async () => {
    await runCommand(page, 'View: Show Explorer');
    await openFile(page, 'draft.md');
    await clickWords(page, 'Ice in Vessmark');
    await writeAtEnd(page, '\n');
    await page.locator('.activitybar .action-label[aria-label="Deskcheck"]').click();
    await row(unused).click();
    await tab(page, 'northline-harbour.txt').waitFor({ timeout: 15_000 });
    await row(unused).focus();
    await runCommand(page, 'Focus on Sources View');
    await page.keyboard.press('Control+Enter');
    await tab(page, 'draft.md').waitFor();
    await eventually('the quotation', async () =>
      (await visibleText(page)).includes(`“${unused},” Torvald said [@northline-harbour].`),
    );
    await eventually('the word beside it', async () => /^used · “We/.test(await row(unused).innerText()));
    await shoot(page, 'sources-inserted');
  });

  it('takes words that are dragged into the draft as a quotation with its citation', async () => {
    await writeAtEnd(page, '\n\n');
    const place = page.locator('.editor-group-container.active .view-line').last();
    await row('Nobody wanted').dragTo(place);
    await eventually(
      'the quotation',
      async () => (await visibleText(page)).match(/bread,” Oskand said \[@ferry-strike\]\./g)?.length === 1,
    );
    await shoot(page, 'sources-dropped');
  });

  it('has articles of one text together, and names sources that disagree', async () => {
    const wire = readFileSync(join(folder, 'corpus/northline-harbour.txt'), 'utf8');
    const body = wire.slice(wire.indexOf('VESSMARK (Northline)'));
    const head = (publisher) => `---\npublisher: ${publisher}\ndate: 2025-01-15\n---\n`;
    writeFileSync(join(folder, 'corpus/courier-harbour.md'), head('Vessmark Courier') + body);
    const post = 'Police arrested 17 striking dockers at the gate of the southern port on Tuesday morning.';
    const gazette = 'On Tuesday morning police arrested 23 striking dockers at the gate of the southern port.';
    writeFileSync(join(folder, 'corpus/post.md'), `${head('Lathwell Post')}${post}\n\nThe crews wait for news.\n`);
    writeFileSync(join(folder, 'corpus/gazette.md'), `${head('Orsk Gazette')}${gazette}\n\nSnow is expected.\n`);
    await writeAtEnd(page, '\n\nThe port stays open [@courier-harbour]. Police came on Tuesday [@post].\n');
    await row('One origin: ').waitFor({ timeout: 20_000 });
    await expand('Sources disagree');
    await expand('“23 striking dockers”');
    await shoot(page, 'sources-origins');
  });
});
