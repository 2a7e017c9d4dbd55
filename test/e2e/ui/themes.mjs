// The three looks in which everything that is seen is looked at: light, high contrast, dark; changed by the folder's settings alone.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shoot } from './workbench.mjs';

const themes = {
  light: { name: 'Default Light Modern', kind: 'vs' },
  'high-contrast': { name: 'Default High Contrast', kind: 'hc-black' },
  dark: { name: 'Default Dark Modern', kind: 'vs-dark' },
};

/** Writes the folder's settings anew: what else should hold goes into `more`. */
export async function wear({ page, folder }, look, more = {}) {
  const { name, kind } = themes[look];
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify({ 'workbench.colorTheme': name, ...more }));
  await page.locator(`.monaco-workbench.${kind}`).waitFor({ timeout: 20_000 });
}

/** Does `work` in each look; the last one, dark, stays. */
export async function inEveryTheme(desk, work) {
  for (const look of Object.keys(themes)) {
    await wear(desk, look);
    await work(look);
  }
}

/** `NAME-light`, `NAME-high-contrast` and `NAME-dark`; the dark one is the README's, where `picture` names one. */
export const shootInEveryTheme = (desk, name, picture) =>
  inEveryTheme(desk, (look) => shoot(desk.page, `${name}-${look}`, look === 'dark' ? picture : undefined));

/** Waits until a page of ours inside the editor has been told of the look, which comes a moment after the editor itself. */
export const frameWears = (frame, look) =>
  frame.locator(`body.vscode-${look}`).first().waitFor({ state: 'attached', timeout: 15_000 });
