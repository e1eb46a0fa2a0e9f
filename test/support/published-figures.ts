import type { Figure } from '../../analytics/figure.ts';

/** Every mean that is told of a measure in a month, wherever it is told, by 'measure month'. */
export type Published = Map<string, Figure[]>;

type Line = { readonly measure: string; readonly mean: Figure };
type Row = { readonly mean: Figure };
type Told = readonly [what: string, mean: Figure];

/** A scorecard as the API replies, of all versions or of one alone. */
type Card = {
  readonly headline: Line;
  readonly overall: Line | null;
  readonly lines: readonly Line[];
  readonly trend: readonly { readonly month: string; readonly mean: Figure }[];
  readonly departments?: readonly Row[];
  readonly beside?: { readonly flaggedMean: Figure };
};

/** A benchmark as the API replies, of all versions or of one alone. */
type Board = {
  readonly measure: string;
  readonly hospitals: readonly Row[];
  readonly areas?: readonly Row[];
  readonly total?: Figure;
};

/** What is asked: every address below with every one of these. */
export type Asked = {
  readonly hospitals: readonly string[];
  readonly areas: readonly string[];
  readonly months: readonly string[];
  readonly measures: readonly string[];
  readonly versions: number;
};

/** Asks every address that tells means, with every filter there is, and lays all replies side by side. */
export async function publishedFigures(
  read: (path: string) => Promise<unknown>,
  asked: Asked,
): Promise<Published> {
  const { hospitals, areas, months, measures, versions } = asked;
  const filters = ['', ...Array.from({ length: versions }, (_, at) => `&version=${at + 1}`)];
  const told: Told[] = [];
  for (const [month, filter] of months.flatMap((one) => filters.map((all) => [one, all] as const))) {
    for (const hospital of hospitals) {
      const card = await read(
        `/api/v1/hospitals/${hospital}/scorecards/${month}?programme=outpatient${filter}`,
      );
      told.push(...toldByCard(card as Card, month));
    }
    for (const path of areas.flatMap((area) =>
      measures.map((measure) => `${area}/benchmarks/${month}?measure=${measure}`),
    )) {
      const board = (await read(`/api/v1/areas/${path}&programme=outpatient${filter}`)) as Board;
      told.push(...toldByBoard(board, month));
    }
  }
  const byWhat = Map.groupBy(told, ([what]) => what);
  return new Map([...byWhat].map(([what, all]) => [what, all.map(([, mean]) => mean)]));
}

function toldByCard(card: Card, month: string): Told[] {
  const lines = [card.headline, ...(card.overall ? [card.overall] : []), ...card.lines];
  const { measure } = card.headline;
  const besides = [
    ...(card.departments ?? []).map(({ mean }) => mean),
    ...(card.beside ? [card.beside.flaggedMean] : []),
  ];
  return [
    ...lines.map((line): Told => [`${line.measure} ${month}`, line.mean]),
    ...besides.map((mean): Told => [`${measure} ${month}`, mean]),
    ...card.trend.map((one): Told => [`${measure} ${one.month}`, one.mean]),
  ];
}

const toldByBoard = ({ measure, hospitals, areas = [], total }: Board, month: string): Told[] =>
  [...hospitals, ...areas, ...(total ? [{ mean: total }] : [])].map(({ mean }) => [
    `${measure} ${month}`,
    mean,
  ]);
