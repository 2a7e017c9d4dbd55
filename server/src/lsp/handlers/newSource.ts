/** `deskcheck/newSource`, `deskcheck/newKey` */
import { lookAt, type LookedAt, type Received } from '../../adapters/received';
import { besideText } from '../../adapters/textBeside';
import {
  emptyCorpus,
  newSource as propose,
  proposeKey,
  retold,
  t,
  type CorpusView,
  type KnownOfSource,
} from '../../engine/index';
import type { FoundSource, NewKeyParams, NewSourceParams, NewSourceResult } from '../../protocol';
import { plainLine } from '../convert/plainLine';
import { uriOf } from '../fileAddresses';
import type { Handlers } from './handlers';

export const newSource: Handlers = {
  capabilities: () => ({}),
  register: ({ connection, session }) => {
    connection.onRequest('deskcheck/newKey', async ({ uri, known }: NewKeyParams): Promise<string> => {
      const [open] = await session.meant(uri);
      return plainLine(proposeKey(open?.project.corpus ?? emptyCorpus, known));
    });
    connection.onRequest('deskcheck/newSource', async (params: NewSourceParams): Promise<NewSourceResult> => {
      const [open] = await session.meant(params.uri);
      const folder = open?.project.corpusFolders[0];
      const place = folder === undefined ? {} : { folder: uriOf(folder) };
      const received = receivedIn(params);
      if (!received) return place;
      const looked = await (open ? open.project.look(received) : lookAt(received));
      if ('reason' in looked) return { ...place, reason: plainLine(retold(looked.reason)) };
      const found = foundIn(open?.project.corpus ?? emptyCorpus, looked, received.address);
      return { ...place, ...found };
    });
  },
};

function receivedIn({ text = '', received }: NewSourceParams): Received | undefined {
  if (received) {
    const { base64, address, type } = received;
    return { bytes: Buffer.from(base64, 'base64'), address, ...(type !== undefined && { type }) };
  }
  return text === '' ? undefined : { bytes: Buffer.from(text), type: 'text/plain' };
}

function foundIn(
  corpus: CorpusView,
  { file, extension, bytes }: Extract<LookedAt, { file: unknown }>,
  address: string | undefined,
): { readonly found: FoundSource } | { readonly reason: string } {
  const found = propose(corpus, file);
  if (!found) return { reason: t('There are no words in it.') };
  // Nobody would cite a notice; the beginning of an article may be all that there is for them.
  const { trouble } = found;
  if (trouble && trouble.kind !== 'stub') return { reason: plainLine(trouble.message) };
  const url = address === undefined ? undefined : ownAddress(found.url, address);
  const [already] = url === undefined ? [] : corpus.byKey(url);
  const its: FoundSource = {
    key: plainLine(found.key),
    extension,
    known: plainly(found.known),
    unknown: found.unknown,
    words: found.words,
    ...(trouble && { remark: plainLine(trouble.message) }),
    ...(url !== undefined && { url }),
    ...(already && { already: plainLine(already.pageKey) }),
    ...(file.extracted && { beside: besideText(file.text) }),
    ...(bytes && { base64: Buffer.from(bytes).toString('base64') }),
  };
  return { found: its };
}

const plainly = (known: KnownOfSource): KnownOfSource =>
  Object.fromEntries(Object.entries(known).map(([field, value]) => [field, plainLine(String(value))]));

/** What the page calls itself, for links lead there; a page of another site is not asked what it is called. */
function ownAddress(stated: string | undefined, received: string): string {
  const site = (address: string): string => new URL(address).hostname.replace(/^www\./u, '');
  const own = stated !== undefined && URL.canParse(stated) && /^https?:/iu.test(stated) ? stated : received;
  return site(own) === site(received) ? own : received;
}
