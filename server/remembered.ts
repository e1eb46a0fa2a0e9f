/** Finds something by its key, working it out with `find` where it is not remembered. */
export type Remembered<Found> = (key: string, find: () => Promise<Found>) => Promise<Found>;

/**
 * Remembers what was found for `keptMs`, and all at once forgets it when `most` keys are in hand. Those who ask for
 * the same while it is being worked out wait for the same; a failure is not remembered.
 */
export function remembered<Found>(
  now: () => Date,
  { keptMs, most }: { readonly keptMs: number; readonly most: number },
): Remembered<Found> {
  const kept = new Map<string, { readonly until: number; readonly found: Promise<Found> }>();
  return (key, find) => {
    const time = now().getTime();
    const known = kept.get(key);
    if (known && known.until > time) return known.found;
    if (kept.size >= most) kept.clear();
    const found = find();
    kept.set(key, { until: time + keptMs, found });
    found.catch(() => kept.delete(key));
    return found;
  };
}
