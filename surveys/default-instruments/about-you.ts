import { choice, say } from './build.ts';
import { unscored } from './options.ts';

const about = (name: string, zh: string, en: string, title: readonly [string, string]) => ({
  name,
  short: say(zh, en),
  title: say(...title),
});

/** Questions about the patient, worded so that a family member can answer them too; all may be left out. */
export const aboutPatient = [
  choice(
    about('respondent', '填写人', 'Answered by', [
      '这份问卷是谁填的？',
      'Who is filling in this questionnaire?',
    ]),
    unscored(
      ['self', '患者本人', 'The patient'],
      ['family', '家人代患者填写', 'A family member, for the patient'],
    ),
  ),
  choice(
    about('sex', '性别', 'Sex', ['患者的性别是？', 'Is the patient male or female?']),
    unscored(['male', '男', 'Male'], ['female', '女', 'Female']),
  ),
  choice(
    about('age', '年龄', 'Age', ['患者今年多大年纪？', 'How old is the patient?']),
    unscored(
      ['under_20', '不到20岁', 'Under 20'],
      ['20_29', '20–29岁', '20 to 29'],
      ['30_39', '30–39岁', '30 to 39'],
      ['40_49', '40–49岁', '40 to 49'],
      ['50_59', '50–59岁', '50 to 59'],
      ['60_69', '60–69岁', '60 to 69'],
      ['70_79', '70–79岁', '70 to 79'],
      ['80_up', '80岁及以上', '80 or over'],
    ),
  ),
  choice(
    about('education', '文化程度', 'Education', [
      '患者的文化程度是？',
      'How far did the patient go in school?',
    ]),
    unscored(
      ['middle', '初中及以下', 'Middle school or less'],
      ['high', '高中或中专', 'High school or vocational school'],
      ['college', '大专或本科', 'College or university'],
      ['graduate', '研究生', 'Postgraduate'],
    ),
  ),
  choice(
    about('payer', '付费方式', 'Payer', ['看病主要用哪种医保？', 'Who pays most of the cost of care?']),
    unscored(
      ['employee', '职工医保', 'Employee health insurance'],
      ['resident', '城乡居民医保（包括原来的新农合）', 'Resident health insurance, urban or rural'],
      ['public', '公费医疗', 'Government-paid care'],
      ['self', '没有用医保，自费', 'The patient or family'],
      ['other', '其他', 'Other'],
    ),
  ),
  choice(
    about('health', '自评健康', 'Self-rated health', [
      '患者现在身体怎么样？',
      'How is the patient’s health now?',
    ]),
    unscored(
      ['very_poor', '很差', 'Very poor'],
      ['poor', '比较差', 'Poor'],
      ['fair', '一般', 'Fair'],
      ['good', '比较好', 'Good'],
      ['very_good', '很好', 'Very good'],
    ),
  ),
];
