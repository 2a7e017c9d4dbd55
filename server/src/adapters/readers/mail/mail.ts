/** Takes a mail apart: who sent what and when; the only file that knows the library. */
import PostalMime from 'postal-mime';

export interface Mail {
  readonly subject?: string;
  readonly from?: { readonly name: string; readonly address: string };
  /** As the header has it, in the sender's own time zone. */
  readonly date?: string;
  /** The sender's organisation or list, as a header names it. */
  readonly organisation?: string;
  readonly text?: string;
  readonly html?: string;
  readonly attachments: number;
}

/** Levels of parts and of mails within mails. */
const limits = { maxNestingDepth: 20, maxRfc822NestingDepth: 3, maxHeadersSize: 1024 * 1024 } as const;

/** Rejects where limits are passed. */
export async function parseMail(bytes: Uint8Array): Promise<Mail> {
  const mail = await PostalMime.parse(bytes, limits);
  const header = (name: string): string | undefined => mail.headers.find(({ key }) => key === name)?.value.trim();
  const sender = mail.from ?? mail.sender;
  const from = sender && { name: sender.name.trim(), address: sender.address ?? '' };
  const date = header('date');
  const organisation =
    header('organization') ??
    header('organisation') ??
    header('list-id')
      ?.replace(/\s*<[^>]*>$/, '')
      .replace(/^"|"$/g, '');
  return {
    ...(mail.subject !== undefined && { subject: mail.subject.trim() }),
    ...(from !== undefined && { from }),
    ...(date !== undefined && { date }),
    ...(organisation && { organisation }),
    ...(mail.text !== undefined && { text: mail.text }),
    ...(mail.html !== undefined && { html: mail.html }),
    attachments: mail.attachments.length,
  };
}
