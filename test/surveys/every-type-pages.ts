import type { Instrument } from '../../surveys/instrument.ts';

const say = (zh: string, en: string) => ({ default: en, 'zh-cn': zh });
const choice = (value: string, zh: string, en: string) => ({ value, text: say(zh, en) });

const mark = (name: string, zh: string, en: string, rateMin: number, rateMax: number) => ({
  type: 'rating' as const,
  name,
  title: say(zh, en),
  rateMin,
  rateMax,
  minRateDescription: say('差', 'bad'),
  maxRateDescription: say('好', 'good'),
});

const HOW_OFTEN = [
  choice('never', '从来没有', 'Never'),
  choice('sometimes', '有时', 'Sometimes'),
  choice('always', '总是', 'Always'),
  choice('na', '不适用', 'Does not apply'),
];

/** The pages of the instrument of every type. */
export const everyTypePages: Instrument['survey']['pages'] = [
  {
    name: 'first',
    title: say('来医院', 'Coming here'),
    elements: [
      {
        type: 'html',
        name: 'welcome',
        html: say('<p>请放心回答。</p>', '<p>Please answer <b>freely</b>.</p>'),
      },
      {
        type: 'dropdown',
        name: 'came_by',
        title: say('您怎么来的？', 'How did you come?'),
        choices: [choice('bus', '公交车', 'By bus'), choice('car', '私家车', 'By car')],
        showOtherItem: true,
        isRequired: true,
      },
      {
        type: 'checkbox',
        name: 'troubles',
        title: say('遇到了哪些麻烦？', 'What went wrong?'),
        choices: [
          choice('parking', '停车', 'Parking'),
          choice('signs', '指示', 'Signs'),
          choice('queue', '排队', 'Queues'),
        ],
        showNoneItem: true,
        showOtherItem: true,
        maxSelectedChoices: 2,
      },
      {
        type: 'radiogroup',
        name: 'queue_long',
        title: say('排队久不久？', 'Was the queue long?'),
        visibleIf: "{troubles} contains 'queue'",
        isRequired: true,
        choices: [choice('short', '不久', 'Short'), choice('long', '很久', 'Long')],
      },
      {
        type: 'text',
        name: 'waited',
        title: say('等了几分钟？', 'How many minutes did you wait?'),
        inputType: 'number',
        min: 0,
        max: 600,
        step: 1,
      },
      {
        type: 'text',
        name: 'came_on',
        title: say('哪天来的？', 'Which day?'),
        inputType: 'date',
        min: '2020-01-01',
      },
    ],
  },
  {
    name: 'second',
    visibleIf: "{came_by} <> 'car' or {waited} >= 0",
    elements: [
      {
        type: 'matrix',
        name: 'care',
        title: say('他们做到了吗？', 'How often did they'),
        columns: HOW_OFTEN,
        rows: [
          { value: 'listen', text: say('认真听您说', 'listen to you') },
          { value: 'explain', text: say('讲得明白', 'explain things') },
        ],
        eachRowRequired: true,
      },
      {
        type: 'boolean',
        name: 'again',
        title: say('在{department}看病，您还会再来吗？', 'Would you come back to {department}?'),
        labelTrue: say('会', 'Yes'),
        labelFalse: say('不会', 'No'),
      },
      {
        type: 'panel',
        name: 'not_again',
        title: say('您说“{again}”', 'You said “{again}”'),
        visibleIf: '{again} = false',
        elements: [
          {
            type: 'comment',
            name: 'why',
            title: say('为什么？', 'Why?'),
            maxLength: 50,
            requiredIf: '{waited} > 60',
          },
          { type: 'text', name: 'mail', title: say('您的邮箱', 'Your e-mail'), inputType: 'email' },
          { type: 'text', name: 'phone', title: say('您的电话', 'Your phone'), inputType: 'tel' },
        ],
      },
      {
        type: 'text',
        name: 'visits',
        title: say('一年来几次？', 'How many visits a year?'),
        inputType: 'number',
        validators: [
          { type: 'numeric', minValue: 1, text: say('至少一次', 'At least this one') },
          {
            type: 'expression',
            expression: '{visits} empty or {visits} < 200 or {waited} = 0',
            text: say('太多了', 'That is a lot'),
          },
        ],
      },
    ],
  },
  {
    name: 'third',
    elements: [
      { type: 'expression', name: 'total', title: say('合计', 'In all'), expression: '{waited} * 2' },
      { ...mark('stars', '环境', 'The place', 1, 5), visibleIf: '{burden} > 30', rateType: 'stars' },
      { ...mark('faces', '心情', 'How you feel', 1, 5), rateType: 'smileys' },
      { ...mark('overall', '总分', 'All in all', 0, 10), isRequired: true },
    ],
  },
];
