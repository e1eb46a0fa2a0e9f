import { median } from 'simple-statistics';
import type { MonthlyControl } from '../../analytics/control-charts/monthly-control.ts';
import { controlOfMeans, controlOfShares } from '../../analytics/control-charts/monthly-control.ts';
import { runsTest } from '../../analytics/control-charts/runs-test.ts';
import type { SimulatedHospital } from './district.ts';

type Chart = (hospital: SimulatedHospital) => MonthlyControl;
type Rule = MonthlyControl['signals'][number]['rule'];

/** The XmR chart of a hospital's means, its limits frozen on the first twelve months. */
export const meansChart: Chart = ({ months }) => controlOfMeans(months, { direction: 'increase' });

/** The p chart of a hospital's top box, its limits frozen on the first twelve months. */
export const topBoxChart: Chart = ({ months }) =>
  controlOfShares(
    months.map(({ month, topBox }) => ({ month, sums: topBox })),
    { direction: 'increase' },
  );

/** Whether a hospital's chart of 24 months shows a signal by one rule, or by any. */
export const signals =
  (chart: Chart, rule?: Rule) =>
  (hospitals: readonly SimulatedHospital[]): readonly boolean[] =>
    hospitals.map((hospital) =>
      chart(hospital).signals.some((signal) => rule === undefined || signal.rule === rule),
    );

/** Whether the runs of a hospital's monthly means about their median are more than chance. */
export const hasRuns = (hospitals: readonly SimulatedHospital[]): readonly boolean[] =>
  hospitals.map(({ months }) => {
    const values = months.map(({ sums }) => sums.sum / sums.n);
    return runsTest(values, median(values))?.signal ?? false;
  });
