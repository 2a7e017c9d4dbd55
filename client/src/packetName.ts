/** What the file of a packet is called: after its draft, and never like a draft of its own. */

export type PacketForm = 'html' | 'markdown' | 'csv';

const ENDINGS: Readonly<Record<PacketForm, string>> = { html: '.html', markdown: '.md', csv: '.csv' };

/** `night-boats.md` has the packet `night-boats.packet.html`. @param path of the draft, `/` between folders */
export function defaultName(path: string, form: PacketForm): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/u, '');
  return `${name || 'draft'}.packet${ENDINGS[form]}`;
}
