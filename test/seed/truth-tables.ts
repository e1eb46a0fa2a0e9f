import {
  ABSENT,
  ABSENT_TOGETHER,
  ALONE_OFFSETS,
  DIMENSION_OFFSETS,
  OPENED_BY,
} from '../../seed/answer-truth.ts';
import { AREAS, departmentsOf, NAMES } from '../../seed/city.ts';
import { offsetsOf } from '../../seed/dimensions.ts';
import { departmentEffect } from '../../seed/expected.ts';
import { AGES, EFFECTS, FAMILY, HEALTHS, MIXES } from '../../seed/mix.ts';
import { HOSPITALS } from '../../seed/truth.ts';
import { composites, planOf } from './true-scores.ts';

const PROGRAMMES = ['outpatient', 'inpatient', 'staff'] as const;

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const signed = (value: number): string => {
  const text = String(Number(value.toFixed(2)));
  return (value > 0 ? `+${text}` : text).replace('-', '−');
};

/** The truth of the demonstration as tables, by name, made of the constants it is loaded from. */
export const truthTables: Readonly<Record<string, string>> = {
  areas: table(
    ['area', 'name'],
    AREAS.map(({ id, name }) => [id, `${name.zh} ${name.en}`]),
  ),
  hospitals: table(
    ['hospital', 'name', 'level', 'district', 'patients', 'effect'],
    HOSPITALS.map(({ code, district, mix, effect }) => {
      const facts = NAMES[code];
      return [code, `${facts?.name.zh} ${facts?.name.en}`, facts?.level ?? '', district, mix, signed(effect)];
    }),
  ),
  scores: table(
    ['hospital', 'outpatient, true', 'as measured', 'inpatient, true', 'as measured', 'staff'],
    HOSPITALS.map((truth) => [
      truth.code,
      composites(truth, 'outpatient', 'true'),
      composites(truth, 'outpatient', 'expected'),
      composites(truth, 'inpatient', 'true'),
      composites(truth, 'inpatient', 'expected'),
      composites(truth, 'staff', 'true'),
    ]),
  ),
  volume: table(
    ['hospital', ...PROGRAMMES.map((one) => `${one}, a month`), ...PROGRAMMES.map((one) => `${one}, answer`)],
    HOSPITALS.map(({ code, volume, response }) => [
      code,
      ...PROGRAMMES.map((one) => volume[one]),
      ...PROGRAMMES.map((one) => `${Math.round(response[one] * 100)} %`),
    ]),
  ),
  departments: table(
    ['department of H01', 'name', 'effect'],
    departmentsOf('H01').map(({ code, name }, at, all) => {
      const truth = HOSPITALS.find((one) => one.code === 'H01');
      const effect = truth ? departmentEffect(truth, { code, at, of: all.length }) : Number.NaN;
      return [code, `${name.zh} ${name.en}`, signed(effect)];
    }),
  ),
  dimensions: table(
    ['programme', 'measure', 'offset', 'against the composite'],
    PROGRAMMES.flatMap((programme) => {
      const centred = offsetsOf(planOf(programme), programme);
      const first = (code: string) =>
        [...planOf(programme).questions.values()].find(({ dimension }) => dimension === code)?.name ?? code;
      const offsets = { ...DIMENSION_OFFSETS[programme], ...ALONE_OFFSETS[programme] };
      return Object.entries(offsets).map(([code, offset]) => {
        return [programme, code, signed(offset), signed(centred.get(first(code)) ?? Number.NaN)];
      });
    }),
  ),
  absent: table(
    ['question or dimension', 'does not apply'],
    [
      ...Object.entries({ ...ABSENT, ...ABSENT_TOGETHER }).map(([name, share]) => [name, percent(share)]),
      ...Object.entries(OPENED_BY).map(([name, { opener, share }]) => [
        `${name}, not asked because of ${opener}`,
        percent(1 - share),
      ]),
    ],
  ),
  effects: table(
    ['adjuster', 'category', 'effect'],
    Object.entries(EFFECTS).flatMap(([adjuster, effects]) =>
      Object.entries(effects).map(([category, effect]) => [adjuster, category, signed(effect)]),
    ),
  ),
  mixes: table(
    [
      'patients',
      'women',
      `ages ${AGES.join(', ')}`,
      'middle school, high, college, graduate',
      HEALTHS.join(', '),
    ],
    Object.entries(MIXES).map(([name, { women, ages, educations, healths }]) => [
      name,
      percent(women),
      ...[ages, educations, healths].map((weights) => weights.join(', ')),
    ]),
  ),
  family: table(
    ['age', 'a family member answers'],
    Object.entries(FAMILY).map(([age, share]) => [age, percent(share)]),
  ),
};

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
