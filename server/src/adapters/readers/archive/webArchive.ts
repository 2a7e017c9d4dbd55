/** Reads pages that Safari saves (`.webarchive`): its page, as the reader of pages reads it. */
import { pageSource } from '../html/pageSource';
import { unread, type Reader, type ReadSource } from '../reader';
import { binaryPlist } from './binaryPlist';
import { said } from '../../../engine/index';

export const webArchiveReader: Reader<ReadSource> = { extensions: ['.webarchive'], read };

function read(path: string, bytes: Uint8Array): ReadSource {
  const main = valueIn(binaryPlist(bytes), 'WebMainResource');
  const data = valueIn(main, 'WebResourceData');
  if (!(data instanceof Uint8Array))
    return unread(path, said('no page was found in it; the file is damaged or no web archive'));
  const url = valueIn(main, 'WebResourceURL');
  const charset = valueIn(main, 'WebResourceTextEncodingName');
  return pageSource(path, data, {
    ...(typeof url === 'string' && { url }),
    ...(typeof charset === 'string' && { charset }),
  });
}

const valueIn = (of: unknown, key: string): unknown => (of instanceof Map ? of.get(key) : undefined);
