/**
 * Adds a page from the web as a source, when the writer gives its address: the page as it was received, its text beside it, and a
 * sidecar with its address and the day. The one command of Deskcheck that uses a network (`fetchPage.ts`).
 */
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { NewSourceParams, NewSourceResult } from '../../server/src/protocol';
import { fetchPage, type NoPage, type Page } from './fetchPage';
import { keepSource, type SourceToKeep } from './keepSource';
import { remark } from './remark';
import { webAddress } from './webAddress';
import { t } from './words';

const heading = t('Add Source from a Web Address');
/** Milliseconds after which it is shown that a page is being fetched. */
const patient = 700;
/** Milliseconds that it is said why there is no source: it came after a wait. */
const said = 10_000;

export interface WebSources {
  /** Who asks, for the site to read. */
  readonly agent: string;
  /** What the server makes of it; undefined where it cannot be asked. */
  readonly propose: (given: Pick<NewSourceParams, 'received'>) => Promise<NewSourceResult | undefined>;
  readonly folder: vscode.Uri;
  readonly proposeKey: SourceToKeep['proposeKey'];
}

/** @param given an address to begin with; nothing is fetched before the writer has agreed to it */
export async function addFromWeb({ agent, folder, propose, proposeKey }: WebSources, given?: string): Promise<void> {
  const address = await askAddress(given ?? (await vscode.env.clipboard.readText()));
  if (!address) return;
  const page = await fetched(address, agent);
  if ('reason' in page) {
    if (page.reason !== undefined) remark(t('Not added: {0}', page.reason), said);
    return;
  }
  const received = {
    base64: Buffer.from(page.bytes).toString('base64'),
    address: page.address,
    ...(page.type !== undefined && { type: page.type }),
  };
  const proposed = await propose({ received });
  if (!proposed) return;
  const { found, reason } = proposed;
  if (!found) {
    remark(t('Not added: {0}', reason ?? t('There is no text in it.')), said);
    return;
  }
  const key = await keepSource({
    heading,
    folder,
    found,
    proposeKey,
    content: found.base64 === undefined ? page.bytes : Buffer.from(found.base64, 'base64'),
    origin: { url: found.url ?? page.address, accessed: today() },
  });
  if (key !== undefined) remark(t('Added as [@{0}].', key));
}

async function askAddress(proposed: string): Promise<URL | undefined> {
  const known = webAddress(proposed);
  const typed = await vscode.window.showInputBox({
    title: heading,
    prompt: t('Deskcheck fetches this page, once, and nothing else from the network'),
    placeHolder: 'https://…',
    value: known && /^\s*https?:/iu.test(proposed) ? proposed.trim() : '',
    ignoreFocusOut: true,
    validateInput: (text) =>
      text.trim() === '' || webAddress(text) ? undefined : t('This is no address of a page: it begins with https://.'),
  });
  return typed === undefined ? undefined : webAddress(typed);
}

/** Most pages are there before anybody wonders; of the others the writer sees how much has come, and can give up. */
async function fetched(address: URL, agent: string): Promise<Page | NoPage> {
  const ending = new AbortController();
  let told = (_: number): void => undefined;
  const fetching = fetchPage(address, { agent, signal: ending.signal, onProgress: (bytes) => told(bytes) });
  const early = await Promise.race([fetching, sleep(patient)]);
  if (early) return early;
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: t('Fetching the page from {0}', address.host),
      cancellable: true,
    },
    (progress, token) => {
      token.onCancellationRequested(() => ending.abort());
      let shown = 0;
      told = (bytes) => {
        if (bytes - shown < 500_000) return;
        shown = bytes;
        progress.report({ message: `${(bytes / 1_000_000).toFixed(1)} MB` });
      };
      return fetching;
    },
  );
}

/** The writer's day, not Greenwich's. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
