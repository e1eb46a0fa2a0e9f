import type { Grade } from '../../analytics/integrity/grade.ts';
import { later } from '../../analytics/month.ts';
import { areaOf } from '../../server/hospitals/areas.ts';
import { hospitalsOf } from '../../server/hospitals/scope.ts';
import { programmes } from '../../server/invitations/programmes.ts';
import { createIntegrity } from '../../server/reports/integrity.ts';
import { CURRENT, type LoadedCity } from './loaded-city.ts';

/** The grade of every hospital's outpatients in the months from then to the last that is over, by the hospital's id. */
export async function gradesSince(
  { services }: LoadedCity,
  back: number,
): Promise<(readonly [string, Grade | null])[]> {
  const { gradesOf } = createIntegrity(services);
  const country = await areaOf(services.db, '000000');
  const programme = (await programmes(services.db)).find(({ id }) => id === 'outpatient');
  if (!country || !programme) throw new Error('the city is not there');
  const months = Array.from({ length: -back }, (_, at) => later(CURRENT, back + at));
  const graded = months.map(async (month) =>
    gradesOf(await hospitalsOf(services.db, country, month), programme, month),
  );
  return (await Promise.all(graded)).flatMap((grades) => [...grades]);
}
