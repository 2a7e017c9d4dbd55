// Getting sources in and citing them, before a writer's eyes: the clipboard, a page from the web, a PDF; keys, and finding a place.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { columnOf, makePdf } from '../../harness/pdfWriter.ts';
import { shootInEveryTheme } from './themes.mjs';
import {
  clickWords,
  completions,
  cursor,
  eventually,
  hideHover,
  hoverOver,
  openFile,
  openWorkbench,
  rowIn,
  runCommand,
  shoot,
  tab,
  visibleText,
  writeAtEnd,
} from './workbench.mjs';

const copied = `Lamp out on the outer mole

By Dov Sarn
The Quay Gazette
January 17, 2025

VESSMARK — The lamp on the outer mole went out on Thursday night and was not lit again before the morning.

“We steered by the church tower, as our fathers did,” said pilot Aune Lathwell.
`;
const webPage = `<!doctype html><html lang="en"><head><title>Owners promise heated piers</title>
<meta property="og:site_name" content="Vessmark Courier"><meta name="author" content="Tomas Elling">
<meta property="article:published_time" content="2025-01-18"></head><body><nav>Home · Harbour · Weather</nav><article>
<h1>Owners promise heated piers</h1><p>The owners of the Vessmark ferries said on Saturday that both piers would be heated from
February, so that nobody need cross ice to come aboard.</p><p>“We should have done this ten years ago,” said their spokesman
Edvin Maas, who showed reporters the first of the pipes.</p></article></body></html>`;
const report = makePdf({
  info: { Title: 'Report on the winter channel', Author: 'Harbour Office of Vessmark' },
  pages: [
    'The channel was kept open on all but three days of the winter. The breaker went out at four each morning and came back when the last ferry was in.',
    'The second breaker is to be paid for by the town and the owners in equal parts. “One breaker is a hope, two are a plan,” the harbour master, Ilse Torvald, told the council.',
  ].map((text) => ({ texts: columnOf([text], { x: 72, y: 740, width: 450, size: 12 }) })),
});

describe('Adding and citing sources, packaged and installed', () => {
  let page, folder, close, site;

  before(async () => {
    site = createServer(({ url }, response) => {
      if (url === '/piers') response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(webPage);
      else response.writeHead(404).end();
    });
    await new Promise((listening) => site.listen(0, '127.0.0.1', listening));
    ({ page, folder, close } = await openWorkbench(
      {
        'corpus/tide.md':
          '---\nkey: tide2025\ntitle: Tide tables for January\ndate: 2025-01-02\n---\nThe highest water of January stands at Vessmark on the 14th, a hand above the quay.\n',
        'second.md': '# Water\n\nThe highest water of January is a hand above the quay [@tide2025].\n',
        'third.md': '# Tide\n\nThe sea came over the steps [@tide2025].\n',
      },
      { trust: false },
    ));
    await openFile(page, 'draft.md');
    await page.locator('.monaco-editor .squiggly-error').nth(1).waitFor({ timeout: 60_000 });
    await runCommand(page, 'View: Hide Secondary Side Bar').catch(() => page.keyboard.press('Escape'));
  });
  after(async () => {
    await close?.();
    site?.close();
  });
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await shoot(page, `failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
  });

  const box = () => page.locator('.quick-input-widget:not([style*="display: none"]) input.input');
  const boxHas = (value) => eventually(`“${value}” in the box`, async () => (await box().inputValue()) === value);
  const status = (text) => page.locator('.statusbar-item', { hasText: text }).first().waitFor({ timeout: 15_000 });
  const inCorpus = (name) => join(folder, 'corpus', name);
  const row = (text) => page.locator('.pane-body .monaco-list-row', { hasText: text }).first();
  const address = (path) => `http://127.0.0.1:${site.address().port}${path}`;

  it('makes a source of the clipboard, under a key that it proposes', async () => {
    await page.evaluate((text) => navigator.clipboard.writeText(text), copied);
    await runCommand(page, 'Deskcheck: Add Clipboard to Sources…');
    await boxHas('sarn2025lamp');
    await shoot(page, 'add-clipboard');
    await page.keyboard.press('Enter');
    await status('Added as [@sarn2025lamp].');
    assert.equal(readFileSync(inCorpus('sarn2025lamp.txt'), 'utf8'), copied);
    await page.locator('.tab', { hasText: 'sarn2025lamp.txt' }).waitFor();
    await shoot(page, 'add-clipboard-done');
  });

  it('cites it at once, by a key that is completed', async () => {
    await clickWords(page, 'Ice in Vessmark');
    await writeAtEnd(page, '\n“We steered by the light tower, as our fathers did,” said Aune Lathwell ');
    await page.keyboard.type('[@sarn');
    const rows = await completions(page, 'sarn2025lamp');
    assert.match(rows[0], /sarn2025lamp.*The Quay Gazette, 17 Jan 2025/);
    await shoot(page, 'complete-key');
    await page.keyboard.press('Enter');
    await page.keyboard.type('].');
    await eventually('the key', async () => (await visibleText(page)).includes('[@sarn2025lamp].'));
    await hoverOver(page, 'light tower', 'church tower');
    await shoot(page, 'added-hover');
    await hideHover(page);
  });

  it('fetches a page from the web, with its text and where it is from beside it', async () => {
    await page.evaluate((text) => navigator.clipboard.writeText(text), address('/piers'));
    await runCommand(page, 'Deskcheck: Add Source from a Web Address…');
    await boxHas(address('/piers'));
    await shoot(page, 'add-web-address');
    await page.keyboard.press('Enter');
    await boxHas('elling2025owners');
    await shoot(page, 'add-web-key');
    await page.keyboard.press('Enter');
    await status('Added as [@elling2025owners].');
    assert.equal(readFileSync(inCorpus('elling2025owners.html'), 'utf8'), webPage);
    assert.match(
      readFileSync(inCorpus('elling2025owners.yml'), 'utf8'),
      /^url: "http.*\/piers"\naccessed: \d{4}-\d\d-\d\d\n$/,
    );
    await page.locator('.tab', { hasText: 'elling2025owners.html.txt' }).waitFor();
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'corpus' }).click();
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'elling2025owners.yml' }).waitFor();
    await shoot(page, 'add-web-done', 'add');
  });

  it('says in a line why an address gives no source', async () => {
    await runCommand(page, 'Deskcheck: Add Source from a Web Address…');
    await box().fill('a page about piers');
    await page.locator('.quick-input-widget', { hasText: 'no address of a page' }).waitFor();
    await box().fill(address('/gone'));
    await page.keyboard.press('Enter');
    await status('Not added: There is no such page (404).');
    await shoot(page, 'add-web-refused');
  });

  it('asks for what a text does not tell, and for nothing else', async () => {
    await page.evaluate(
      (text) => navigator.clipboard.writeText(text),
      'the lamp on the mole is to be lit by oil again until a part has come from the mainland, and a boy has been hired to carry the can.\n',
    );
    await runCommand(page, 'Deskcheck: Add Clipboard to Sources…');
    for (const [prompt, answer] of [
      ['no headline of its own', 'The boy with the lantern'],
      ['who wrote or published it', ''],
      ['has no date', '2025-01-19'],
    ]) {
      await page.locator('.quick-input-widget', { hasText: prompt }).waitFor();
      if (answer.startsWith('The')) await shoot(page, 'add-asks');
      await box().fill(answer);
      await page.keyboard.press('Enter');
    }
    await page.locator('.quick-input-widget', { hasText: '(4 of 4)' }).waitFor();
    await boxHas('2025lantern');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: '2025lantern.txt' }).waitFor();
    assert.match(
      readFileSync(inCorpus('2025lantern.txt'), 'utf8'),
      /^---\ntitle: "The boy with the lantern"\ndate: 2025-01-19\n---\n\nthe lamp/,
    );
  });

  it('takes all of it back with one undo, in the text that has opened', async () => {
    await page.evaluate((text) => navigator.clipboard.writeText(text), webPage.replaceAll('piers', 'decks'));
    await runCommand(page, 'Deskcheck: Add Clipboard to Sources…');
    await boxHas('elling2025ownersb');
    await page.keyboard.press('Enter');
    await page.locator('.tab', { hasText: 'elling2025ownersb.html.txt' }).click();
    assert.ok(existsSync(inCorpus('elling2025ownersb.html')));
    await page.locator('.editor-group-container.active .view-line').first().click();
    await page.keyboard.press('Control+z');
    await eventually('the files to go', () =>
      ['html', 'html.txt'].every((ending) => !existsSync(inCorpus(`elling2025ownersb.${ending}`))),
    );
    await openFile(page, 'draft.md');
  });

  it('takes a PDF that is dropped on the view, and opens it at the page', async () => {
    const file = join(dirname(folder), 'winter-channel.pdf');
    writeFileSync(file, report);
    await page.locator('.activitybar .action-label[aria-label="Deskcheck"]').click();
    await row('Vessmark Courier').waitFor({ timeout: 15_000 });
    await row('Vessmark Courier').evaluate(
      (element, uri) => {
        const data = new DataTransfer();
        data.setData('text/uri-list', uri);
        const { x, y } = element.getBoundingClientRect();
        for (const type of ['dragenter', 'dragover', 'drop'])
          element.dispatchEvent(
            new DragEvent(type, {
              dataTransfer: data,
              bubbles: true,
              cancelable: true,
              clientX: x + 40,
              clientY: y + 8,
            }),
          );
      },
      `vscode-remote://${new URL(page.url()).host}${file}`,
    );
    await status('1 file added to your sources.');
    assert.deepEqual(readFileSync(inCorpus('winter-channel.pdf')), report);
    await runCommand(page, 'View: Show Explorer');
    await openFile(page, 'draft.md');
    await writeAtEnd(
      page,
      '\n\n“One breaker is a hope, two are a plan,” Torvald told the council [@winter-channel].\n',
    );
    const text = await hoverOver(page, 'One breaker is', 'Found in source');
    assert.match(text, /p\. 2/);
    await shoot(page, 'pdf-hover');
    await hideHover(page);
    await clickWords(page, 'One breaker is');
    await page.keyboard.press('F12');
    await tab(page, 'winter-channel.pdf (text)').waitFor({ timeout: 15_000 });
    await eventually('the words', async () => (await visibleText(page)).includes('One breaker is a hope'));
    await page.locator('.editor-group-container.active .view-line', { hasText: 'The second breaker' }).waitFor();
    await shoot(page, 'pdf-page');
  });

  it('renames a key in every draft', async () => {
    await openFile(page, 'second.md');
    await clickWords(page, 'tide2025');
    await page.keyboard.press('F2');
    const name = page.locator('.rename-box input');
    await name.waitFor({ timeout: 15_000 });
    assert.equal(await name.inputValue(), 'tide2025');
    await shoot(page, 'rename-key');
    await name.fill('office2025tides');
    await page.keyboard.press('Enter');
    await eventually('the new key', async () => (await visibleText(page)).includes('[@office2025tides]'));
    await runCommand(page, 'File: Save All Files');
    await eventually('the new key in the source', () =>
      readFileSync(inCorpus('tide.md'), 'utf8').includes('office2025tides'),
    );
    await eventually('it in the other draft', () =>
      readFileSync(join(folder, 'third.md'), 'utf8').includes('[@office2025tides]'),
    );
    await shoot(page, 'renamed-key');
  });

  it('finds in the sources what is selected, in a list and in the view Found', async () => {
    await openFile(page, 'second.md');
    await clickWords(page, 'highest water');
    await page.keyboard.press('Home');
    for (let i = 0; i < 5; i++) await page.keyboard.press('Control+Shift+ArrowRight');
    await runCommand(page, 'Deskcheck: Find in Sources…');
    await page
      .locator('.quick-input-list .monaco-list-row', { hasText: 'The highest water of January' })
      .first()
      .waitFor();
    assert.match(await box().inputValue(), /^The highest water of January/);
    await shootInEveryTheme({ page, folder }, 'find');
    await page.locator('.quick-input-titlebar .codicon-pinned').click();
    const found = rowIn(page, 'Found', 'The highest water of January');
    await found.waitFor({ timeout: 15_000 });
    await found.hover();
    await shootInEveryTheme({ page, folder }, 'found');
    assert.match(await found.getAttribute('aria-label'), /^The highest water of January, .*office2025tides/);
    await found.dblclick();
    await tab(page, 'tide.md').waitFor({ timeout: 15_000 });
    await eventually('the words selected', async () => /selected\)/.test(await cursor(page)));
  });
});
