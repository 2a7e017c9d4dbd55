/** Makes the fact-checker's packet of an open draft, between messages: who types meanwhile is not held up. */
import type { CancellationToken } from 'vscode-languageserver';
import { dayOf } from '../adapters/packet/dayOf';
import { writePackets } from '../adapters/packet/writePacket';
import { version } from '../adapters/version';
import { inEnglish, makePacket, stepsInEnglish, t } from '../engine/index';
import type { PacketParams, PacketResult } from '../protocol';
import { inSlices } from './inSlices';
import type { Session } from './session';

export async function packetOf(
  session: Session,
  { uri, format }: PacketParams,
  token: CancellationToken,
): Promise<PacketResult> {
  const now = await session.drafts.current(uri);
  const open = session.drafts.projectOf(uri);
  if (!now || !open) return { message: t('This text is no draft, or it has just changed.') };
  // What was not read yet would be listed as not checked.
  if (open.reading) return { message: t('The sources are still being read; try again in a moment.') };
  if (open.project.corpus.articles.length === 0) return { message: t('There are no sources yet.') };
  const { config, standards } = open.project;
  const ground = { level: config.level, origins: config.origins, rules: standards.severities };
  const packet = await inSlices(stepsInEnglish(makePacket(now.analysis, ground)), token);
  const text = inEnglish(() =>
    writePackets(format, [packet], { date: dayOf(new Date()), madeBy: `Deskcheck ${version()}` }),
  );
  const { sentences, compared } = packet.summary;
  return { text, message: t('{0} of {1} sentences compared with their sources', compared, sentences) };
}
