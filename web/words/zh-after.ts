/** What a respondent reads under the link after answering, in Chinese. */
export const zhAfter = {
  mine: {
    title: '您的回答',
    until: (day: string) => `${day}之前，点开原来的链接就能回到这里，查看或撤回自己的回答。`,
    show: '查看我的回答',
    hidden: '为了不让旁人看到，点下面的按钮才显示。',
    none: '没有回答',
    copy: '下载一份给别的系统用（FHIR格式，一般用不着）',
    withdraw: '撤回我的回答',
    back: '返回',
  },
  confirm: {
    title: '要撤回您的回答吗？',
    said: '撤回后，您的答案和写的话会被清除，已经算好的统计里也会减去，找不回来，也不能再答一次。不影响您看病。',
    act: '撤回并清除',
    stay: '不撤回',
  },
  stop: '不想继续答了',
  leaving: {
    said: '按下面的按钮，已填的内容会清除，这个链接以后也不能再填。不影响您看病。想接着答，就不用按。',
    act: '不参加，清除已填的内容',
  },
  withdrawn: {
    sent: {
      title: '已经撤回',
      said: '您的回答已经清除，医院的统计里也已减去。',
      next: '系统只保留您同意和撤回的记录，其中没有您的答案。现在可以关闭本页了。',
    },
    open: {
      title: '好的，不再打扰您',
      said: '填过的内容已经清除，这个链接以后不能再答题了。',
      next: '系统只保留“不参加”的记录；如果之前点过同意，同意的记录也会保留。其中没有您的答案。现在可以关闭本页了。',
    },
  },
  anonymous: {
    title: '这份回答找不到了',
    said: '这份问卷是匿名的：交了以后，回答和链接之间没有任何联系，谁也不知道哪一份是您的。',
    next: '所以既不能再显示，也不能撤回。这正是匿名的意思。',
  },
  tooLate: {
    title: '链接已经到期',
    said: '链接到期后，不能再在这里查看或撤回回答。',
    next: '如果仍想查看、更正或撤回，请与医院联系。',
  },
  quarter: {
    title: '上一季度大家的评价',
    period: (from: string, to: string) => `${from}至${to}，`,
    asked: (invited: string) => `医院发出${invited}份问卷，`,
    rated: (people: string) => `${people}人给医院打了分，平均是：`,
    outOf: '分（满分100分）',
    range: (low: string, high: string) => `大致在${low}到${high}分之间`,
    sure: (range: string) => `人数有限，所以只能说${range}。`,
    before: (score: string, range: string, people: string) =>
      `再上一个季度平均${score}分（${range}，${people}人打分）。`,
    moved: {
      up: '前后两个季度比，提高了，不像是碰巧。',
      down: '前后两个季度比，下降了，不像是碰巧。',
      same: '前后两个季度比，看不出明显的变化。',
    },
    lowest: (name: string, score: string, range: string, people: string) =>
      `分数最低的一项是“${name}”，平均${score}分（${range}，${people}人回答）。`,
    improved: (name: string, by: string, range: string, people: string) =>
      `进步最大的一项是“${name}”，提高了${by}分（${range}，${people}人回答）。`,
    small:
      '“大致”是说：假如人人都答了，结果很可能就在这个范围里。回答的人越少，范围越宽。医院和主管部门的负责人看到的，也是这些结果。',
  },
  requests: {
    callBack: {
      title: '请医院给我回电话',
      write: '想说什么事（可以不写）',
      ask: '请给我回电',
      made: '您要求的回电',
      takeBack: '取消回电',
      phone:
        '医院会拨打登记的号码，也就是收到这份问卷短信的号码。提交后，这里会显示号码的末两位；如果不对，可以马上取消。',
      ending: (digits: string) =>
        `电话会打到末两位是“${digits}”的号码。如果这个电话您接不到，请取消，直接与医院联系。`,
      noPhone: '医院没有登记您的电话，没法给您回电话。有事请直接与医院联系。',
    },
    complaint: {
      title: '我要投诉',
      made: '您的投诉',
      write: '投诉的内容',
      ask: '提交投诉',
      takeBack: '撤销投诉',
    },
    anonymous:
      '这份问卷是匿名的，所以这里不能要求回电，也不能投诉：那样就要知道您是谁。有事要办，请直接找医院的有关部门，与这份回答无关。',
    received: (when: string) => `${when}收到。`,
    waiting: '状态：等待医院处理。处理的进展会显示在这里。',
    problems: {
      consent: '请先在方框里打勾表示同意，再提交。还没有保存任何内容。',
      text: '请写下投诉的内容。还没有保存任何内容。',
    },
  },
};
