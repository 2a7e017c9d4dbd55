/** Links to a file before and after it has moved: in the way the writer had them, from the draft, the root, or by name alone. */
import { composed } from '../../corpus/addresses';

interface Move {
  readonly from: string;
  readonly to: string;
}

const pathOf = (target: string): string => target.replace(/[#?].*$/u, '').replace(/\\/gu, '/');
const partsOf = (path: string): readonly string[] =>
  path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');

/** A relative link: the file's name, and the folders that it spells out are the file's own; as citation keys are read. */
export function namesFile(target: string, file: string): boolean {
  const path = composed(pathOf(target));
  const parts = partsOf(path);
  if (/^[a-z][a-z\d+.-]+:/iu.test(path) || parts.length === 0) return false;
  const own = partsOf(composed(file));
  return own.at(-1) === parts.at(-1) && (parts.length === 1 || own.slice(-parts.length).join('/') === parts.join('/'));
}

/** What stands behind the path, as `#p3`, stays. @param target names `from`. @param draft the path of the draft, from the root */
export function movedTarget(target: string, draft: string, { from, to }: Move): string {
  const path = pathOf(target);
  const rest = target.slice(path.length);
  const folder = draft.slice(0, draft.lastIndexOf('/') + 1);
  if (normal(folder + path) === composed(from) && !isRooted(to) && !isRooted(from)) {
    const way = wayFrom(folder, to);
    return (path.startsWith('./') && !way.startsWith('..') ? './' : '') + way + rest;
  }
  if (normal(path) === composed(from)) return (path.startsWith('/') && !to.startsWith('/') ? '/' : '') + to + rest;
  if (normal(path) === `/${composed(from)}`) return `/${to}${rest}`;
  return partsOf(to).slice(-partsOf(path).length).join('/') + rest;
}

const isRooted = (path: string): boolean => /^(?:\/|[a-z]:)/iu.test(path);

function normal(path: string): string {
  const parts: string[] = [];
  for (const part of composed(path).split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && (part !== '' || parts.length === 0)) parts.push(part);
  }
  return parts.join('/');
}

/** Both from the root. @param folder with a stroke at its end, or empty */
function wayFrom(folder: string, to: string): string {
  const [here, there] = [partsOf(folder), partsOf(to)];
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same++;
  return [...here.slice(same).map(() => '..'), ...there.slice(same)].join('/');
}
