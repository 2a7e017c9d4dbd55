/** Finds a page's menus: long runs of very short lines, as a saved or pasted page has them around the report. */
import type { Line } from './lines';

/** A list inside a report (names, dishes) is seldom as long, or has figures and commas. */
const shortestRun = 6;
const entry = /^[\p{L}&][\p{L}&'’+/. -]{0,29}$/u;

export function menuLines(lines: readonly Line[]): ReadonlySet<Line> {
  const menu = new Set<Line>();
  let run: Line[] = [];
  const close = (): void => {
    if (run.length >= shortestRun) for (const line of run) menu.add(line);
    run = [];
  };
  for (const line of lines) {
    if (isEntry(line.text)) run.push(line);
    else close();
  }
  close();
  return menu;
}

const isEntry = (text: string): boolean =>
  text.length <= 30 && entry.test(text) && !/[.:]$/.test(text) && text.split(' ').length <= 4;
