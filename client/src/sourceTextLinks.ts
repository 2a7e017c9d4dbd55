/** Links of hovers to texts that were extracted from sources, as links that run our one command. */

export const openCommand = 'deskcheck.openSource';

/** The server escapes whatever a text of others could make a link of; what is left are its own. */
export const linkedByCommand = (markdown: string): string =>
  markdown.replace(/\]\(<(deskcheck-source:[^<>\s]*)>\)/g, (_, address: string) => {
    const argument = encodeURIComponent(JSON.stringify([address]));
    return `](<command:${openCommand}?${argument}>)`;
  });
