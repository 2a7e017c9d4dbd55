/** Writes `check --format html|markdown|csv`: the fact-checker's packet, a chapter for each draft. */
import { dayOf } from '../../adapters/packet/dayOf';
import { writePackets, type PacketFormat } from '../../adapters/packet/writePacket';
import type { Project } from '../../adapters/project';
import { packetNow } from '../../engine/index';
import { version } from '../../adapters/version';
import type { CheckedDraft } from './checkedDraft';

/**
 * @param made when, for the clock is the face's, and since which revision changes are reported, where not all is
 */
export function checkAsPacket(
  format: PacketFormat,
  drafts: readonly CheckedDraft[],
  { config, standards }: Pick<Project, 'config' | 'standards'>,
  { now, since }: { readonly now: Date; readonly since: string | undefined },
): string {
  const ground = {
    level: config.level,
    origins: config.origins,
    rules: standards.severities,
    ...(since === undefined ? {} : { since }),
  };
  const packets = drafts.map(({ analysis }) => packetNow(analysis, ground));
  return writePackets(format, packets, { date: dayOf(now), madeBy: `Deskcheck ${version()}` });
}
