/** A packet as one page that needs nothing else: no network, one script of its own, to be read, sorted, printed and signed. */
import { createHash } from 'node:crypto';
import type { Packet } from '../../../engine/index';
import { counted, type Imprint } from '../words';
import { chapter } from './chapter';
import { html, Markup, when } from './markup';
import { pageHeaders } from './pageHeaders';
import { script } from './script';
import { style } from './style';

/** Whatever the texts hold, the page runs this script and no other, loads nothing and sends nothing: by its own policy, too. */
export function packetsAsHtml(packets: readonly Packet[], imprint: Imprint): string {
  const styles = style + pageHeaders(packets, imprint);
  const policy = [
    "default-src 'none'",
    `script-src '${digest(script)}'`,
    `style-src '${digest(styles)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const [first] = packets;
  const title = first && packets.length === 1 ? first.title : counted(packets.length, 'draft');
  return html`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>Fact-checker’s packet: ${title}</title>
        ${new Markup(`<style>${styles}</style>`)}
      </head>
      <body>
        <a class="skip" href="#sentences-1">Skip to the sentences</a>
        ${when(packets.length > 1, () => drafts(packets, imprint))}
        <main>${packets.map((packet, i) => chapter(packet, i + 1, packets.length > 1, imprint))}</main>
        <footer class="imprint">
          <p>
            Made by ${imprint.madeBy} on ${imprint.date}, on one machine; no text has left it. “Found in source” says
            that a source has it, not that it is so.
          </p>
        </footer>
        ${new Markup(`<script>${script}</script>`)}
      </body>
    </html> `.text;
}

const drafts = (packets: readonly Packet[], { date }: Imprint): Markup =>
  html`<header class="cover">
    <p class="kicker">Fact-checker’s packet · ${date}</p>
    <p class="title">${counted(packets.length, 'draft')}</p>
    <nav aria-label="Drafts">
      <ol>
        ${packets.map(
          ({ title, path, summary }, i) =>
            html`<li>
              <a href="#chapter-${i + 1}">${title}</a>
              <span class="aside"><bdi>${path}</bdi> · ${summary.toSettle} to settle</span>
            </li>`,
        )}
      </ol>
    </nav>
  </header>`;

const digest = (text: string): string => `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
