// Citing before a writer's eyes: the reference list at the end of the draft, its undo, and citations in another form.
import {
  clickWords,
  eventually,
  openFile,
  openFixes,
  openWorkbench,
  runCommand,
  shoot,
  takeFix,
  visibleText,
  trustFolder,
} from './workbench.mjs';

const draft = `# Ships outside Vessmark

The port stayed open through the frost [@northline-harbour].

The crews called off the strike [see @ferry-strike; @northline-harbour].
`;

describe('References, packaged and installed', () => {
  let page, close;

  before(async () => {
    ({ page, close } = await openWorkbench({ 'ships.md': draft }));
    await trustFolder(page);
    await openFile(page, 'ships.md');
    await page
      .locator('.statusbar-item', { hasText: /of \d|to settle|checked/ })
      .first()
      .waitFor({ timeout: 30_000 });
  });
  after(() => close?.());
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await shoot(page, `failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
  });

  it('are listed at the end, and the status bar says how the list stands', async () => {
    await runCommand(page, 'Deskcheck: Insert or Refresh Reference List');
    await eventually('the list', async () => (await visibleText(page)).includes('Vessmark Courier, “Ferry crews'));
    await page.locator('.statusbar-item', { hasText: '2 works listed' }).waitFor();
    await shoot(page, 'references');
    await clickWords(page, 'stayed open');
    await page.keyboard.press('Control+Z');
    await eventually('the undo', async () => !(await visibleText(page)).includes('Vessmark Courier'));
  });

  it('are turned into footnotes by the menu at a citation, and back by one undo', async () => {
    await clickWords(page, 'see @ferry-strike');
    await openFixes(page, 'Turn all citations into footnotes');
    await shoot(page, 'conversions');
    await takeFix(page, 'Turn all citations into footnotes');
    await eventually('the footnotes', async () => (await visibleText(page)).includes('[^2]: [see @ferry-strike'));
    await page.keyboard.press('Control+Z');
    await eventually('the undo', async () => !(await visibleText(page)).includes('[^'));
  });
});
