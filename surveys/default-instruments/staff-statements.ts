import { say, within } from './build.ts';
import { AGREEMENT, excluded } from './options.ts';

const pay = within('st_pay');
const development = within('st_dev');
const work = within('st_work');
const superiors = within('st_sup');
const peers = within('st_peer');

const UNKNOWN = excluded('unknown', '不清楚', 'I do not know');

/** The first page: pay and prospects. */
export const payAndProspects = [
  pay(
    'pay_level',
    say('收入与付出', 'Pay for effort'),
    say('我的收入和我的付出相称。', 'My pay matches the work I put in.'),
    AGREEMENT,
  ),
  pay(
    'pay_equal',
    say('同工同酬', 'Equal pay'),
    say('岗位一样、工作一样，待遇也一样。', 'People here who do the same job are paid the same.'),
    [...AGREEMENT, UNKNOWN],
  ),
  pay(
    'pay_insurance',
    say('社保公积金', 'Insurance and housing fund'),
    say(
      '社会保险和公积金，医院都按规定给我交了。',
      'The hospital pays my social insurance and housing fund as it should.',
    ),
    [...AGREEMENT, UNKNOWN],
  ),
  development(
    'dev_training',
    say('培训进修', 'Training'),
    say('工作上需要的培训，我有机会参加。', 'I get the chance to train for what my work needs.'),
    AGREEMENT,
  ),
  development(
    'dev_future',
    say('发展前景', 'Prospects'),
    say('在这家医院，我看得到自己的前途。', 'I can see a future for myself in this hospital.'),
    AGREEMENT,
  ),
  development(
    'dev_promotion',
    say('晋升公平', 'Fair promotion'),
    say('职称评定和岗位晋升是公平的。', 'Titles and promotions are given out fairly.'),
    [...AGREEMENT, UNKNOWN],
  ),
];

/** The second page: the work, superiors, colleagues. */
export const workAndPeople = [
  work(
    'work_load',
    say('工作量', 'Workload'),
    say('现在的工作量，我吃得消。', 'I can cope with the amount of work I have.'),
    AGREEMENT,
  ),
  work(
    'work_leave',
    say('休假', 'Leave'),
    say('该休的假，我都能休上。', 'I am able to take the leave I am due.'),
    AGREEMENT,
  ),
  work(
    'work_safe',
    say('人身安全', 'Safety'),
    say('上班的时候，我觉得安全。', 'I feel safe while I am at work.'),
    AGREEMENT,
  ),
  superiors(
    'sup_listen',
    say('上级倾听', 'Being heard'),
    say('我提的意见，上级会认真听。', 'My superiors take what I say seriously.'),
    AGREEMENT,
  ),
  superiors(
    'sup_visit',
    say('领导下一线', 'Leaders on the floor'),
    say(
      '医院领导常到一线来，知道我们的难处。',
      'Leaders of the hospital come to see us at work and know what is hard for us.',
    ),
    AGREEMENT,
  ),
  superiors(
    'sup_open',
    say('院务公开', 'Openness'),
    say('医院的大事，会让我们知道。', 'We are told about the hospital’s important decisions.'),
    AGREEMENT,
  ),
  peers(
    'peer_help',
    say('互相帮忙', 'Helping out'),
    say('忙不过来的时候，同事会互相帮忙。', 'When it gets too busy, colleagues help each other.'),
    AGREEMENT,
  ),
  peers(
    'peer_respect',
    say('互相尊重', 'Respect'),
    say('不同岗位的同事互相尊重。', 'Colleagues in different jobs respect each other.'),
    AGREEMENT,
  ),
  peers(
    'peer_speak',
    say('敢说问题', 'Speaking up'),
    say('工作上有问题，同事之间可以放心说。', 'Among colleagues it is safe to talk about what goes wrong.'),
    AGREEMENT,
  ),
];
