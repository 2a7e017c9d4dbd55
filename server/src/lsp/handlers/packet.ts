/** `deskcheck/packet` */
import type { CancellationToken } from 'vscode-languageserver';
import type { PacketParams } from '../../protocol';
import { packetOf } from '../packetOf';
import type { Handlers } from './handlers';

export const packet: Handlers = {
  capabilities: () => ({}),
  register: ({ connection, session }) =>
    connection.onRequest('deskcheck/packet', (params: PacketParams, token: CancellationToken) =>
      packetOf(session, params, token),
    ),
};
