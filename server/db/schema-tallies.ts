import type { Mode, Quality, Reason } from '../../analytics/tally.ts';

type Counts = { n: number; sum: number; sum_squares: number } & Record<
  `c${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10}`,
  number
>;

type AreaMeasure = {
  area_id: string;
  month: number;
  instrument_id: string;
  measure: string;
  instrument_version: number;
};

/** The tables of tallies: all of it can be worked out anew from answers and visits. */
export type TallyTables = {
  measure_tallies: {
    hospital_id: string;
    instrument_id: string;
    measure: string;
    month: number;
    instrument_version: number;
    department_id: string;
    mode: Mode;
    quality: Quality;
  } & Counts;
  flow_tallies: {
    hospital_id: string;
    month: number;
    programme_id: string;
    department_id: string;
    channel: string;
  } & Record<Reason, number>;
  joint_tallies: {
    hospital_id: string;
    instrument_id: string;
    measure: string;
    month: number;
    instrument_version: number;
    sums: Uint8Array;
  };
  stale_hospitals: { hospital_id: string };
  area_queue: { hospital_id: string; month: number; area_id: string; changes: number };
  area_tallies: AreaMeasure & { mode: Mode; quality: Quality } & Counts;
  area_rests: AreaMeasure & { hospitals: number; n: number; sum: number; sum_squares: number };
  area_flows: { area_id: string; month: number; programme_id: string; channel: string } & Record<
    Reason,
    number
  >;
};
