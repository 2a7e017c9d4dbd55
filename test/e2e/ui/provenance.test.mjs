// The Provenance view before a writer's eyes: drawn in three themes, walked by key, exported; and the hover that says through whom.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { frameWears, inEveryTheme } from './themes.mjs';
import {
  clickWords,
  cursor,
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

const page1 = (publisher, date, title, ...body) =>
  `---\npublisher: ${publisher}\ndate: ${date}\ntitle: ${title}\n---\n${body.join('\n\n')}\n`;
const files = {
  'corpus/ferry-talks.md': page1(
    'Northline Wire',
    '2026-03-02',
    'No boats before Sunday',
    'VESSMARK — The ferry crews of the northern islands will stay ashore, their union said on Monday.',
    '“Not one boat will leave before the pay is settled,” Ada Orsk, who leads the union, told reporters in Vessmark on Monday.',
    'About 40 boats lay in their harbours.',
  ),
  'corpus/crews.md': page1(
    'The Quay Gazette',
    '2026-03-03',
    'Crews stay ashore',
    'The crews of the northern ferries want more pay before they sail again, Northline Wire reported.',
    '“Not one boat will leave before the pay is settled,” Orsk told Northline Wire.',
    'The town council meets on Thursday.',
  ),
  'corpus/bread.md': page1(
    'Tide Weekly',
    '2026-03-05',
    'Islands wait for bread',
    'On the islands the shelves are empty.',
    '“Not one boat should leave before the pay is settled,” union leader Ada Orsk told The Quay Gazette.',
    'Bakers say that flour will last until Sunday.',
  ),
  'corpus/firm.md': page1(
    'Vessmark Courier',
    '2026-03-03',
    'Union leader stands firm',
    'Ada Orsk left no doubt when the Courier met her at the quay on Tuesday.',
    'Orsk said that before the pay was settled not a single boat would leave.',
    'The mayor would not comment.',
  ),
  'boats.md': [
    '# Boats',
    '“Not one boat will leave before the pay is settled,” Ada Orsk said [@crews].',
    'Nobody knows when the next boat sails.',
    '',
  ].join('\n\n'),
};

describe('The Provenance view, packaged and installed', () => {
  let page, folder, close;

  before(async () => {
    ({ page, folder, close } = await openWorkbench(files));
    await page.setViewportSize({ width: 1240, height: 860 });
    await trustFolder(page);
    await openFile(page, 'boats.md');
  });
  after(() => close?.());
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await shoot(page, `failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
  });

  const frame = () => page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  const station = (name) => frame().locator(`svg .station[aria-label^="${name} ("]`);

  it('says in the hover to whom and through whom', async () => {
    await hoverOver(page, 'one boat', 'as reported by Northline Wire → The Quay Gazette');
    await hideHover(page);
  });

  it('draws how the words at the cursor travelled', async () => {
    await clickWords(page, 'one boat');
    await runCommand(page, 'Deskcheck: Show Provenance');
    await station('boats.md').waitFor({ timeout: 30_000 });
    for (const name of ['Ada Orsk', 'Northline Wire', 'The Quay Gazette'])
      assert.equal(await station(name).count(), 1, name);
    assert.ok(await page.locator('.panel .composite.title', { hasText: 'Provenance' }).count());
  });

  it('looks like the theme, in a light, a dark and a high-contrast one', async () => {
    const desk = { page, folder };
    const fillOfBox = () =>
      station('Ada Orsk')
        .locator('.box')
        .evaluate((box) => getComputedStyle(box).fill);
    await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
    const fills = {};
    await inEveryTheme(desk, async (look) => {
      await frameWears(frame(), look);
      await shoot(page, `provenance-${look}`, look === 'dark' ? 'provenance' : undefined);
      fills[look] = await fillOfBox();
    });
    await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
    assert.notEqual(fills.light, fills.dark);
  });

  it('keeps what it shows while the cursor is elsewhere', async () => {
    await clickWords(page, 'Nobody knows');
    await page.waitForTimeout(1000);
    assert.equal(await station('Ada Orsk').count(), 1);
  });

  it('is walked by key, and opens the source at the words', async () => {
    await station('Ada Orsk').focus();
    await page.keyboard.press('ArrowRight');
    const focused = () => frame().locator('svg .station:focus').getAttribute('aria-label');
    await eventually('the next station', async () => /^Northline Wire \(page\)/.test((await focused()) ?? ''));
    await page.keyboard.press('ArrowRight');
    await eventually('the one behind', async () =>
      /^The Quay Gazette \(page\), .*from Northline Wire/.test((await focused()) ?? ''),
    );
    await shoot(page, 'provenance-focus');
    await page.keyboard.press('Enter');
    await tab(page, 'crews.md').waitFor({ timeout: 15_000 });
    await eventually('the words selected', async () => /\(\d+ selected\)/.test(await cursor(page)));
  });

  it('says the same as a list', async () => {
    await frame().locator('summary').click();
    assert.ok((await frame().locator('li button').count()) >= 4);
    await shoot(page, 'provenance-list');
    await frame().locator('summary').click();
  });

  it('exports the drawing as a picture that needs nothing else', async () => {
    await runCommand(page, 'Deskcheck: Export Provenance as SVG…');
    const box = page.locator('.quick-input-widget input.input');
    await eventually('the suggested name', async () => (await box.inputValue()).endsWith('provenance.svg'));
    await page.keyboard.press('Enter');
    const file = join(folder, 'provenance.svg');
    await eventually('the file', () => existsSync(file) && readFileSync(file, 'utf8').endsWith('</svg>\n'));
    assert.match(readFileSync(file, 'utf8'), /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  });

  it('copies the picture', async () => {
    await openFile(page, 'boats.md');
    await clickWords(page, 'one boat');
    await runCommand(page, 'Deskcheck: Copy Picture of Provenance');
    await page.locator('.statusbar-item', { hasText: 'The picture is on the clipboard' }).waitFor({ timeout: 15_000 });
  });

  it('says in the hover how many origins there are, and who words it otherwise', async () => {
    await runCommand(page, 'View: Hide Panel');
    await inEveryTheme({ page, folder }, async (look) => {
      const text = await hoverOver(page, 'one boat', 'in other words');
      assert.match(text, /Found in source · 2 articles, one origin/);
      await shoot(page, `hover-provenance-${look}`);
      await hideHover(page);
    });
  });
});
