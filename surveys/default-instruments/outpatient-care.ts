import { say, within } from './build.ts';
import { excluded, FREQUENCY, UNDERSTOOD } from './options.ts';

const doctor = within('op_doc');
const nurse = within('op_nur');
const privacy = within('op_priv');

const NO_NURSE = excluded('na', '没有接触到护士', 'I did not meet a nurse');

/** The outpatient's second page: doctors, nurses, privacy. */
export const care = [
  doctor(
    'doc_listen',
    say('医生倾听', 'Doctor: listening'),
    say(
      '这次看病，医生有没有认真听您说病情？',
      'Did the doctor pay attention while you described your problem?',
    ),
    FREQUENCY,
  ),
  doctor(
    'doc_polite',
    say('医生尊重', 'Doctor: respect'),
    say('医生对您客气、尊重吗？', 'Was the doctor polite in speaking to you?'),
    FREQUENCY,
  ),
  doctor(
    'doc_clear',
    say('医生讲解', 'Doctor: explaining'),
    say(
      '医生讲的病情和治疗办法，您听懂了吗？',
      'How much did you understand of what the doctor said about your illness and its treatment?',
    ),
    UNDERSTOOD,
  ),
  nurse(
    'nur_polite',
    say('护士尊重', 'Nurses: respect'),
    say('护士对您和气、有礼貌吗？', 'Were the nurses friendly in speaking to you?'),
    [...FREQUENCY, NO_NURSE],
  ),
  nurse(
    'nur_listen',
    say('护士倾听', 'Nurses: listening'),
    say('您跟护士说话，护士有没有耐心听？', 'When you spoke to a nurse, did the nurse hear you out?'),
    [...FREQUENCY, NO_NURSE],
  ),
  nurse(
    'nur_clear',
    say('护士讲解', 'Nurses: explaining'),
    say('护士让您做什么的时候，有没有跟您说清楚？', 'When a nurse told you what to do, was it clear to you?'),
    [...FREQUENCY, NO_NURSE],
  ),
  privacy(
    'priv_talk',
    say('问诊隐私', 'Private talk'),
    say(
      '您跟医生说病情时，有没有注意不让别的病人听见？',
      'While you talked with the doctor, was care taken that other patients could not hear?',
    ),
    FREQUENCY,
  ),
  privacy(
    'priv_exam',
    say('检查隐私', 'Private examination'),
    say(
      '给您检查身体时，有没有关门或拉上帘子？',
      'When you were examined, was the door shut or the curtain drawn?',
    ),
    [...FREQUENCY, excluded('na', '这次没有检查身体', 'I was not examined')],
  ),
];
