import { type Chance, oneOf } from './random.ts';
import type { ProgrammeId } from './truth.ts';

/** Invented remarks, by programme and by how good the overall mark is. */
const COMMENTS: Readonly<Record<ProgrammeId, Readonly<Record<'good' | 'mixed' | 'bad', readonly string[]>>>> =
  {
    outpatient: {
      good: [
        '医生很耐心，把病情讲得明明白白。',
        '挂号方便，等的时间不长。',
        '护士态度好，还帮我找到了检查室。',
        '导诊台的工作人员教我用自助机，谢谢。',
        '看病过程顺利，医生没有催我。',
      ],
      mixed: [
        '医生不错，就是等得有点久。',
        '取药的窗口太少，希望多开几个。',
        '厕所味道有点大，别的都挺好。',
        '指示牌不好找，转了两圈才找到彩超室。',
        '希望下午也能抽血。',
      ],
      bad: [
        '等了两个多小时，见到医生不到三分钟。',
        '我话还没说完，单子已经开好了。',
        '诊室门开着，别的病人都在听。',
        '问了三个人，都说不归自己管。',
      ],
    },
    inpatient: {
      good: [
        '护士一叫就到，夜里也一样。',
        '医生每天都来查房，讲得很清楚。',
        '出院的时候把药怎么吃写在纸上，很贴心。',
        '病房干净，护工也很和气。',
      ],
      mixed: [
        '治疗很好，饭菜清淡过头了。',
        '夜里走廊有点吵，睡不踏实。',
        '出院手续跑了三个窗口，能不能在病区办？',
        '陪护的椅子太硬，家里老人吃不消。',
      ],
      bad: [
        '疼了一夜，早上才有人来问。',
        '换了新药也没人告诉我是做什么用的。',
        '卫生间两天没有打扫。',
        '家属来问情况，被说了一顿。',
      ],
    },
    staff: {
      good: ['同事之间互相帮忙，很温暖。', '科主任愿意听我们的意见。'],
      mixed: ['培训机会多一些就更好了。', '食堂晚上希望能晚点关门。'],
      bad: ['夜班太多，补休总是排不上。', '干得多拿得少，留不住年轻人。'],
    },
  };

const GOOD = 9;
const MIXED = 6;

/** A remark that goes with an overall mark from 0 to 10. */
export function remark(luck: Chance, programme: ProgrammeId, mark: number): string {
  const tone = mark >= GOOD ? 'good' : mark >= MIXED ? 'mixed' : 'bad';
  return oneOf(luck, COMMENTS[programme][tone]);
}
