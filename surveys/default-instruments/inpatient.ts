import { aboutPatient } from './about-you.ts';
import { instrument, say } from './build.ts';
import { treatment } from './inpatient-treatment.ts';
import { ward } from './inpatient-ward.ts';
import { allInAll } from './summary.ts';

/** The inpatient questionnaire: nine dimensions, about this one stay. */
export const inpatient = instrument({
  id: 'inpatient',
  version: 1,
  population: 'inpatient',
  title: say('住院感受', 'Your stay in hospital'),
  dimensions: [
    { code: 'ip_nur', name: say('护士沟通', 'Communication with nurses') },
    { code: 'ip_doc', name: say('医生沟通', 'Communication with doctors') },
    { code: 'ip_resp', name: say('医务人员回应', 'Staff responsiveness') },
    { code: 'ip_env', name: say('环境与标识', 'Environment and signs') },
    { code: 'ip_pain', name: say('疼痛管理', 'Pain management') },
    { code: 'ip_med', name: say('药物沟通', 'Communication about medicines') },
    { code: 'ip_food', name: say('饭菜', 'Meals') },
    { code: 'ip_visit', name: say('对亲友态度', 'Attitude to visitors') },
    { code: 'ip_disc', name: say('出入院手续及信息', 'Admission and discharge') },
  ],
  pages: [
    { name: 'ward', title: say('护士、医生和病房', 'Nurses, doctors and the ward'), asked: ward },
    {
      name: 'treatment',
      title: say('治疗、用药和出院', 'Treatment, medicines and going home'),
      asked: treatment,
    },
    {
      name: 'summary',
      title: say('总的感受和基本情况', 'All in all, and a little about you'),
      asked: allInAll(
        say('给这次住院打个分，您打几分？', 'All in all, what mark would you give this stay?'),
        say(
          '亲友要住院的话，您会推荐他们来这家医院吗？',
          'If someone close to you had to stay in hospital, would you suggest this one?',
        ),
        aboutPatient,
      ),
    },
  ],
  background: aboutPatient.map(({ element }) => element.name),
});
