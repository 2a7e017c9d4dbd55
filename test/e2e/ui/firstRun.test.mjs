// The first minutes before a writer's eyes: the walkthrough, empty views, the sample desk; the page of a rule; and all of it in German.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { frameWears, inEveryTheme, shootInEveryTheme } from './themes.mjs';
import {
  clickWords,
  eventually,
  hideHover,
  hoverOver,
  openFile,
  openFixes,
  openWorkbench,
  runCommand,
  shoot,
  tab,
  trustFolder,
} from './workbench.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const shootFailed = (page, test) =>
  test.state === 'failed' ? shoot(page, `failed-${test.title.replace(/\W+/g, '-')}`) : undefined;

describe('The first minutes, packaged and installed', () => {
  let desk, page;

  before(async () => {
    desk = await openWorkbench({ 'draft.md': '# A draft\n\nNothing is cited here yet.\n' }, { empty: true });
    ({ page } = desk);
    await page.setViewportSize({ width: 1240, height: 860 });
    await trustFolder(page);
  });
  after(() => desk?.close());
  afterEach(async function () {
    await shootFailed(page, this.currentTest);
  });

  const steps = () => page.locator('.getting-started-step');

  it('begin with a walkthrough of five steps, each with a picture that says what it shows', async () => {
    await openFile(page, 'draft.md');
    await runCommand(page, 'Deskcheck: Get Started');
    await steps().first().waitFor({ timeout: 30_000 });
    assert.equal(await steps().count(), 5);
    await shootInEveryTheme(desk, 'walkthrough');
    for (let i = 0; i < 5; i++) {
      await steps().nth(i).click();
      await page.waitForTimeout(300);
      await shoot(page, `walkthrough-step-${i + 1}`);
    }
  });

  it('have a sample desk, which opens beside the folder that is open, with a draft in front', async () => {
    const [sample] = await Promise.all([
      page.context().waitForEvent('page', { timeout: 30_000 }),
      runCommand(page, 'Deskcheck: Open Sample Desk'),
    ]);
    await trustFolder(sample).catch(() => undefined);
    await sample.locator('.tab.active', { hasText: 'harbour.md' }).waitFor({ timeout: 60_000 });
    await sample.locator('.statusbar-item', { hasText: 'to settle' }).first().waitFor({ timeout: 60_000 });
    await shoot(sample, 'sample-desk');
    await sample.close();
  });

  it('say in an empty view what to do', async () => {
    await runCommand(page, 'Deskcheck: Focus on Sources View');
    const welcome = page.locator('.welcome-view-content', { hasText: 'No sources yet' }).first();
    await welcome.waitFor({ timeout: 30_000 });
    await shoot(page, 'welcome-views');
    assert.match(await welcome.innerText(), /Set Up Sources[^]*Add a Source from the Clipboard/);
  });
});

describe('The page of a rule, packaged and installed', () => {
  let desk, page;

  before(async () => {
    desk = await openWorkbench();
    ({ page } = desk);
    await page.setViewportSize({ width: 1240, height: 860 });
    await trustFolder(page);
    await openFile(page, 'draft.md');
  });
  after(() => desk?.close());
  afterEach(async function () {
    await shootFailed(page, this.currentTest);
  });

  const frame = () => page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');

  it('opens, rendered, from the rule’s name in the hover', async () => {
    await hoverOver(page, 'all of', 'quote/altered');
    const link = page.locator('.monaco-hover:not(.hidden) a', { hasText: 'quote/altered' }).first();
    await shoot(page, 'rule-link');
    await link.click();
    await frame().locator('h1', { hasText: 'quote/altered' }).waitFor({ timeout: 20_000 });
    await inEveryTheme(desk, async (look) => {
      await frameWears(frame(), look);
      await shoot(page, `rule-page-${look}`);
    });
    assert.match(await frame().locator('body').innerText(), /What it leaves alone[^]*How to settle it/);
  });

  it('keeps the Provenance view readable for everybody: axe finds nothing serious, in any theme', async () => {
    await openFile(page, 'draft.md');
    await hideHover(page);
    await clickWords(page, 'northern channel');
    await runCommand(page, 'Deskcheck: Show Provenance');
    const view = () =>
      eventually('the frame of the view', async () => {
        for (const it of page.frames())
          if (
            await it
              .locator('main#drawing svg')
              .count()
              .catch(() => 0)
          )
            return it;
        return undefined;
      });
    await view();
    await inEveryTheme(desk, async (look) => {
      const its = await view();
      await frameWears(its, look);
      // Of a station, axe wants every visible word in the label; the lines below its name are cut to their box. Whoever speaks to
      // the computer says the name, and the label begins with it.
      for (const [label, name] of await its.evaluate(() =>
        [...document.querySelectorAll('svg .station')].map((it) => [
          it.getAttribute('aria-label'),
          it.querySelector('.name').textContent,
        ]),
      ))
        assert.ok(label.startsWith(name.replace(/…$/, '')), `${label} | ${name}`);
      await its.evaluate(axe);
      // The page is transparent; what shines through it is the panel, which axe cannot see from inside.
      await its.evaluate(() => (document.documentElement.style.background = 'var(--vscode-panel-background)'));
      const { violations, passes } = await its.evaluate(() =>
        globalThis.axe.run(document, { rules: { 'label-content-name-mismatch': { enabled: false } } }),
      );
      const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      assert.ok(passes.length > 8, `axe looked at little: ${passes.length}`);
      assert.deepEqual(
        grave.map(({ id, nodes }) => [
          look,
          id,
          nodes.map(({ html, failureSummary }) => [html.slice(0, 200), failureSummary]),
        ]),
        [],
      );
    });
  });
});

describe('Deskcheck in a German editor, packaged and installed', () => {
  let desk, page;

  before(async () => {
    desk = await openWorkbench({}, { language: 'de' });
    ({ page } = desk);
    await page.setViewportSize({ width: 1240, height: 860 });
    await trustFolder(page);
    await openFile(page, 'draft.md');
  });
  after(() => desk?.close());
  afterEach(async function () {
    await shootFailed(page, this.currentTest);
  });

  it('speaks German in hovers, fixes, views and the status bar', async () => {
    const hover = await hoverOver(page, 'all of', 'Weicht von der Quelle ab');
    assert.match(hover, /Die Quelle hat „/);
    await shoot(page, 'german-hover');
    await hideHover(page);
    await clickWords(page, 'all of');
    await openFixes(page, 'Die Wörter der Quelle verwenden');
    await shoot(page, 'german-fixes');
    await page.keyboard.press('Escape');
    await runCommand(page, 'Focus on Quellen View');
    await page.locator('.monaco-list-row', { hasText: 'In diesem Entwurf' }).first().waitFor({ timeout: 20_000 });
    const status = page.locator('.statusbar-item', { hasText: 'zu klären' }).first();
    await status.waitFor();
    await shoot(page, 'german-views');
    await runCommand(page, 'Deskcheck: Erste Schritte');
    await page.locator('.getting-started-step', { hasText: 'Ein Pult öffnen' }).waitFor({ timeout: 30_000 });
    await shoot(page, 'german-walkthrough');
    await tab(page, 'Walkthrough').first().count();
  });
});
