import { dayText } from './calendar.ts';
import { AGES, type Person } from './mix.ts';
import { below, type Chance, drawn, oneOf } from './random.ts';

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰文辉建国志红梅春凤海云飞晨宇欣怡'];

/** A name of two or three characters, as common as they are invented. */
export function inventedName(luck: Chance): string {
  const given = luck.unit() < 0.3 ? [oneOf(luck, GIVEN)] : [oneOf(luck, GIVEN), oneOf(luck, GIVEN)];
  return [oneOf(luck, SURNAMES), ...given].join('');
}

const PAYERS = ['employee', 'resident', 'public', 'self', 'other'];
const PAYER_WEIGHTS = [44, 44, 2, 8, 2];

/** What a patient answers to the questions about the patient. */
export const aboutPatient = (luck: Chance, person: Person): Record<string, string> => ({
  ...person,
  payer: drawn(luck, PAYERS, PAYER_WEIGHTS),
});

const YOUNGEST = 14;
const BAND = 10;
const YEAR = 365.25;

/** A day of birth that makes the person of that age band on a day counted from 1970. */
export function birthOf(luck: Chance, age: Person['age'], day: number): string {
  const band = AGES.indexOf(age);
  const from = band === 0 ? YOUNGEST : (band + 1) * BAND;
  const years = from + below(luck, band === 0 ? 20 - YOUNGEST : BAND);
  return born(luck, years, day);
}

/** A day of birth that makes a child too young to be asked. */
export const birthOfChild = (luck: Chance, day: number): string => born(luck, below(luck, YOUNGEST), day);

// Half a day and more past the birthday, and never up to the next: leap years cannot change the age.
const born = (luck: Chance, years: number, day: number): string =>
  dayText(Math.floor(day - years * YEAR - 1 - below(luck, 363)));
