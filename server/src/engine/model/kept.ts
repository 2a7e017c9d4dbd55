/** Reads something of an object once and keeps it as long as the object lives. */

/** `read` with a memory; the objects must be immutable, as articles are. */
export function keptWith<K extends object, V extends object | string>(read: (of: K) => V): (of: K) => V {
  const kept = new WeakMap<K, V>();
  return (of) => {
    let value = kept.get(of);
    if (value === undefined) {
      value = read(of);
      kept.set(of, value);
    }
    return value;
  };
}

/** The same for one of many places in an object: a word of a parse, by its index. */
export function keptAt<K extends object, V>(read: (of: K, at: number) => V): (of: K, at: number) => V {
  const kept = new WeakMap<K, Map<number, V>>();
  return (of, at) => {
    let values = kept.get(of);
    if (!values) kept.set(of, (values = new Map<number, V>()));
    const known = values.get(at);
    if (known !== undefined || values.has(at)) return known as V;
    const value = read(of, at);
    values.set(at, value);
    return value;
  };
}

/** What `make` gives, made when it is first asked for. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
