/** The number every random choice starts from. */
export const SEED_NUMBER = 20261122;

/** How many months are told, the current one included. Months are counted back from it: 0, −1 … −23. */
export const MONTHS = 24;

export type PatientProgramme = 'outpatient' | 'inpatient';
export type ProgrammeId = PatientProgramme | 'staff';
type Tier = 'tertiary' | 'secondary' | 'primary';
type MixName = 'usual' | 'women' | 'frail' | 'rural';

/** The composite of an ordinary hospital, in points: what the national survey publishes, see docs/demonstration.md. */
export const BASE = {
  outpatient: { tertiary: 88, secondary: 85.5, primary: 86 },
  inpatient: { tertiary: 92, secondary: 89.5, primary: 89.5 },
} as const;

/** How much of an effect in points reaches each programme: inpatients differ less between hospitals. */
export const REACH = { outpatient: 1, inpatient: 0.7 } as const;

/** How the composite moves in a year, in points, evenly and everywhere. */
export const YEARLY = { outpatient: 1.2, inpatient: 0.5, staff: -0.8 } as const;

/** The first department listed lies so many points above its hospital, the last as many below. */
export const DEPARTMENT_SPREAD = 1.5;

/** One hospital's truth. `effect` in points against its tier; `staff` is the staff composite itself, in points. */
export type HospitalTruth = {
  readonly code: string;
  readonly tier: Tier;
  readonly district: string;
  readonly effect: number;
  readonly staff: number;
  readonly mix: MixName;
  /** Answers expected in a whole month; for staff the seats of one wave. */
  readonly volume: Readonly<Record<ProgrammeId, number>>;
  /** Of those invited, the share that answers. */
  readonly response: Readonly<Record<ProgrammeId, number>>;
};

type Three = readonly [outpatient: number, inpatient: number, staff: number];

const truth = (
  [code, tier, district, mix]: readonly [string, Tier, string, MixName],
  [effect, staff]: readonly [number, number],
  volume: Three,
  response: Three,
): HospitalTruth => ({
  code,
  tier,
  district,
  effect,
  staff,
  mix,
  volume: { outpatient: volume[0], inpatient: volume[1], staff: volume[2] },
  response: { outpatient: response[0], inpatient: response[1], staff: response[2] },
});

/** Every hospital's truth. */
export const HOSPITALS: readonly HospitalTruth[] = [
  truth(['H01', 'tertiary', '990101', 'usual'], [3, 72], [110, 62, 140], [0.26, 0.37, 0.75]),
  truth(['H02', 'tertiary', '990102', 'usual'], [1.5, 74], [76, 46, 120], [0.25, 0.36, 0.7]),
  truth(['H03', 'tertiary', '990101', 'usual'], [-2.5, 68], [62, 36, 100], [0.27, 0.37, 0.72]),
  truth(['H04', 'tertiary', '990103', 'women'], [2, 66], [62, 42, 100], [0.29, 0.37, 0.68]),
  truth(['H05', 'tertiary', '990102', 'frail'], [0, 70], [56, 42, 100], [0.22, 0.33, 0.74]),
  truth(['H06', 'secondary', '990103', 'usual'], [-3.5, 62], [36, 24, 50], [0.21, 0.31, 0.6]),
  truth(['H07', 'secondary', '990103', 'usual'], [2, 76], [36, 24, 50], [0.26, 0.36, 0.8]),
  truth(['H08', 'secondary', '990104', 'usual'], [-1.5, 65], [28, 18, 44], [0.24, 0.34, 0.66]),
  truth(['H09', 'secondary', '990105', 'rural'], [1.5, 73], [36, 24, 50], [0.23, 0.35, 0.78]),
  truth(['H10', 'secondary', '990104', 'usual'], [-0.5, 67], [24, 3, 36], [0.25, 0.3, 0.64]),
  truth(['H11', 'primary', '990105', 'usual'], [2, 78], [24, 0, 24], [0.33, 0.37, 0.88]),
  truth(['H12', 'primary', '990104', 'rural'], [-1, 75], [3, 0, 18], [0.2, 0.37, 0.85]),
];

/** Hospitals whose effect changes, from a month on and for good, by so many points. */
export const TURNS = [
  { hospital: 'H03', from: -8, by: 5 },
  { hospital: 'H04', from: -6, by: -5 },
] as const;

/** The department far below the rest of its hospital, in points. */
export const WEAK = { hospital: 'H01', department: '0403', by: -15 } as const;

/** The hospital that passes to another district. */
export const MOVE = { hospital: 'H07', from: -11, district: '990104' } as const;

/** The hospital that answers for its patients: this share of its answers is made up, minutes after sending. */
export const FRAUD = {
  hospital: 'H06',
  from: -11,
  share: 0.35,
  minutes: { least: 2, most: 7 },
  comment: '服务周到，非常满意，衷心感谢医院领导和全体医护人员的关心与照顾！',
} as const;

/** Hospitals with too few answers to show anything of the programme. */
export const TOO_FEW = [
  { hospital: 'H10', programme: 'inpatient' },
  { hospital: 'H12', programme: 'outpatient' },
] as const;

/** What becomes of other invitations, as shares of those invited. */
export const FATES = { undeliverable: 0.03, partial: 0.05, opened: 0.04 } as const;

/** Visits that nobody is asked about, for every visit that may be asked about. */
export const UNASKED = {
  emergency: 0.09,
  child: 0.05,
  cancelled: 0.025,
  noPhone: 0.06,
  deceased: 0.006,
  /** Still in hospital at the end: only in the current month. */
  unfinished: 0.08,
} as const;

/** The hospital of the leader who signs in: its current month begins with what so many days would bring. */
export const FRONT_LOADED = { hospital: 'H01', days: 15 } as const;

/** Months in which staff are asked; the largest hospital asks every second department a month later. */
export const STAFF_WAVES = [-19, -13, -7, -1] as const;
export const TWO_MONTH_WAVES = 'H01';
