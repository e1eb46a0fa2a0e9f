/** The answers that may be doubted, in Chinese: each reason's name and its meaning in one sentence. */
export const zhQuality = {
  title: '答卷质量',
  lead: '存疑答卷单独统计，不计入得分，也从不删除。一份答卷可能有几个疑点。',
  none: '本月没有答卷。',
  answer: '答卷',
  count: '份数',
  share: '占全部',
  reasons: '存疑原因',
  comma: '、',
  notHere: (names: string) => `这份问卷查不出：${names}。`,
  valid: { name: '有效答卷', means: '没有发现疑点。' },
  flagged: { name: '存疑答卷', means: '至少有一个疑点；得分仅供对照。' },
  flags: {
    fast: { name: '作答过快', means: '一半以上的题目平均每题不到1秒，来不及读。' },
    straight_line: { name: '一选到底', means: '选项好坏顺序不同的题目，也始终选同一个位置。' },
    contradiction: { name: '前后矛盾', means: '各题得分、总体评分和推荐意愿，两头相反。' },
    same_text: { name: '文字雷同', means: '本院当月有三份以上答卷写了完全相同的一段话。' },
    burst: { name: '同一网络集中提交', means: '一小时内，来自同一网络的本院答卷过多。' },
  },
};
