import type { NewHospital } from '../server/hospitals/hospitals.ts';
import type { Text } from '../surveys/text.ts';

const say = (zh: string, en: string): Text => ({ zh, en });

/** A province and a city that exist nowhere, with the city's districts; parents before their children. */
export const AREAS = [
  { id: '990000', parent: '000000', name: say('示范省', 'Demonstration Province') },
  { id: '990100', parent: '990000', name: say('云泽市', 'Yunze City') },
  { id: '990101', parent: '990100', name: say('临湖区', 'Linhu District') },
  { id: '990102', parent: '990100', name: say('松岭区', 'Songling District') },
  { id: '990103', parent: '990100', name: say('望河区', 'Wanghe District') },
  { id: '990104', parent: '990100', name: say('古埠区', 'Gubu District') },
  { id: '990105', parent: '990100', name: say('云东县', 'Yundong County') },
] as const;

export const CITY = '990100';

/** The system in which hospitals, departments and visits of the demonstration have their codes. */
export const SOURCE = 'demo';

type Facts = Pick<NewHospital, 'name' | 'level' | 'kind' | 'ownership'>;

const facts = (
  name: Text,
  level: Facts['level'],
  kind: Facts['kind'],
  ownership: Facts['ownership'] = 'public',
): Facts => ({ name, level, kind, ownership });

/** What is said of each hospital when it is registered, by its code. */
export const NAMES: Readonly<Record<string, Facts>> = {
  H01: facts(say('云泽市第一人民医院', 'Yunze First People’s Hospital'), 'tertiary_a', 'general'),
  H02: facts(say('云泽医学院附属医院', 'Yunze Medical College Hospital'), 'tertiary_a', 'general'),
  H03: facts(say('云泽市中医医院', 'Yunze Hospital of Chinese Medicine'), 'tertiary_a', 'chinese_medicine'),
  H04: facts(say('云泽市妇幼保健院', 'Yunze Maternal and Child Hospital'), 'tertiary_b', 'maternal_child'),
  H05: facts(say('云泽市肿瘤医院', 'Yunze Cancer Hospital'), 'tertiary_b', 'specialist'),
  H06: facts(say('望河区人民医院', 'Wanghe District People’s Hospital'), 'secondary_a', 'general'),
  H07: facts(say('云泽市第三人民医院', 'Yunze Third People’s Hospital'), 'secondary_a', 'general'),
  H08: facts(say('古埠区人民医院', 'Gubu District People’s Hospital'), 'secondary_b', 'general'),
  H09: facts(say('云东县人民医院', 'Yundong County People’s Hospital'), 'secondary_a', 'general'),
  H10: facts(say('古埠仁和医院', 'Gubu Renhe Hospital'), 'secondary_b', 'general', 'private'),
  H11: facts(say('城关社区卫生服务中心', 'Chengguan Community Health Centre'), 'primary', 'primary_care'),
  H12: facts(say('石桥镇卫生院', 'Shiqiao Township Health Centre'), 'primary', 'primary_care'),
};

/** A department as a feed names it: the code of its specialty in the national list, and its name. */
export type Department = { readonly code: string; readonly name: Text };

const SPECIALTIES: Readonly<Record<string, Text>> = {
  '0301': say('呼吸内科', 'Respiratory medicine'),
  '0302': say('消化内科', 'Gastroenterology'),
  '0303': say('神经内科', 'Neurology'),
  '0304': say('心血管内科', 'Cardiology'),
  '0401': say('普通外科', 'General surgery'),
  '0403': say('骨科', 'Orthopaedics'),
  '02': say('全科医疗科', 'General practice'),
  '03': say('内科', 'Internal medicine'),
  '04': say('外科', 'Surgery'),
  '05': say('妇产科', 'Obstetrics and gynaecology'),
  '0501': say('妇科', 'Gynaecology'),
  '0502': say('产科', 'Obstetrics'),
  '06': say('妇女保健科', 'Women’s health'),
  '0504': say('生殖医学科', 'Reproductive medicine'),
  '10': say('眼科', 'Ophthalmology'),
  '13': say('皮肤科', 'Dermatology'),
  '19': say('肿瘤内科', 'Medical oncology'),
  '1901': say('肿瘤外科', 'Surgical oncology'),
  '1902': say('放射治疗科', 'Radiotherapy'),
  '21': say('康复医学科', 'Rehabilitation'),
  '50': say('中医科', 'Chinese medicine'),
  '5011': say('针灸科', 'Acupuncture'),
  '5012': say('推拿科', 'Tuina'),
};

const GENERAL = ['03', '04', '05', '21'];
const OF_HOSPITAL: Readonly<Record<string, readonly string[]>> = {
  H01: ['0304', '0301', '0303', '0403', '0401', '05', '10'],
  H02: ['0304', '0302', '0303', '0401', '0403', '13'],
  H03: ['5011', '5012', '50', '21', '03', '0403'],
  H04: ['0502', '0501', '06', '05', '0504', '50'],
  H05: ['19', '1901', '1902', '21', '50', '03'],
  H06: GENERAL,
  H07: GENERAL,
  H08: GENERAL,
  H09: GENERAL,
  H10: ['03', '04', '05'],
  H11: ['02', '50'],
  H12: ['02'],
};

/** The departments of a hospital, in the order of DEPARTMENT_SPREAD. Throws RangeError for a hospital nobody planned. */
export function departmentsOf(code: string): readonly Department[] {
  const codes = OF_HOSPITAL[code];
  if (!codes) throw new RangeError(`no departments are planned for ${code}`);
  return codes.map((one) => ({ code: one, name: SPECIALTIES[one] ?? say(one, one) }));
}
