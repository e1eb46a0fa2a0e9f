/** What a respondent reads about their own data, beside the notice itself, in Chinese. */
export const zhPrivacy = {
  title: '您的个人信息',
  full: '完整的说明',
  whose: '文中“页首写着的医院”，就是请您填问卷的那家医院，它的名字写在问卷的页首。',
  decline: '不参加',
  tick: '请在方框里打勾表示同意。',
  missing: '请先在方框里打勾表示同意，再继续。还没有保存任何内容；不同意的话，关掉这一页就行。',
  older: '这是以前用过的说明，当时同意的人看到的就是这些文字。',
  version: (version: number) => `第${version}版`,
  kinds: {
    confidential: '患者问卷',
    guardian: '未满14周岁患者的监护人',
    anonymous: '匿名的职工问卷',
    callBack: '要求回电',
    complaint: '投诉',
  },
};
