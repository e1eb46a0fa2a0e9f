import { beforeAndAfter } from '../../analytics/before-and-after/before-and-after.ts';
import { adjustedBoard } from '../../analytics/case-mix/adjusted-board.ts';
import { controlOfMeans, type MonthlyControl } from '../../analytics/control-charts/monthly-control.ts';
import { SCORE_MIN } from '../../analytics/disclosure.ts';
import { funnel, type Standing, standing } from '../../analytics/funnel.ts';
import type { Moments } from '../../analytics/tally.ts';
import { monthEffect } from '../../seed/expected.ts';
import { FRAUD, type HospitalTruth, TOO_FEW, TURNS } from '../../seed/truth.ts';
import { type CityHospital, type CityMonth, monthAt } from './city.ts';

type City = readonly CityHospital[];
type Verdicts = (city: City) => readonly boolean[];
type Turn = (typeof TURNS)[number];

/** Whether the test of a change in the month of a turn says what was planted. */
export const isProven =
  (turn: Turn): Verdicts =>
  (city) => [aroundTurn(city, turn).verdict === (turn.by > 0 ? 'better' : 'worse')];

/** Whether the interval of a turn's effect misses the points that were planted. */
export const effectMisses: Verdicts = (city) =>
  TURNS.map((turn) => {
    const { low = 0, high = 0 } = aroundTurn(city, turn).segments?.effect ?? {};
    return turn.by < low || turn.by > high;
  });

/** Whether the chart of a hospital that turned marks the month in which it did. */
export const isMarked =
  (turn: Turn): Verdicts =>
  (city) => [ownSignals(city, turn).some(({ began, until }) => began <= at(turn) && at(turn) <= until)];

/** Whether a signal of that chart begins in the month of the turn or one beside it. */
export const isDated =
  (turn: Turn): Verdicts =>
  (city) => [
    ownSignals(city, turn).some(
      ({ began }) => monthAt(turn.from - 1) <= began && began <= monthAt(turn.from + 1),
    ),
  ];

/** Whether the test of a change says anything of hospitals in which none was made. */
export const isQuietJudged: Verdicts = (city) =>
  quiet(city).flatMap(({ months }) =>
    TURNS.map(({ from }) => {
      const { verdict } = beforeAndAfter(shownOf(months), monthAt(from), 'increase');
      return verdict === 'better' || verdict === 'worse';
    }),
  );

/** Whether the chart of a quiet hospital shows a signal by one rule, what all hospitals gain in a year taken out. */
export const isQuietMarked =
  (rule: MonthlyControl['signals'][number]['rule']): Verdicts =>
  (city) =>
    quiet(city).map(({ months }) =>
      chartOf(months.map(still)).signals.some((signal) => signal.rule === rule),
    );

/** Whether the hospital of frail patients is called worse than others, by its mean as it is given. */
export const isFrailBelow: Verdicts = (city) => [plainStandings(city).get('H05') === 'below'];

/** Whether it still is, its patients allowed for. */
export const isFrailBelowAdjusted: Verdicts = (city) => [adjustedStandings(city).get('H05') === 'below'];

/** Whether a quiet hospital is called better or worse than others, patients allowed for. */
export const isQuietApart: Verdicts = (city) => {
  const stands = adjustedStandings(city);
  return quiet(city).map(({ truth }) => stands.get(truth.code) !== 'as_expected');
};

const isShown = ({ sums }: Pick<CityMonth, 'sums'>): boolean => sums.n >= SCORE_MIN;

const shownOf = (months: readonly CityMonth[]) =>
  months.map((one) => ({ month: one.month, sums: isShown(one) ? one.sums : null }));

const chartOf = (months: readonly CityMonth[]) => controlOfMeans(shownOf(months), { direction: 'increase' });

const at = ({ from }: Turn) => monthAt(from);

function hospitalOf(city: City, { hospital }: Turn): CityHospital {
  const found = city.find(({ truth }) => truth.code === hospital);
  if (!found) throw new Error(`${hospital} is not in the city`);
  return found;
}

const aroundTurn = (city: City, turn: Turn) =>
  beforeAndAfter(shownOf(hospitalOf(city, turn).months), at(turn), 'increase');

const ownSignals = (city: City, turn: Turn) =>
  chartOf(hospitalOf(city, turn).months).signals.filter(
    ({ meaning }) => meaning === (turn.by > 0 ? 'improvement' : 'concern'),
  );

/** A month without what all hospitals gain or lose by then. */
function still({ back, month, sums }: CityMonth): CityMonth {
  const gained = Math.round(sums.n * 100 * monthEffect('outpatient', back));
  return { back, month, sums: { ...sums, sum: sums.sum - gained } };
}

/** Hospitals of which nothing is planted but who they are, and of which enough is known. */
const quiet = (city: City) => city.filter(({ truth }) => isQuiet(truth));

const isQuiet = ({ code }: HospitalTruth): boolean =>
  code !== FRAUD.hospital &&
  !TURNS.some(({ hospital }) => hospital === code) &&
  !TOO_FEW.some(({ hospital, programme }) => hospital === code && programme === 'outpatient');

const quarterOf = ({ mix: { sums } }: CityHospital): Moments => ({
  n: sums.n,
  sum: sums.sums.at(-1) ?? 0,
  sumSquares: sums.products.at(-1) ?? 0,
});

const shownInQuarter = (city: City) =>
  city.map((hospital) => ({ hospital, sums: quarterOf(hospital) })).filter((one) => isShown(one));

function plainStandings(city: City): ReadonlyMap<string, Standing> {
  const all = shownInQuarter(city);
  const shape = funnel(
    all.map(({ sums }) => sums),
    1,
  );
  return new Map(
    all.flatMap(({ hospital, sums: { n, sum } }) =>
      shape ? [[hospital.truth.code, standing(shape, sum / n / 100, n)] as const] : [],
    ),
  );
}

function adjustedStandings(city: City): ReadonlyMap<string, Standing> {
  const all = shownInQuarter(city);
  const people = new Map(all.map(({ hospital, sums }) => [hospital.truth.code, sums.n]));
  const board = adjustedBoard(
    all.map(({ hospital }) => hospital.mix),
    people,
  );
  if (!board) throw new Error('there is nothing to compare');
  return new Map([...board.means].map(([code, { value, n }]) => [code, standing(board.shape, value, n)]));
}
