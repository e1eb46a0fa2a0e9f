import { choice, say, within } from './build.ts';
import { CLEAN, CLEAR, excluded, FREQUENCY, QUIET, UNDERSTOOD, unscored } from './options.ts';

const nurse = within('ip_nur');
const doctor = within('ip_doc');
const place = within('ip_env');

/** The inpatient's first page: nurses, doctors, the ward, and the two questions that open others later. */
export const ward = [
  nurse(
    'nur_polite',
    say('护士尊重', 'Nurses: respect'),
    say(
      '这次住院，护士对您和气、有礼貌吗？',
      'During this stay, were the nurses friendly in speaking to you?',
    ),
    FREQUENCY,
  ),
  nurse(
    'nur_listen',
    say('护士倾听', 'Nurses: listening'),
    say('您跟护士说话，护士有没有耐心听？', 'When you spoke to a nurse, did the nurse hear you out?'),
    FREQUENCY,
  ),
  nurse(
    'nur_clear',
    say('护士讲解', 'Nurses: explaining'),
    say(
      '打针、做检查之前，护士有没有跟您说清楚？',
      'Before an injection or a test, did the nurses tell you clearly what it was for?',
    ),
    [...FREQUENCY, excluded('na', '没有打过针，也没有做过检查', 'I had no injection and no test')],
  ),
  doctor(
    'doc_polite',
    say('医生尊重', 'Doctors: respect'),
    say('医生对您客气、尊重吗？', 'Were the doctors polite in speaking to you?'),
    FREQUENCY,
  ),
  doctor(
    'doc_listen',
    say('医生倾听', 'Doctors: listening'),
    say(
      '您说病情的时候，医生有没有认真听？',
      'Did the doctors pay attention while you described how you felt?',
    ),
    FREQUENCY,
  ),
  doctor(
    'doc_clear',
    say('医生讲解', 'Doctors: explaining'),
    say(
      '医生讲的病情和治疗办法，您听懂了吗？',
      'How much did you understand of what the doctors said about your illness and its treatment?',
    ),
    UNDERSTOOD,
  ),
  place(
    'env_clean',
    say('病房干净', 'Clean ward'),
    say('病房和病房的厕所干净吗？', 'How clean were your room and its toilet?'),
    CLEAN,
  ),
  place(
    'env_quiet',
    say('夜间安静', 'Quiet at night'),
    say('夜里病房安静吗？', 'How quiet was the ward at night?'),
    QUIET,
  ),
  place(
    'env_signs',
    say('指示牌', 'Signs'),
    say('医院里的指示牌清楚吗？', 'How clear were the signs inside the hospital?'),
    [...CLEAR, excluded('unknown', '没有留意', 'I did not notice them')],
  ),
  choice(
    {
      name: 'toilet_helper',
      short: say('如厕协助者', 'Helper to the toilet'),
      title: say(
        '住院时，您上厕所或用便盆，多半是谁帮您？',
        'Who mostly helped you to the toilet, or with a bedpan?',
      ),
    },
    unscored(
      ['staff', '医院的护士或护理员', 'Nurses or other hospital staff'],
      ['carer', '自己请的护工', 'A carer I paid for'],
      ['family', '家里人', 'My family'],
      ['nobody', '需要帮忙，但没有人帮', 'Nobody, although I needed help'],
      ['not_needed', '不需要人帮', 'I needed no help'],
    ),
  ),
  choice(
    {
      name: 'new_medicine',
      short: say('用过新药', 'New medicine'),
      title: say(
        '这次住院，给您用过以前没用过的药吗？',
        'Were you given any medicine you had not taken before?',
      ),
    },
    unscored(['yes', '用过', 'Yes'], ['no', '没有', 'No'], ['unknown', '不清楚', 'I do not know']),
  ),
];
