/** `deskcheck/newSource` */
import { newSource as propose } from '../../engine/index';
import type { NewSourceParams, NewSourceResult } from '../../protocol';
import { plainLine } from '../convert/plainLine';
import { uriOf } from '../fileAddresses';
import type { Handlers } from './handlers';

/** Longer texts are read from here on only, to name them; UTF-16 units. */
const MOST_CHARACTERS = 200_000;

export const newSource: Handlers = {
  capabilities: () => ({}),
  register: ({ connection, session }) =>
    connection.onRequest('deskcheck/newSource', async ({ uri, text }: NewSourceParams): Promise<NewSourceResult> => {
      const [open] = await session.meant(uri);
      const folder = open?.project.corpusFolders[0];
      const found = open && propose(open.project.corpus, text.slice(0, MOST_CHARACTERS));
      return {
        ...(folder === undefined ? {} : { folder: uriOf(folder) }),
        ...(found ? { key: plainLine(found.key) } : {}),
        ...(found?.title === undefined ? {} : { title: plainLine(found.title) }),
        extension: found?.form === 'page' ? '.html' : '.txt',
        words: found?.words ?? 0,
      };
    }),
};
