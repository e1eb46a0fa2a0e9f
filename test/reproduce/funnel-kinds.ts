import type { Trimming } from '../../analytics/comparison/overdispersion.ts';
import {
  ANGLE,
  LOG_COUNTS,
  LOG_RATIO,
  ROOT_RATIO,
  type StableScale,
} from '../../analytics/comparison/stable-scale.ts';
import type { Row } from './read.ts';

/** How FunnelPlotR treats one kind of figure. */
export type Kind = {
  readonly scale: StableScale;
  /** The scale it draws limits on, which is not always the one it takes z-scores on. */
  readonly drawn: StableScale;
  readonly trimming: Trimming;
  /** Ratios are compared with 1, and their limits by chance are exact; the others with the average of all. */
  readonly standardised: boolean;
  /** The digits events expected are rounded to before anything is made of them; null where they are not. */
  readonly rounded: number | null;
};

const KINDS: Readonly<Record<string, Kind>> = {
  'SR SHMI': { scale: LOG_RATIO, drawn: LOG_RATIO, trimming: 'truncated', standardised: true, rounded: 2 },
  // Limits are not squared back.
  'SR CQC': {
    scale: ROOT_RATIO,
    drawn: { ...ROOT_RATIO, back: (place) => place },
    trimming: 'winsorised',
    standardised: true,
    rounded: null,
  },
  PR: { scale: ANGLE, drawn: ANGLE, trimming: 'winsorised', standardised: false, rounded: null },
  // Limits take the error of a share.
  RC: {
    scale: LOG_COUNTS,
    drawn: { ...LOG_COUNTS, error: ANGLE.error },
    trimming: 'winsorised',
    standardised: false,
    rounded: null,
  },
};

/** The kind of figure a row of meta.csv is about. Throws RangeError where the package has none. */
export function kindOf(row: Row): Kind {
  const type = row['data_type'] ?? '';
  const kind = KINDS[type === 'SR' ? `SR ${row['sr_method']}` : type];
  if (!kind) throw new RangeError(`no funnel is made for ${type} ${row['sr_method']}`);
  return kind;
}
