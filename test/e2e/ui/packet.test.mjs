// The fact-checker's packet before the eyes of whoever signs it: in a browser, light, dark and in forced colours, by keyboard, on
// paper; and how it is made in the editor.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { extractText, getDocumentProxy } from 'unpdf';
import { freshFolder, launchBrowser } from '../host/vscodeHost.mjs';
import { eventually, openFile, openWorkbench, runCommand, shoot, tab, trustFolder, visibleText } from './workbench.mjs';

const root = join(import.meta.dirname, '../../..');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What the built command line prints, whatever it found. */
function packet(cwd, temp, ...args) {
  const options = {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: { ...process.env, XDG_CACHE_HOME: join(temp, 'cache') },
  };
  return execFileSync(
    process.execPath,
    [join(root, 'dist/cli.js'), 'check', '--fail-on', 'none', '--format', 'html', ...args],
    options,
  );
}

describe('A packet in a browser', () => {
  let browser, temp, file;

  before(async () => {
    temp = freshFolder();
    file = join(temp, 'harbour.packet.html');
    writeFileSync(file, packet(root, temp, 'corpus/drafts/harbour.md'));
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    rmSync(temp, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Everything the page asks for and complains of is kept. */
  async function open(path = file, options = {}) {
    const context = await browser.newContext({ viewport: { width: 1240, height: 900 }, ...options });
    const page = await context.newPage();
    const heard = { requests: [], complaints: [] };
    page.on('request', (request) => heard.requests.push(request.url()));
    page.on('console', (message) => heard.complaints.push(message.text()));
    page.on('pageerror', (error) => heard.complaints.push(error.message));
    page.on('dialog', (dialog) => {
      heard.complaints.push(dialog.message());
      void dialog.dismiss();
    });
    const address = pathToFileURL(path).href;
    await page.goto(address);
    return { page, heard, address };
  }

  async function violations(page) {
    await page.evaluate(axe);
    const { violations: found, passes } = await page.evaluate(() => globalThis.axe.run(document));
    assert.ok(passes.length > 30, 'axe looked at little');
    return found.map(({ impact, id, nodes }) => `${impact} ${id}: ${nodes[0].html}`);
  }

  const numbers = (page) =>
    page
      .locator('table.sentences tbody tr[data-number]:visible')
      .evaluateAll((rows) => rows.map((row) => Number(row.dataset.number)));
  const head = (page, name) => page.locator('table.sentences thead').getByRole('button', { name });

  const looks = {
    light: { colorScheme: 'light' },
    dark: { colorScheme: 'dark' },
    'forced-colors': { forcedColors: 'active', colorScheme: 'dark' },
    'more-contrast': { contrast: 'more' },
    narrow: { viewport: { width: 420, height: 860 } },
  };
  for (const [look, options] of Object.entries(looks))
    it(`has nothing that shuts anybody out: ${look}`, async () => {
      const { page, heard, address } = await open(file, options);
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(heard, { requests: [address], complaints: [] });
      await shoot(page, `packet-${look}`);
      await page.evaluate(() => {
        document.getElementById('s1-23').scrollIntoView();
        document.documentElement.scrollTop += 26;
      });
      await shoot(page, `packet-${look}-sentences`, look === 'light' ? 'packet' : undefined);
      await page.context().close();
    });

  it('shows what differs without any colour', async () => {
    const { page } = await open();
    const style = (selector, property) =>
      page
        .locator(selector)
        .first()
        .evaluate((element, name) => getComputedStyle(element)[name], property);
    assert.match(await style('td.draft del', 'textDecorationLine'), /line-through/);
    assert.match(await style('td.source ins', 'textDecorationLine'), /underline/);
    const texts = await page.locator('td.standing .status').allInnerTexts();
    for (const text of texts) assert.match(text, /^[=≠>∅–]\s*(?:Found|Differs|Says|Not)/u);
    await page.context().close();
  });

  it('is sorted by keyboard, and says so', async () => {
    const { page } = await open();
    const all = await numbers(page);
    await head(page, 'Status').focus();
    await page.keyboard.press('Enter');
    const column = page.locator('th.standing');
    assert.equal(await column.getAttribute('aria-sort'), 'ascending');
    assert.equal(await page.locator('[aria-sort]').count(), await page.locator('table').count());
    const byStatus = await page
      .locator('table.sentences tbody tr[data-number]')
      .evaluateAll((rows) => rows.map((row) => Number(row.dataset.rank)));
    assert.deepEqual(
      byStatus,
      [...byStatus].sort((a, b) => a - b),
    );
    assert.equal(await page.locator('tr.section:visible').count(), 0);
    assert.ok(await head(page, 'Status').evaluate((button) => button === document.activeElement));
    await page.keyboard.press('Space');
    assert.equal(await column.getAttribute('aria-sort'), 'descending');
    const arrow = await head(page, 'Status').evaluate((button) => getComputedStyle(button, '::after').content);
    assert.equal(arrow, '" ↓"');
    await shoot(page, 'packet-sorted');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    assert.deepEqual(await numbers(page), all);
    assert.ok((await page.locator('tr.section:visible').count()) > 2);
    await page.context().close();
  });

  it('is narrowed down by status, section and source, and back', async () => {
    const { page } = await open();
    const all = await numbers(page);
    const output = page.locator('form.filters output');
    const narrow = (name, value) => page.locator(`select[name=${name}]`).selectOption(value);
    await narrow('status', 'open');
    const open_ = await numbers(page);
    assert.ok(open_.length > 0 && open_.length < all.length);
    assert.equal(await output.innerText(), `${open_.length} of ${all.length} sentences shown`);
    await narrow('section', { index: 3 });
    assert.ok((await numbers(page)).length < open_.length);
    assert.equal(await page.locator('tr.section:visible').count(), 1);
    // A link to a sentence that is not shown shows all.
    await page.locator('.unchecked a').first().click();
    await eventually('all sentences', async () => (await numbers(page)).length === all.length);
    await narrow('source', '2');
    for (const row of await page.locator('table.sentences tbody tr[data-number]:visible').all())
      assert.ok((await row.getAttribute('data-sources')).split(' ').includes('2'));
    await page.getByRole('button', { name: 'Show all' }).click();
    // What a button of this kind does to the form is known to it a moment later.
    await eventually('all sentences again', async () => (await numbers(page)).length === all.length);
    assert.deepEqual(await numbers(page), all);
    await page.context().close();
  });

  it('is read without scripts: every sentence is there, and nothing that would not work', async () => {
    const { page } = await open(file, { javaScriptEnabled: false });
    assert.equal(await page.locator('form.filters:visible').count(), 0);
    assert.equal(await page.locator('thead button').count(), 0);
    assert.ok((await page.locator('table.sentences tbody tr[data-number]').count()) > 50);
    await page.context().close();
  });

  it('is printed: each page with name, date and number, heads repeated, boxes to tick, a line to sign', async () => {
    const { page } = await open();
    const pdf = await page.pdf({ preferCSSPageSize: true, format: 'A4' });
    mkdirSync(join(root, 'test/e2e/shots'), { recursive: true });
    writeFileSync(join(root, 'test/e2e/shots/packet.pdf'), pdf);
    const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
    assert.ok(totalPages >= 5, `${totalPages} pages`);
    for (const [i, words] of text.entries()) {
      assert.match(words, /The night boats · corpus\/drafts\/harbour\.md/);
      assert.match(words, /\d{1,2} [A-Z][a-z]{2} \d{4}/);
      assert.ok(words.includes(`Page ${i + 1} of ${totalPages}`), words.slice(0, 200));
    }
    assert.match(text[1], /No\.\s+Draft\s+Source\s+Status\s+Checked/);
    assert.match(text.join(' '), /Fact-checker\s+Name\s+Date\s+Signature/);
    assert.match(text.join(' '), /https:\/\/www\.ossay-islander\.example/);
    await page.context().close();
  });

  it('of several drafts has a chapter each, with its own name on its pages', async () => {
    const path = join(temp, 'all.html');
    writeFileSync(path, packet(root, temp, 'corpus/drafts/clean.md', 'corpus/drafts/notes.md'));
    const { page } = await open(path);
    assert.deepEqual(await violations(page), []);
    await shoot(page, 'packet-several');
    const pdf = await page.pdf({ preferCSSPageSize: true, format: 'A4' });
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
    for (const name of ['clean.md', 'notes.md'])
      assert.ok(
        text.some((words) => words.includes(`· corpus/drafts/${name}`)),
        name,
      );
    await page.context().close();
  });

  it('runs nothing of what a draft, a source or a file’s name holds, and loads nothing', async () => {
    const foul =
      '<img src=x onerror="globalThis.hacked=1"><script>globalThis.hacked=1</script></style><style>body{display:none}';
    const folder = join(temp, 'foul');
    mkdirSync(join(folder, 'corpus'), { recursive: true });
    const said = `The money is there, ${foul} but it is not unconditional`;
    writeFileSync(
      join(folder, 'corpus/pier.md'),
      `---\ntitle: '${foul.replaceAll("'", '’')}'\npublisher: '"><script>globalThis.hacked=1</script>'\nurl: javascript:globalThis.hacked=1\n---\n“${said},” said Una Skerrow.\n\n![x](https://x.example/a.png)\n`,
    );
    writeFileSync(
      join(folder, "x'><b onclick=x.md"),
      `# ${foul}\n\n“${said.replace('money', 'silver')},” said Una Skerrow [@pier].\n\nMore [@"><script>globalThis.hacked=1</script>].\n`,
    );
    const path = join(temp, 'foul.html');
    writeFileSync(path, packet(folder, temp, "x'><b onclick=x.md"));
    const { page, heard, address } = await open(path);
    await page.waitForTimeout(300);
    assert.equal(await page.evaluate(() => globalThis.hacked), undefined);
    assert.deepEqual(heard, { requests: [address], complaints: [] });
    assert.equal(await page.locator('img, iframe, object, a[href^="javascript"]').count(), 0);
    assert.ok(await page.locator('h1').isVisible());
    assert.deepEqual(await violations(page), []);
    await page.context().close();
  });
});

describe('A packet in the editor, packaged and installed', () => {
  let page, folder, close;

  before(async () => {
    ({ page, folder, close } = await openWorkbench());
    await trustFolder(page);
    await openFile(page, 'draft.md');
    await page.locator('.statusbar-item', { hasText: 'to settle' }).waitFor({ timeout: 60_000 });
  });
  after(() => close?.());
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await shoot(page, `failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
  });

  const box = () => page.locator('.quick-input-widget input.input');
  const pick = async (form) => {
    await runCommand(page, 'Deskcheck: Make Fact-Checker’s Packet…');
    const row = page.locator('.quick-input-list .monaco-list-row', { hasText: form });
    await row.waitFor();
    return row;
  };
  const saveAs = async (expected) => {
    const suggested = async () => expected.exec(await box().inputValue())?.[0];
    const name = await eventually(`a suggested name like ${expected}`, suggested);
    await page.keyboard.press('Enter');
    const file = join(folder, name);
    await eventually(`the file ${name}`, () => existsSync(file) && readFileSync(file, 'utf8').length > 0);
    return readFileSync(file, 'utf8');
  };

  it('asks for the form and the place, and offers the browser', async () => {
    await pick('HTML');
    await shoot(page, 'packet-form');
    await page.keyboard.press('Enter');
    const text = await saveAs(/draft\.packet\.html$/);
    assert.match(text, /^<!doctype html>/i);
    assert.match(text, /<\/html>\s*$/);
    const offer = page.locator('.notification-toast', { hasText: 'Saved as draft.packet.html.' });
    await offer.waitFor();
    await offer.getByRole('button', { name: 'Open in Browser' }).waitFor();
    await shoot(page, 'packet-saved');
    await offer.hover();
    await offer.locator('.codicon-notifications-clear').click();
  });

  it('asks before it replaces a file', async () => {
    await pick('HTML');
    await page.keyboard.press('Enter');
    await eventually('the suggested name', async () => (await box().inputValue()).endsWith('draft.packet.html'));
    const before = readFileSync(join(folder, 'draft.packet.html'), 'utf8');
    await page.keyboard.press('Enter');
    await eventually('the question', async () =>
      /already exists/.test(await page.locator('.quick-input-widget').innerText()),
    );
    await page.keyboard.press('Escape');
    assert.equal(readFileSync(join(folder, 'draft.packet.html'), 'utf8'), before);
  });

  it('opens Markdown beside the draft, where it is no draft of its own', async () => {
    const row = await pick('Markdown');
    await page.keyboard.press('ArrowDown');
    assert.ok((await row.getAttribute('class')).includes('focused'));
    await page.keyboard.press('Enter');
    const text = await saveAs(/draft\.packet\.md$/);
    assert.match(text, /^# Fact-checker’s packet: /u);
    await tab(page, 'draft.packet.md').waitFor({ timeout: 15_000 });
    await eventually('its words', async () => (await visibleText(page)).includes('Fact-checker’s packet'));
    await page.waitForTimeout(1500);
    assert.equal(await page.locator('.editor-group-container.active .squiggly-error').count(), 0);
    await shoot(page, 'packet-markdown');
    await runCommand(page, 'View: Close Editor');
  });

  it('is made of a draft that was never saved, and of the words that stand in it', async () => {
    await runCommand(page, 'File: New Untitled Text File');
    await runCommand(page, 'Change Language Mode');
    await box().fill('Markdown');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Markdown' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('# Typed just now\n\nNobody knows when the next boat sails.\n');
    await page.locator('.statusbar-item', { hasText: /\d of \d/ }).waitFor({ timeout: 20_000 });
    await pick('CSV');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const text = await saveAs(/Untitled-\d+\.packet\.csv$/);
    assert.match(text, /"Nobody knows when the next boat sails\."/);
  });
});
