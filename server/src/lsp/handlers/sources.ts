/** `deskcheck/sources` and `deskcheck/reindex` */
import type { SourcesParams } from '../../protocol';
import { sourceList } from '../sourceList';
import type { Handlers } from './handlers';

export const sources: Handlers = {
  capabilities: () => ({}),
  register: ({ connection, session }) => {
    connection.onRequest('deskcheck/sources', async ({ uri }: SourcesParams) => sourceList(await session.meant(uri)));
    connection.onRequest('deskcheck/reindex', async ({ uri }: SourcesParams) => {
      await session.reindex(uri);
      return null;
    });
  },
};
