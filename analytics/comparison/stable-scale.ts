/**
 * A scale on which units of any size vary in the same way, so that what they vary beyond chance can be added.
 *
 * `count` is events or people that count, `size` what it is over: events expected, or people.
 */
export type StableScale = {
  /** Where a unit lies on the scale; null where it has no place there: no events, where logarithms are taken. */
  readonly value: (count: number, size: number) => number | null;
  /** Its standard error there. */
  readonly error: (count: number, size: number) => number;
  /** Where a ratio or share, known without error, lies. */
  readonly of: (ratio: number) => number;
  /** The ratio or share at a place of the scale. */
  readonly back: (place: number) => number;
};

/**
 * The logarithm of observed over expected, as England's hospital mortality indicator (SHMI) takes it.
 *
 * Source: NHS Digital, SHMI methodology; FunnelPlotR 0.6.0.
 */
export const LOG_RATIO: StableScale = {
  value: (count, size) => (count > 0 ? Math.log(count / size) : null),
  error: (_, size) => 1 / Math.sqrt(size),
  of: Math.log,
  back: Math.exp,
};

/**
 * The root of observed over expected, as the Care Quality Commission takes it.
 *
 * Source: Spiegelhalter et al. (2012) J. R. Stat. Soc. A 175:1–47.
 */
export const ROOT_RATIO: StableScale = {
  value: (count, size) => Math.sqrt(count / size),
  error: (_, size) => 1 / (2 * Math.sqrt(size)),
  of: Math.sqrt,
  back: (place) => Math.max(0, place) ** 2,
};

/** The angle whose sine squared is a share of people. Source: Spiegelhalter (2005) Statistics in Medicine 24:1185–1202. */
export const ANGLE: StableScale = {
  value: (count, size) => Math.asin(Math.sqrt(count / size)),
  error: (_, size) => 1 / (2 * Math.sqrt(size)),
  of: (share) => Math.asin(Math.sqrt(share)),
  back: (place) => Math.sin(Math.min(Math.PI / 2, Math.max(0, place))) ** 2,
};

/**
 * The logarithm of one count over another, half an event added to each: days per stay, complaints per visit.
 *
 * Source: FunnelPlotR 0.6.0 (type RC).
 */
export const LOG_COUNTS: StableScale = {
  value: (count, size) => Math.log((count + 0.5) / (size + 0.5)),
  error: (count, size) => Math.sqrt(count / (count + 0.5) ** 2 + size / (size + 0.5) ** 2),
  of: Math.log,
  back: Math.exp,
};
