/** How names of files and pages are compared: by what all spellings of one have in common. */

export const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

export const stem = (path: string): string => {
  const [from, dot] = [path.lastIndexOf('/') + 1, path.lastIndexOf('.')];
  return path.slice(from, dot <= from ? path.length : dot);
};

export const folded = (text: string): string => text.trim().toLowerCase();

/** Names of files that come from a Mac have letters and their marks apart; who types the key has them in one. */
export const composed = (text: string): string => text.normalize('NFC');

/** Address without what does not name another page: scheme, `www.`, fragment, closing slash. */
export const bareUrl = (url: string): string =>
  folded(url)
    .replace(/^https?:\/\//u, '')
    .replace(/^www\./u, '')
    .replace(/#.*$/u, '')
    .replace(/\/$/u, '');
