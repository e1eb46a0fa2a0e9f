import { type Given, patient } from './by-hand.ts';
import { answerVisits, WEST_LAKE, YUHANG } from './district.ts';
import { registerHospital, type TestInstallation } from './installation.ts';

/** A figure as the API writes it; a withheld one has no value. */
export type Mean = {
  readonly shown: boolean;
  readonly n: number | null;
  readonly value: number;
  readonly low: number;
  readonly high: number;
};
type Line = { readonly measure: string; readonly mean: Mean };

/** What tests read of a scorecard. */
type Card = {
  readonly n: number;
  readonly headline: Line;
  readonly overall: Line;
  readonly lines: readonly Line[];
  readonly responseRate: Mean;
};

type Row = { readonly hospital: string; readonly area: string; readonly mean: Mean };

/** What tests read of a benchmark. */
type Board = {
  readonly n: number;
  readonly total: Mean;
  readonly hospitals: readonly Row[];
  readonly areas: readonly Row[];
};

export const PATIENTS = 12;

/** Two hospitals in two districts of one city, each with twelve different answers and one with three unanswered. */
export async function twoDistricts(here: TestInstallation) {
  const headers = await here.bearer('administrator');
  const hospitals: string[] = [];
  const answers: Given[][] = [[], []];

  /** Has patients of these numbers answer about a visit to the first or second hospital. */
  async function answer(at: 0 | 1, numbers: readonly number[]): Promise<void> {
    const patients = numbers.map(patient);
    const choices = patients.map(({ choose }) => choose);
    await answerVisits(here, hospitals[at] ?? '', choices);
    answers[at]?.push(...patients.map(({ given }) => given));
  }

  const numbers = Array.from({ length: PATIENTS }, (_, number) => number);
  hospitals.push(await registerHospital(here.services, { area: WEST_LAKE }));
  hospitals.push(await registerHospital(here.services, { area: YUHANG }));
  await answer(0, numbers);
  await answer(
    1,
    numbers.map((number) => 2 * number + 1),
  );
  await answerVisits(here, hospitals[0] ?? '', [null, null, null]);

  const read = async (path: string) => (await here.call(path, { headers })).text();
  return {
    hospitals,
    answers,
    answer,
    headers,
    read,
    card: async (hospital = hospitals[0]) =>
      JSON.parse(await read(`/api/v1/hospitals/${hospital}/scorecards/2026-10`)) as Card,
    board: async (area: string, query = '') =>
      JSON.parse(await read(`/api/v1/areas/${area}/benchmarks/2026-10${query}`)) as Board,
  };
}

export type TwoDistricts = Awaited<ReturnType<typeof twoDistricts>>;
