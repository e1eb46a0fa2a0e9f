import { choice, say, within } from './build.ts';
import { EASE, excluded, FREQUENCY, SATISFIED, TOLD } from './options.ts';

const response = within('ip_resp');
const pain = within('ip_pain');
const medicine = within('ip_med');
const food = within('ip_food');
const visitors = within('ip_visit');
const discharge = within('ip_disc');

const NEW_MEDICINE = "{new_medicine} = 'yes'";
const FORGOTTEN = excluded('unknown', '不记得了', 'I do not remember');

/** The inpatient's second page: help, pain, medicines, meals, visitors, going home. */
export const treatment = [
  response(
    'resp_bell',
    say('呼叫响应', 'Call bell'),
    say('您按了呼叫铃，有没有很快来人？', 'When you rang the bell, did somebody come soon?'),
    [...FREQUENCY, excluded('na', '没有按过铃', 'I never rang')],
  ),
  choice(
    {
      name: 'resp_toilet',
      dimension: 'ip_resp',
      short: say('如厕协助', 'Help to the toilet'),
      title: say(
        '您上厕所或用便盆要人帮忙，叫了医院的人，有没有及时来？',
        'When you asked the staff for help to the toilet or with a bedpan, did it come in time?',
      ),
      visibleIf: "{toilet_helper} notempty and {toilet_helper} <> 'not_needed'",
    },
    [...FREQUENCY, excluded('na', '没有叫过医院的人', 'I did not ask the staff')],
  ),
  pain(
    'pain_relief',
    say('缓解疼痛', 'Pain relief'),
    say(
      '您疼的时候，医护人员有没有想办法让您好受些？',
      'When you were in pain, did the staff try to ease it?',
    ),
    [...FREQUENCY, excluded('na', '没有疼过', 'I had no pain')],
  ),
  medicine(
    'med_name',
    say('告知药名', 'Told the medicine'),
    say(
      '给您用药的时候，有没有告诉您用的是什么药？',
      'When you were given medicine, were you told what it was?',
    ),
    [...FREQUENCY, excluded('na', '没有用过药', 'I was given none')],
  ),
  choice(
    {
      name: 'med_purpose',
      dimension: 'ip_med',
      short: say('告知新药作用', 'New medicine: what for'),
      title: say(
        '用新药之前，有没有告诉您这个药管什么用？',
        'Before a new medicine, were you told what it would do for you?',
      ),
      visibleIf: NEW_MEDICINE,
    },
    [...FREQUENCY, FORGOTTEN],
  ),
  choice(
    {
      name: 'med_effects',
      dimension: 'ip_med',
      short: say('告知新药副作用', 'New medicine: side effects'),
      title: say(
        '用新药之前，有没有告诉您可能会有哪些不舒服？',
        'Before a new medicine, were you warned how it might make you feel unwell?',
      ),
      visibleIf: NEW_MEDICINE,
    },
    [...FREQUENCY, FORGOTTEN],
  ),
  food(
    'food_meals',
    say('饭菜', 'Meals'),
    say('您对医院的饭菜满意吗？', 'How satisfied were you with the hospital’s meals?'),
    [...SATISFIED, excluded('na', '没有吃医院的饭', 'I did not eat them')],
  ),
  visitors(
    'visit_polite',
    say('尊重亲友', 'Respect for visitors'),
    say(
      '来看您、陪您的亲友，医护人员对他们客气吗？',
      'Were the staff polite to the people who visited you or stayed with you?',
    ),
    [...FREQUENCY, excluded('na', '没有亲友来', 'Nobody came')],
  ),
  visitors(
    'visit_answers',
    say('答复亲友', 'Answers for visitors'),
    say(
      '亲友问您的情况，医护人员有没有耐心回答？',
      'When they asked about you, did the staff take the time to answer?',
    ),
    [...FREQUENCY, excluded('na', '没有亲友来，或者没有问', 'Nobody came, or nobody asked')],
  ),
  discharge(
    'disc_forms',
    say('出入院手续', 'Formalities'),
    say('住院和出院的手续，办起来容易吗？', 'How easy were the formalities of coming in and going home?'),
    [...EASE, excluded('unknown', '不是我办的，不清楚', 'Somebody else did them, I do not know')],
  ),
  discharge(
    'disc_care',
    say('出院后注意事项', 'Care at home'),
    say(
      '出院前，有没有人告诉您回家后要注意什么？',
      'Before you went home, were you told how to look after yourself there?',
    ),
    TOLD,
  ),
  discharge(
    'disc_return',
    say('何时要回医院', 'Warning signs'),
    say(
      '出院前，有没有人告诉您出现什么情况要马上回医院？',
      'Before you went home, were you told which signs should bring you back at once?',
    ),
    TOLD,
  ),
];
