/** `deskcheck/decideOrigins` */
import type { DecideOriginsParams } from '../../protocol';
import { decideOrigins } from '../originDecisions';
import type { Handlers } from './handlers';

export const origins: Handlers = {
  capabilities: () => ({}),
  register: ({ connection, session, features }) => {
    connection.onRequest('deskcheck/decideOrigins', (params: DecideOriginsParams) =>
      decideOrigins(session, connection, features, params),
    );
  },
};
