// The packaged extension before a writer's eyes: trust prompt, squiggles, hover, source, problems, quick fix, acceptance.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  clickWords,
  completions,
  cursor,
  eventually,
  hideHover,
  hoverOver,
  openFile,
  openFixes,
  openWorkbench,
  paste,
  problems,
  runCommand,
  shoot,
  tab,
  takeFix,
  visibleText,
  writeAtEnd,
} from './workbench.mjs';

const alteredMessage = 'Source has “most”, not “all”.';
const speakerMessage = 'Source gives these words to Jonas Feld';
const fixTitle = "Use the source's words: “most”";
const inSource = 'closed most of the northern channel';

describe('Deskcheck, packaged and installed', () => {
  let page, folder, close;

  before(async () => {
    ({ page, folder, close } = await openWorkbench());
  });
  after(() => close?.());
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await shoot(page, `failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
  });

  it('works in a folder that the writer trusts', async () => {
    const yes = page.getByRole('button', { name: 'Yes, I trust the authors' });
    await yes.waitFor({ timeout: 60_000 });
    await shoot(page, 'trust');
    await yes.click();
    await openFile(page, 'draft.md');
  });

  it('underlines what departs from the sources', async () => {
    await page.locator('.monaco-editor .squiggly-error').nth(1).waitFor({ timeout: 30_000 });
  });

  it('shows the difference in the hover', async () => {
    const text = await hoverOver(page, 'northern channel', 'Differs from source');
    assert.match(text, /closed most of the northern channel/);
    await shoot(page, 'hover', 'hover');
    await hideHover(page);
  });

  it('shows where an exact quotation comes from', async () => {
    const text = await hoverOver(page, 'leave the islands', 'Found in source');
    assert.match(text, /Marit Oskand/);
    await shoot(page, 'hover-found');
    await hideHover(page);
  });

  it('opens the source from the hover, with the words selected', async () => {
    await openFile(page, 'draft.md');
    await hoverOver(page, 'northern channel', 'Differs from source');
    await page.locator('.monaco-hover a', { hasText: 'open' }).first().click();
    await tab(page, 'northline-harbour.txt').waitFor({ timeout: 15_000 });
    await eventually('the words selected', async () => /^Ln 9, Col \d+ \(\d+ selected\)/.test(await cursor(page)));
    await openFile(page, 'draft.md');
  });

  it('lists the findings in the Problems panel', async () => {
    const rows = await problems(page);
    assert.ok(
      rows.some((row) => row.includes(alteredMessage)),
      rows.join('\n'),
    );
    assert.ok(
      rows.some((row) => row.includes(speakerMessage)),
      rows.join('\n'),
    );
    await shoot(page, 'problems', 'problems');
  });

  it('opens the source at the words', async () => {
    await clickWords(page, 'northern channel');
    await page.keyboard.press('F12');
    await tab(page, 'northline-harbour.txt').waitFor({ timeout: 15_000 });
    await eventually('the words on the screen', async () => (await visibleText(page)).includes(inSource));
    await eventually('the cursor at the words', async () => (await cursor(page)).startsWith('Ln 9, Col 64'));
    await shoot(page, 'source', 'source');
  });

  it('peeks at every place of the words with Shift+F12', async () => {
    await openFile(page, 'draft.md');
    await runCommand(page, 'View: Hide Panel');
    await clickWords(page, 'leave the islands');
    await page.keyboard.press('Shift+F12');
    const rows = page.locator('.reference-zone-widget .ref-tree .monaco-list-row');
    await rows.filter({ hasText: 'ferry-strike.md' }).first().waitFor({ timeout: 15_000 });
    await rows.filter({ hasText: 'draft.md' }).first().waitFor();
    await shoot(page, 'peek');
    await page.keyboard.press('Escape');
    await page.locator('.reference-zone-widget').waitFor({ state: 'detached' });
  });

  it('goes to the next finding, with the hover beside it and the words in the status bar', async () => {
    await clickWords(page, 'leave the islands');
    await page.keyboard.press('Control+Home');
    await runCommand(page, 'Deskcheck: Go to Next Finding');
    await page.locator('.monaco-hover:not(.hidden)', { hasText: 'Differs from source' }).first().waitFor();
    await page.locator('.statusbar-item', { hasText: `1 of 3: ${alteredMessage}` }).waitFor();
    await eventually('the cursor at the word', async () => /^Ln 3, Col \d+$/.test(await cursor(page)));
    await shoot(page, 'next-finding');
    await hideHover(page);
  });

  it('finds quotations of the whole desk with Ctrl+T', async () => {
    await page.keyboard.press('Control+T');
    const box = page.locator('.quick-input-widget input.input');
    await box.waitFor();
    await box.fill('#islands');
    const found = page.locator('.quick-input-list .monaco-list-row', { hasText: 'Nobody wanted to leave the islands' });
    await found.first().waitFor({ timeout: 15_000 });
    await shoot(page, 'symbols');
    await page.keyboard.press('Escape');
  });

  it("puts the source's words in place with Ctrl+.", async () => {
    await openFile(page, 'draft.md');
    await clickWords(page, 'northern channel');
    await openFixes(page, fixTitle);
    await shoot(page, 'fixes');
    await takeFix(page, fixTitle);
    await eventually('the fixed words', async () => (await visibleText(page)).includes(inSource));
    await eventually('the finding to go', async () => {
      return !(await problems(page)).some((row) => row.includes(alteredMessage));
    });
    assert.ok(
      (await problems(page)).some((row) => row.includes(speakerMessage)),
      'the other finding went, too',
    );
    await shoot(page, 'fixed', 'fixed');
  });

  it('takes the finding at the cursor when a command accepts it', async () => {
    await clickWords(page, 'lights on');
    await runCommand(page, 'Deskcheck: Accept Finding, with a Reason…');
    await page.locator('.quick-input-widget .quick-input-title', { hasText: 'Accept, with a reason' }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('lists the sources', async () => {
    await runCommand(page, 'Deskcheck: Go to Source…');
    await page.locator('.quick-input-widget .monaco-list-row', { hasText: 'budget-note' }).first().waitFor();
    await page.keyboard.press('Escape');
  });

  it('asks for the reason when a finding is accepted', async () => {
    await openFile(page, 'draft.md');
    await clickWords(page, 'lights on');
    await openFixes(page, 'Accept, with a reason…');
    await takeFix(page, 'Accept, with a reason…');
    const box = page.locator('.quick-input-widget input.input');
    await box.waitFor();
    await box.fill('Torvald said it as well, on the quay');
    await shoot(page, 'accept');
    await page.keyboard.press('Enter');
    const ledger = join(folder, 'deskcheck.ledger.json');
    await eventually('the ledger', () => existsSync(ledger) && readFileSync(ledger, 'utf8').includes('on the quay'));
  });

  it('says in the hover that it was accepted, and why', async () => {
    const text = await hoverOver(page, 'lights on', 'Accepted: Torvald said it as well, on the quay');
    assert.match(text, /Differs from source/);
    await shoot(page, 'settled-hover');
    await hideHover(page);
  });

  it('reopens it where the finding would stand', async () => {
    await clickWords(page, 'lights on');
    await openFixes(page, 'Reopen: ');
    await takeFix(page, 'Reopen: ');
    await eventually('the finding again', async () => {
      return (await problems(page)).some((rowText) => rowText.includes(speakerMessage));
    });
  });

  it('takes the last decision back from the status bar', async () => {
    await page.locator('.statusbar-item', { hasText: 'Undo' }).click();
    await eventually('the finding to go', async () => {
      return !(await problems(page)).some((rowText) => rowText.includes(speakerMessage));
    });
    await shoot(page, 'undone');
  });

  it('reopens what was accepted when its source changes, with the words before and now', async () => {
    const source = join(folder, 'corpus/northline-harbour.txt');
    const before = readFileSync(source, 'utf8');
    writeFileSync(source, before.replace('Feld said', 'Jonas Feld said'));
    await openFile(page, 'draft.md');
    await eventually('the finding again', async () => {
      return (await problems(page)).some((rowText) => rowText.includes('have changed since you settled this'));
    });
    await hoverOver(page, 'lights on', 'have changed since you settled this');
    await shoot(page, 'drift');
    await hideHover(page);
    writeFileSync(source, before);
    await eventually('the finding to go', async () => {
      return !(await problems(page)).some((rowText) => rowText.includes(speakerMessage));
    });
  });

  it('opens a web page as its text from the hover, with the words selected', async () => {
    await openFile(page, 'pilots.md');
    await hoverOver(page, 'open at noon', 'Found in source');
    await page.locator('.monaco-hover a', { hasText: 'open' }).first().click();
    await tab(page, 'pilot-boats.html (text)').waitFor({ timeout: 15_000 });
    await eventually('the words selected', async () => /^Ln 5, Col \d+ \(53 selected\)/.test(await cursor(page)));
    await shoot(page, 'web-page-from-hover');
  });

  it('opens a web page as its text with F12, read-only', async () => {
    await openFile(page, 'pilots.md');
    await clickWords(page, 'rather be fast');
    await page.keyboard.press('F12');
    await tab(page, 'pilot-boats.html (text)').waitFor({ timeout: 15_000 });
    await eventually('the words', async () => (await visibleText(page)).includes('We would rather be slow'));
    await eventually('the cursor at the words', async () => /^Ln 5, Col 1[6-9]\d/.test(await cursor(page)));
    await shoot(page, 'web-page');
    const before = await visibleText(page);
    await page.keyboard.type('x');
    await shoot(page, 'web-page-read-only');
    assert.equal(await visibleText(page), before);
    await page.keyboard.press('Escape');
  });

  it('keeps the text of a web page when the window is loaded again', async () => {
    const loaded = page.waitForEvent('load');
    // A reload of the page itself would be too sudden for VS Code to note which tabs are open.
    await runCommand(page, 'Developer: Reload Window');
    await loaded;
    await tab(page, 'pilot-boats.html (text)').waitFor({ timeout: 60_000 });
    await eventually('the words', async () => (await visibleText(page)).includes('We would rather be slow'));
    await shoot(page, 'web-page-reloaded');
  });

  it('offers what the sources quote behind an opening mark', async () => {
    await openFile(page, 'draft.md');
    await clickWords(page, 'Ice in Vessmark');
    await writeAtEnd(page, '\nThe harbour master was calm [@northline-harbour]. Torvald said: ');
    await page.keyboard.insertText('“');
    const rows = await completions(page, 'We have never turned');
    assert.match(rows[0], /^We have never turned.*Torvald · northline-harbour/);
    await shoot(page, 'complete', 'complete');
    await page.keyboard.insertText('n');
    await page.keyboard.insertText('ever');
    await completions(page, 'We have never turned');
    await page.keyboard.press('Enter');
    await eventually('the quotation', async () =>
      (await visibleText(page)).includes('said: “We have never turned a ship away”'),
    );
  });

  it('offers who says a quotation', async () => {
    await writeAtEnd(page, '.\n\n“Nobody wanted to leave the islands without bread,”');
    await page.keyboard.press('Space');
    const rows = await completions(page, 'Oskand said');
    assert.match(rows[0], /ferry-strike/);
    await shoot(page, 'complete-speaker');
    await page.keyboard.press('Enter');
    await eventually('the speaker', async () => (await visibleText(page)).includes('bread,” Oskand said'));
  });

  it('pastes words of a source as they are, and offers them as a quotation', async () => {
    await writeAtEnd(page, ' [@ferry-strike].\n\n');
    const words = 'It will be here before the next frost, or I will answer for it';
    await paste(page, words);
    const button = page.locator('.post-edit-widget');
    await button.waitFor({ timeout: 15_000 });
    await eventually('the plain words', async () => (await visibleText(page)).endsWith(words));
    await button.click();
    const offer = page.locator('.action-widget .monaco-list-row', { hasText: 'Quotation with speaker and citation' });
    await offer.first().waitFor();
    await shoot(page, 'paste', 'paste');
    await takeFix(page, 'Quotation with speaker and citation');
    const quoted = `“${words},” Holm said [@budget-note].`;
    await eventually('the quotation', async () => (await visibleText(page)).endsWith(quoted));
  });
});
