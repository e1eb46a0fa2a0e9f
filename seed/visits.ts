import type { Plan } from '../surveys/plan.ts';
import { type Fate, fate } from './act.ts';
import { createAnswering, type FillIn, madeUp } from './answering.ts';
import { clockText, isWeekend, type ToldMonth } from './calendar.ts';
import { departmentsOf, SOURCE } from './city.ts';
import { fraudShare, trueComposite } from './expected.ts';
import { effectOf, mixOf, type Person, person } from './mix.ts';
import { aboutPatient, birthOf, birthOfChild, inventedName } from './patients.ts';
import { below, type Chance, chance, countOf, oneOf } from './random.ts';
import { FRONT_LOADED, type HospitalTruth, type PatientProgramme, SEED_NUMBER, UNASKED } from './truth.ts';

/** One visit as the feed will tell it, on which day it ended, and what becomes of its invitation. */
export type Visit = {
  readonly record: Readonly<Record<string, unknown>>;
  readonly day: number;
  readonly phone: string;
  readonly fate: Fate;
};

/** The visits of one hospital's month as far as it has come. */
export type VisitsOf = (hospital: HospitalTruth, month: ToldMonth) => Visit[];

type Kind = 'asked' | 'unfinished' | keyof typeof UNASKED;

/** Makes visits for the two plans patients answer; `size` scales how many there are. */
export function createVisits(plans: Readonly<Record<PatientProgramme, Plan>>, size: number): VisitsOf {
  const answering = {
    outpatient: createAnswering(plans.outpatient, 'outpatient'),
    inpatient: createAnswering(plans.inpatient, 'inpatient'),
  };
  return (hospital, month) =>
    (['outpatient', 'inpatient'] as const).flatMap((programme) => {
      const luck = chance(SEED_NUMBER, hospital.code, programme, month.back);
      const invited = countOf(luck, invitedIn(hospital, month, programme) * size);
      const departments = departmentsOf(hospital.code).map((department, at, all) => {
        const place = { code: department.code, at, of: all.length };
        const composite = trueComposite(programme, hospital, place, month.back);
        return { ...department, fillIn: answering[programme](composite) };
      });
      const scene = { hospital, month, programme, departments, plan: plans[programme] };
      return kindsOf(luck, scene, invited).map((kind, serial) => visit(luck, scene, kind, serial));
    });
}

type Scene = {
  readonly hospital: HospitalTruth;
  readonly month: ToldMonth;
  readonly programme: PatientProgramme;
  readonly departments: readonly (ReturnType<typeof departmentsOf>[number] & { readonly fillIn: FillIn })[];
  readonly plan: Plan;
};

/** How many are invited in the days told so far; where it matters, a month begins with what its first weeks would bring. */
function invitedIn(hospital: HospitalTruth, { deliveries, length }: ToldMonth, programme: PatientProgramme) {
  const [first, last] = [deliveries.at(0), deliveries.at(-1)];
  if (!first || !last) return 0;
  const days = last.last - first.first + 1;
  const told = hospital.code === FRONT_LOADED.hospital ? Math.max(days, FRONT_LOADED.days) : days;
  return (hospital.volume[programme] * told) / length / hospital.response[programme];
}

function kindsOf(luck: Chance, { month, programme }: Scene, invited: number): Kind[] {
  const outpatient = programme === 'outpatient';
  const kinds: readonly (readonly [Kind, number])[] = [
    ['child', UNASKED.child],
    ['cancelled', UNASKED.cancelled],
    ['noPhone', UNASKED.noPhone],
    outpatient ? ['emergency', UNASKED.emergency] : ['deceased', UNASKED.deceased],
  ];
  const unasked = kinds.flatMap(([kind, share]) => repeat(kind, countOf(luck, invited * share)));
  const inHouse = month.back === 0 && !outpatient ? countOf(luck, invited * UNASKED.unfinished) : 0;
  return [...repeat('asked', invited), ...unasked, ...repeat('unfinished', inHouse)];
}

const repeat = (kind: Kind, count: number): Kind[] => Array.from({ length: count }, () => kind);

function visit(luck: Chance, scene: Scene, kind: Kind, serial: number): Visit {
  const { hospital, programme, departments } = scene;
  const patient = person(luck, mixOf(hospital, programme));
  const department = oneOf(luck, departments);
  const day = kind === 'unfinished' ? lastDay(scene) : dayOfVisit(luck, scene);
  const phone = phoneOf(scene, serial);
  const times = timesOf(luck, programme, day);
  const record = {
    source: SOURCE,
    visitNumber: `${hospital.code}-${scene.month.month}-${programme === 'outpatient' ? 'O' : 'I'}${serial + 1}`,
    hospital: hospital.code,
    department: department.code,
    departmentName: department.name.zh,
    class: kind === 'emergency' ? 'emergency' : programme,
    status: kind === 'cancelled' ? 'cancelled' : kind === 'unfinished' ? 'in-progress' : 'finished',
    start: clockText(times.firstDay, times.from),
    end: kind === 'unfinished' ? '' : clockText(day, times.to),
    name: inventedName(luck),
    phone: kind === 'noPhone' ? '' : phone,
    sex: patient.sex,
    birthDate:
      kind === 'child' ? birthOfChild(luck, times.firstDay) : birthOf(luck, patient.age, times.firstDay),
    deceased: kind === 'deceased',
  };
  return { record, day, phone, fate: fateOf(luck, scene, department.fillIn, patient) };
}

function fateOf(luck: Chance, { hospital, programme, month, plan }: Scene, fillIn: FillIn, patient: Person) {
  const answered = hospital.response[programme];
  const share = fraudShare(hospital, programme, month.back);
  return fate(
    luck,
    { answered, madeUp: (answered * share) / (1 - share) },
    {
      honest: () => fillIn(luck, { effect: effectOf(patient), about: aboutPatient(luck, patient) }),
      madeUp: () => madeUp(plan),
    },
  );
}

const lastDay = ({ month }: Scene): number => month.deliveries.at(-1)?.last ?? 0;

/** A day told so far; a weekend day half as often. */
function dayOfVisit(luck: Chance, scene: Scene): number {
  const first = scene.month.deliveries[0]?.first ?? 0;
  const day = first + below(luck, lastDay(scene) - first + 1);
  return isWeekend(day) && luck.unit() < 0.5 ? first + below(luck, lastDay(scene) - first + 1) : day;
}

const MORNING = 8 * 60;

/** When the visit began and ended, in minutes of a day: hours for an outpatient, days for an inpatient. */
function timesOf(luck: Chance, programme: PatientProgramme, day: number) {
  const to = MORNING + 90 + below(luck, 480);
  if (programme === 'outpatient') return { firstDay: day, from: to - 30 - below(luck, 60), to };
  return { firstDay: day - 2 - below(luck, 12), from: MORNING + below(luck, 600), to };
}

/** No mobile number begins with 10, so a message sent by mistake reaches nobody. */
function phoneOf({ hospital, month, programme }: Scene, serial: number): string {
  const number = serial * 2 + (programme === 'outpatient' ? 0 : 1);
  return `10${hospital.code.slice(1)}${String(-month.back).padStart(2, '0')}${String(number).padStart(5, '0')}`;
}
