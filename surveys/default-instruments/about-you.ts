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
    about('payer', '付费方式', 'Payer', ['看病的钱主要由谁出？', 'Who pays most of the cost of care?']),
    unscored(
      ['public', '公费医疗', 'Government-paid care'],
      ['employee', '职工医保', 'Employee health insurance'],
      ['resident', '城镇居民医保', 'Urban resident health insurance'],
      ['rural', '新农合（农村居民医保）', 'Rural resident health insurance'],
      ['self', '自己出', 'The patient or family'],
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

/** Questions about a member of staff, in bands too wide to point at one person; all may be left out. */
export const aboutStaff = [
  choice(
    about('post', '岗位', 'Post', ['您的岗位是？', 'What is your post?']),
    unscored(
      ['doctor', '医生', 'Doctor'],
      ['nurse', '护士', 'Nurse'],
      ['technician', '技师', 'Technician'],
      ['pharmacist', '药师', 'Pharmacist'],
      ['manager', '管理人员', 'Management'],
      ['support', '后勤人员', 'Support services'],
      ['other', '其他', 'Other'],
    ),
  ),
  choice(
    about('staff_title', '职称', 'Professional title', ['您的职称是？', 'What is your professional title?']),
    unscored(
      ['senior', '正高', 'Senior'],
      ['associate', '副高', 'Associate senior'],
      ['middle', '中级', 'Intermediate'],
      ['junior', '初级', 'Junior'],
      ['none', '没有职称', 'None'],
    ),
  ),
  choice(
    about('years', '工作年限', 'Years of work', ['您工作多少年了？', 'How many years have you worked?']),
    unscored(
      ['under_5', '不到5年', 'Under 5'],
      ['5_9', '5–9年', '5 to 9'],
      ['10_19', '10–19年', '10 to 19'],
      ['20_up', '20年及以上', '20 or more'],
    ),
  ),
];
