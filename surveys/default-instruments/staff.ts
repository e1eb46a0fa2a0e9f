import { instrument, say } from './build.ts';
import { payAndProspects, workAndPeople } from './staff-statements.ts';
import { allInAll } from './summary.ts';

/**
 * The staff questionnaire: five dimensions, answered anonymously. It asks nothing about the person: post, title and
 * years of work together would be some colleague's alone in most departments.
 */
export const staff = instrument({
  id: 'staff',
  version: 1,
  population: 'staff',
  title: say('职工工作感受', 'Working in this hospital'),
  dimensions: [
    { code: 'st_pay', name: say('薪酬福利', 'Pay and benefits') },
    { code: 'st_dev', name: say('发展晋升', 'Development and promotion') },
    { code: 'st_work', name: say('工作内容与环境', 'Work and environment') },
    { code: 'st_sup', name: say('上下级关系', 'Relations with superiors') },
    { code: 'st_peer', name: say('同级关系', 'Relations with colleagues') },
  ],
  pages: [
    {
      name: 'pay',
      title: say('收入和发展：下面的说法，您同意吗？', 'Pay and prospects: do you agree with the following?'),
      asked: payAndProspects,
    },
    {
      name: 'work',
      title: say(
        '工作和同事：下面的说法，您同意吗？',
        'Work and colleagues: do you agree with the following?',
      ),
      asked: workAndPeople,
    },
    {
      name: 'summary',
      title: say('总的感受', 'All in all'),
      asked: allInAll(
        say(
          '给在这家医院工作打个分，您打几分？',
          'All in all, what mark would you give this hospital as a place to work?',
        ),
        say(
          '亲友想来这家医院工作，您会推荐吗？',
          'If someone close to you thought of working here, would you encourage it?',
        ),
        [],
      ),
    },
  ],
  background: [],
});
