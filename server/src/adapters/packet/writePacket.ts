/** Packets as a file: what the command line prints and the editor saves. */
import type { Packet } from '../../engine/index';
import { packetsAsCsv } from './csv';
import { packetsAsHtml } from './html/page';
import { packetsAsMarkdown } from './markdown';
import type { Imprint } from './words';

export const PACKET_FORMATS = ['html', 'markdown', 'csv'] as const;

export type PacketFormat = (typeof PACKET_FORMATS)[number];

/** One chapter, or in CSV one run of rows, for each draft. Whatever texts hold, nothing of them acts in the file. */
export function writePackets(format: PacketFormat, packets: readonly Packet[], imprint: Imprint): string {
  switch (format) {
    case 'html':
      return packetsAsHtml(packets, imprint);
    case 'markdown':
      return packetsAsMarkdown(packets, imprint);
    case 'csv':
      return packetsAsCsv(packets);
  }
}
