import { below, type Chance, oneOf } from '../../seed/random.ts';
import {
  CHINESE,
  COMPOUND,
  ENGLISH,
  ENGLISH_GIVEN,
  ENGLISH_SURNAMES,
  GIVEN,
  SURNAMES,
  TITLES,
} from './planted-words.ts';

/** A line in which identifiers stand in braces with their kind: 我叫{name:王建国}. */
export type Planted = string;

const digits = (luck: Chance, count: number) => Array.from({ length: count }, () => below(luck, 10)).join('');
const two = (number: number) => String(number).padStart(2, '0');
const letter = (luck: Chance) => String.fromCharCode(65 + below(luck, 26));

/** A name of two to four characters. */
function chineseName(luck: Chance): string {
  const given = oneOf(luck, [...GIVEN]) + (luck.unit() < 0.75 ? oneOf(luck, [...GIVEN]) : '');
  return surname(luck) + given;
}

const surname = (luck: Chance) =>
  luck.unit() < 0.02 ? oneOf(luck, COMPOUND) : oneOf(luck, [...SURNAMES.slice(0, -2)]);

const mobile = (luck: Chance) =>
  `1${oneOf(luck, ['35', '38', '39', '50', '58', '77', '86', '99'])}${digits(luck, 8)}`;

function phone(luck: Chance): string {
  const number = mobile(luck);
  return oneOf(luck, [
    number,
    number,
    number,
    `${number.slice(0, 3)}-${number.slice(3, 7)}-${number.slice(7)}`,
    `${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7)}`,
    `+86 ${number}`,
    `0${oneOf(luck, ['10', '21', '571', '755', '28'])}-${2 + below(luck, 7)}${digits(luck, 7)}`,
  ]);
}

/** An identity number with the right check character. Source: GB 11643. */
function identity(luck: Chance): string {
  const head = `${oneOf(luck, ['110105', '310101', '440305', '330106', '510104'])}${1930 + below(luck, 85)}${two(1 + below(luck, 12))}${two(1 + below(luck, 28))}${digits(luck, 3)}`;
  const sum = [...head].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0);
  return `${head}${'10X98765432'[sum % 11]}`;
}

const birth = (luck: Chance) => {
  const [year, month, day] = [1930 + below(luck, 85), 1 + below(luck, 12), 1 + below(luck, 28)];
  return oneOf(luck, [
    `${year}年${month}月${day}日`,
    `${year}-${two(month)}-${two(day)}`,
    `${year}.${month}.${day}`,
    `${year}/${two(month)}/${two(day)}`,
  ]);
};

const address = (luck: Chance) =>
  oneOf(luck, [
    `${oneOf(luck, ['人民', '解放', '中山', '建设', '文昌', '滨河'])}${oneOf(luck, ['东路', '西路', '路', '北街', '大道', '巷'])}${1 + below(luck, 300)}号`,
    `${oneOf(luck, ['翠湖', '锦绣', '金色', '桃源', '东方'])}${oneOf(luck, ['花园', '小区', '家园', '新村'])}${1 + below(luck, 30)}${oneOf(luck, ['栋', '号楼', '幢'])}${1 + below(luck, 4)}单元${1 + below(luck, 20)}0${1 + below(luck, 4)}`,
    `${oneOf(luck, ['浙江省杭州市', '四川省成都市', '广东省深圳市'])}${oneOf(luck, ['西湖区', '武侯区', '福田区'])}${oneOf(luck, ['文三', '科华', '深南'])}路${1 + below(luck, 900)}号`,
    `${oneOf(luck, ['李家', '大王', '石桥'])}村${oneOf(luck, ['二', '五', '八'])}组`,
  ]);

const SLOTS: Readonly<Record<string, (luck: Chance) => string>> = {
  name: (luck) => `{name:${chineseName(luck)}}`,
  surname: (luck) => `{name:${surname(luck)}}`,
  title: (luck) => oneOf(luck, TITLES),
  phone: (luck) => `{phone:${phone(luck)}}`,
  identity: (luck) => `{identity:${identity(luck)}}`,
  record: (luck) => `{record:${oneOf(luck, ['', 'ZY', 'M', 'P'])}${digits(luck, 6 + below(luck, 4))}}`,
  bed: (luck) => `{bed:${oneOf(luck, ['', '', '加'])}${1 + below(luck, 60)}${oneOf(luck, ['床', '号床'])}}`,
  address: (luck) => `{address:${address(luck)}}`,
  email: (luck) =>
    `{email:${letter(luck).toLowerCase()}${digits(luck, 5)}@${oneOf(luck, ['163.com', 'qq.com', '139.com', 'mail.example.cn'])}}`,
  chat: (luck) => `{chat:${oneOf(luck, ['wx', 'lily', 'li_'])}${digits(luck, 6)}}`,
  plate: (luck) =>
    `{plate:${oneOf(luck, ['京', '沪', '粤', '浙', '川'])}${letter(luck)}${oneOf(luck, ['', '·'])}${digits(luck, 5)}}`,
  birth: (luck) => `{birth:${birth(luck)}}`,
  card: (luck) => `{card:62${digits(luck, 17)}}`,
  englishName: (luck) => `{name:${oneOf(luck, ENGLISH_GIVEN)} ${oneOf(luck, ENGLISH_SURNAMES)}}`,
  given: (luck) => `{name:${oneOf(luck, ENGLISH_GIVEN)}}`,
  family: (luck) => `{name:${oneOf(luck, ENGLISH_SURNAMES)}}`,
  englishPhone: (luck) => `{phone:${oneOf(luck, ['07', '+44 7'])}${digits(luck, 3)} ${digits(luck, 6)}}`,
  englishAddress: (luck) =>
    `{address:${1 + below(luck, 90)} ${oneOf(luck, ['Acacia', 'Station', 'Church', 'Mill'])} ${oneOf(luck, ['Road', 'Lane', 'Street'])}}`,
  englishBirth: (luck) => `{birth:${1 + below(luck, 28)}/${1 + below(luck, 12)}/${1930 + below(luck, 85)}}`,
  englishBed: (luck) => `{bed:bed ${1 + below(luck, 40)}}`,
  hours: (luck) => `${1 + below(luck, 5)}`,
};

/** Invented comments with planted identifiers, the same for the same luck. */
export function planted(luck: Chance, count: number): readonly Planted[] {
  return Array.from({ length: count }, () => {
    const template = oneOf(luck, luck.unit() < 0.75 ? CHINESE : ENGLISH);
    return template.replaceAll(/<(\w+)>/g, (_, slot: string) => SLOTS[slot]?.(luck) ?? '');
  });
}
