import { say, within } from './build.ts';
import { ACCEPTABLE, CLEAN, EASE, excluded, FREQUENCY } from './options.ts';

const registration = within('op_reg');
const place = within('op_env');
const response = within('op_resp');

/** The outpatient's first page: registering, the place, and help from the staff. */
export const arriving = [
  registration(
    'reg_easy',
    say('挂号方便', 'Registering'),
    say('这次看病，挂号容易吗？', 'How easy was it to register for this visit?'),
    [...EASE, excluded('unknown', '不是我挂的号，不清楚', 'Somebody else did it, I do not know')],
  ),
  registration(
    'reg_time',
    say('就诊时间', 'Time offered'),
    say('约到的就诊时间，您能接受吗？', 'Was the time you were given for this visit acceptable to you?'),
    [...ACCEPTABLE, excluded('na', '没有预约，当天直接来的', 'I came without booking')],
  ),
  registration(
    'reg_wait',
    say('候诊时间', 'Waiting'),
    say(
      '从到医院到见上医生，等候的时间您能接受吗？',
      'Was the wait between reaching the hospital and seeing the doctor acceptable to you?',
    ),
    ACCEPTABLE,
  ),
  place(
    'env_clean',
    say('候诊区干净', 'Clean waiting area'),
    say('您候诊的地方干净吗？', 'How clean was the place where you waited?'),
    CLEAN,
  ),
  place(
    'env_toilet',
    say('厕所干净', 'Clean toilets'),
    say('医院的厕所干净吗？', 'How clean were the hospital’s toilets?'),
    [...CLEAN, excluded('na', '没有用过厕所', 'I did not use them')],
  ),
  place(
    'env_signs',
    say('指示牌', 'Signs'),
    say('跟着指示牌找地方，容易吗？', 'With the hospital’s signs, how easy was it to find your way?'),
    [...EASE, excluded('na', '没有看指示牌', 'I did not look at the signs')],
  ),
  response(
    'resp_answer',
    say('及时解答', 'Questions answered'),
    say(
      '您有事要问的时候，工作人员有没有及时答复？',
      'When you had something to ask, did the staff answer without keeping you waiting?',
    ),
    [...FREQUENCY, excluded('na', '没有问过', 'I had nothing to ask')],
  ),
  response(
    'resp_help',
    say('帮助解决困难', 'Help with problems'),
    say(
      '您遇到困难的时候，比如不会用自助机，工作人员有没有帮您解决？',
      'When something was hard for you, such as using a machine, did the staff help you?',
    ),
    [...FREQUENCY, excluded('na', '没有遇到困难', 'Nothing was hard for me')],
  ),
];
