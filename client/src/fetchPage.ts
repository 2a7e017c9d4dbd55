/**
 * Gets one page from the web: the only file of Deskcheck that uses a network, and only when a writer asks for that address.
 * Nothing is sent but the address and who asks: no cookies, no page that it came from. VS Code's own settings of proxies and
 * certificates hold for `fetch`.
 */
import { lookup } from 'node:dns/promises';
import { isNear } from './nearAddresses';
import { t } from './words';

export interface Page {
  readonly bytes: Uint8Array;
  /** Where it came from in the end, without its fragment. */
  readonly address: string;
  /** As it was sent. */
  readonly type?: string;
}

/** One sentence for the writer; none where it was the writer who gave up. */
export interface NoPage {
  readonly reason: string | undefined;
}

export interface FetchOptions {
  /** Who asks: a program's name and version. */
  readonly agent: string;
  /** Ends it. */
  readonly signal: AbortSignal;
  /** Told the bytes received so far, unpacked. */
  readonly onProgress?: (bytes: number) => void;
  /** Largest page, in bytes, unpacked. */
  readonly largest?: number;
  /** Milliseconds for all of it. */
  readonly patienceMs?: number;
  /** Whether a host is this computer or in its network. */
  readonly isNearby?: (host: string) => Promise<boolean>;
}

const LARGEST = 20 * 1024 * 1024;
const PATIENCE_MS = 30_000;
/** As many as `fetch` follows by itself are more than a page needs. */
const MOST_REDIRECTS = 10;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Never rejects. */
export async function fetchPage(address: URL, options: FetchOptions): Promise<Page | NoPage> {
  const late = AbortSignal.timeout(options.patienceMs ?? PATIENCE_MS);
  const ending = new AbortController();
  const signal = AbortSignal.any([options.signal, late, ending.signal]);
  try {
    return await follow(address, options, signal);
  } catch (error) {
    if (options.signal.aborted) return { reason: undefined };
    if (late.aborted) return { reason: t('The site takes too long to answer.') };
    return { reason: whyNot(error) };
  } finally {
    // What is left of an answer that nobody reads to its end.
    ending.abort();
  }
}

async function follow(first: URL, options: FetchOptions, signal: AbortSignal): Promise<Page | NoPage> {
  const { agent, isNearby = liesNear } = options;
  const headers = { accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8', 'user-agent': agent };
  let from = withoutFragment(first);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const response = await fetch(from, {
      headers,
      signal,
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    const location = REDIRECTS.has(response.status) ? response.headers.get('location') : null;
    if (location === null) return received(response, from, options);
    const next = URL.canParse(location, from.href) ? withoutFragment(new URL(location, from)) : undefined;
    if (!next || !/^https?:$/u.test(next.protocol) || next.username !== '' || next.password !== '')
      return { reason: t('The address leads to another one that is no page.') };
    // A page may not have this computer ask what only it can reach.
    if (next.host !== from.host && (await isNearby(next.hostname)) && !(await isNearby(from.hostname)))
      return {
        reason: t(
          'The address leads into your own network, which pages have no business in. Nothing was fetched there.',
        ),
      };
    from = next;
  }
  return { reason: t('The address leads from one to another without an end.') };
}

async function received(response: Response, from: URL, options: FetchOptions): Promise<Page | NoPage> {
  const { largest = LARGEST, onProgress } = options;
  if (!response.ok) return { reason: refusal(response.status) };
  const tooLarge = {
    reason: t('The page has more than {0} MB. Save it from your browser and add the file.', largest / 1048576),
  };
  if (Number(response.headers.get('content-length') ?? 0) > largest) return tooLarge;
  const pieces: Uint8Array[] = [];
  let length = 0;
  // Counted as it is unpacked: a small answer can unpack to any size.
  for await (const piece of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    length += piece.length;
    if (length > largest) return tooLarge;
    pieces.push(piece);
    onProgress?.(length);
  }
  if (length === 0) return { reason: t('The page is empty.') };
  const type = response.headers.get('content-type');
  return { bytes: Buffer.concat(pieces), address: from.href, ...(type !== null && { type }) };
}

function withoutFragment(address: URL): URL {
  const bare = new URL(address);
  bare.hash = '';
  return bare;
}

/** By its name, and by what a name server says of it; whoever goes through a proxy may have none. */
async function liesNear(host: string): Promise<boolean> {
  if (isNear(host)) return true;
  const found = await lookup(host, { all: true }).catch(() => []);
  return found.some(({ address }) => isNear(address));
}

function refusal(status: number): string {
  if (status === 404 || status === 410) return t('There is no such page ({0}).', status);
  if (status === 401 || status === 402 || status === 403 || status === 451)
    return t('The site does not give this page out ({0}). Save it from your browser and add the file.', status);
  if (status === 429) return t('The site asks for patience (429). Try again later.');
  if (status >= 500) return t('The site has trouble of its own ({0}). Try again later.', status);
  return t('The site did not give a page ({0}).', status);
}

/** The error below an error says what happened; by its code, for its words differ. */
function whyNot(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code = 'code' in at && typeof at.code === 'string' ? at.code : '';
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
      return t('There is no site of this name, or this computer is not connected to a network.');
    if (/^(?:ENETUNREACH|ENETDOWN|EHOSTUNREACH)$/u.test(code)) return t('The site cannot be reached from here.');
    if (code === 'ECONNREFUSED') return t('The site takes no connections.');
    if (/^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET|ERR_STREAM_PREMATURE_CLOSE)$/u.test(code))
      return t('The connection broke off.');
    if (/TIMEOUT|ETIMEDOUT/u.test(code)) return t('The site takes too long to answer.');
    if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_/u.test(code)) return t('The site cannot show who it is ({0}).', code);
  }
  return t('The page could not be fetched.');
}
