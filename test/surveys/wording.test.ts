import { describe, expect, it } from 'vitest';
import { asked } from '../../surveys/asked.ts';
import { compile } from '../../surveys/compile.ts';
import type { Values } from '../../surveys/plan.ts';
import { screensOf } from '../../surveys/screens.ts';
import { screenParts } from '../../web/survey/parts.ts';
import { everyType } from './every-type.ts';

const say = (zh: string, en: string) => ({ default: en, 'zh-cn': zh });
const computed = (name: string, expression: string) =>
  ({ type: 'expression', name, title: say(name, name), expression }) as const;
const [first, second, ...rest] = everyType.survey.pages;
if (!first || !second) throw new Error('the pages have changed');

const plan = compile({
  ...everyType,
  survey: {
    ...everyType.survey,
    pages: [
      first,
      second,
      {
        name: 'told',
        elements: [
          computed('same', '{again}'),
          computed('turned', '{again} = false'),
          computed('way', ' {came_by} '),
          computed('twice', '{waited} * 2'),
          { ...computed('quoted', '{waited} + 1'), title: say('“{same}”“{turned}”', '“{same}” “{turned}”') },
        ],
      },
      ...rest,
    ],
  },
});

const NOBODY = { department: { zh: '', en: '' }, month: { zh: '', en: '' } };

/** The computed values of the third page as its reader sees them, by title. */
async function told(given: Values, language: 'zh' | 'en'): Promise<Record<string, string>> {
  const { values } = asked(plan, given);
  const screen = screensOf(plan, values, 'page').find(({ page }) => page === 2);
  if (!screen) throw new Error('the page is not shown');
  const asking = { plan, locale: language, language, facts: NOBODY, values, rough: {}, problems: [] };
  const html = String(await screenParts(asking, screen));
  return Object.fromEntries(
    [...html.matchAll(/<p class="said">(.*?) <output>(.*?)<.output>/g)].map(([, title, text]) => [
      title,
      text,
    ]),
  );
}

describe('what is worked out is read', () => {
  it('in the words of the answer it repeats, and as yes or no', async () => {
    const given = { again: true, came_by: 'other', 'came_by-Comment': '坐船', waited: 20 };
    expect(await told(given, 'zh')).toEqual({
      same: '会',
      turned: '否',
      way: '坐船',
      twice: '40',
      '“会”“否”': '21',
    });
    expect(await told({ ...given, again: false, came_by: 'bus' }, 'en')).toEqual({
      ...{ same: 'No', turned: 'Yes', way: 'By bus', twice: '40', '“No” “Yes”': '21' },
    });
  });

  it('as nothing while there is nothing', async () => {
    expect(await told({ came_by: 'bus' }, 'en')).toMatchObject({ same: '', way: 'By bus' });
  });
});
