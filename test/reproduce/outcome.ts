/** How one file of expected numbers was met. */
export type Outcome = {
  /** Path below the golden directory, such as `08_psychometrics/alpha_totals.csv`. */
  readonly file: string;
  /** How many values were compared. */
  readonly compared: number;
  /** The largest relative error (absolute for expected values near 0); Infinity where a label or a gap differs. */
  readonly largest: number;
  /** The tolerance its README states. */
  readonly tolerance: number;
  /** The first value that was missed, in words; null where all were met. */
  readonly missed: string | null;
};

/** Runs every case of one golden folder, whatever the data: one outcome per expected file. */
export type Reproduction = (folder: string) => readonly Outcome[];
