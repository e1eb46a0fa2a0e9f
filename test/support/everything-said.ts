import { createApp } from '../../server/app.ts';
import { createQuarters } from '../../server/privacy/quarter.ts';
import { ORIGIN, type TestInstallation } from './installation.ts';
import { type Asked, type Published, publishedFigures } from './published-figures.ts';

/** All replies of an installation that tell anything of answers, by who asked and for what. */
export type Said = { readonly replies: ReadonlyMap<string, string>; readonly published: Published };

/** The requests, by who made them, to which one truth replies otherwise than the other. */
export const apart = (one: Said, other: Said): string[] =>
  [...one.replies].flatMap(([request, reply]) => (other.replies.get(request) === reply ? [] : [request]));

/** Who asks, and with which header. */
export type Readers = Readonly<Record<string, { readonly Authorization: string }>>;

/** The clocks by which the thanks tell the last quarter and the one before it. */
const THANKED_AT = ['2026-11-20T02:00:00Z', '2027-01-10T02:00:00Z'];
const TODAY = '2026-11-20T02:00:00Z';

/** The readers there can be: one who sees all, one of an area, one of each hospital. */
export async function readersOf(
  { bearer }: TestInstallation,
  area: string,
  hospitals: readonly string[],
): Promise<Readers> {
  const readers: Record<string, { Authorization: string }> = {
    administrator: await bearer('administrator'),
    regulator: await bearer('regulator', area),
  };
  for (const hospital of hospitals) readers[`leader of ${hospital}`] = await bearer('leader', hospital);
  return readers;
}

/**
 * Asks for everything: every address of the interface with every filter, as every reader; the pages, if wanted; and
 * what those who answered are thanked with. By a new application each time, which remembers nothing of another truth.
 */
export async function everythingSaid(
  here: TestInstallation,
  readers: Readers,
  asked: Asked,
  pages: boolean,
): Promise<Said> {
  here.setNow(TODAY);
  const app = createApp(here.services);
  const replies = new Map<string, string>();
  const ask = async (reader: string, path: string): Promise<string> => {
    const reply = await app.request(ORIGIN + path, { headers: readers[reader] ?? {} });
    const text = await reply.text();
    replies.set(`${reader} ${path}`, `${reply.status} ${text}`);
    return text;
  };
  const published = await publishedFigures(
    async (path) => JSON.parse(await ask('administrator', path)) as unknown,
    asked,
  );
  for (const reader of Object.keys(readers))
    for (const path of [...addresses(asked), ...(pages ? pageAddresses(asked, reader) : [])])
      await ask(reader, path);
  for (const [about, quarter] of await thanksOf(here, asked.hospitals)) replies.set(about, quarter);
  return { replies, published };
}

/** The addresses that tell no means, or those of others again; readers may be refused some. */
const addresses = ({ hospitals, areas, months }: Asked): string[] =>
  months.flatMap((month) => [
    ...hospitals.flatMap((hospital) =>
      ['scorecards', 'quality', 'ledger'].map((what) => `/api/v1/hospitals/${hospital}/${what}/${month}`),
    ),
    ...areas.map((area) => `/api/v1/areas/${area}/benchmarks/${month}?hospitals=all`),
  ]);

/** The pages with their charts: every card, and the last month's boards of some measures. They tell what replies do. */
function pageAddresses({ hospitals, areas, months, measures }: Asked, reader: string): string[] {
  const [last = ''] = months.slice(-1);
  const isAll = reader === 'administrator';
  return [
    ...(isAll ? months : [last]).flatMap((month) =>
      hospitals.map((hospital) => `/hospitals/${hospital}/${month}?lang=en`),
    ),
    ...(isAll ? measures.filter((_, at) => at % 4 === 0) : measures.slice(0, 1)).flatMap((measure) =>
      areas.map((area) => `/areas/${area}/${last}?programme=outpatient&measure=${measure}`),
    ),
  ];
}

/** What is told of the last quarter to somebody who has answered, hospital by hospital. */
async function thanksOf(
  { services, setNow }: TestInstallation,
  hospitals: readonly string[],
): Promise<[string, string][]> {
  const told: [string, string][] = [];
  for (const clock of THANKED_AT) {
    setNow(clock);
    const quarterOf = createQuarters(services);
    for (const hospital of hospitals) {
      const quarter = await quarterOf({ hospital, instrument: 'outpatient' });
      told.push([`thanks of ${hospital} ${clock}`, JSON.stringify(quarter)]);
    }
  }
  setNow(TODAY);
  return told;
}
