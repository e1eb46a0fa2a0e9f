import type { Limits } from '../../surveys/plan.ts';

type Bound = Limits['min'];

/** What a respondent reads, in Chinese. The key set is the model for every other language. */
export const zhSurvey = {
  /** Stands where a page cannot name the hospital. */
  unnamed: '医院问卷',
  about: {
    outpatient: (hospital: string, month: string) => `请根据您${month}在${hospital}看门诊的经历回答。`,
    emergency: (hospital: string, month: string) => `请根据您${month}在${hospital}看急诊的经历回答。`,
    inpatient: (hospital: string, month: string) => `请根据您${month}在${hospital}住院的经历回答。`,
    staff: (hospital: string, month: string) => `请根据您在${hospital}工作的感受回答（${month}）。`,
  },
  privacy: {
    confidential: '您的回答会和其他人的放在一起统计，医院工作人员看不到是谁答了什么。',
    anonymous: '这份问卷是匿名的：任何记录都不能把这些回答和您本人对上。',
  },
  skip: '除了标明“必答”的题，不想答的都可以跳过。',
  required: '必答',
  proxy: '家人也可以代患者填写，请按患者的经历来答；最后会请您注明是谁填的。',
  asked: (from: number, to: number, total: number, exact: boolean) =>
    `第${from === to ? from : `${from}–${to}`}题，${exact ? '共' : '最多'}${total}题`,
  tools: '语言和字号',
  elder: {
    name: '长辈版',
    leave: '标准版',
    offer: '字太小、看着费劲？长辈版字大、按钮大，一次只问一题。',
    take: '换成长辈版',
  },
  said: {
    saved: '已保存。',
    waiting: '网络不通。您的回答已暂存在本机，恢复后会自动发送，请放心。',
    trying: '网络不通，正在重试。请先不要关闭本页。',
    tap: '点一下答案，就会到下一题。',
    aloud: '🔊 读给我听',
    hush: '停止朗读',
    refused: '这一页没能保存，可能是写得太长了。请改短一些再试。',
    staying: '网络不通，还没有退出。请稍后再按一次。',
  },
  next: { page: '下一页', question: '下一题' },
  back: { page: '上一页', question: '上一题' },
  submit: '提交',
  comment: (limit: number) => `最多${limit}字。`,
  several: (least = 0, most = 0) =>
    `可以选多项${least > 0 ? `，至少选${least}项` : ''}${most > 0 ? `，最多选${most}项` : ''}。`,
  range: (min?: Bound, max?: Bound) =>
    min === undefined
      ? max === undefined
        ? ''
        : `最大填${max}。`
      : max === undefined
        ? `最小填${min}。`
        : `填${min}到${max}之间的数。`,
  choose: '请选择',
  describe: (other: string) => `如果选“${other}”，请写明：`,
  department: '就诊的科室',
  opened: '根据您刚才的回答，这一页多了题目，请接着答',
  check: '请检查',
  problemsHeading: (count: number) => `有${count}处需要您再看一下`,
  problems: {
    required: () => '这道题必须回答。',
    unknown_option: () => '系统没能识别您选的答案，请重新选一个。',
    too_long: ({ maxLength }: Limits) => `写得太长了，请缩短到${maxLength}字以内。`,
    too_short: ({ minLength }: Limits) => `写得太短了，请至少写${minLength}个字。`,
    one_only: () => '这道题只能选一个答案，请重新选。',
    unknown_question: () => '提交的内容里有一道题不属于这份问卷，请再提交一次。',
    malformed: () => '系统没能识别这道题填的内容，请重新填写。',
    not_a_number: () => '请填一个数字，例如 3 或 36.5。',
    not_a_step: ({ step = 1, min }: Limits) =>
      min
        ? `请填${min}，或者在它上面加${step}的整数倍，例如${Number(min) + step}。`
        : step === 1
          ? '请填一个整数。'
          : `请按${step}的整数倍填写。`,
    too_small: ({ min, max }: Limits) =>
      min === undefined
        ? '这个数太小了，请检查。'
        : max === undefined
          ? `不能小于${min}。`
          : between(min, max),
    too_large: ({ min, max }: Limits) =>
      max === undefined
        ? '这个数太大了，请检查。'
        : min === undefined
          ? `不能大于${max}。`
          : between(min, max),
    not_a_date: () => '没有这一天，请按“年-月-日”填写，例如 2026-05-01。',
    not_an_email: () => '这不像一个电子邮箱地址，请检查。',
    not_a_phone: () => '这不像一个电话号码，请检查。',
    too_few: ({ least }: Limits) => `请至少选${least}项。`,
    too_many: ({ most }: Limits) => `最多只能选${most}项。`,
    alone: () => '选了“都没有”就不能再选别的，请只留一种。',
    other_text: () => '您选了“其他”，请写明是什么。',
    rule: () => '这个答案和前面的不相符，请再看一下。',
  },
  thanks: {
    title: '谢谢您',
    said: '您的回答已经收到。',
    next: '您的回答会和大家的放在一起统计，帮助医院改进。没有别的事，就可以关闭本页了。',
  },
  expired: {
    title: '这份问卷已经结束',
    said: '链接的有效期已过，不能再填写了。',
    next: '如果您还有话想对医院说，请直接与医院联系。',
  },
  unknown: {
    title: '找不到这份问卷',
    said: '链接可能没有复制完整。',
    next: '请回到收到的短信或消息，直接点开里面的链接。如果还是打不开，请联系给您发问卷的医院。',
  },
  malformed: {
    title: '链接不完整',
    said: '打开的链接多了或少了几个字符。',
    next: '请回到收到的短信或消息，直接点开链接；如果是复制的，请复制完整。',
  },
  failed: {
    title: '刚才出了点问题',
    said: '这一页没能打开或没有保存，之前各页的回答都还在。',
    next: '请稍后重新点开原来的链接，接着答。',
  },
};

const between = (min: Bound, max: Bound) =>
  `请填${min}到${max}之间的${typeof min === 'number' ? '数' : '日期'}。`;
