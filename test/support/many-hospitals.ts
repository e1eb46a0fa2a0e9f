/** A hospital's answers of October: a few or many, all of one score, so that every sum is known. */
export const peopleOf = (at: number): number => [0, 2, 4, 7, 12, 40][(at * 5 + Math.floor(at / 7)) % 6] ?? 0;

const scoreOf = (at: number): number => 5000 + ((at * 37) % 50) * 100;

/** The row of a hospital’s composite in October, from its place in a list. */
export const tallyOf = (hospital_id: string, at: number) => {
  const [n, score] = [peopleOf(at), scoreOf(at)];
  const counts = Object.fromEntries(Array.from({ length: 11 }, (_, ten) => [`c${ten}`, 0]));
  return {
    ...{
      hospital_id,
      instrument_id: 'outpatient',
      measure: 'composite',
      month: 202610,
      instrument_version: 1,
    },
    ...{ department_id: 'D1', mode: 'link' as const, quality: 'valid' as const },
    ...{ n, sum: n * score, sum_squares: n * score * score, ...(counts as Record<'c0', number>) },
  } as never;
};
/** The row of its visits. */
export const flowOf = (hospital_id: string, at: number) => {
  const none = [
    'partial',
    'opened',
    'undeliverable',
    'opted_out',
    'quarantined',
    'not_sampled',
    'no_contact',
  ];
  const zeros = Object.fromEntries(
    [...none, 'shared_contact', 'excluded', 'expired', 'waiting'].map((one) => [one, 0]),
  );
  const place = {
    hospital_id,
    month: 202610,
    programme_id: 'outpatient',
    department_id: 'D1',
    channel: 'outbox',
  };
  return { ...place, ...zeros, answered: peopleOf(at), delivered: 50 } as never;
};
