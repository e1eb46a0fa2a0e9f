import { aboutPatient } from './about-you.ts';
import { instrument, say } from './build.ts';
import { arriving } from './outpatient-arriving.ts';
import { care } from './outpatient-care.ts';
import { allInAll } from './summary.ts';

/** The outpatient questionnaire: six dimensions, about this one visit. */
export const outpatient = instrument({
  id: 'outpatient',
  version: 1,
  population: 'outpatient',
  title: say('门诊就诊感受', 'Your outpatient visit'),
  dimensions: [
    { code: 'op_reg', name: say('挂号体验', 'Registration') },
    { code: 'op_doc', name: say('医生沟通', 'Communication with doctors') },
    { code: 'op_nur', name: say('护士沟通', 'Communication with nurses') },
    { code: 'op_env', name: say('环境与标识', 'Environment and signs') },
    { code: 'op_priv', name: say('隐私', 'Privacy') },
    { code: 'op_resp', name: say('医务人员回应', 'Staff responsiveness') },
  ],
  pages: [
    { name: 'arriving', title: say('挂号、候诊和帮助', 'Registering, waiting and help'), asked: arriving },
    { name: 'care', title: say('医生和护士', 'Doctors and nurses'), asked: care },
    {
      name: 'summary',
      title: say('总的感受和基本情况', 'All in all, and a little about you'),
      asked: allInAll(
        say('给这次看病打个分，您打几分？', 'All in all, what mark would you give this visit?'),
        say(
          '亲友要看病的话，您会推荐他们来这家医院吗？',
          'If someone close to you needed a doctor, would you suggest this hospital?',
        ),
        aboutPatient,
      ),
    },
  ],
  background: aboutPatient.map(({ element }) => element.name),
});
