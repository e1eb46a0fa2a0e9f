type Names = { readonly zh: string; readonly en: string };

/** The ten groups of themes, each with its name in both languages. */
export const THEME_GROUPS = {
  general: { zh: '总体感受', en: 'General' },
  staff: { zh: '医护人员', en: 'Staff' },
  access: { zh: '就医便利', en: 'Access' },
  communication: { zh: '沟通与参与', en: 'Communication and involvement' },
  rights: { zh: '权利与尊严', en: 'Rights and dignity' },
  journey: { zh: '诊疗过程', en: 'Journey of care' },
  medication: { zh: '用药与疼痛', en: 'Medication and pain' },
  activities: { zh: '活动', en: 'Activities' },
  environment: { zh: '环境与设施', en: 'Environment' },
  location: { zh: '位置与交通', en: 'Location and travel' },
} as const satisfies Readonly<Record<string, Names>>;

type ThemeGroup = keyof typeof THEME_GROUPS;

type Theme = Names & { readonly group: ThemeGroup };

/**
 * The themes a comment may be about, in the order they are shown. A comment has any number of them, none included.
 *
 * Source: the groups are those of the NHS frame for qualitative comments (pxtextmining, framework version 7); its
 *         Mental Health Act is widened to rights and dignity, and cost is told apart, because patients here pay.
 */
export const THEMES = {
  gratitude: { group: 'general', zh: '满意与感谢', en: 'Positive experience and gratitude' },
  dissatisfaction: { group: 'general', zh: '不满与失望', en: 'Negative experience and dissatisfaction' },
  organisation: { group: 'general', zh: '流程与管理', en: 'Organisation and efficiency' },
  cost: { group: 'general', zh: '费用与医保', en: 'Cost and funding' },
  'feeling-safe': { group: 'general', zh: '安全感', en: 'Feeling safe' },
  manner: { group: 'staff', zh: '服务态度', en: 'Manner of staff' },
  competence: { group: 'staff', zh: '医疗技术', en: 'Competence of staff' },
  staffing: { group: 'staff', zh: '人员配备', en: 'Number of staff' },
  responsiveness: { group: 'staff', zh: '响应及时', en: 'Responsiveness of staff' },
  contact: { group: 'access', zh: '联系与咨询', en: 'Contacting the service' },
  booking: { group: 'access', zh: '预约挂号', en: 'Appointments' },
  waiting: { group: 'access', zh: '等候时间', en: 'Waiting and timeliness' },
  listening: { group: 'communication', zh: '倾听与参与', en: 'Listening and involvement' },
  explanation: { group: 'communication', zh: '病情解释', en: 'Explanation by staff' },
  guidance: { group: 'communication', zh: '指引与须知', en: 'Information and guidance' },
  updates: { group: 'communication', zh: '进展告知', en: 'Being kept informed' },
  family: { group: 'communication', zh: '家属与陪护', en: 'Family and carers' },
  rights: { group: 'rights', zh: '隐私、知情与平等', en: 'Privacy, consent and equality' },
  diagnosis: { group: 'journey', zh: '诊断与分诊', en: 'Diagnosis and triage' },
  outcome: { group: 'journey', zh: '治疗效果', en: 'Effect of treatment' },
  continuity: { group: 'journey', zh: '转诊与连续性', en: 'Referral and continuity' },
  discharge: { group: 'journey', zh: '入院与出院', en: 'Admission and discharge' },
  medicine: { group: 'medication', zh: '用药与取药', en: 'Medication' },
  pain: { group: 'medication', zh: '疼痛', en: 'Pain' },
  activities: { group: 'activities', zh: '活动与娱乐', en: 'Activities and fresh air' },
  cleanliness: { group: 'environment', zh: '清洁与感染控制', en: 'Cleanliness' },
  comfort: { group: 'environment', zh: '噪声、温度与气味', en: 'Noise, temperature and smell' },
  facilities: { group: 'environment', zh: '设施与设备', en: 'Facilities and equipment' },
  food: { group: 'environment', zh: '饮食', en: 'Food and drink' },
  location: { group: 'location', zh: '位置', en: 'Location' },
  transport: { group: 'location', zh: '交通与转运', en: 'Transport' },
  parking: { group: 'location', zh: '停车', en: 'Parking' },
} as const satisfies Readonly<Record<string, Theme>>;

export type ThemeId = keyof typeof THEMES;

export const isTheme = (id: string): id is ThemeId => Object.hasOwn(THEMES, id);

/** The ids of all themes, in the order they are shown. */
export const THEME_IDS: readonly ThemeId[] = Object.keys(THEMES).filter(isTheme);
