/**
 * Something published (an instrument, a notice) as one JSON text that is the same whenever its content is: the
 * caller hashes it, and a published version whose hash has changed has been tampered with.
 *
 * Shape: no spaces, object names in the order of their UTF-16 code units, lists as they stand.
 * Source: RFC 8785 (JSON Canonicalization Scheme).
 */
export function canonical(published: object): string {
  return JSON.stringify(published, (_, value: unknown) => (isPlain(value) ? sorted(value) : value));
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// Object.fromEntries would let integer-like names jump the queue; no name of ours is one (see inspect).
function sorted(value: Readonly<Record<string, unknown>>): unknown {
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name) => [name, value[name]]));
}
