/** The control chart of a score, in Chinese. */
export const zhControl = {
  title: '真有变化，还是偶然波动',
  lead: (months: string, mean: string, limits: string) =>
    `以最早${months}个有得分的月份为准，均值为${mean}分；若没有变化，各月得分几乎都在${limits}分以内。`,
  trial: '不足12个月，界限是暂定的，还会变动。',
  none: '没有哪个月超出偶然波动。',
  chance: '即使毫无变化，两年里也约有三成的医院会出现信号；信号提示应查找原因，不是结论。',
  tooFew: '有得分的月份不足6个，还不能画控制界限。',
  level: '各月得分完全一样，没有波动可言。',
  signal: (began: string, until: string, what: string) =>
    `${began === until ? began : `${began}至${until}`}，${what}`,
  signals: { improvement: '改善', concern: '警示', high: '偏高', low: '偏低' },
  rules: {
    outside: { high: '高于上限', low: '低于下限' },
    trend: { high: '连续7个月以上上升', low: '连续7个月以上下降' },
    two_of_three: { high: '三个月中有两个月接近上限', low: '三个月中有两个月接近下限' },
    shift: { high: '连续7个月以上高于均值', low: '连续7个月以上低于均值' },
  },
  chart: (hospital: string, month: string) =>
    `${hospital}截至${month}的24个月综合得分控制图，附均值和上下限。`,
  common: '偶然波动',
  lines: { high: '上限', centre: '均值', low: '下限' },
  test: {
    title: '改了以后，有没有效果',
    label: '从哪个月起，所做的改动已完全生效',
    button: '检验',
    better: (since: string, effect: string) => `变好了：${since}以来，比按原来走势推算的平均高${effect}分`,
    worse: (since: string, effect: string) => `变差了：${since}以来，比按原来走势推算的平均低${effect}分`,
    no_evidence: (since: string) => `看不出${since}的改动有没有效果：与按原来走势推算的差别可能是`,
    interval: (interval: string) => `（95%区间${interval}分）。`,
    between: (interval: string) => `${interval}分。这不等于没有效果。`,
    too_few: '有得分的月份太少：改动之前至少6个月，改动之后至少3个月。',
    chance: '什么都没有改，也约有4%会被说成变好或变差。',
  },
};
