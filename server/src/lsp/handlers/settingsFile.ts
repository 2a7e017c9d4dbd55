/** `deskcheck/settingsFile` */
import { join } from 'node:path';
import { configFileName } from '../../adapters/findProject';
import { t } from '../../engine/index';
import type { SettingsFileParams, SettingsFileResult } from '../../protocol';
import { uriOf } from '../fileAddresses';
import type { Handlers } from './handlers';

export const settingsFile: Handlers = {
  capabilities: () => ({}),
  register: ({ connection, session }) =>
    connection.onRequest('deskcheck/settingsFile', async ({ uri }: SettingsFileParams): Promise<SettingsFileResult> => {
      const [open, ...others] = await session.meant(uri);
      if (!open || others.length > 0)
        return { problem: t('It is not clear which folder is meant: open a draft of it first.') };
      const { root, configFile, config } = open.project;
      if (configFile !== undefined) return { uri: uriOf(configFile) };
      if (!session.trusted) return { problem: t('Nothing is written in a folder that is not trusted.') };
      const { corpus, profile } = config;
      return { uri: uriOf(join(root, configFileName)), text: `${JSON.stringify({ corpus, profile }, null, 2)}\n` };
    }),
};
