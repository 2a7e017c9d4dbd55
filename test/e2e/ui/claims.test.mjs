// A sentence in the writer's own words before a writer's eyes: its hover in three themes, and why a check speaks.
import assert from 'node:assert/strict';
import { inEveryTheme, wear } from './themes.mjs';
import {
  clickWords,
  eventually,
  hideHover,
  hoverOver,
  openFile,
  openFixes,
  openWorkbench,
  shoot,
  takeFix,
  visibleText,
  trustFolder,
} from './workbench.mjs';

const draft = `# Ships outside Vessmark

The port stayed open through the first week of the frost, and the town has begun to count what that costs.

Nobody here remembers a winter like it.

The owners offered shorter shifts, and the crews called off Friday's strike [@ferry-strike; @northline-harbour].

About 60 ships were waiting outside the breakwater on Tuesday [@northline-harbour].
`;
const why = 'Why does Deskcheck say this?';

describe('Claims, packaged and installed', () => {
  let page, folder, close;

  before(async () => {
    ({ page, folder, close } = await openWorkbench({ 'ships.md': draft }));
    await trustFolder(page);
    await openFile(page, 'ships.md');
    await page.locator('.monaco-editor .squiggly-warning').first().waitFor({ timeout: 30_000 });
  });
  after(() => close?.());
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await shoot(page, `failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
  });

  it('shows both texts in the hover, in every theme', async () => {
    await inEveryTheme({ page, folder }, async (look) => {
      const text = await hoverOver(page, 'outside the breakwater', 'Differs from source · number');
      assert.match(text, /40 ships/);
      await shoot(page, `claim-hover-${look}`, look === 'dark' ? 'claim' : undefined);
      await hideHover(page);
    });
  });

  it('says of several sources what each carries', async () => {
    const text = await hoverOver(page, 'crews called off', 'carries');
    assert.match(text, /Vessmark Courier/);
    assert.match(text, /Northline Wire/);
    await shoot(page, 'claim-hover-sources');
    await hideHover(page);
  });

  it('says behind each sentence how it stands, where the writer wants that', async () => {
    await wear({ page, folder }, 'dark', { 'deskcheck.sentenceStatus': 'words' });
    await page.locator('.view-line', { hasText: 'differs from source' }).first().waitFor({ timeout: 15_000 });
    await shoot(page, 'claim-hints');
    await wear({ page, folder }, 'dark');
    await page.locator('.view-line', { hasText: 'differs from source' }).first().waitFor({ state: 'detached' });
  });

  it('says why, beside the draft', async () => {
    await clickWords(page, '60');
    await openFixes(page, why);
    await takeFix(page, why);
    await eventually('the explanation', async () =>
      /Source says “About\s+40\s+ships”,\s+not\s+“60”\./.test(await visibleText(page)),
    );
    await page.mouse.move(200, 400);
    await page.locator('.monaco-hover:not(.hidden)').first().waitFor({ state: 'hidden' });
    await shoot(page, 'claim-why');
  });
});
