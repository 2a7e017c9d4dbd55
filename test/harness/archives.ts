/** Makes archives of pages as browsers and crawlers write them, for tests of their readers. */

export interface Exchange {
  readonly uri: string;
  readonly date: string;
  readonly body: Uint8Array;
  readonly status?: string;
  readonly type?: string;
  /** Further lines of the answer's head. */
  readonly headers?: string;
}

/** A WARC file: what the crawler says of itself, and for each exchange its request and its response. */
export function warcOf(exchanges: readonly Exchange[]): Buffer {
  const record = (
    kind: string,
    { uri, date }: Pick<Exchange, 'uri' | 'date'>,
    type: string,
    block: Uint8Array,
  ): Buffer =>
    Buffer.concat([
      Buffer.from(
        `WARC/1.1\r\nWARC-Type: ${kind}\r\nWARC-Target-URI: ${uri}\r\nWARC-Date: ${date}\r\nWARC-Record-ID: <urn:uuid:${kind}>\r\nContent-Type: ${type}\r\nContent-Length: ${block.length}\r\n\r\n`,
      ),
      block,
      Buffer.from('\r\n\r\n'),
    ]);
  const info = record(
    'warcinfo',
    { uri: '', date: '' },
    'application/warc-fields',
    Buffer.from('software: a crawler\r\n'),
  );
  return Buffer.concat([
    info,
    ...exchanges.flatMap((exchange) => {
      const { status = '200 OK', type = 'text/html; charset=utf-8', headers, body } = exchange;
      const head = `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n${headers === undefined ? '' : `${headers}\r\n`}\r\n`;
      return [
        record('request', exchange, 'application/http; msgtype=request', Buffer.from('GET / HTTP/1.1\r\n\r\n')),
        record('response', exchange, 'application/http; msgtype=response', Buffer.concat([Buffer.from(head), body])),
      ];
    }),
  ]);
}

export interface PlistMap {
  readonly [key: string]: string | Uint8Array | PlistMap;
}

/** A binary property list of texts, bytes and dictionaries. */
export function plistOf(top: PlistMap): Buffer {
  const objects: Buffer[] = [];
  const headed = (kind: number, length: number, body: Uint8Array): Buffer => {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(length);
    return Buffer.concat([
      length < 15 ? Buffer.of((kind << 4) | length) : Buffer.concat([Buffer.of((kind << 4) | 15, 0x12), size]),
      body,
    ]);
  };
  const put = (value: string | Uint8Array | PlistMap): number => {
    const ref = objects.push(Buffer.alloc(0)) - 1;
    if (typeof value === 'string')
      objects[ref] = /^[\0-\x7f]*$/.test(value)
        ? headed(5, value.length, Buffer.from(value))
        : headed(6, value.length, Buffer.from(value, 'utf16le').swap16());
    else if (value instanceof Uint8Array) objects[ref] = headed(4, value.length, value);
    else {
      const entries = Object.entries(value);
      const refs = [...entries.map(([key]) => put(key)), ...entries.map(([, held]) => put(held))];
      objects[ref] = headed(13, entries.length, Buffer.from(refs));
    }
    return ref;
  };
  put(top);
  let at = 8;
  const offsets = objects.map((object) => {
    const four = Buffer.alloc(4);
    four.writeUInt32BE(at);
    at += object.length;
    return four;
  });
  const trailer = Buffer.alloc(32);
  trailer[6] = 4;
  trailer[7] = 1;
  trailer.writeUInt32BE(objects.length, 12);
  trailer.writeUInt32BE(at, 28);
  return Buffer.concat([Buffer.from('bplist00'), ...objects, ...offsets, trailer]);
}
