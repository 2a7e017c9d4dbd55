/** `deskcheck/why` */
import { explainAt } from '../../engine/index';
import type { WhyParams, WhyResult } from '../../protocol';
import { offsetIn } from '../convert/ranges';
import { whyOf } from '../convert/why';
import type { Handlers } from './handlers';

export const why: Handlers = {
  capabilities: () => ({}),
  register: ({ connection, session }) =>
    connection.onRequest('deskcheck/why', async ({ uri, position }: WhyParams): Promise<WhyResult | null> => {
      const now = await session.drafts.current(uri);
      const open = session.drafts.projectOf(uri);
      if (!now || !open) return null;
      const offset = offsetIn(now.ground.draft, position);
      const { config, standards } = open.project;
      const explained = explainAt(now.analysis, offset, { level: config.level, standards });
      return explained ? whyOf(now.ground, explained) : null;
    }),
};
